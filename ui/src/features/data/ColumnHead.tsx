import { NativeSelect } from "@mantine/core";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ColumnPreview } from "../../ipc/generated/ColumnPreview";
import type { ColumnScan } from "../../ipc/generated/ColumnScan";
import type { Preview } from "../../ipc/generated/Preview";
import type { TableShape } from "../../ipc/generated/TableShape";
import { ColumnType } from "./ColumnType";
import style from "./data.module.css";

interface Props {
  column: ColumnPreview;
  preview: Preview;
  shape: TableShape;
  /** What is known of the whole column; undefined for one that fills no field. */
  scan: ColumnScan | undefined;
  /** The person chose its field. */
  own: boolean;
  onField: (field: string | null) => void;
  onShape: (shape: TableShape) => void;
}

/** What a column is for: its field with how sure that is, its type with how many cells are of another. */
export function ColumnHead({ column, preview, shape, scan, own, onField, onShape }: Props) {
  const t = useText();
  const format = useFormat();
  const label = (key: string, required: boolean) => {
    const field = t(`field-${key.replaceAll("_", "-")}`);
    return required ? t("wizard-required", { field }) : field;
  };
  const sure = format.number(column.confidence, { percent: true, digits: 0 });
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("wizard-column", { column: column.name })}
        value={column.field ?? ""}
        onChange={(event) => onField(event.currentTarget.value || null)}
        data={[
          { value: "", label: t("wizard-leave-out") },
          ...preview.knownFields.map((field) => ({ value: field.key, label: label(field.key, field.required) })),
        ]}
      />
      <span className={style.sure} data-low={column.field !== null && !own && column.confidence < 0.6}>
        {column.field !== null && (own ? t("wizard-chosen") : t("wizard-sure", { share: sure }))}
      </span>
      {column.name !== "" && <ColumnType column={column} shape={shape} scan={scan} onShape={onShape} />}
    </>
  );
}

import { NativeSelect } from "@mantine/core";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ColumnPreview } from "../../ipc/generated/ColumnPreview";
import type { Preview } from "../../ipc/generated/Preview";
import type { PreviewRow } from "../../ipc/generated/PreviewRow";
import style from "./data.module.css";
import { assign, type Mapping } from "./mapping";

interface Props {
  preview: Preview;
  map: Mapping;
  /** False while it is not known what the table holds: then no column can be given a field. */
  known: boolean;
  onMap: (map: Mapping) => void;
  /** A row is the header, says the person. */
  onHeader: (row: number) => void;
}

/** The first rows under the numbers that Excel shows, each column with the field that it fills. */
export function PreviewTable({ preview, map, known, onMap, onHeader }: Props) {
  const t = useText();
  return (
    <div className={style.preview}>
      <table aria-label={t("wizard-preview")}>
        <thead>
          <tr>
            <th scope="col">{t("wizard-row")}</th>
            {preview.columns.map((column, at) => (
              <th scope="col" key={`${at}:${column.name}`}>
                <span className={style.letter}>{letters(at)}</span>
                {known && (
                  <FieldChoice
                    column={column}
                    preview={preview}
                    own={column.field !== null && map[column.field] === column.name}
                    onField={(field) => onMap(assign(map, preview, at, field))}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(preview.lines.length > 0 ? preview.lines : preview.rows).map((row, at) => (
            <Line key={`${at}:${row.number}`} row={row} preview={preview} onHeader={onHeader} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The letters by which Excel calls a column: A, Z, AA. */
export function letters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (at % 26));
}

interface ChoiceProps {
  column: ColumnPreview;
  preview: Preview;
  /** The person chose it. */
  own: boolean;
  onField: (field: string | null) => void;
}

function FieldChoice({ column, preview, own, onField }: ChoiceProps) {
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
    </>
  );
}

interface LineProps {
  row: PreviewRow;
  preview: Preview;
  onHeader: (row: number) => void;
}

function Line({ row, preview, onHeader }: LineProps) {
  const t = useText();
  const isHeader = row.number >= preview.headerRow && row.number < preview.headerRow + preview.headerRows;
  const role = isHeader ? "header" : row.number < preview.headerRow ? "above" : row.total ? "total" : "data";
  return (
    <tr data-role={role}>
      <th scope="row">
        <button type="button" title={t("wizard-header-here")} onClick={() => onHeader(row.number)}>
          {row.number}
        </button>
        {role === "header" && <StatusChip>{t("wizard-header")}</StatusChip>}
        {role === "above" && <span className={style.sure}>{t("wizard-above")}</span>}
        {role === "total" && <StatusChip tone="warn">{t("wizard-total")}</StatusChip>}
      </th>
      {preview.columns.map((column, at) => (
        <td key={`${at}:${column.name}`} data-number={column.profile.kind === "number" && role === "data"}>
          {row.cells[at]}
        </td>
      ))}
    </tr>
  );
}

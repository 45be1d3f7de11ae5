import { NativeSelect, Popover, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ColumnKind } from "../../ipc/generated/ColumnKind";
import type { ColumnPreview } from "../../ipc/generated/ColumnPreview";
import type { ColumnScan } from "../../ipc/generated/ColumnScan";
import type { TableShape } from "../../ipc/generated/TableShape";
import style from "./data.module.css";

const KINDS: ColumnKind[] = ["date", "number", "identifier", "yes-or-no", "text"];

interface Props {
  column: ColumnPreview;
  shape: TableShape;
  scan: ColumnScan | undefined;
  onShape: (shape: TableShape) => void;
}

/** The type of a column, how many of its cells are of another, and the way to say otherwise. */
export function ColumnType({ column, shape, scan, onShape }: Props) {
  const t = useText();
  const format = useFormat();
  const { name, profile } = column;
  const kind = shape.kinds[name] ?? profile.kind;
  const failing = scan?.unlike ?? 0;
  return (
    <Popover position="bottom-start" trapFocus returnFocus width={300}>
      <Popover.Target>
        <UnstyledButton
          className={style.type}
          aria-label={t("type-of", { column: name, kind: t(`type-${kind}`), n: failing })}
        >
          <span>{t(`type-${kind}`)}</span>
          {failing > 0 && <b>{t("type-failing", { count: format.number(failing) })}</b>}
          <IconChevronDown size={14} stroke={1.5} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={style.typeForm}>
        <NativeSelect
          label={t("type-choose", { column: name })}
          value={shape.kinds[name] ?? ""}
          data={[
            { value: "", label: t("type-found", { kind: t(`type-${profile.kind}`) }) },
            ...KINDS.map((each) => ({ value: each, label: t(`type-${each}`) })),
          ]}
          onChange={(event) => onShape({ ...shape, kinds: put(shape.kinds, name, event.currentTarget.value) })}
        />
        {kind === "date" && (
          <NativeSelect
            label={t("type-dates")}
            value={shape.dates[name] ?? ""}
            data={["", "day-first", "month-first"].map((value) => ({
              value,
              label: value === "" ? t("type-as-found") : t(`wizard-${value}`),
            }))}
            onChange={(event) => onShape({ ...shape, dates: put(shape.dates, name, event.currentTarget.value) })}
          />
        )}
        {kind === "number" && (
          <NativeSelect
            label={t("type-decimal")}
            value={shape.decimals[name] ?? ""}
            data={["", "comma", "point"].map((value) => ({
              value,
              label: value === "" ? t("type-as-found") : t(`type-decimal-${value}`),
            }))}
            onChange={(event) => onShape({ ...shape, decimals: put(shape.decimals, name, event.currentTarget.value) })}
          />
        )}
        <Failing scan={scan} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Which rows would stay out for this column. */
function Failing({ scan }: { scan: ColumnScan | undefined }) {
  const t = useText();
  const format = useFormat();
  if (!scan) return null;
  const filled = format.number(scan.filled);
  if (scan.unlike === 0) return <p className={style.hint}>{t("type-all-alike", { n: scan.filled, filled })}</p>;
  return (
    <>
      <p>{t("type-rows-out", { n: scan.unlike, filled })}</p>
      <ul className={style.failing}>
        {scan.examples.map(({ row, value }) => (
          <li key={row}>{t("type-example", { row: format.number(row), value })}</li>
        ))}
        {scan.unlike > scan.examples.length && (
          <li>{t("type-more", { count: format.number(scan.unlike - scan.examples.length) })}</li>
        )}
      </ul>
    </>
  );
}

/** The record with a value under a name; nothing chosen leaves it out. */
function put<T extends string>(record: Record<string, T>, name: string, value: string): Record<string, T> {
  const { [name]: _, ...others } = record;
  return value === "" ? others : { ...others, [name]: value as T };
}

import { Checkbox } from "@mantine/core";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { Preview } from "../../ipc/generated/Preview";
import style from "./data.module.css";
import { type Choice, kindOf, type Readiness, renewsOf, type Table } from "./plan";

/** A table with what was decided and what is known of it. */
export interface Row {
  table: Table;
  choice: Choice | undefined;
  preview: Preview | undefined;
  readiness: Readiness;
  taken: boolean;
}

interface Props {
  rows: Row[];
  open: string;
  onOpen: (key: string) => void;
  onTake: (table: Table, take: boolean) => void;
}

const TONES = { reading: "neutral", unknown: "warn", missing: "warn", twin: "neutral", ready: "good" } as const;

/** Every sheet of every file that waits: its size, what it is, whether it can be imported. */
export function TableList({ rows, open, onOpen, onTake }: Props) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className={style.tables} aria-label={t("wizard-tables")}>
      {rows.map(({ table, choice, preview, readiness, taken }) => {
        const { name, rows: count, columns } = table.guess.sheet;
        const title = table.alone ? table.file : `${table.file} · ${name}`;
        const kind = kindOf(table, choice);
        const status = readiness === "ready" && preview && renewsOf(choice, preview) !== null ? "renews" : readiness;
        return (
          <li key={table.key} data-open={table.key === open}>
            <Checkbox
              aria-label={t("wizard-take", { table: title })}
              checked={taken}
              disabled={readiness === "twin" || readiness === "unknown"}
              onChange={(event) => onTake(table, event.currentTarget.checked)}
            />
            <button type="button" aria-current={table.key === open} onClick={() => onOpen(table.key)}>
              <b>{title}</b>
              <span>
                {kind ? t(`import-${kind}`) : t("wizard-kind-none")}
                {count !== null && ` · ${format.number(count)} × ${format.number(columns ?? 0)}`}
              </span>
              <StatusChip tone={TONES[readiness]}>{t(`wizard-status-${status}`)}</StatusChip>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

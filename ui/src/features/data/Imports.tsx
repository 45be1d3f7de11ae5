import { Switch, Tooltip } from "@mantine/core";
import { useMemo, useState } from "react";
import { DataTable, StatusChip, type TableColumn, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { ImportLine } from "../../ipc/generated/ImportLine";
import style from "./data.module.css";
import { Outcome } from "./Outcome";

/** Every import, the latest first; the chosen one says below what became of its rows. */
export function Imports({ lines }: { lines: ImportLine[] }) {
  const t = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  const columns = useColumns();
  const line = lines.find((each) => each.batch.id === chosen);
  return (
    <div className={style.split}>
      <div className={style.table}>
        <DataTable
          label={t("data-batches")}
          columns={columns}
          rows={lines}
          onSelect={(row) => setChosen(row.batch.id)}
          onOpen={(row) => setChosen(row.batch.id)}
        />
      </div>
      {line ? (
        <section className={style.detail} aria-label={line.batch.file}>
          <header>
            <h2>{line.batch.file}</h2>
            <Counted line={line} />
          </header>
          <Outcome key={line.batch.id} batch={line.batch} />
        </section>
      ) : (
        <p className={style.hint}>{t("data-select")}</p>
      )}
    </div>
  );
}

function Counted({ line }: { line: ImportLine }) {
  const t = useText();
  const { id, file, active } = line.batch;
  const write = useWrite<{ batch: number; active: boolean }>("data_batch_switch");
  return (
    <Tooltip label={t("data-undo-only")} disabled={line.switchable} multiline w={280}>
      <Switch
        label={t("data-active")}
        aria-label={t("data-switch", { file })}
        checked={active}
        disabled={!line.switchable}
        onChange={(event) => write.mutate({ batch: id, active: event.currentTarget.checked })}
      />
    </Tooltip>
  );
}

function useColumns(): TableColumn<ImportLine>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(() => {
    const count = (id: "rowsRead" | "loaded" | "duplicates" | "rejected" | "totalsRows", title: string) => ({
      id,
      title,
      numeric: true,
      width: 96,
      value: ({ batch }: ImportLine) => batch[id],
    });
    return [
      { id: "kind", title: t("data-kind"), width: 190, value: ({ batch }) => t(`import-${batch.kind}`) },
      { id: "file", title: t("data-file"), width: 230, value: ({ batch }) => batch.file },
      { id: "sheet", title: t("data-sheet"), width: 130, value: ({ batch }) => batch.sheet },
      {
        id: "date",
        title: t("data-date"),
        width: 110,
        value: ({ batch }) => batch.importedAt,
        cell: ({ batch }) => format.date(batch.importedAt),
      },
      count("rowsRead", t("data-read")),
      count("loaded", t("data-loaded")),
      count("duplicates", t("data-duplicates")),
      {
        ...count("rejected", t("data-rejected")),
        cell: ({ batch }) =>
          batch.rejected > 0 ? (
            <StatusChip tone="warn">{format.number(batch.rejected)}</StatusChip>
          ) : (
            format.number(batch.rejected)
          ),
      },
      count("totalsRows", t("data-totals")),
      {
        id: "active",
        title: t("data-active"),
        width: 110,
        value: ({ batch }) => t(batch.active ? "data-on" : "data-off"),
        cell: ({ batch }) => (
          <StatusChip tone={batch.active ? "good" : "neutral"}>{t(batch.active ? "data-on" : "data-off")}</StatusChip>
        ),
      },
    ];
  }, [t, format]);
}

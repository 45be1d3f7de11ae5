import { useMemo, useState } from "react";
import { DataTable, type TableColumn, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ImportReport } from "../../ipc/generated/ImportReport";
import type { ImportSet } from "../../ipc/generated/ImportSet";
import { Differences } from "./Differences";
import style from "./data.module.css";
import { Outcome, Sums } from "./Outcome";

interface Props {
  set: ImportSet;
  /** Nothing was written: the rows are counted, not there to be shown. */
  rehearsed?: boolean;
}

/** What became of each table of an import; the chosen one says more below. */
export function SetReport({ set, rehearsed = false }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  const columns = useColumns();
  const table = set.tables.find(({ batch }) => batch.id === chosen) ?? mostTelling(set.tables);
  return (
    <div className={style.report}>
      {set.tables.length > 1 && (
        <div className={style.reportTable}>
          <DataTable
            label={t("wizard-report")}
            columns={columns}
            rows={set.tables}
            filterable={false}
            onSelect={({ batch }) => setChosen(batch.id)}
          />
        </div>
      )}
      {table && (
        <section className={style.detail} aria-label={table.batch.name}>
          <h2>{set.tables.length > 1 || rehearsed ? table.batch.name : t(`import-${table.batch.kind}`)}</h2>
          {rehearsed ? <Sums batch={table.batch} /> : <Outcome key={table.batch.id} batch={table.batch} />}
          <Differences report={table} />
        </section>
      )}
    </div>
  );
}

/** The table with the most to say: rejected rows first, then customers not found, then changes. */
function mostTelling(tables: ImportReport[]): ImportReport | undefined {
  const weight = ({ batch, joins, renewal }: ImportReport) =>
    batch.rejected * 1e6 + joins.reduce((sum, join) => sum + join.unknown, 0) * 1e3 + (renewal ? 1 : 0);
  return [...tables].sort((a, b) => weight(b) - weight(a))[0];
}

function useColumns(): TableColumn<ImportReport>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(() => {
    const count = (id: "rowsRead" | "loaded" | "duplicates" | "rejected", title: string) => ({
      id,
      title,
      numeric: true,
      width: 92,
      value: ({ batch }: ImportReport) => batch[id],
    });
    return [
      { id: "file", title: t("data-file"), width: 230, value: ({ batch }) => batch.file },
      { id: "kind", title: t("data-kind"), width: 180, value: ({ batch }) => t(`import-${batch.kind}`) },
      count("rowsRead", t("data-read")),
      count("loaded", t("data-loaded")),
      count("duplicates", t("data-duplicates")),
      count("rejected", t("data-rejected")),
      {
        id: "renewal",
        title: t("data-renewal"),
        width: 220,
        value: ({ renewal }) =>
          renewal
            ? t("data-renewal-short", {
                added: format.number(renewal.added),
                changed: format.number(renewal.changed),
                gone: format.number(renewal.gone),
              })
            : "",
      },
    ];
  }, [t, format]);
}

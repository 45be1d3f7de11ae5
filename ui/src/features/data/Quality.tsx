import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { DataTable, JobProgress, Loaded, StatusChip, type TableColumn, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useJob, useQueryHost } from "../../ipc";
import type { ColumnFill } from "../../ipc/generated/ColumnFill";
import type { QualityFinding } from "../../ipc/generated/QualityFinding";
import type { QualityReport } from "../../ipc/generated/QualityReport";
import type { TableProfile } from "../../ipc/generated/TableProfile";
import { isoDay } from "./cells";
import style from "./tables.module.css";
import { look, showRows } from "./tabs";

interface Stored {
  value: QualityReport;
  stale: boolean;
}

/** What the tables are worth: findings with links to their rows, then the profile of each table. */
export function Quality() {
  const t = useText();
  const view = useQueryHost<Stored | null>("quality_view");
  const job = useJob<Record<string, never>, null>("quality_compute");
  const { run } = job;
  const unchecked = view.data === null;
  const asked = useRef(false);
  useEffect(() => {
    // The first look checks by itself; once cancelled, the person decides.
    if (!unchecked || asked.current) return;
    asked.current = true;
    void run({});
  }, [unchecked, run]);
  const check = (
    <Button variant="default" onClick={() => void run({})}>
      {t("quality-check")}
    </Button>
  );
  return (
    <div className={style.quality}>
      {job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />}
      <Loaded query={view}>
        {(stored) =>
          stored === null ? (
            <Bar text={t("quality-none")} hidden={job.running}>
              {check}
            </Bar>
          ) : (
            <>
              {stored.stale && (
                <Bar text={t("quality-stale")} hidden={job.running}>
                  {check}
                </Bar>
              )}
              <Findings of={stored.value.findings} />
              {stored.value.tables.map((table) => (
                <Profile key={table.table} of={table} />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Bar({ text, hidden, children }: { text: string; hidden: boolean; children: ReactNode }) {
  if (hidden) return null;
  return (
    <div className={style.notice}>
      <span>{text}</span>
      {children}
    </div>
  );
}

const TONES = { 3: "bad", 2: "warn", 1: "neutral" } as const;

function Findings({ of }: { of: QualityFinding[] }) {
  const t = useText();
  return (
    <section className={style.block} aria-label={t("quality-findings")}>
      <h2>{t("quality-findings")}</h2>
      {of.length === 0 && <p>{t("quality-nothing")}</p>}
      <ul className={style.findings}>
        {of.map((finding) => (
          <li key={`${finding.table}:${finding.text.key}:${JSON.stringify(finding.text.args)}`}>
            <StatusChip tone={TONES[finding.severity as 1 | 2 | 3]}>
              {t(`quality-severity-${finding.severity}`)}
            </StatusChip>
            <span>{t(finding.text.key, finding.text.args)}</span>
            <Button
              variant="default"
              onClick={() => (finding.rowsOf ? showRows(finding.rowsOf) : look({ tab: "imports" }))}
            >
              {t(finding.rowsOf ? "quality-rows" : "quality-imports")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Profile({ of }: { of: TableProfile }) {
  const t = useText();
  const format = useFormat();
  const columns = useMemo<TableColumn<ColumnFill>[]>(() => {
    const share = (missing: number) => format.number(missing / of.rows, { percent: true });
    return [
      { id: "name", title: t("quality-column"), width: 190, value: (row) => t(`field-${row.name}`) },
      {
        id: "missing",
        title: t("quality-missing"),
        width: 120,
        numeric: true,
        value: (row) => row.missing,
        cell: (row) => (row.missing === 0 ? "0" : `${format.number(row.missing)} (${share(row.missing)})`),
      },
      { id: "distinct", title: t("quality-distinct"), width: 140, numeric: true, value: (row) => row.distinct },
      {
        id: "outliers",
        title: t("quality-far-out"),
        width: 300,
        value: (row) => row.outliers?.rows ?? null,
        cell: (row) =>
          row.outliers
            ? t("quality-far-out-of", {
                rows: format.number(row.outliers.rows),
                range: format.range(row.outliers.low, row.outliers.high, { digits: 2 }),
                n: format.number(row.outliers.n),
              })
            : "—",
      },
    ];
  }, [t, format, of.rows]);
  const months = of.emptyMonths.map(([year, month]) => `${String(month).padStart(2, "0")}.${year}`).join(", ");
  const facts = [
    t("quality-table-rows", { n: of.rows, count: format.number(of.rows) }),
    of.period && `${format.date(isoDay(of.period[0]))} – ${format.date(isoDay(of.period[1]))}`,
    of.period && (months === "" ? t("quality-months-whole") : t("quality-months-empty", { months })),
    of.duplicates > 0 && t("quality-left-duplicates", { n: format.number(of.duplicates) }),
    of.rejected > 0 && t("quality-left-rejected", { n: format.number(of.rejected) }),
  ];
  const open = () => showRows({ table: of.table, sort: null, filters: [] });
  return (
    <section className={style.block} aria-label={t(`table-${of.table}`)}>
      <header className={style.profileHead}>
        <h2>{t(`table-${of.table}`)}</h2>
        <span>{facts.filter(Boolean).join(" · ")}</span>
        <Button variant="default" onClick={open}>
          {t("quality-rows")}
        </Button>
      </header>
      <div style={{ height: 34 + of.columns.length * 32 + 14 }}>
        <DataTable label={t(`table-${of.table}`)} columns={columns} rows={of.columns} filterable={false} />
      </div>
    </section>
  );
}

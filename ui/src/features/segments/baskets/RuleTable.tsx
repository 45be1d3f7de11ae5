import { useMemo } from "react";
import { DataTable, type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { RuleRow } from "../../../ipc/generated/RuleRow";
import segments from "../segments.module.css";
import style from "./baskets.module.css";

/** The rules with their six measures; those that may be chance are grey. */
export function RuleTable({ rows }: { rows: RuleRow[] }) {
  const t = useText();
  const columns = useColumns();
  return (
    <>
      <p className={segments.small}>{t("baskets-rules-note")}</p>
      <DataTable label={t("baskets-rules")} columns={columns} rows={rows} empty={t("baskets-empty")} />
    </>
  );
}

function useColumns(): TableColumn<RuleRow>[] {
  const t = useText();
  const { number } = useFormat();
  return useMemo(() => {
    const grey = (row: RuleRow, text: string) => (row.believed ? text : <span className={style.doubtful}>{text}</span>);
    const words = (id: string, value: (row: RuleRow) => string, width: number) => ({
      id,
      title: t(`baskets-column-${id}`),
      value,
      width,
      cell: (row: RuleRow) => grey(row, value(row)),
    });
    const measure = (id: string, value: (row: RuleRow) => number | null, write: (value: number) => string) => ({
      id,
      title: t(`baskets-column-${id}`),
      value,
      numeric: true,
      width: 130,
      cell: (row: RuleRow) => {
        const own = value(row);
        return grey(row, own === null || own === Number.MAX_VALUE ? "∞" : write(own));
      },
    });
    const percent = (digits: number) => (value: number) => number(value, { percent: true, digits });
    const plain = (value: number) => number(value, { digits: 2 });
    return [
      words("reasons", (row) => row.reasons.join(" + "), 250),
      words("result", (row) => row.result, 210),
      measure(
        "orders",
        (row) => row.orders,
        (value) => number(value),
      ),
      measure("support", (row) => row.support, percent(2)),
      measure("confidence", (row) => row.confidence, percent(0)),
      measure("lift", (row) => row.lift, plain),
      measure("leverage", (row) => row.leverage, percent(2)),
      // A rule that never fails is sorted above all others.
      measure("conviction", (row) => row.conviction ?? Number.MAX_VALUE, plain),
      measure("zhang", (row) => row.zhang, plain),
      words("believed", (row) => t(row.believed ? "baskets-believed" : "baskets-doubtful"), 150),
    ];
  }, [t, number]);
}

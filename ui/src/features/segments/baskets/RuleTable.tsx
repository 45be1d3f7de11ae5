import { useMemo } from "react";
import { DataTable, type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { RuleRow } from "../../../ipc/generated/RuleRow";
import segments from "../segments.module.css";
import { doubtfulColumns } from "./columns";

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
    const { words, measure, believed } = doubtfulColumns<RuleRow>(t, 130);
    const percent = (digits: number) => (value: number) => number(value, { percent: true, digits });
    const plain = (value: number) => number(value, { digits: 2 });
    const orInfinite = (value: number) => (value === Number.MAX_VALUE ? "∞" : plain(value));
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
      measure("conviction", (row) => row.conviction ?? Number.MAX_VALUE, orInfinite),
      measure("zhang", (row) => row.zhang, plain),
      believed,
    ];
  }, [t, number]);
}

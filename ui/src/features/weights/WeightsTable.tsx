import { useMemo } from "react";
import { DataTable, type TableColumn, useFormat } from "../../components";
import { type Text, useText } from "../../i18n";
import type { WeightRow } from "../../ipc/generated/WeightRow";

type Format = ReturnType<typeof useFormat>;

/** Every number of the model, one row a touchpoint. */
export function WeightsTable({ rows, onSelect }: { rows: WeightRow[]; onSelect: (row: WeightRow) => void }) {
  const t = useText();
  const format = useFormat();
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return <DataTable label={t("weights-table")} columns={columns} rows={rows} onSelect={onSelect} filterable={false} />;
}

function columnsOf(t: Text, format: Format): TableColumn<WeightRow>[] {
  const share = (value: number, interval: { low: number; high: number }) =>
    format.interval(
      { value: value * 100, low: interval.low * 100, high: interval.high * 100 },
      { digits: 0, unit: "%" },
    );
  return [
    { id: "code", title: t("weights-column-code"), value: (row) => row.code, width: 60 },
    { id: "name", title: t("weights-column-name"), value: (row) => row.name, width: 190 },
    {
      id: "share",
      title: t("weights-method-share"),
      value: (row) => row.share,
      cell: (row) => share(row.share, row.shareInterval),
      numeric: true,
    },
    {
      id: "place",
      title: t("weights-column-place"),
      value: (row) => row.rank.from,
      cell: (row) => format.rank(row.rank.from, row.rank.to),
      numeric: true,
      width: 70,
    },
    { id: "group", title: t("weights-column-group"), value: (row) => row.tieGroup, numeric: true, width: 70 },
    {
      id: "final",
      title: t("weights-method-final"),
      value: (row) => row.finalWeight,
      cell: (row) => share(row.finalWeight, row.finalInterval),
      numeric: true,
    },
    {
      id: "beta",
      title: t("weights-method-beta"),
      value: (row) => row.beta,
      cell: (row) => format.interval({ value: row.beta, ...row.betaInterval }, { digits: 2 }),
      numeric: true,
      width: 150,
    },
    {
      id: "vif",
      title: "VIF",
      value: (row) => row.inflation,
      cell: (row) => format.number(row.inflation, { digits: 1 }),
      numeric: true,
      width: 60,
    },
    {
      id: "importance",
      title: t("weights-column-importance"),
      value: (row) => row.importance,
      cell: (row) => format.number(row.importance, { digits: 1 }),
      numeric: true,
      width: 90,
    },
    {
      id: "satisfaction",
      title: t("weights-column-satisfaction"),
      value: (row) => row.satisfaction,
      cell: (row) => format.number(row.satisfaction, { digits: 1 }),
      numeric: true,
      width: 80,
    },
    { id: "n", title: t("weights-column-n"), value: (row) => row.n, numeric: true, width: 80 },
    {
      id: "quadrant",
      title: t("weights-column-quadrant"),
      value: (row) => t(`weights-quadrant-${row.quadrant}`),
      width: 150,
    },
  ];
}

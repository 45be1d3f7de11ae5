import { useMemo } from "react";
import { Chart, DataTable, type TableColumn, useFormat, useTokenColor } from "../../../components";
import { useText } from "../../../i18n";
import type { LifetimeShown } from "../../../ipc/generated/LifetimeShown";
import type { WorthRow } from "../../../ipc/generated/WorthRow";
import { errorBars } from "./errorBars";
import { useWorth } from "./worth";

/** What each segment is worth in 12 months, with the range of possible totals. */
export function Value({ shown }: { shown: LifetimeShown }) {
  const t = useText();
  const format = useFormat();
  const color = useTokenColor();
  const columns = useColumns();
  const groups = useMemo(() => shown.rows.filter((row) => row.of !== "all"), [shown]);
  const option = useMemo(() => {
    const bars = groups.map((row) => ({
      value: row.year.value / 1e6,
      itemStyle: { color: row.of === "segment" ? color(`seg-${row.colour}`) : color("text-2") },
    }));
    const name = (row: WorthRow) => (row.of === "segment" ? row.name : t("lifetime-outside"));
    return {
      grid: { left: 130, right: 24, top: 8, bottom: 44 },
      tooltip: {
        trigger: "item" as const,
        formatter: (item: unknown) => {
          const row = groups[(item as { dataIndex: number }).dataIndex];
          return row ? `${name(row)}\n${millions(row, format)}` : "";
        },
      },
      xAxis: {
        type: "value" as const,
        name: t("lifetime-axis-millions"),
        nameLocation: "middle" as const,
        nameGap: 28,
        axisLabel: { formatter: (value: number) => format.number(value), hideOverlap: true },
      },
      yAxis: {
        type: "category" as const,
        inverse: true,
        data: groups.map(name),
        axisLabel: { width: 116, overflow: "truncate" as const },
      },
      series: [
        { type: "bar" as const, data: bars, barWidth: "46%" },
        errorBars(
          groups.map((row) => row.year.range && { low: row.year.range.low / 1e6, high: row.year.range.high / 1e6 }),
          color("text"),
          "across",
        ),
      ],
    };
  }, [groups, color, format, t]);
  return (
    <Chart
      caption={t(shown.withMargin ? "lifetime-title-margin" : "lifetime-title-revenue")}
      note={groups.some((row) => row.year.range) ? t("lifetime-value-note") : undefined}
      option={option}
      height={320}
      saved={{ figure: { name: "lifetime" } }}
      table={<DataTable label={t("lifetime-value")} columns={columns} rows={shown.rows} filterable={false} />}
    />
  );
}

function millions(row: WorthRow, format: ReturnType<typeof useFormat>): string {
  const { value, range } = row.year;
  const scaled = (money: number) => money / 1e6;
  if (!range) return format.number(scaled(value), { digits: 1 });
  return format.interval({ value: scaled(value), low: scaled(range.low), high: scaled(range.high) }, { digits: 1 });
}

function useColumns(): TableColumn<WorthRow>[] {
  const t = useText();
  const { number } = useFormat();
  const worth = useWorth();
  return useMemo(() => {
    const name = (row: WorthRow) => (row.of === "segment" ? row.name : t(`lifetime-${row.of}`));
    return [
      { id: "segment", title: t("lifetime-column-segment"), value: name, width: 150 },
      {
        id: "customers",
        title: t("lifetime-column-customers"),
        value: (row) => row.customers,
        numeric: true,
        width: 90,
      },
      {
        id: "alive",
        title: t("lifetime-column-alive-n"),
        value: (row) => row.alive,
        cell: (row) => number(row.alive, { digits: 0 }),
        numeric: true,
        width: 90,
      },
      {
        id: "orders",
        title: t("lifetime-column-orders"),
        value: (row) => row.orders,
        cell: (row) => number(row.orders, { digits: 0 }),
        numeric: true,
        width: 150,
      },
      worth("year", (row) => row.year),
      worth("two-years", (row) => row.twoYears),
    ];
  }, [t, number, worth]);
}

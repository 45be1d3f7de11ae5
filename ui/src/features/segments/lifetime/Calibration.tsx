import { useMemo } from "react";
import { Chart, DataTable, type TableColumn, useFormat, useTokenColor } from "../../../components";
import { useText } from "../../../i18n";
import type { Calibration as Tried } from "../../../ipc/generated/Calibration";
import type { CalibrationGroup } from "../../../ipc/generated/CalibrationGroup";
import type { LifetimeShown } from "../../../ipc/generated/LifetimeShown";
import { errorBars } from "./errorBars";

const name = ({ from, to }: CalibrationGroup) => (from === to ? String(from) : `${from}–${to}`);

/** The forecast of an earlier day beside what happened after it. */
export function Calibration({ shown, calibration }: { shown: LifetimeShown; calibration: Tried }) {
  const t = useText();
  const { number, range } = useFormat();
  const color = useTokenColor();
  const option = useMemo(() => {
    const { groups } = calibration;
    return {
      grid: { left: 56, right: 16, top: 36, bottom: 44 },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: "axis" as const, valueFormatter: (value: unknown) => number(Number(value), { digits: 1 }) },
      xAxis: {
        type: "category" as const,
        data: groups.map(name),
        name: t("lifetime-column-group"),
        nameLocation: "middle" as const,
        nameGap: 28,
      },
      yAxis: {
        type: "value" as const,
        name: t("lifetime-axis-orders"),
        nameLocation: "middle" as const,
        nameGap: 34,
      },
      series: [
        {
          type: "bar" as const,
          name: t("lifetime-actual"),
          data: groups.map((group) => group.actual),
          itemStyle: { color: color("line-strong") },
          barWidth: "52%",
        },
        errorBars(
          groups.map((group) => group.interval),
          color("text"),
          "up",
        ),
        {
          type: "line" as const,
          name: t("lifetime-predicted"),
          data: groups.map((group) => group.predicted),
          symbol: "diamond",
          symbolSize: 9,
          itemStyle: { color: color("accent") },
          lineStyle: { color: color("accent"), type: "dashed" as const },
          z: 6,
        },
      ],
    };
  }, [calibration, color, number, t]);
  const columns = useMemo<TableColumn<CalibrationGroup>[]>(
    () => [
      { id: "group", title: t("lifetime-column-group"), value: name, width: 130 },
      { id: "n", title: t("lifetime-column-customers"), value: (row) => row.n, numeric: true, total: "sum" },
      { id: "actual", title: t("lifetime-actual"), value: (row) => row.actual, numeric: true },
      {
        id: "interval",
        title: t("lifetime-column-interval"),
        value: ({ interval }) => (interval ? range(interval.low, interval.high, { digits: 1 }) : null),
        numeric: true,
        width: 120,
      },
      { id: "predicted", title: t("lifetime-predicted"), value: (row) => row.predicted, numeric: true },
    ],
    [t, range],
  );
  return (
    <Chart
      caption={t(shown.calibrationFinding.key, shown.calibrationFinding.args)}
      note={t("lifetime-calibration-note")}
      option={option}
      height={320}
      saved={{ figure: { name: "calibration" } }}
      table={
        <DataTable label={t("lifetime-calibration")} columns={columns} rows={calibration.groups} filterable={false} />
      }
    />
  );
}

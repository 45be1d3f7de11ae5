import type { EChartsOption } from "echarts";

interface Row {
  key: string;
  code: string;
  mean: number;
  low: number;
  high: number;
}

/** Means from 0 to 10 as dots with their intervals as whiskers, one row each, in the given order from the top. */
export function intervalOption(rows: Row[], chosen: string | null, color: (name: string) => string): EChartsOption {
  const mark = (row: Row) => color(row.key === chosen ? "bad" : "accent");
  return {
    grid: { left: 44, right: 16, top: 8, bottom: 28 },
    xAxis: { type: "value", min: 0, max: 10 },
    yAxis: { type: "category", inverse: true, data: rows.map((row) => row.code), axisTick: { show: false } },
    series: [
      {
        type: "custom",
        silent: true,
        encode: { x: [0, 1], y: 2 },
        data: rows.map((row, index) => [row.low, row.high, index]),
        renderItem: (params, api) => {
          const row = rows[params.dataIndex]!;
          const [x1, y] = api.coord([api.value(0), api.value(2)]) as [number, number];
          const [x2] = api.coord([api.value(1), api.value(2)]) as [number, number];
          const line = { stroke: mark(row), lineWidth: 2 };
          const segment = (a: [number, number], b: [number, number]) => ({
            type: "line" as const,
            shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] },
            style: line,
          });
          return {
            type: "group",
            children: [segment([x1, y], [x2, y]), segment([x1, y - 4], [x1, y + 4]), segment([x2, y - 4], [x2, y + 4])],
          };
        },
      },
      {
        type: "scatter",
        symbolSize: 9,
        data: rows.map((row, index) => ({ value: [row.mean, index], itemStyle: { color: mark(row) } })),
      },
    ],
  };
}

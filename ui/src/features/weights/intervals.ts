import type { CustomSeriesRenderItem, EChartsOption } from "echarts";
import type { Estimate } from "./estimates";

interface Look {
  color: (token: string) => string;
  /** A value as it stands on the axis. */
  axis: (value: number) => string;
  axisName: string;
  /** What stands to the right of a row: the place, VIF or n. */
  aside: (estimate: Estimate) => string;
  tip: (estimate: Estimate) => string;
}

const FONT = "Golos Text Variable";
const NAME_ROOM = 190;
const ASIDE_ROOM = 48;

/** One row a touchpoint: its estimate with the interval, bands for the tie groups, a note at the right. */
export function intervalsOption(estimates: Estimate[], look: Look): EChartsOption {
  return {
    grid: { left: NAME_ROOM, right: ASIDE_ROOM, top: 4, bottom: 48 },
    tooltip: { trigger: "item", formatter: (item) => tipAt(item, estimates, look) },
    xAxis: {
      type: "value",
      name: look.axisName,
      nameLocation: "middle",
      nameGap: 30,
      splitNumber: 3,
      axisLabel: { formatter: (value: number) => look.axis(value), hideOverlap: true },
    },
    yAxis: {
      type: "category",
      // Above the bands, which would cover the names.
      z: 3,
      inverse: true,
      data: estimates.map((estimate) => estimate.row.name),
      axisLine: { show: false },
      axisLabel: { align: "left", margin: NAME_ROOM - 10, width: NAME_ROOM - 20, overflow: "truncate", fontSize: 12.5 },
    },
    series: [
      {
        type: "custom",
        encode: { x: [0, 1, 2], y: 3 },
        data: estimates.map(({ value, low, high }, at) => [value, low, high, at]),
        renderItem: renderRow(estimates, look),
        z: 1,
      },
    ],
  };
}

function tipAt(item: unknown, estimates: Estimate[], look: Look): string {
  const at = (item as { dataIndex: number }).dataIndex;
  const estimate = estimates[at];
  return estimate ? look.tip(estimate) : "";
}

function renderRow(estimates: Estimate[], { color, aside }: Look): CustomSeriesRenderItem {
  return (params, api) => {
    const estimate = estimates[params.dataIndex];
    if (!estimate) return null;
    const area = params.coordSys as unknown as { x: number; y: number; width: number; height: number };
    const y = api.coord([estimate.value, params.dataIndex])[1]!;
    const x = (value: number) => api.coord([value, params.dataIndex])[0]!;
    const height = area.height / Math.max(1, estimates.length);
    const mark = color(estimate.row.quadrant === "concentrate-here" ? "bad" : "accent");
    const line = { stroke: mark, lineWidth: 1.6, opacity: 0.75 };
    const stroke = (x1: number, y1: number, x2: number, y2: number) => ({
      type: "line" as const,
      shape: { x1, y1, x2, y2 },
      style: line,
      silent: true,
    });
    const banded = estimate.group !== null && estimate.group % 2 === 1;
    return {
      type: "group",
      children: [
        {
          type: "rect",
          shape: { x: 0, y: y - height / 2, width: area.x + area.width + ASIDE_ROOM, height },
          style: { fill: banded ? color("sunken") : "transparent" },
          z2: -1,
        },
        stroke(x(estimate.low), y, x(estimate.high), y),
        stroke(x(estimate.low), y - 4, x(estimate.low), y + 4),
        stroke(x(estimate.high), y - 4, x(estimate.high), y + 4),
        { type: "circle", shape: { cx: x(estimate.value), cy: y, r: 4.5 }, style: { fill: mark } },
        {
          type: "text",
          silent: true,
          style: {
            text: aside(estimate),
            x: area.x + area.width + ASIDE_ROOM - 8,
            y,
            align: "right",
            verticalAlign: "middle",
            fill: color("text-2"),
            font: `600 12px "${FONT}"`,
          },
        },
      ],
    };
  };
}

import type { CustomSeriesRenderItem, EChartsOption } from "echarts";
import type { Quadrant } from "../../ipc/generated/Quadrant";
import type { WeightRow } from "../../ipc/generated/WeightRow";
import type { WeightView } from "../../ipc/generated/WeightView";

interface Look {
  color: (token: string) => string;
  name: (quadrant: Quadrant) => string;
  xName: string;
  yName: string;
  number: (value: number) => string;
  tip: (row: WeightRow) => string;
}

const TONE: Record<Quadrant, string> = {
  "concentrate-here": "bad",
  "keep-up": "good",
  "low-priority": "text-3",
  "possible-overkill": "text-3",
};

/** Importance–performance map: satisfaction across, final weight up, crosses for the intervals of both. */
export function quadrantsOption(view: WeightView, look: Look): EChartsOption {
  const { rows } = view;
  const { color } = look;
  const ends = endsOf(rows);
  const cutY = view.importanceCut * 100;
  return {
    grid: { left: 44, right: 16, top: 8, bottom: 44 },
    tooltip: { trigger: "item", formatter: (item) => tipAt(item, rows, look) },
    xAxis: {
      type: "value",
      min: ends.left,
      max: ends.right,
      name: look.xName,
      nameLocation: "middle",
      nameGap: 28,
      splitLine: { show: false },
      axisLabel: { formatter: look.number },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: ends.top,
      name: look.yName,
      nameLocation: "middle",
      nameGap: 30,
      splitLine: { show: false },
      axisLabel: { formatter: look.number },
    },
    series: [
      {
        type: "custom",
        silent: true,
        data: rows.map((_, at) => [at]),
        renderItem: renderCross(rows, color("text-3")),
        z: 2,
        markArea: {
          silent: true,
          data: [
            area("concentrate-here", [ends.left, cutY], [view.satisfactionCut, ends.top]),
            area("keep-up", [view.satisfactionCut, cutY], [ends.right, ends.top]),
            area("low-priority", [ends.left, 0], [view.satisfactionCut, cutY]),
            area("possible-overkill", [view.satisfactionCut, 0], [ends.right, cutY]),
          ],
        },
        markLine: {
          silent: true,
          symbol: "none",
          label: { show: false },
          lineStyle: { color: color("line-strong"), type: [4, 4] },
          data: [{ xAxis: view.satisfactionCut }, { yAxis: cutY }],
        },
      },
      {
        type: "scatter",
        symbolSize: 10,
        z: 3,
        data: rows.map((row) => ({
          value: [row.satisfaction, row.finalWeight * 100],
          name: row.name,
          itemStyle: { color: color(TONE[row.quadrant]) },
          label: { show: row.quadrant === "concentrate-here" || row.quadrant === "keep-up" },
        })),
        label: { position: "right", formatter: "{b}", color: color("text"), fontSize: 11.5 },
        labelLayout: { hideOverlap: true, moveOverlap: "shiftY" },
      },
    ],
  };

  function area(quadrant: Quadrant, from: [number, number], to: [number, number]) {
    const tone = TONE[quadrant];
    const soft = tone === "text-3" ? "transparent" : color(`${tone}-soft`);
    const low = quadrant === "low-priority" || quadrant === "possible-overkill";
    const side = quadrant === "concentrate-here" || quadrant === "low-priority" ? "Left" : "Right";
    return [
      {
        coord: from,
        name: look.name(quadrant),
        itemStyle: { color: soft },
        label: {
          position: `inside${low ? "Bottom" : "Top"}${side}` as "insideTopLeft",
          color: color(tone),
          fontSize: 12,
          fontWeight: 600 as const,
        },
      },
      { coord: to },
    ] as [object, object];
  }
}

function tipAt(item: unknown, rows: WeightRow[], look: Look): string {
  const { seriesType, dataIndex } = item as { seriesType: string; dataIndex: number };
  const row = seriesType === "scatter" ? rows[dataIndex] : undefined;
  return row ? look.tip(row) : "";
}

/** The axes hold every interval with a little room, satisfaction within 0 to 10. */
function endsOf(rows: WeightRow[]) {
  const lows = rows.map((row) => row.satisfactionInterval?.low ?? row.satisfaction);
  const highs = rows.map((row) => row.satisfactionInterval?.high ?? row.satisfaction);
  return {
    left: Math.max(0, Math.floor(Math.min(...lows) * 2 - 0.2) / 2),
    right: Math.min(10, Math.ceil(Math.max(...highs) * 2 + 0.2) / 2),
    top: Math.ceil(Math.max(...rows.map((row) => row.finalInterval.high)) * 20 + 0.2) * 5,
  };
}

function renderCross(rows: WeightRow[], color: string): CustomSeriesRenderItem {
  return (params, api) => {
    const row = rows[params.dataIndex];
    if (!row) return null;
    const at = (satisfaction: number, weight: number) => api.coord([satisfaction, weight * 100]) as [number, number];
    const line = (from: [number, number], to: [number, number]) => ({
      type: "line" as const,
      shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
      style: { stroke: color, opacity: 0.45 },
    });
    const { low, high } = row.satisfactionInterval ?? { low: row.satisfaction, high: row.satisfaction };
    return {
      type: "group",
      children: [
        line(at(low, row.finalWeight), at(high, row.finalWeight)),
        line(at(row.satisfaction, row.finalInterval.low), at(row.satisfaction, row.finalInterval.high)),
      ],
    };
  };
}

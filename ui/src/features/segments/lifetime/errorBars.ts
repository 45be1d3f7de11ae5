import type { CustomSeriesOption } from "echarts";

/** Whiskers over bars or dots of a category axis: across for horizontal bars, up for standing ones. */
export function errorBars(
  ranges: ({ low: number; high: number } | null)[],
  stroke: string,
  way: "across" | "up",
): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    z: 5,
    encode: way === "across" ? { x: [0, 1], y: 2 } : { x: 2, y: [0, 1] },
    data: ranges.flatMap((range, at) => (range ? [[range.low, range.high, at]] : [])),
    renderItem: (_, api) => {
      const [low, high, at] = [api.value(0) as number, api.value(1) as number, api.value(2) as number];
      const spot = (value: number) => api.coord(way === "across" ? [value, at] : [at, value]);
      const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [spot(low), spot(high)];
      const line = (from: [number, number], to: [number, number]) => ({
        type: "line" as const,
        shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
        style: { stroke, lineWidth: 1.5 },
      });
      const [dx, dy] = way === "across" ? [0, 5] : [5, 0];
      return {
        type: "group",
        children: [
          line([x1, y1], [x2, y2]),
          line([x1 - dx, y1 - dy], [x1 + dx, y1 + dy]),
          line([x2 - dx, y2 - dy], [x2 + dx, y2 + dy]),
        ],
      };
    },
  };
}

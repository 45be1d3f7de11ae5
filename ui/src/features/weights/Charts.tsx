import { useMemo } from "react";
import { select } from "../../app/navigation";
import { Chart, useFormat, useTokenColor } from "../../components";
import { type Text, useText } from "../../i18n";
import type { WeightRow } from "../../ipc/generated/WeightRow";
import type { WeightView } from "../../ipc/generated/WeightView";
import { type Estimate, estimatesOf } from "./estimates";
import { intervalsOption } from "./intervals";
import { quadrantsOption } from "./quadrants";
import type { Method } from "./state";
import { WeightsTable } from "./WeightsTable";
import style from "./weights.module.css";

type Format = ReturnType<typeof useFormat>;

const HEIGHT = 520;

export function selectRow(row: WeightRow) {
  if (row.touchpoint !== null) select({ kind: "weight", key: String(row.touchpoint) });
}

/** The two pictures of a model: weights with their intervals and ties, and importance against satisfaction. */
export function Charts({ view, method }: { view: WeightView; method: Method }) {
  const t = useText();
  const format = useFormat();
  const color = useTokenColor();
  const estimates = useMemo(() => estimatesOf(view.rows, method), [view.rows, method]);
  const words = useMemo(() => wordsOf(method, format), [method, format]);
  const intervals = useMemo(
    () =>
      intervalsOption(estimates, {
        color,
        axis: words.axis,
        axisName: t(`weights-axis-${words.axisKey}`, { count: format.number(view.model.replications) }),
        aside: words.aside,
        tip: (estimate) => `${estimate.row.name}\n${words.value(estimate.value)} (${words.range(estimate)})`,
      }),
    [estimates, color, words, t, format, view.model.replications],
  );
  const map = useMemo(
    () =>
      quadrantsOption(view, {
        color,
        name: (quadrant) => t(`weights-quadrant-${quadrant}`),
        xName: t("weights-axis-satisfaction"),
        yName: t("weights-axis-weight"),
        number: (value) => format.number(value),
        tip: (row) =>
          `${row.name}\n${format.number(row.finalWeight, { percent: true })} · ${format.number(row.satisfaction, { digits: 1 })}`,
      }),
    [view, color, t, format],
  );
  const table = <WeightsTable rows={view.rows} onSelect={selectRow} />;
  const pick = useMemo(() => picker(estimates), [estimates]);
  const pickPoint = useMemo(() => picker(view.rows.map((row) => ({ row }))), [view.rows]);
  return (
    <div className={style.two}>
      <Chart
        caption={captionOf(estimates, method, t, words)}
        note={t(words.noteKey)}
        option={intervals}
        table={table}
        height={HEIGHT}
        onPick={pick}
        saved={{ figure: { name: "weights", choice: view.model.choice, method } }}
      />
      <Chart
        caption={t(view.quadrantFinding.key, view.quadrantFinding.args)}
        note={t("weights-quadrants-note")}
        option={map}
        table={table}
        height={HEIGHT}
        onPick={pickPoint}
        saved={{ figure: { name: "quadrants", choice: view.model.choice } }}
      />
    </div>
  );
}

/** A mark is found by its row number on the intervals, by its name on the map. */
function picker(rows: { row: WeightRow }[]) {
  return (mark: { name: string; data: unknown }) => {
    const at = Array.isArray(mark.data) ? Number(mark.data[3]) : rows.findIndex(({ row }) => row.name === mark.name);
    const found = rows[at];
    if (found) selectRow(found.row);
  };
}

function wordsOf(method: Method, format: Format) {
  const { number, range } = format;
  if (method === "beta" || method === "importance") {
    const digits = { digits: method === "beta" ? 2 : 1 };
    return {
      axis: (value: number) => number(value),
      axisKey: method,
      noteKey: `weights-note-${method}`,
      value: (value: number) => number(value, digits),
      range: ({ low, high }: Estimate) => range(low, high, digits),
      aside: ({ row }: Estimate) => (method === "beta" ? number(row.inflation, { digits: 1 }) : number(row.n)),
    };
  }
  return {
    axis: (value: number) => number(value, { percent: true }),
    axisKey: "share",
    noteKey: "weights-note-groups",
    value: (value: number) => number(value, { percent: true }),
    range: ({ low, high }: Estimate) => range(low * 100, high * 100, { digits: 0 }),
    aside: ({ row }: Estimate) => {
      const rank = method === "final" ? row.finalRank : row.rank;
      return format.rank(rank.from, rank.to);
    },
  };
}

function captionOf(estimates: Estimate[], method: Method, t: Text, words: ReturnType<typeof wordsOf>): string {
  const [first] = estimates;
  if (!first) return t("weights-table");
  const tied = estimates.filter((estimate) => estimate.group === 1).length;
  if (method === "share" && tied > 1) return t("weights-caption-share-tied", { count: tied });
  if (method === "final" && tied > 1) return t("weights-caption-final-tied", { count: tied });
  const value = words.value(first.value);
  return t(`weights-caption-${method}`, { name: first.row.name, value, share: value, range: words.range(first) });
}

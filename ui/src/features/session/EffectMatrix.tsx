import type { EChartsOption } from "echarts";
import { useMemo } from "react";
import { select } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { Chart, DataTable, type TableColumn, useTokenColor } from "../../components";
import { useText } from "../../i18n";
import type { InitiativeRow } from "../../ipc/generated/InitiativeRow";
import { Marks } from "./Marks";
import style from "./session.module.css";

const MIDDLE = 3;

/** Effect against effort; projects of one estimate share a circle, and the list beside tells which. */
export function EffectMatrix({ rows }: { rows: InitiativeRow[] }) {
  const t = useText();
  const color = useTokenColor();
  const { businessUnit } = usePlace();
  const columns = useMemo(
    (): TableColumn<InitiativeRow>[] => [
      { id: "title", title: t("session-title"), value: (row) => row.initiative.title, width: 260 },
      { id: "effect", title: t("session-effect"), value: (row) => row.initiative.effect, numeric: true, width: 90 },
      { id: "effort", title: t("session-effort"), value: (row) => row.initiative.effort, numeric: true, width: 120 },
    ],
    [t],
  );
  const quick = rows.filter(({ initiative }) => initiative.effect > MIDDLE && initiative.effort <= MIDDLE);
  const cells = useMemo(() => grouped(rows), [rows]);
  const option = useMemo((): EChartsOption => {
    const axis = (name: string) => ({
      type: "value" as const,
      name,
      nameLocation: "middle" as const,
      nameGap: 28,
      min: 0.5,
      max: 5.5,
      interval: 1,
      axisLabel: { formatter: (value: number) => (Number.isInteger(value) ? String(value) : "") },
    });
    const quadrant = (key: string, x: number, y: number) => ({
      name: t(key),
      coord: [x, y],
      symbol: "none",
      label: { show: true, formatter: t(key), color: color("text-3") },
    });
    return {
      grid: { left: 48, right: 24, top: 16, bottom: 44 },
      tooltip: { formatter: (point) => (Array.isArray(point) ? "" : (point.data as { name: string }).name) },
      xAxis: axis(t("session-effort")),
      yAxis: axis(t("session-effect")),
      series: [
        {
          type: "scatter",
          data: cells.map((cell) => ({
            name: cell.titles.join("\n"),
            value: [cell.effort, cell.effect],
            symbolSize: 26 + cell.titles.length * 4,
            label: { show: true, formatter: String(cell.titles.length), color: color("on-accent") },
          })),
          itemStyle: { color: color("accent") },
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            lineStyle: { color: color("line-strong"), type: "dashed" },
            data: [{ xAxis: MIDDLE + 0.5 }, { yAxis: MIDDLE + 0.5 }],
          },
          markPoint: {
            silent: true,
            data: [
              quadrant("session-quadrant-quick", 1.2, 5.3),
              quadrant("session-quadrant-big", 5, 5.3),
              quadrant("session-quadrant-small", 1.2, 0.7),
              quadrant("session-quadrant-doubt", 5, 0.7),
            ],
          },
        },
      ],
    };
  }, [cells, color, t]);
  const pick = (name: string) => {
    const row = rows.find(({ initiative }) => name.split("\n").includes(initiative.title));
    if (row) select({ kind: "initiative", key: String(row.initiative.id) });
  };
  const table = <DataTable label={t("session-list")} columns={columns} rows={rows} filterable={false} />;
  return (
    <div className={style.board}>
      <Chart
        caption={t("session-matrix-caption", { count: quick.length })}
        note={t("session-matrix-note")}
        option={option}
        table={table}
        height={400}
        onPick={({ name }) => pick(name)}
        saved={{ figure: { name: "effort" }, scope: { businessUnit } }}
      />
      <section className={style.proposals}>
        <h2>{t("session-quadrant-quick")}</h2>
        <ul className={style.list}>
          {quick.map(({ initiative }) => (
            <li key={initiative.id} className={style.proposal}>
              <button
                type="button"
                className={style.cardTitle}
                onClick={() => select({ kind: "initiative", key: String(initiative.id) })}
              >
                <b>{initiative.title}</b>
                <Marks initiative={initiative} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function grouped(rows: InitiativeRow[]) {
  const cells = new Map<string, { effect: number; effort: number; titles: string[] }>();
  for (const { initiative } of rows) {
    const { effect, effort, title } = initiative;
    const cell = cells.get(`${effect}:${effort}`) ?? { effect, effort, titles: [] };
    cell.titles.push(title);
    cells.set(`${effect}:${effort}`, cell);
  }
  return [...cells.values()];
}

import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { KpiCard } from "../../ipc/generated/KpiCard";
import style from "./kpis.module.css";

const WIDTH = 240;
const HEIGHT = 44;
const DAY_MS = 86_400_000;

/** The values of a KPI over time with the line of its target; the caption says where it came from and where it is. */
export function Sparkline({ card }: { card: KpiCard }) {
  const t = useText();
  const format = useFormat();
  const { history, kpi } = card;
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || history.length < 2) return <p className={style.small}>{t("kpi-no-history")}</p>;
  const values = [...history.map((point) => point.value), ...(kpi.target === null ? [] : [kpi.target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (day: number) => 3 + ((day - first.day) / (last.day - first.day || 1)) * (WIDTH - 6);
  const y = (value: number) => 4 + (1 - (value - low) / (high - low || 1)) * (HEIGHT - 8);
  const date = (day: number) => format.date(new Date(day * DAY_MS).toISOString());
  return (
    <figure className={style.spark}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {kpi.target !== null && <line x1={0} x2={WIDTH} y1={y(kpi.target)} y2={y(kpi.target)} />}
        <polyline points={history.map((point) => `${x(point.day)},${y(point.value)}`).join(" ")} />
        <circle cx={x(last.day)} cy={y(last.value)} r={3} />
      </svg>
      <figcaption>
        {t("kpi-history", {
          from: format.number(first.value),
          since: date(first.day),
          to: format.number(last.value),
          until: date(last.day),
        })}
      </figcaption>
    </figure>
  );
}

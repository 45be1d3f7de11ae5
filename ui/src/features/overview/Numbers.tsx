import type { ReactNode } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { Known } from "../../ipc/generated/Known";
import style from "./overview.module.css";

/** How much is known: customers, orders, their period, answers, touchpoints, KPIs. */
export function Numbers({ known }: { known: Known }) {
  const t = useText();
  const format = useFormat();
  const count = (value: number) => (value > 0 ? format.number(value) : "—");
  const { firstDay, lastDay } = known;
  const dates =
    firstDay === null || lastDay === null ? null : `${format.date(iso(firstDay))} – ${format.date(iso(lastDay))}`;
  return (
    <section aria-labelledby="overview-known">
      <h2 id="overview-known" className={style.heading}>
        {t("overview-known")}
      </h2>
      <dl className={style.tiles}>
        <Tile title={t("overview-customers")} value={count(known.customers)} />
        <Tile
          title={t("overview-orders")}
          value={count(known.orders)}
          note={known.orderLines > 0 && t("overview-lines", { n: known.orderLines })}
        />
        <Tile
          title={t("overview-period")}
          value={firstDay === null || lastDay === null ? "—" : t("overview-months", { n: months(firstDay, lastDay) })}
          note={dates}
        />
        <Tile title={t("overview-responses")} value={count(known.responses)} />
        <Tile title={t("overview-interviews")} value={count(known.interviews)} />
        <Tile
          title={t("overview-touchpoints")}
          value={count(known.touchpoints)}
          note={known.businessUnits > 0 && t("overview-units", { n: known.businessUnits })}
        />
        <Tile title={t("overview-kpis")} value={count(known.kpis)} />
      </dl>
    </section>
  );
}

function Tile({ title, value, note }: { title: string; value: string; note?: ReactNode }) {
  const t = useText();
  return (
    <div className={style.tile}>
      <dt>{title}</dt>
      <dd>
        <b>{value}</b>
        <span>{value === "—" ? t("overview-none") : note}</span>
      </dd>
    </div>
  );
}

/** Months from the first day to the last, both counted; days from 1970-01-01. */
function months(first: number, last: number): number {
  const [from, to] = [date(first), date(last)];
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
}

function iso(day: number): string {
  return date(day).toISOString();
}

function date(day: number): Date {
  return new Date(day * 86_400_000);
}

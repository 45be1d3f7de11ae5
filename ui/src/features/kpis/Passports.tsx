import { useMemo } from "react";
import { DataTable, StatusChip, type TableColumn, useFormat } from "../../components";
import { type Text, useText } from "../../i18n";
import type { KpiCard } from "../../ipc/generated/KpiCard";
import style from "./kpis.module.css";

/** The passports of all KPIs of the unit as a table. */
export function Passports({ cards, onSelect }: { cards: KpiCard[]; onSelect: (kpi: number) => void }) {
  const t = useText();
  const format = useFormat();
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return (
    <div className={style.table}>
      <DataTable
        label={t("kpi-view-passports")}
        columns={columns}
        rows={cards}
        onSelect={(card) => onSelect(card.kpi.id)}
      />
    </div>
  );
}

function columnsOf(t: Text, format: ReturnType<typeof useFormat>): TableColumn<KpiCard>[] {
  const share = (id: string, value: (card: KpiCard) => number | null): TableColumn<KpiCard> => ({
    id,
    title: t(`kpi-column-${id}`),
    value,
    cell: (card) => format.number(value(card), { percent: true }),
    numeric: true,
    width: 90,
  });
  const number = (id: "baseline" | "target" | "actual"): TableColumn<KpiCard> => ({
    id,
    title: t(`kpi-column-${id}`),
    value: (card) => card.kpi[id],
    numeric: true,
    width: 80,
  });
  const words = (id: string, value: (card: KpiCard) => string, width: number): TableColumn<KpiCard> => ({
    id,
    title: t(`kpi-column-${id}`),
    value,
    width,
  });
  return [
    words("code", (card) => card.kpi.code, 60),
    words("name", (card) => card.kpi.name, 250),
    words("level", (card) => t(`kpi-level-${card.kpi.level}`), 110),
    {
      ...words("status", (card) => t(`kpi-status-${card.status}`), 140),
      cell: (card) => <StatusChip tone={card.tone}>{t(`kpi-status-${card.status}`)}</StatusChip>,
    },
    number("baseline"),
    number("actual"),
    number("target"),
    words("unit", (card) => card.kpi.unit, 90),
    share("own", (card) => card.own),
    share("support", (card) => card.support),
    share("weight", (card) => card.weight),
    words("touchpoint", (card) => card.touchpoint, 170),
    words("characteristic", (card) => card.characteristic, 200),
    words("owner", (card) => card.kpi.owner, 200),
    words("period", (card) => card.kpi.period, 90),
  ];
}

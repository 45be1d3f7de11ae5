import type { Ref } from "react";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { KpiCard } from "../../ipc/generated/KpiCard";
import type { PlacedNode } from "../../ipc/generated/PlacedNode";
import style from "./kpis.module.css";

interface Props {
  ref: Ref<HTMLButtonElement>;
  card: KpiCard;
  place: PlacedNode | undefined;
  selected: boolean;
  dimmed: boolean;
  /** Support under the value that is being tried; null without one. */
  supportAfter: number | null;
  onSelect: () => void;
  /** An arrow key was pressed; true when it led somewhere. */
  onArrow: (key: string) => boolean;
}

/** A KPI: code, name, actual against target, own progress above, support below. */
export function Card({ ref, card, place, selected, dimmed, supportAfter, onSelect, onArrow }: Props) {
  const t = useText();
  const format = useFormat();
  const { kpi } = card;
  const percent = (share: number | null) => format.number(share, { percent: true });
  const value = t("kpi-card-value", { actual: format.number(kpi.actual), target: format.number(kpi.target) });
  const moved = supportAfter !== null && supportAfter !== card.support;
  const label = t("kpi-card-label", {
    name: `${kpi.code} ${kpi.name}`,
    value: `${value} ${kpi.unit}`,
    status: t(`kpi-status-${card.status}`),
    own: percent(card.own),
    support: percent(card.support),
  });
  return (
    <button
      ref={ref}
      type="button"
      className={style.card}
      style={{ left: place?.x, top: place?.y, width: place?.width, height: place?.height }}
      data-tone={card.tone}
      data-dimmed={dimmed || undefined}
      aria-pressed={selected}
      aria-label={label}
      title={kpi.name}
      onClick={onSelect}
      onKeyDown={(event) => onArrow(event.key) && event.preventDefault()}
    >
      <span className={style.cardHead}>
        <b>{kpi.code}</b>
        <StatusChip tone={card.tone}>{t(`kpi-status-${card.status}`)}</StatusChip>
      </span>
      <span className={style.cardName}>{kpi.name}</span>
      <span className={style.cardValue}>
        <span>
          {value} <i>{kpi.unit}</i>
        </span>
        {moved && (
          <em>
            {percent(card.support)} → {percent(supportAfter)}
          </em>
        )}
      </span>
      <Bar share={card.own} kind="own" />
      <Bar share={moved ? supportAfter : card.support} kind="support" />
    </button>
  );
}

export function Bar({ share, kind }: { share: number | null; kind: "own" | "support" }) {
  const width = `${Math.min(Math.max(share ?? 0, 0), 1) * 100}%`;
  return (
    <span className={style.bar} data-kind={kind} data-none={share === null || undefined}>
      <span style={{ width }} />
    </span>
  );
}

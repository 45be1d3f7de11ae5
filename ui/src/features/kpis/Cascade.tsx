import { useRef } from "react";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { KpiCascade } from "../../ipc/generated/KpiCascade";
import type { KpiChange } from "../../ipc/generated/KpiChange";
import { Card } from "./Card";
import style from "./kpis.module.css";
import { curve, neighbour, pathOf } from "./links";
import { useKpiState } from "./store";

const LEVELS = ["financial", "customer", "process", "competence"] as const;
const HEAD = 30;
const MARGIN = 10;

interface Props {
  cascade: KpiCascade;
  selected: number | null;
  onSelect: (kpi: number) => void;
}

/** Four level bands, a card a KPI, an arrow a support; the selected KPI lights its way up and down. */
export function Cascade({ cascade, selected, onSelect }: Props) {
  const t = useText();
  const cards = useRef<(HTMLButtonElement | null)[]>([]);
  const trial = useKpiState((state) => state.trial);
  const tried = useQueryHost<KpiChange>(
    "kpi_what_if",
    { kpi: trial?.kpi, actual: trial?.actual },
    { enabled: trial !== null && trial.kpi === selected, keep: true },
  );
  const { layout, kpis, links } = cascade;
  const lit = selected === null ? null : pathOf(selected, links);
  const after = (kpi: number) =>
    trial?.kpi === selected ? tried.data?.above.find((above) => above.kpi === kpi) : undefined;
  return (
    <section className={style.cascade} aria-label={t("kpi-view-cascade")}>
      <div
        className={style.sheet}
        style={{ width: layout.width + 2 * MARGIN, height: layout.height + HEAD + 2 * MARGIN }}
      >
        {LEVELS.map((level, layer) => (
          <Band key={level} name={t(`kpi-level-${level}`)} cascade={cascade} layer={layer} />
        ))}
        <svg className={style.links} width={layout.width} height={layout.height} aria-hidden="true">
          <Arrowheads />
          {links.map((link, index) => {
            const on = lit === null ? null : lit.has(link.from) && lit.has(link.to);
            return (
              <path
                key={`${link.from}-${link.to}`}
                d={curve(layout.edges[index] ?? [])}
                className={style.link}
                data-lit={on ?? undefined}
                data-opposite={link.opposite || undefined}
                data-out={link.leftOut || undefined}
                strokeWidth={1 + 3 * link.share}
                markerEnd={on ? "url(#kpi-arrow-lit)" : "url(#kpi-arrow)"}
              />
            );
          })}
        </svg>
        {kpis.map((card, index) => (
          <Card
            key={card.kpi.id}
            ref={(element) => {
              cards.current[index] = element;
            }}
            card={card}
            place={layout.nodes[index]}
            selected={card.kpi.id === selected}
            dimmed={lit !== null && !lit.has(card.kpi.id)}
            supportAfter={after(card.kpi.id)?.supportAfter ?? null}
            onSelect={() => onSelect(card.kpi.id)}
            onArrow={(key) => {
              const next = neighbour(layout, index, key);
              if (next !== null) cards.current[next]?.focus();
              return next !== null;
            }}
          />
        ))}
      </div>
      <p className={style.legend}>
        <span data-mark="own" /> {t("kpi-legend-own")}
        <span data-mark="support" /> {t("kpi-legend-support")}
        <span>{t("kpi-legend-links")}</span>
      </p>
    </section>
  );
}

function Band({ name, cascade, layer }: { name: string; cascade: KpiCascade; layer: number }) {
  const nodes = cascade.layout.nodes.filter((node) => node.layer === layer);
  const first = nodes[0];
  if (!first) return null;
  return (
    <div className={style.band} style={{ left: first.x + MARGIN - 8, width: first.width + 16 }}>
      <h2>
        {name} <span>{nodes.length}</span>
      </h2>
    </div>
  );
}

function Arrowheads() {
  return (
    <defs>
      {["kpi-arrow", "kpi-arrow-lit"].map((id) => (
        <marker
          key={id}
          id={id}
          className={style.head}
          data-lit={id.endsWith("lit") || undefined}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      ))}
    </defs>
  );
}

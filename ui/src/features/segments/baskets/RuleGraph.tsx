import { SaveMenu, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { BasketRequest } from "../../../ipc/generated/BasketRequest";
import type { BasketView } from "../../../ipc/generated/BasketView";
import type { GraphItem } from "../../../ipc/generated/GraphItem";
import type { GraphRule } from "../../../ipc/generated/GraphRule";
import segments from "../segments.module.css";
import style from "./baskets.module.css";

const SYMBOLS = 26;

/** The strongest rules as arrows between products; the drawing was laid out by the program. */
export function RuleGraph({ view, request }: { view: BasketView; request: Record<string, unknown> }) {
  const t = useText();
  const { items, rules, width, height } = view.graph;
  if (rules.length === 0) return <p>{t("baskets-graph-none")}</p>;
  return (
    <>
      <div className={segments.head}>
        <p className={segments.small}>{t("baskets-graph-note")}</p>
        <SaveMenu figure={{ name: "rules", request: request as unknown as BasketRequest }} />
      </div>
      <div className={style.drawing}>
        <svg width={width} height={height} role="img" aria-label={t("baskets-rules")}>
          <defs>
            <marker
              id="basket-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0 L8 4 L0 8 Z" className={style.head} />
            </marker>
          </defs>
          {rules.map((rule) => (
            <Arrow key={`${rule.from} ${rule.to}`} rule={rule} items={items} />
          ))}
          {items.map((item, at) => (
            // Two products may have one name.
            <Item key={at} item={item} />
          ))}
        </svg>
      </div>
    </>
  );
}

function Arrow({ rule, items }: { rule: GraphRule; items: GraphItem[] }) {
  const t = useText();
  const { number } = useFormat();
  const path = rule.points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join(" ");
  const words = t("baskets-graph-rule", {
    from: items[rule.from]?.name ?? "",
    to: items[rule.to]?.name ?? "",
    confidence: number(rule.confidence, { percent: true }),
    lift: number(rule.lift, { digits: 1 }),
  });
  return (
    <path d={path} className={style.arrow} strokeWidth={1 + 4 * rule.confidence} markerEnd="url(#basket-arrow)">
      <title>{words}</title>
    </path>
  );
}

function Item({ item }: { item: GraphItem }) {
  const t = useText();
  const { x, y, width, height } = item.place;
  const name = item.name.length > SYMBOLS ? `${item.name.slice(0, SYMBOLS - 1)}…` : item.name;
  return (
    <g>
      <title>{item.name}</title>
      <rect x={x} y={y} width={width} height={height} rx={6} className={style.box} />
      <text x={x + 10} y={y + 18}>
        {name}
      </text>
      <text x={x + 10} y={y + 35} className={style.note}>
        {t("baskets-orders-of", { n: item.orders })}
      </text>
    </g>
  );
}

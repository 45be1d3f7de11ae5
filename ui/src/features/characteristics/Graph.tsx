import { useSelected } from "../../app/navigation";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { CharacteristicEdge } from "../../ipc/generated/CharacteristicEdge";
import type { CharacteristicNode } from "../../ipc/generated/CharacteristicNode";
import type { CharacteristicsView } from "../../ipc/generated/CharacteristicsView";
import style from "./characteristics.module.css";

interface Props {
  view: CharacteristicsView;
  onSelect: (node: CharacteristicNode) => void;
  onDelete: (node: CharacteristicNode) => void;
}

const MARGIN = 16;

/** Cards from leading on the left to lagging on the right; arrows as wide as the links are strong. */
export function Graph({ view, onSelect, onDelete }: Props) {
  const t = useText();
  const selected = useSelected();
  const chosen = selected?.kind === "characteristic" ? Number(selected.key) : null;
  const size = { width: view.width + 2 * MARGIN, height: view.height + 2 * MARGIN };
  return (
    <section className={style.canvas} aria-label={t("characteristics-graph")}>
      <div className={style.paper} style={size}>
        <svg {...size} aria-hidden="true" viewBox={`${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`}>
          <defs>
            <marker
              id="cause"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="10"
              markerHeight="10"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" className={style.head} />
            </marker>
          </defs>
          {view.edges.map((edge) => (
            <Arrow key={edge.id} edge={edge} lit={edge.cause === chosen || edge.effect === chosen} />
          ))}
        </svg>
        {view.nodes.map((node) => (
          <Card
            key={node.id}
            node={node}
            chosen={node.id === chosen}
            onSelect={() => onSelect(node)}
            onDelete={() => onDelete(node)}
          />
        ))}
      </div>
    </section>
  );
}

function Arrow({ edge, lit }: { edge: CharacteristicEdge; lit: boolean }) {
  const t = useText();
  const [first, ...rest] = edge.points;
  if (!first) return null;
  const last = rest.at(-1) ?? first;
  const bend = Math.max(24, (last.x - first.x) / 2);
  const path =
    rest.length <= 1
      ? `M${first.x} ${first.y}C${first.x + bend} ${first.y} ${last.x - bend} ${last.y} ${last.x} ${last.y}`
      : `M${first.x} ${first.y}${rest.map((point) => `L${point.x} ${point.y}`).join("")}`;
  // Near the arrow's end the lines have parted, so that the labels do not cover one another.
  const before = rest.at(-2) ?? first;
  const near = {
    x: before.x + (last.x - before.x) * 0.78,
    y: before.y + (last.y - before.y) * (rest.length <= 1 ? 0.88 : 0.78),
  };
  return (
    <g className={style.edge} data-lit={lit}>
      <path d={path} strokeWidth={1 + edge.strength * 4} markerEnd="url(#cause)" />
      {edge.delay > 0 && (
        <text x={near.x} y={near.y - 5} textAnchor="middle">
          {t("characteristics-months", { count: edge.delay })}
        </text>
      )}
    </g>
  );
}

interface CardProps {
  node: CharacteristicNode;
  chosen: boolean;
  onSelect: () => void;
  onDelete: () => void;
}

function Card({ node, chosen, onSelect, onDelete }: CardProps) {
  const t = useText();
  const format = useFormat();
  const expected = format.number(node.expected);
  const current = format.number(node.current);
  const kind = t(`characteristics-kind-${node.kind}`);
  const tone = node.met === null ? "neutral" : node.met ? "good" : "bad";
  return (
    <button
      type="button"
      className={style.card}
      style={{ left: node.x + MARGIN, top: node.y + MARGIN, width: node.width, height: node.height }}
      data-kind={node.kind}
      aria-pressed={chosen}
      aria-label={t("characteristics-node", { name: node.name, kind, expected, current })}
      title={node.name}
      onClick={onSelect}
      onKeyDown={(event) => event.key === "Delete" && onDelete()}
    >
      <span className={style.cardTop}>
        {node.code} · {kind}
        {node.importance !== null && node.importance > 0 && (
          <em>{format.number(node.importance, { percent: true })}</em>
        )}
      </span>
      <b>{node.name}</b>
      <StatusChip tone={tone}>
        {t("characteristics-expected-current", { expected, current, unit: node.unit })}
      </StatusChip>
    </button>
  );
}

import { IconAlertTriangle, IconClock, IconUsers } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { LayoutPoint } from "../../ipc/generated/LayoutPoint";
import type { PlacedNode } from "../../ipc/generated/PlacedNode";
import type { ProcessMap } from "../../ipc/generated/ProcessMap";
import type { ProcessNode } from "../../ipc/generated/ProcessNode";
import style from "./processes.module.css";

interface Props {
  map: ProcessMap;
  operation: number | null;
  selectedPool: number | null;
  onOpen: (operation: number) => void;
}

/** The process from left to right: cards for work, diamonds for gateways, the share of cases on the ways that part. */
export function Graph({ map, operation, selectedPool, onOpen }: Props) {
  const t = useText();
  const format = useFormat();
  const marked = useRef<HTMLButtonElement>(null);
  const { layout, nodes, paths } = map;
  useEffect(() => marked.current?.scrollIntoView({ block: "nearest", inline: "center" }), []);
  const first = nodes.findIndex((node) => node.bottleneck);
  return (
    <section className={style.graph} aria-label={map.process.name}>
      <p>{t(map.words.key, map.words.args)}</p>
      <div className={style.scroll}>
        <div className={style.sheet} style={{ width: layout.width, height: layout.height }}>
          <svg width={layout.width} height={layout.height} aria-hidden="true">
            <defs>
              <marker
                id="process-arrow"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8Z" />
              </marker>
            </defs>
            {paths.map((path, index) => (
              <Way
                key={path.flow.id}
                points={layout.edges[index] ?? []}
                label={path.share === null ? "" : format.number(path.share, { percent: true })}
              />
            ))}
          </svg>
          {nodes.map((node, index) => {
            const place = layout.nodes[index];
            if (!place) return null;
            if (node.operation.kind !== "operation")
              return <Gateway key={node.operation.id} node={node} place={place} />;
            const chosen = node.operation.id === operation || node.operation.poolId === selectedPool;
            return (
              <button
                key={node.operation.id}
                ref={index === first ? marked : undefined}
                type="button"
                className={style.card}
                style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
                data-tone={node.tone}
                aria-pressed={chosen}
                onClick={() => onOpen(node.operation.id)}
              >
                <b title={node.operation.name}>{node.operation.name}</b>
                <span title={node.pool}>
                  <IconUsers size={12} stroke={1.5} aria-hidden="true" />
                  {node.pool}
                </span>
                <span>
                  <IconClock size={12} stroke={1.5} aria-hidden="true" />
                  {t("process-node-times", {
                    service: format.number(node.service, { digits: 1 }),
                    waiting: format.number(node.waiting, { digits: 1 }),
                  })}
                </span>
                {node.bottleneck && (
                  <em>
                    <IconAlertTriangle size={12} stroke={2} aria-hidden="true" />
                    {t("process-bottleneck")}
                  </em>
                )}
              </button>
            );
          })}
        </div>
      </div>
    </section>
  );
}

function Gateway({ node, place }: { node: ProcessNode; place: PlacedNode }) {
  const t = useText();
  const { kind, name } = node.operation;
  const half = place.width / 2;
  const round = kind === "start" || kind === "end";
  return (
    <div className={style.gateway} style={{ left: place.x, top: place.y, width: place.width }}>
      <svg width={place.width} height={place.height} role="img" aria-label={`${t(`process-kind-${kind}`)}: ${name}`}>
        {round ? (
          <circle cx={half} cy={half} r={half - 6} data-end={kind === "end" || undefined} />
        ) : (
          <>
            <path d={`M${half} 1L${place.width - 1} ${half}L${half} ${place.height - 1}L1 ${half}Z`} />
            <path
              transform={kind === "exclusive" ? `rotate(45 ${half} ${half})` : undefined}
              d={`M${half} ${half - 7}V${half + 7}M${half - 7} ${half}H${half + 7}`}
            />
          </>
        )}
      </svg>
      <span>{name}</span>
    </div>
  );
}

function Way({ points, label }: { points: LayoutPoint[]; label: string }) {
  const [first, second] = points;
  if (!first || !second) return null;
  const upright = first.x === second.x;
  return (
    <>
      <path className={style.way} d={corners(points)} markerEnd="url(#process-arrow)" />
      {label && (
        <text
          className={style.share}
          x={upright ? first.x + 4 : (first.x + second.x) / 2}
          y={upright ? first.y - 4 : (first.y + second.y) / 2 - 5}
          textAnchor={upright ? "start" : "middle"}
        >
          {label}
        </text>
      )}
    </>
  );
}

/** Level and upright strokes: a slanting piece turns in the middle. */
function corners(points: LayoutPoint[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (before.x === point.x || before.y === point.y) return `L${point.x} ${point.y}`;
      const middle = Math.round((before.x + point.x) / 2);
      return `H${middle}V${point.y}H${point.x}`;
    })
    .join("");
}

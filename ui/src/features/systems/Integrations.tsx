import { Message } from "../../components";
import { useText } from "../../i18n";
import type { ItemState } from "../../ipc/generated/ItemState";
import type { SystemState } from "../../ipc/generated/SystemState";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import style from "./systems.module.css";

const WIDTH = 220;
const HEIGHT = 72;
const COLUMN = WIDTH + 72;
const ROW = HEIGHT + 20;

interface Box {
  state: SystemState;
  x: number;
  y: number;
}

/** Systems by their distance to the dashboard, which stands at the right; below, where the ways break. A press opens one. */
export function Integrations({ view, onEdit }: { view: SystemsView; onEdit: (system: number) => void }) {
  const t = useText();
  const { boxes, width, height, dashboard } = placed(view.systems);
  const at = (id: number) => boxes.find((box) => box.state.system.id === id);
  return (
    <>
      <p className={style.note}>{t("systems-graph-lead")}</p>
      <div className={style.graph}>
        <div style={{ position: "relative", width, height }}>
          <svg width={width} height={height} aria-hidden="true">
            {view.integrations.map((link) => {
              const [a, b] = [at(link.fromId), at(link.toId)];
              return a && b && <path key={link.id} d={curve(a, b)} className={style.edge} />;
            })}
            {boxes
              .filter((box) => box.state.hops === 0)
              .map((box) => (
                <path
                  key={box.state.system.id}
                  d={curve(box, { x: dashboard.x, y: dashboard.y })}
                  className={style.edge}
                  data-to="dashboard"
                />
              ))}
          </svg>
          <ul aria-label={t("systems-tab-graph")}>
            {boxes.map(({ state, x, y }) => (
              <li
                key={state.system.id}
                className={style.box}
                data-alone={state.hops === null || undefined}
                style={{ left: x, top: y, width: WIDTH, minHeight: HEIGHT }}
              >
                <button
                  type="button"
                  aria-label={t("systems-system-open", { system: state.system.name })}
                  onClick={() => onEdit(state.system.id)}
                >
                  <b>{state.system.name}</b>
                </button>
                <span>
                  {state.hops === null ? t("systems-graph-alone") : t("systems-graph-hops", { hops: state.hops })}
                </span>
                <span>{t("systems-graph-items", { items: state.items, gaps: state.gaps })}</span>
              </li>
            ))}
            <li
              className={style.box}
              data-dashboard="true"
              style={{ left: dashboard.x, top: dashboard.y, width: 120, minHeight: HEIGHT }}
            >
              <b>{t("systems-graph-dashboard")}</b>
            </li>
          </ul>
        </div>
      </div>
      <section className={style.breaks} aria-label={t("systems-breaks")}>
        <h2>{t("systems-breaks")}</h2>
        {breaks(view).map(({ broken, system, items }) => (
          <Message key={`${broken}:${system}`} tone={broken === "not-passed" ? "neutral" : "warn"}>
            {t(`systems-break-${broken}`, { system, items: items.map((state) => state.item.name).join(", ") })}
          </Message>
        ))}
      </section>
    </>
  );
}

/** Columns: no way at the left, then the farthest, at last those on the dashboard. */
function placed(systems: SystemState[]) {
  const farthest = Math.max(0, ...systems.map((state) => state.hops ?? 0));
  const hasAlone = systems.some((state) => state.hops === null);
  const columnOf = (state: SystemState) => (state.hops === null ? 0 : farthest - state.hops + (hasAlone ? 1 : 0));
  const filled: number[] = [];
  const boxes = systems.map((state): Box => {
    const column = columnOf(state);
    const row = filled[column] ?? 0;
    filled[column] = row + 1;
    return { state, x: column * COLUMN, y: row * ROW };
  });
  const columns = farthest + 1 + (hasAlone ? 1 : 0);
  const height = Math.max(1, ...filled.map((count) => count ?? 0)) * ROW;
  return { boxes, width: columns * COLUMN + 130, height, dashboard: { x: columns * COLUMN, y: (height - ROW) / 2 } };
}

function curve(a: { x: number; y: number }, b: { x: number; y: number }) {
  const [from, to] = a.x <= b.x ? [a, b] : [b, a];
  const middle = HEIGHT / 2;
  if (from.x === to.x) {
    const side = from.x + WIDTH;
    return `M${side},${from.y + middle} C${side + 40},${from.y + middle} ${side + 40},${to.y + middle} ${side},${to.y + middle}`;
  }
  const start = from.x + WIDTH;
  const bend = (start + to.x) / 2;
  return `M${start},${from.y + middle} C${bend},${from.y + middle} ${bend},${to.y + middle} ${to.x},${to.y + middle}`;
}

/** Items whose way breaks, by the system and the kind of break. */
function breaks({ items, systems }: SystemsView) {
  const groups = new Map<string, { broken: string; system: string; items: ItemState[] }>();
  for (const state of items.filter((each) => each.broken !== null)) {
    const system = systems.find((each) => each.system.id === state.item.systemId)?.system.name ?? "";
    const key = `${state.broken}:${system}`;
    const group = groups.get(key) ?? { broken: state.broken!, system, items: [] };
    group.items.push(state);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.broken.localeCompare(b.broken));
}

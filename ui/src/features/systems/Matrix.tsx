import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Fragment, type KeyboardEvent } from "react";
import { select, useSelected } from "../../app/navigation";
import { useText } from "../../i18n";
import type { Tone } from "../../ipc";
import type { ItemState } from "../../ipc/generated/ItemState";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import style from "./systems.module.css";

const MARKS: Record<string, string> = { good: "▲", warn: "●", bad: "▼" };
const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How an item serves a KPI. */
export function toneOf(state: ItemState): Tone {
  if (state.reasons.length === 0) return "good";
  return state.item.collected === "no" ? "bad" : "warn";
}

/** KPIs down, data items by system across; a mark where a KPI needs the data. */
export function Matrix({ view, onEdit }: { view: SystemsView; onEdit: (item: number) => void }) {
  const t = useText();
  const selected = useSelected();
  const groups = groupsOf(view);
  const columns = groups.flatMap((group) => group.states);
  const unused = view.items.filter((state) => state.kpis.length === 0);
  return (
    <>
      <div className={style.note}>
        {t("systems-matrix-lead")}{" "}
        {(["good", "warn", "bad"] as const).map((tone) => (
          <span key={tone} className={style.legend} data-tone={tone}>
            {MARKS[tone]} {t(`systems-legend-${tone}`)}
          </span>
        ))}
        {unused.length > 0 && <Unused states={unused} onEdit={onEdit} />}
      </div>
      <div className={style.scroll}>
        <table className={style.matrix} aria-label={t("systems-matrix")}>
          <thead>
            <tr>
              <th className={style.corner} rowSpan={2}>
                {t("systems-column-kpi")}
              </th>
              {groups.map((group) => (
                <th key={group.name} className={style.system} colSpan={group.states.length} scope="colgroup">
                  {group.name}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map((state) => (
                <th key={state.item.id} className={style.item} scope="col">
                  <button type="button" title={state.item.name} onClick={() => onEdit(state.item.id)}>
                    <span>
                      {state.item.code} {state.item.name}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.kpis.map((kpi, row) => (
              <Fragment key={kpi.id}>
                {view.kpis[row - 1]?.level !== kpi.level && (
                  <tr>
                    <th className={style.level} colSpan={columns.length + 1} scope="rowgroup">
                      <span>{t(`systems-level-${kpi.level}`)}</span>
                    </th>
                  </tr>
                )}
                <tr>
                  <th className={style.kpi} scope="row">
                    <button type="button" title={kpi.name} onClick={() => select({ kind: "kpi", key: String(kpi.id) })}>
                      <span data-tone={KPI_TONES[kpi.coverage]}>{MARKS[KPI_TONES[kpi.coverage]!]}</span> {kpi.code}{" "}
                      {kpi.name}
                    </button>
                  </th>
                  {columns.map((state, column) => {
                    const needed = kpi.items.includes(state.item.id);
                    const key = `${kpi.id}:${state.item.id}`;
                    const tone = toneOf(state);
                    return (
                      <td key={key} data-needed={needed || undefined}>
                        {needed && (
                          <button
                            type="button"
                            data-tone={tone}
                            data-at={`${column}:${row}`}
                            aria-pressed={selected?.kind === "gap" && selected.key === key}
                            aria-label={t("systems-cell-name", {
                              kpi: kpi.name,
                              item: state.item.name,
                              state: t(`systems-cell-${tone}`),
                            })}
                            title={state.reasons.map((reason) => t(`gap-reason-${reason}`)).join(", ") || undefined}
                            onKeyDown={moveFocus}
                            onClick={() =>
                              select(tone === "good" ? { kind: "kpi", key: String(kpi.id) } : { kind: "gap", key })
                            }
                          >
                            {MARKS[tone]}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );

  function groupsOf({ items, systems }: SystemsView) {
    const used = items.filter((state) => state.kpis.length > 0);
    const named = systems.map(({ system }) => ({ name: system.name, id: system.id as number | null }));
    return [...named, { name: t("systems-no-system"), id: null }]
      .map((group) => ({ ...group, states: used.filter((state) => state.item.systemId === group.id) }))
      .filter((group) => group.states.length > 0);
  }
}

/** The data items that the matrix has no column for: no KPI of the business unit needs them. */
function Unused({ states, onEdit }: { states: ItemState[]; onEdit: (item: number) => void }) {
  const t = useText();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={14} stroke={1.6} />}>
          {t("systems-unused", { count: states.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {states.map(({ item }) => (
          <Menu.Item key={item.id} onClick={() => onEdit(item.id)}>
            {item.code} {item.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const KPI_TONES: Record<string, Tone> = { covered: "good", partly: "warn", missing: "bad" };

/** Arrows go to the nearest filled cell in their direction. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const move = MOVES[event.key];
  const at = event.currentTarget.dataset.at?.split(":").map(Number);
  if (!move || !at) return;
  event.preventDefault();
  const cells = [...(event.currentTarget.closest("table")?.querySelectorAll<HTMLElement>("[data-at]") ?? [])].map(
    (cell) => {
      const [x, y] = cell.dataset.at!.split(":").map(Number);
      const along = (x! - at[0]!) * move[0] + (y! - at[1]!) * move[1];
      const aside = Math.abs((x! - at[0]!) * move[1]) + Math.abs((y! - at[1]!) * move[0]);
      return { cell, along, cost: along + aside * 3 };
    },
  );
  const next = cells.filter(({ along }) => along > 0).sort((a, b) => a.cost - b.cost)[0];
  next?.cell.focus();
}

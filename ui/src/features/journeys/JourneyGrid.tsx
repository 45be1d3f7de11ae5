import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef } from "react";
import { useText } from "../../i18n";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import { COLUMN_WIDTH, drag, LANE_WIDTH } from "./drag";
import type { Edits } from "./edits";
import { StageHead, TouchpointHead } from "./heads";
import style from "./journeys.module.css";
import { LaneRow, sheetWidth } from "./lanes";
import type { Column } from "./model";
import { choose, LANES, startNaming, useMapView } from "./state";

interface Props {
  map: JourneyMap;
  columns: Column[];
  /** The selected column, −1 without one. */
  selected: number;
  edits: Edits;
}

/** The map: stages and touchpoints across, lanes down; both heads stay in sight. */
export function JourneyGrid({ map, columns, selected, edits }: Props) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const marker = useRef<HTMLDivElement>(null);
  const naming = useMapView((state) => state.naming);
  const hidden = useMapView((state) => state.hidden);
  const chosen = columns[selected]?.place?.placement ?? null;
  useChosenInSight(scroller, chosen);

  const onLeaveName = useCallback((back: boolean) => {
    startNaming(null);
    const grid = scroller.current;
    if (back) requestAnimationFrame(() => grid?.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  }, []);

  function onPointerDown(event: PointerEvent) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-placement]");
    if (event.button !== 0 || !cell || !scroller.current || !marker.current) return;
    const placement = Number(cell.dataset.placement);
    const onDrop = (target: Parameters<Edits["move"]>[1]) => edits.move(placement, target);
    drag(event.nativeEvent, { cell, scroller: scroller.current, marker: marker.current, columns, placement, onDrop });
  }

  function onPaste(event: ClipboardEvent) {
    if (isField(event.target)) return;
    event.preventDefault();
    edits.paste(columns[selected] ?? null, event.clipboardData.getData("text/plain"));
  }

  return (
    <div
      className={style.scroller}
      ref={scroller}
      tabIndex={-1}
      onKeyDown={(event) => onKey(event, { columns, selected, edits })}
      onPointerDown={onPointerDown}
      onPaste={onPaste}
    >
      <div
        className={style.sheet}
        style={{ width: sheetWidth(columns) }}
        role="grid"
        aria-label={t("journeys-map", { name: map.journey.name, unit: map.businessUnit.name })}
        aria-colcount={columns.length + 1}
      >
        <div className={style.heads}>
          <div role="row" className={style.row}>
            <div role="columnheader" className={style.lane}>
              {t("journeys-lane-stage")}
            </div>
            {map.stages.map((stage, index) => (
              <StageHead
                key={stage.id}
                stage={stage}
                index={index}
                count={map.stages.length}
                naming={naming?.kind === "stage" && naming.id === stage.id}
                edits={edits}
              />
            ))}
          </div>
          <div role="row" className={style.row}>
            <div role="rowheader" className={style.lane}>
              {t("journeys-lane-touchpoint")}
            </div>
            {columns.map((column, number) => (
              <TouchpointHead
                key={column.place?.placement ?? `stage-${column.stage.id}`}
                column={column}
                selected={number === selected}
                reachable={number === Math.max(selected, 0)}
                naming={naming?.kind === "touchpoint" && naming.id === column.place?.placement}
                edits={edits}
                onLeaveName={onLeaveName}
              />
            ))}
          </div>
        </div>
        <div className={style.lanes}>
          {chosen !== null && (
            <div className={style.highlight} style={{ left: LANE_WIDTH + selected * COLUMN_WIDTH }} />
          )}
          {LANES.filter((lane) => !hidden.includes(lane)).map((lane) => (
            <LaneRow key={lane} lane={lane} map={map} columns={columns} />
          ))}
        </div>
        <div className={style.marker} ref={marker} hidden />
      </div>
      <Button
        className={style.addStage}
        variant="subtle"
        leftSection={<IconPlus size={15} stroke={1.6} />}
        onClick={() => edits.stageAdd(map.stages.length)}
      >
        {t("journeys-stage-add")}
      </Button>
    </div>
  );
}

/** Keeps the chosen column in sight, and the focus on it while the focus is on the map. */
function useChosenInSight(scroller: React.RefObject<HTMLDivElement | null>, chosen: number | null) {
  useEffect(() => {
    const grid = scroller.current;
    if (chosen === null || !grid) return;
    const cell = grid.querySelector<HTMLElement>(`[data-placement="${chosen}"]`);
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    const active = document.activeElement;
    if (grid.contains(active) && !isField(active)) cell?.focus({ preventScroll: true });
  }, [chosen, scroller]);
}

interface Keys {
  columns: Column[];
  selected: number;
  edits: Edits;
}

function onKey(event: KeyboardEvent, { columns, selected, edits }: Keys) {
  if (isField(event.target) || (event.target as HTMLElement).closest("button")) return;
  const column = columns[selected] ?? null;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  const goTo = (number: number) => {
    const place = columns[number]?.place;
    if (place) choose({ placement: place.placement, touchpoint: place.touchpoint.id });
  };
  const next = (step: -1 | 1) => {
    let number = selected + step;
    while (columns[number] && !columns[number]?.place) number += step;
    goTo(number);
  };
  const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const arrow = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
  if (arrow && plain) next(arrow);
  else if (arrow && event.altKey && column) edits.step(column, arrow);
  else if (plain && event.key === "Home") goTo(columns.findIndex((each) => each.place));
  else if (plain && event.key === "End") goTo(columns.findLastIndex((each) => each.place));
  else if (plain && event.key === "Enter") edits.add(column);
  else if (plain && event.key === "F2" && column?.place) {
    startNaming({ kind: "touchpoint", id: column.place.placement });
  } else if (plain && event.key === "Delete" && column?.place) edits.remove(columns, selected);
  else if (held && event.code === "KeyC" && column?.place) edits.copy(column.place);
  else return;
  event.preventDefault();
}

function isField(target: EventTarget | null) {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

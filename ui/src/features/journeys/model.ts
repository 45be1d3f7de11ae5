import type { Node } from "../../ipc";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import type { JourneyTarget } from "../../ipc/generated/JourneyTarget";
import type { MapPlace } from "../../ipc/generated/MapPlace";
import type { MapStage } from "../../ipc/generated/MapStage";

/** A column of the map; an empty stage has one without a place. */
export interface Column {
  stage: MapStage;
  stageIndex: number;
  /** Index of the place in its stage. */
  index: number;
  place: MapPlace | null;
}

export function columnsOf(map: JourneyMap): Column[] {
  return map.stages.flatMap((stage, stageIndex): Column[] =>
    stage.places.length === 0
      ? [{ stage, stageIndex, index: 0, place: null }]
      : stage.places.map((place, index) => ({ stage, stageIndex, index, place })),
  );
}

/** The column of what is selected: the chosen place, or the first place of the touchpoint that the inspector shows. */
export function selectedColumn(columns: Column[], placement: number | null, node: Node | null): number {
  const chosen = columns.findIndex((each) => each.place?.placement === placement);
  const ofTouchpoint = node !== null && ["touchpoint", "evidence", "weight"].includes(node.kind);
  if (!ofTouchpoint || String(columns[chosen]?.place?.touchpoint.id) === node.key) return chosen;
  return columns.findIndex((each) => String(each.place?.touchpoint.id) === node.key);
}

/** Where one step left or right leads: within the stage, then into the neighbouring one; null at the ends of the map. */
export function stepTarget(map: JourneyMap, from: Column, step: -1 | 1): JourneyTarget | null {
  const index = from.index + step;
  if (index >= 0 && index < from.stage.places.length) return { stage: from.stage.id, index };
  const neighbour = map.stages[from.stageIndex + step];
  if (!neighbour) return null;
  return { stage: neighbour.id, index: step === 1 ? 0 : neighbour.places.length };
}

/** Right after a column; without one, at the end of the last stage. */
export function targetAfter(map: JourneyMap, column: Column | null): JourneyTarget | null {
  if (column) return { stage: column.stage.id, index: column.place ? column.index + 1 : 0 };
  const last = map.stages.at(-1);
  return last ? { stage: last.id, index: last.places.length } : null;
}

export interface Drop {
  target: JourneyTarget;
  /** The gap between columns where the marker stands, counted in columns from the left. */
  gap: number;
}

/** Where a touchpoint dropped at `at` (in columns from the left edge of the map) would stand. */
export function dropAt(columns: Column[], placement: number, at: number): Drop | null {
  const number = Math.min(Math.max(Math.floor(at), 0), columns.length - 1);
  const over = columns[number];
  if (!over) return null;
  if (!over.place) return { target: { stage: over.stage.id, index: 0 }, gap: number + 0.5 };
  const after = at - number >= 0.5 ? 1 : 0;
  const gap = over.index + after;
  const own = over.stage.places.findIndex((place) => place.placement === placement);
  const index = own >= 0 && own < gap ? gap - 1 : gap;
  return { target: { stage: over.stage.id, index }, gap: number + after };
}

/** The map as it will be after a move, so that the eye need not wait for the program. */
export function moved(map: JourneyMap, placement: number, target: JourneyTarget): JourneyMap {
  const place = map.stages.flatMap((stage) => stage.places).find((each) => each.placement === placement);
  if (!place) return map;
  const stages = map.stages.map((stage) => {
    const rest = stage.places.filter((each) => each !== place);
    if (stage.id !== target.stage) return rest.length === stage.places.length ? stage : { ...stage, places: rest };
    return { ...stage, places: [...rest.slice(0, target.index), place, ...rest.slice(target.index)] };
  });
  return { ...map, stages };
}

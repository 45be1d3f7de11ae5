import { create } from "zustand";
import { type ProjectState, useQueryHost } from "../ipc";

interface Choice {
  businessUnit: number | null;
  segment: number | null;
  journey: number | null;
}

const useChoice = create<Choice>(() => ({ businessUnit: null, segment: null, journey: null }));

export const choosePlace = (choice: Partial<Choice>) => useChoice.setState(choice);

export function useProject(): ProjectState | null {
  const state = useQueryHost<ProjectState>("project_state");
  return state.data?.open ? state.data : null;
}

/**
 * Where the person is: business unit ▸ segment ▸ map. A choice that the project no longer holds falls back to the first
 * business unit and its first map; without a segment all customers are meant.
 */
export function usePlace(): Choice {
  const choice = useChoice();
  const project = useProject();
  return placeIn(project, choice);
}

export function placeIn(project: ProjectState | null, choice: Choice): Choice {
  const units = project?.businessUnits ?? [];
  const unit = units.find((each) => each.id === choice.businessUnit) ?? units[0];
  const maps = project?.journeys.filter((each) => each.businessUnitId === unit?.id) ?? [];
  const map = maps.find((each) => each.id === choice.journey) ?? maps[0];
  const segment = project?.segments.find((each) => each.id === choice.segment);
  return { businessUnit: unit?.id ?? null, segment: segment?.id ?? null, journey: map?.id ?? null };
}

import { create } from "zustand";
import { select } from "../../app/navigation";
import type { TouchpointDraft } from "../../ipc/generated/TouchpointDraft";

export const LANES = [
  "satisfaction",
  "weight",
  "nps",
  "kpi",
  "process",
  "voice",
  "owner",
  "documents",
  "automation",
] as const;
export type Lane = (typeof LANES)[number];

/** What is being named: a touchpoint by its placement, a stage, the map itself. */
export interface Naming {
  kind: "touchpoint" | "stage" | "journey";
  id: number;
}

interface MapView {
  /** The chosen place; a touchpoint may stand on a map twice. */
  placement: number | null;
  naming: Naming | null;
  hidden: Lane[];
  /** The last copied touchpoint with all its details, beside its text on the clipboard. */
  copied: { text: string; draft: TouchpointDraft } | null;
}

export const useMapView = create<MapView>(() => ({
  placement: null,
  naming: null,
  hidden: ["owner", "documents", "automation"],
  copied: null,
}));

/** Chooses a place; the inspector shows its touchpoint. */
export function choose(place: { placement: number; touchpoint: number }) {
  useMapView.setState({ placement: place.placement });
  select({ kind: "touchpoint", key: String(place.touchpoint) });
}

export const startNaming = (naming: Naming | null) => useMapView.setState({ naming });

export function toggleLane(lane: Lane) {
  useMapView.setState(({ hidden }) => ({
    hidden: hidden.includes(lane) ? hidden.filter((each) => each !== lane) : [...hidden, lane],
  }));
}

import type { Wording } from "./host";

/** What the frame knows about the open project: the answer of `project_state`. */
export interface ProjectState {
  open: boolean;
  name: string;
  path: string;
  language: Language;
  archetype: string;
  /** ISO 8601 moment of the last write, null before the first. */
  savedAt: string | null;
  stages: StageState[];
  counts: { rows: number; customers: number; initiatives: number };
  businessUnits: { id: number; name: string }[];
  /** `color` is the number of the segment's colour, 1 to 6. */
  segments: { id: number; name: string; color: number }[];
  journeys: { id: number; name: string; businessUnitId: number }[];
  undoLabel: Wording | null;
  redoLabel: Wording | null;
}

export interface StageState {
  key: string;
  /** From 0 to 1. */
  progress: number;
  missing: Missing[];
}

/** Something a stage still needs: the text is `missing-<code>`, `action` an id of the actions' registry. */
export interface Missing {
  code: string;
  args: Record<string, string | number>;
  action: string | null;
}

export type Language = "ru" | "en";
export type Tone = "neutral" | "good" | "warn" | "bad";

/** One thing of the chain by its kind and stable key. */
export interface Node {
  kind: string;
  key: string;
}

/** One step of the chain; `label` is a Fluent key naming the kind of thing. */
export interface ChainLink {
  node: Node;
  label: string;
  title: string;
  subtitle: string;
  tone: Tone;
}

export interface Chain {
  node: ChainLink;
  comesFrom: ChainLink[];
  leadsTo: ChainLink[];
}

export interface SearchHit extends Node {
  title: string;
  subtitle: string;
  screen: string;
}

export interface RecentProject {
  path: string;
  name: string;
  /** ISO 8601 moment. */
  openedAt: string;
}

export interface Settings {
  language: Language;
  theme: "light" | "dark" | "contrast";
}

import {
  IconFileText,
  IconHome,
  IconMessages,
  IconPresentation,
  IconRoute,
  IconServer2,
  IconTable,
  IconTargetArrow,
  IconTimeline,
  IconUser,
  IconUsersGroup,
} from "@tabler/icons-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

type View = LazyExoticComponent<ComponentType>;

/** Every screen by its name, loaded when it is first opened. */
export const SCREENS = {
  overview: lazy(() => import("../features/overview")),
  data: lazy(() => import("../features/data")),
  journeys: lazy(() => import("../features/journeys")),
  voice: lazy(() => import("../features/voice")),
  segments: lazy(() => import("../features/segments")),
  weights: lazy(() => import("../features/weights")),
  houses: lazy(() => import("../features/houses")),
  characteristics: lazy(() => import("../features/characteristics")),
  kpis: lazy(() => import("../features/kpis")),
  processes: lazy(() => import("../features/processes")),
  systems: lazy(() => import("../features/systems")),
  session: lazy(() => import("../features/session")),
  specification: lazy(() => import("../features/specification")),
  customers: lazy(() => import("../features/customers")),
} satisfies Record<string, View>;

/** Screens of tables, where the inspector waits until a thing is selected. */
const OF_TABLES: ScreenId[] = ["overview", "data", "segments", "customers"];

export const isOfTables = (screen: ScreenId) => OF_TABLES.includes(screen);

export const Presentation = lazy(() => import("../features/presentation"));

export type ScreenId = keyof typeof SCREENS;

/** An entry of the rail; with more than one screen they are tabs of it. */
export interface Entry {
  id: string;
  /** Number of the stage of work, 1 to 8; null beside the stages. */
  stage: number | null;
  titleKey: string;
  icon: typeof IconHome;
  screens: ScreenId[];
  count?: "rows" | "customers" | "initiatives";
}

const STAGES: Entry[] = [
  stage(1, "journeys", IconRoute, ["journeys"]),
  stage(2, "voice", IconMessages, ["voice"]),
  stage(3, "segments", IconUsersGroup, ["segments", "weights", "houses"]),
  stage(4, "characteristics", IconTimeline, ["characteristics"]),
  stage(5, "kpis", IconTargetArrow, ["kpis", "processes"]),
  stage(6, "systems", IconServer2, ["systems"]),
  stage(7, "session", IconPresentation, ["session"]),
  stage(8, "specification", IconFileText, ["specification"]),
];

const OVERVIEW: Entry = {
  id: "overview",
  stage: null,
  titleKey: "nav-overview",
  icon: IconHome,
  screens: ["overview"],
};
const DATA: Entry = {
  id: "data",
  stage: null,
  titleKey: "nav-data",
  icon: IconTable,
  screens: ["data"],
  count: "rows",
};
const CUSTOMERS: Entry = {
  id: "customers",
  stage: null,
  titleKey: "nav-customers",
  icon: IconUser,
  screens: ["customers"],
  count: "customers",
};

/** The rail from top to bottom, by its sections. */
export const RAIL: { titleKey: string | null; entries: Entry[] }[] = [
  { titleKey: null, entries: [OVERVIEW, DATA] },
  { titleKey: "nav-stages", entries: STAGES },
  { titleKey: "nav-work", entries: [CUSTOMERS] },
];

export const ENTRIES = RAIL.flatMap((section) => section.entries);

export function entryOf(screen: ScreenId): Entry {
  return ENTRIES.find((entry) => entry.screens.includes(screen)) ?? OVERVIEW;
}

export function isScreen(name: string): name is ScreenId {
  return name in SCREENS;
}

const KIND_SCREENS: Record<string, ScreenId> = {
  touchpoint: "journeys",
  journey: "journeys",
  stage: "journeys",
  evidence: "voice",
  interview: "voice",
  response: "voice",
  customer: "customers",
  segment: "segments",
  weight: "weights",
  house: "houses",
  characteristic: "characteristics",
  kpi: "kpis",
  process: "processes",
  operation: "processes",
  pool: "processes",
  bottleneck: "processes",
  gap: "systems",
  "data-item": "systems",
  system: "systems",
  initiative: "session",
  decision: "session",
  requirement: "specification",
};

/** The screen on which a kind of thing lives, null for kinds without one. */
export function screenOfKind(kind: string): ScreenId | null {
  return KIND_SCREENS[kind] ?? null;
}

function stage(number: number, id: ScreenId, icon: typeof IconHome, screens: ScreenId[]): Entry {
  return { id, stage: number, titleKey: `nav-stage-${id}`, icon, screens };
}

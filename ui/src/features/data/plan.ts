import { create } from "zustand";
import type { FileSheets } from "../../ipc/generated/FileSheets";
import type { ImportKind } from "../../ipc/generated/ImportKind";
import type { ImportRequest } from "../../ipc/generated/ImportRequest";
import type { ImportRules } from "../../ipc/generated/ImportRules";
import type { Preview } from "../../ipc/generated/Preview";
import type { SheetGuess } from "../../ipc/generated/SheetGuess";
import type { TableShape } from "../../ipc/generated/TableShape";
import type { Mapping } from "./mapping";

/** The kinds of table in the order of the work. */
export const KINDS: ImportKind[] = [
  "customers",
  "transactions",
  "journeys",
  "survey",
  "interviews",
  "feedback",
  "characteristics",
  "houses",
  "kpis",
  "kpi-values",
  "processes",
  "event-log",
  "systems",
  "data-items",
  "initiatives",
];

/** A sheet of a file that waits. */
export interface Table {
  key: string;
  path: string;
  file: string;
  guess: SheetGuess;
  /** The only sheet of its file: its name says nothing more. */
  alone: boolean;
}

/** What a person decided about a table; what is absent is as the program proposes. */
export interface Choice {
  take?: boolean;
  kind?: ImportKind;
  map?: Mapping;
  shape?: TableShape;
  rules?: ImportRules;
  /** The earlier import to renew; null adds to what is there. */
  renews?: number | null;
}

/** A table read as it is found. */
export const AS_FOUND: TableShape = {
  header: null,
  dates: {},
  kinds: {},
  decimals: {},
  unpivot: null,
  year: null,
  levels: null,
  fill: null,
  totals: "drop",
};

export const RULES: ImportRules = { repeats: "drop", customers: "refuse", anonymous: "refuse" };

/** How far a table is from its import. */
export type Readiness = "reading" | "unknown" | "missing" | "twin" | "ready";

export function tablesOf(files: FileSheets[]): Table[] {
  return files.flatMap(({ path, file, sheets }) =>
    sheets.map((guess) => ({
      key: `${path}\n${guess.sheet.name}`,
      path,
      file,
      guess,
      alone: sheets.length === 1,
    })),
  );
}

export function kindOf(table: Table, choice: Choice | undefined): ImportKind | null {
  return choice?.kind ?? table.guess.kind;
}

/** What is asked of the program about a table; of one that nobody recognises, how it would be as customers. */
export function requestOf(table: Table, choice: Choice | undefined, preview?: Preview): ImportRequest {
  const kind = kindOf(table, choice);
  const last = table.guess.remembered?.choices;
  const recalled = last && last.kind === kind ? last : { map: {}, shape: AS_FOUND, rules: RULES };
  return {
    path: table.path,
    sheet: table.guess.sheet.name,
    kind: kind ?? "customers",
    map: kind ? (choice?.map ?? (recalled.map as Mapping)) : {},
    shape: choice?.shape ?? recalled.shape,
    rules: choice?.rules ?? recalled.rules,
    renews: preview ? renewsOf(choice, preview) : null,
  };
}

/** The earlier import that a table renews: as chosen, else the one that it looks like a newer export of. */
export function renewsOf(choice: Choice | undefined, preview: Preview): number | null {
  if (choice?.renews !== undefined) return choice.renews;
  return preview.earlier.find(({ likely }) => likely)?.batch ?? null;
}

export function readinessOf(table: Table, choice: Choice | undefined, preview: Preview | undefined): Readiness {
  if (kindOf(table, choice) === null) return "unknown";
  if (!preview) return "reading";
  if (preview.twin) return "twin";
  const asked = preview.questions.dates.length > 0 || preview.questions.year;
  return preview.missing.length > 0 || asked ? "missing" : "ready";
}

/** Whether a table is imported with the others: as chosen, else when nothing stands in its way. */
export function isTaken(table: Table, choice: Choice | undefined, readiness: Readiness): boolean {
  if (readiness === "twin" || readiness === "unknown") return false;
  return choice?.take ?? table.guess.sheet.visible;
}

interface DataState {
  /** The import shown below the list. */
  chosen: number | null;
  /** The wizard tells how each table is read. */
  reading: boolean;
}

export const useDataState = create<DataState>(() => ({ chosen: null, reading: false }));

/** Shows an import in the list. */
export function openImport(batch: number) {
  useDataState.setState({ chosen: batch });
}

import type { Fault } from "./generated/Fault";
import type { Wording } from "./generated/Wording";

export type { Fault } from "./generated/Fault";
export type { Wording } from "./generated/Wording";

/** What the window may ask of the program behind it. The real host is in tauri.ts, the one for tests in fake.ts. */
export interface Host {
  /** Calls one command; rejects with a `Fault`. */
  call<T>(command: string, args?: Args): Promise<T>;
  /** A write has ended: `tables` are those that changed. Returns how to stop listening. */
  onChanged(listener: (tables: string[]) => void): Unsubscribe;
  /** Files dropped on the window, or dragged over it. */
  onFileDrop(listener: (drop: FileDrop) => void): Unsubscribe;
  /** Asks for files to open; an empty list when the person thought better of it. */
  pickFile(options: PickOptions): Promise<string[]>;
  /** Asks where to save; null when the person thought better of it. */
  pickSavePath(options: SaveOptions): Promise<string | null>;
  /** Starts a long computation, which reports progress and can be cancelled. */
  runJob<T>(command: string, args: Args, onProgress: (progress: Progress) => void): Job<T>;
  setFullscreen(on: boolean): Promise<void>;
}

export type Args = Record<string, unknown>;
export type Unsubscribe = () => void;

/** `share` runs from 0 to 1; null while the length of the work is unknown. */
export interface Progress {
  share: number | null;
  /** What is being done, when the work says so. */
  label?: Wording | null;
}

export interface Job<T> {
  done: Promise<T>;
  cancel(): Promise<void>;
}

export interface FileDrop {
  kind: "over" | "drop" | "leave";
  paths: string[];
}

export interface FileFilter {
  name: string;
  extensions: string[];
}

export interface PickOptions {
  title: string;
  filters: FileFilter[];
  multiple: boolean;
}

export interface SaveOptions {
  title: string;
  filters: FileFilter[];
  suggestedName: string;
}

/** Whatever was thrown, as a fault with a text that can be shown. */
export function asFault(error: unknown): Fault {
  if (isFault(error)) return error;
  return { code: "unexpected", args: {}, input: false, text: error instanceof Error ? error.message : String(error) };
}

function isFault(error: unknown): error is Fault {
  return typeof error === "object" && error !== null && "code" in error && "text" in error;
}

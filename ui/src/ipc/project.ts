import type { Node } from "./generated/Node";

/** The types of the frame come from Rust; these are the names the screens use for them. */
export type { BusinessUnit } from "./generated/BusinessUnit";
export type { Chain } from "./generated/Chain";
export type { ChainLink } from "./generated/ChainLink";
export type { Journey } from "./generated/Journey";
export type { Language } from "./generated/Language";
export type { Missing } from "./generated/Missing";
export type { Node } from "./generated/Node";
export type { NodeKind } from "./generated/NodeKind";
export type { ProjectState } from "./generated/ProjectState";
export type { Segment } from "./generated/Segment";
export type { StageState } from "./generated/StageState";
export type { StatusTone as Tone } from "./generated/StatusTone";
export type { TextValue } from "./generated/TextValue";

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
  language: "ru" | "en";
  theme: "light" | "dark" | "contrast";
}

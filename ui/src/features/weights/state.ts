import { create } from "zustand";
import type { RowUse } from "../../ipc/generated/RowUse";
import type { Source } from "../../ipc/generated/Source";
import type { WeightMethod } from "../../ipc/generated/WeightMethod";
import type { WeightOutcome } from "../../ipc/generated/WeightOutcome";

export type Method = WeightMethod;

interface Choice {
  method: Method;
  source: Source;
  rows: RowUse;
  outcome: WeightOutcome;
  /** Only the business unit of the top bar, instead of the whole company. */
  ownUnit: boolean;
}

/** What the person has chosen on the screen of weights; it outlives a visit to another screen. */
export const useChoice = create<Choice>(() => ({
  method: "share",
  source: "survey",
  rows: "pairwise",
  outcome: "recommendation",
  ownUnit: false,
}));

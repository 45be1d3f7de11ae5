import { create } from "zustand";
import type { RowUse } from "../../ipc/generated/RowUse";
import type { Source } from "../../ipc/generated/Source";

export type Method = "share" | "final" | "beta" | "importance";

interface Choice {
  method: Method;
  source: Source;
  rows: RowUse;
  /** Only the business unit of the top bar, instead of the whole company. */
  ownUnit: boolean;
}

/** What the person has chosen on the screen of weights; it outlives a visit to another screen. */
export const useChoice = create<Choice>(() => ({
  method: "share",
  source: "survey",
  rows: "pairwise",
  ownUnit: false,
}));

import { create } from "zustand";
import type { BasketLevel } from "../../../ipc/generated/BasketLevel";

export type Part = "rules" | "graph" | "sets" | "later";

interface Asked {
  part: Part;
  level: BasketLevel;
  /** Least number of orders; null takes the proposed one. */
  orders: number | null;
  confidence: number;
  longest: number;
  /** Days to a later order. */
  window: number;
}

/** What the person has asked of the baskets; it outlives a visit to another tab. */
export const useAsked = create<Asked>(() => ({
  part: "rules",
  level: "item",
  orders: null,
  confidence: 0.2,
  longest: 3,
  window: 90,
}));

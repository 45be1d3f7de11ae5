import { create } from "zustand";

export type KpiTab = "cascade" | "passports" | "completeness";

interface KpiState {
  tab: KpiTab;
  /** The actual value that is being tried; nothing is written until it is applied. */
  trial: { kpi: number; actual: number } | null;
}

export const useKpiState = create<KpiState>(() => ({ tab: "cascade", trial: null }));
export const setTab = (tab: KpiTab) => useKpiState.setState({ tab });
export const setTrial = (trial: KpiState["trial"]) => useKpiState.setState({ trial });

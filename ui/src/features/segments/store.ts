import { create } from "zustand";

/** The number of groups looked at; null is the one adopted last or proposed. */
export const useChosenK = create<{ k: number | null }>(() => ({ k: null }));

export const chooseK = (k: number) => useChosenK.setState({ k });

/** Other features have another number of groups. */
export const forgetK = () => useChosenK.setState({ k: null });

/** The tabs of the screen in order; a new one needs its view in index.tsx and its name `segments-tab-…`. */
export const TABS = ["clusters", "rfm", "lifetime", "baskets", "strategy", "campaign"] as const;
export type Tab = (typeof TABS)[number];

export const useTab = create<{ tab: Tab }>(() => ({ tab: "clusters" }));

export const showTab = (tab: Tab) => useTab.setState({ tab });

/** The segment whose strategy is looked at; null is the one of the place, else the first. */
export const useChosenSegment = create<{ segment: number | null }>(() => ({ segment: null }));

export const chooseSegment = (segment: number) => useChosenSegment.setState({ segment });

import { create } from "zustand";

/** The number of groups looked at; null is the one adopted last or proposed. */
export const useChosenK = create<{ k: number | null }>(() => ({ k: null }));

export const chooseK = (k: number) => useChosenK.setState({ k });

import { create } from "zustand";

interface View {
  /** The section that is shown; null: all. */
  section: string | null;
  words: string;
  /** Only requirements of this priority; null: all. */
  priority: number | null;
  onlyMarked: boolean;
}

export const START: View = { section: null, words: "", priority: null, onlyMarked: false };

/** What of the specification is shown. */
export const useView = create<View>(() => START);

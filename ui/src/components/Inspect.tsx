import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { create } from "zustand";

/** The place in the inspector that the present screen may fill; set by the frame alone. */
export const useInspectorSlot = create<{ slot: HTMLElement | null }>(() => ({ slot: null }));

/** What a screen adds to the inspector, between the name of the selected thing and its chain. */
export function Inspect({ children }: { children: ReactNode }) {
  const slot = useInspectorSlot((state) => state.slot);
  return slot && createPortal(children, slot);
}

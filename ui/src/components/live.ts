import { create } from "zustand";

/** What the live region says; screens say the result of an action that is not seen elsewhere. */
export const useLive = create<{ text: string }>(() => ({ text: "" }));

export function announce(text: string) {
  useLive.setState({ text });
}

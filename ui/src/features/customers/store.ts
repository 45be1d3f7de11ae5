import { create } from "zustand";

interface Looking {
  text: string;
  signsFirst: boolean;
  /** The day that counts as today, from 1970-01-01; null is the last one in the data. */
  at: number | null;
  /** The part of the card that a sign pointed to. */
  pointed: string | null;
}

export const useLooking = create<Looking>(() => ({ text: "", signsFirst: false, at: null, pointed: null }));

export const look = (looking: Partial<Looking>) => useLooking.setState(looking);

/** A day counted from 1970-01-01 as ISO 8601. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day counted from 1970-01-01 of a date as people write it: 30.10.2026, 2026-10-30, 30 Oct 2026; null for none. */
export function dayOf(text: string): number | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = dotted ? `${dotted[3]}-${dotted[2]!.padStart(2, "0")}-${dotted[1]!.padStart(2, "0")}` : text;
  const plain = /^\d{4}-\d\d-\d\d$/.test(iso);
  const moment = Date.parse(plain ? `${iso}T00:00:00Z` : `${iso} UTC`);
  if (Number.isNaN(moment)) return null;
  const day = Math.floor(moment / 86_400_000);
  // 31.02.2026 would become a day of March.
  return plain && isoDay(day) !== iso ? null : day;
}

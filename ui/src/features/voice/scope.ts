import { usePlace } from "../../app/place";
import type { Scope } from "../../ipc/generated/Scope";

/** The business unit and the segment the person looks at. */
export function useScope(): Scope {
  const { businessUnit, segment } = usePlace();
  return { businessUnit, segment, journey: null };
}

/** A day counted from 1970-01-01 as ISO 8601. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

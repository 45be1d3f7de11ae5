const DAY = 86_400_000;

/** A day counted from 1970-01-01 as ISO 8601. */
export const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** A date as a field holds it, counted from 1970-01-01; `null` for none. */
export const dayOf = (iso: string) => (iso ? Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY) : null);

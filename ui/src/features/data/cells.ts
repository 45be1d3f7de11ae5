import { formatDate, formatNumber, spreadsheetNumber } from "../../components/format";
import type { Language } from "../../ipc";
import type { CellKind } from "../../ipc/generated/CellKind";
import type { TableCell } from "../../ipc/generated/TableCell";

/** A day counted from 1970-01-01 as ISO 8601. */
export function isoDay(day: number): string {
  return new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day counted from 1970-01-01 of a date as people of either language write it: 12.11.2026, 12/11/2026, 12 Nov 2026,
 * 2026-11-12; the day stands before the month. Null for anything else.
 */
export function dayIn(text: string): number | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  if (words.length !== 3) return null;
  const [first = "", middle = "", last = ""] = words;
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const named = MONTHS.findIndex((month) => middle.startsWith(month)) % 12;
  const month = named >= 0 ? named + 1 : Number(middle);
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const found = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / 86_400_000 : Number.NaN;
  // Some engines take 31 February for a day of March.
  return !Number.isNaN(found) && isoDay(found) === iso ? found : null;
}

/** How the months begin in both languages. */
const MONTHS = (["ru", "en-GB"] as const).flatMap((locale) => {
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 1));
    return (parts.find(({ type }) => type === "month")?.value ?? "").slice(0, 3).toLowerCase();
  });
});

/** A cell as people read it. */
export function cellText(cell: TableCell | undefined, kind: CellKind, language: Language): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "string") return cell;
  if (kind === "day") return formatDate(isoDay(cell), language);
  if (kind === "moment") return `${formatDate(isoDay(cell), language)} ${timeOf(cell)}`;
  return formatNumber(cell, language, Number.isInteger(cell) ? {} : { digits: 2 });
}

/** A cell as a spreadsheet pastes it: numbers whole, without grouping. */
export function cellForSheet(cell: TableCell | undefined, kind: CellKind, language: Language): string {
  if (typeof cell === "number" && kind === "number") return spreadsheetNumber(cell, language);
  return cellText(cell, kind, language);
}

function timeOf(moment: number): string {
  return new Date(Math.round(moment * 86_400) * 1000).toISOString().slice(11, 16);
}

export type Ranges = [number, number][];

/** Finds the key of a row: among ranges of keys in the order of entry, or in a list of keys. */
export function keyFinder(ranges: Ranges, chosen: Int32Array | null): (row: number) => number {
  if (chosen) return (row) => chosen[row]!;
  const starts: number[] = [];
  let rows = 0;
  for (const [, count] of ranges) {
    starts.push(rows);
    rows += count;
  }
  return (row) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return ranges[low]![0] + row - starts[low]!;
  };
}

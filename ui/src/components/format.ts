import type { Language } from "../ipc";

const NBSP = "\u00a0";
const MINUS = "\u2212";
const EN_DASH = "\u2013";

export interface NumberStyle {
  /** Digits after the decimal mark; without it up to one is shown. */
  digits?: number;
  /** A unit, set after a no-break space. */
  unit?: string;
  /** Shows a plus before positive numbers, as for NPS and changes. */
  signed?: boolean;
  /** The value is a share from 0 to 1, shown in per cent. */
  percent?: boolean;
  /** ISO 4217 code of a currency. */
  currency?: string;
}

/** The one way numbers are written: 1 234 567,8 in Russian, 1,234,567.8 in English; a dash for a missing value. */
export function formatNumber(value: number | null | undefined, language: Language, style: NumberStyle = {}): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "—";
  const text = numberFormat(language, style).format(value).replace("-", MINUS).replaceAll("\u202f", NBSP);
  return style.unit ? `${text}${NBSP}${style.unit}` : text;
}

/** An estimate with its interval: "12 ± 4" when the interval is even about the value, else "12 (8–17)"; a share "33 % (23–41)". */
export function formatInterval(
  estimate: { value: number; low: number; high: number },
  language: Language,
  style: NumberStyle = {},
): string {
  const bare = { ...style, unit: undefined };
  const value = formatNumber(estimate.value, language, bare);
  if (style.percent)
    return `${value} (${formatRange(estimate.low * 100, estimate.high * 100, language, wholePercent(style))})`;
  const above = formatNumber(estimate.high - estimate.value, language, { ...bare, signed: false });
  const below = formatNumber(estimate.value - estimate.low, language, { ...bare, signed: false });
  const text =
    above === below
      ? `${value}${NBSP}±${NBSP}${above}`
      : `${value} (${formatRange(estimate.low, estimate.high, language, bare)})`;
  return style.unit ? `${text}${NBSP}${style.unit}` : text;
}

/** "8–17"; with a negative end "−4 … 17", because a dash beside a minus cannot be read. The sign of per cent stands once. */
export function formatRange(low: number, high: number, language: Language, style: NumberStyle = {}): string {
  if (style.percent) {
    const ends = formatRange(low * 100, high * 100, language, wholePercent(style));
    return language === "ru" ? `${ends}${NBSP}%` : `${ends}%`;
  }
  const bare = { ...style, unit: undefined };
  const dash = low < 0 || high < 0 ? `${NBSP}…${NBSP}` : EN_DASH;
  const text = `${formatNumber(low, language, bare)}${dash}${formatNumber(high, language, bare)}`;
  return style.unit ? `${text}${NBSP}${style.unit}` : text;
}

/** The ends of a share's interval, in per cent without the sign. */
function wholePercent(style: NumberStyle): NumberStyle {
  return { ...style, percent: undefined, digits: style.digits ?? 0 };
}

/** A tie as one rank: "2–4", or "1" when the place is certain. */
export function formatRank(first: number, last: number): string {
  return first === last ? String(first) : `${first}${EN_DASH}${last}`;
}

/** A day as people write it: 12.11.2026 or 12 Nov 2026. `iso` begins with year-month-day. */
export function formatDate(iso: string | null | undefined, language: Language): string {
  const [year, month, day] = (iso ?? "").slice(0, 10).split("-").map(Number);
  if (!year || !month || !day) return "—";
  const style = language === "ru" ? ({ month: "2-digit" } as const) : ({ month: "short" } as const);
  const locale = language === "ru" ? "ru" : "en-GB";
  return new Intl.DateTimeFormat(locale, { day: "2-digit", year: "numeric", ...style, timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, day),
  );
}

/** The time of day of a moment, by this computer's clock: 14:32. */
export function formatTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "ru" ? "ru" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(
    new Date(iso),
  );
}

/** A number as a spreadsheet of this language reads it: no grouping, the language's decimal mark. */
export function spreadsheetNumber(value: number, language: Language): string {
  return language === "ru" ? String(value).replace(".", ",") : String(value);
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, { digits, signed, percent, currency }: NumberStyle): Intl.NumberFormat {
  const key = [language, digits, signed, percent, currency].join();
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? (percent ? 0 : 1),
      signDisplay: signed ? "exceptZero" : "negative",
      ...(percent ? { style: "percent" } : {}),
      ...(currency ? { style: "currency", currency, currencyDisplay: "narrowSymbol" } : {}),
    });
    formats.set(key, format);
  }
  return format;
}

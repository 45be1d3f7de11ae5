import { useMemo } from "react";
import { useLanguage } from "../i18n";
import { formatDate, formatInterval, formatNumber, formatRange, formatRank, type NumberStyle } from "./format";

type Value = number | null | undefined;

/** The formatters bound to the present language. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      number: (value: Value, style?: NumberStyle) => formatNumber(value, language, style),
      interval: (estimate: { value: number; low: number; high: number }, style?: NumberStyle) =>
        formatInterval(estimate, language, style),
      range: (low: number, high: number, style?: NumberStyle) => formatRange(low, high, language, style),
      rank: formatRank,
      date: (iso: string | null | undefined) => formatDate(iso, language),
    }),
    [language],
  );
}

export function NumberText({ value, ...style }: { value: Value } & NumberStyle) {
  return <>{useFormat().number(value, style)}</>;
}

/** An estimate never stands alone: "12 ± 4", or "12 (8–17)" when the interval is uneven. */
export function Interval({ value, low, high, ...style }: { value: number; low: number; high: number } & NumberStyle) {
  return <>{useFormat().interval({ value, low, high }, style)}</>;
}

import { useMemo } from "react";
import { useScheme } from "../app/preferences";
import type { Settings } from "../ipc";

/** The chart theme of the tokens that `scheme` has put in force. */
export function chartTheme(scheme: Settings["theme"]): object {
  const token = tokenColors(scheme);
  const text = { color: token("text-2"), fontFamily: "Golos Text Variable", fontSize: 11.5 };
  const axis = {
    axisLine: { lineStyle: { color: token("line-strong") } },
    axisTick: { show: false },
    axisLabel: text,
    nameTextStyle: text,
    splitLine: { lineStyle: { color: token("line"), type: [2, 4] } },
  };
  return {
    color: [1, 2, 3, 4, 5, 6].map((n) => token(`seg-${n}`)),
    backgroundColor: "transparent",
    textStyle: { ...text, color: token("text") },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: axis,
    legend: { textStyle: { ...text, color: token("text") }, icon: "roundRect", itemWidth: 10, itemHeight: 10 },
    tooltip: {
      // Names come from people's files: drawn as text, never as HTML.
      renderMode: "richText",
      confine: true,
      backgroundColor: token("surface"),
      borderColor: token("line-strong"),
      textStyle: { ...text, color: token("text"), fontSize: 13 },
    },
  };
}

/** The colours of tokens, for marks that a chart colours itself; a new function whenever the theme changes. */
export function useTokenColor(): (name: string) => string {
  const scheme = useScheme();
  return useMemo(() => tokenColors(scheme), [scheme]);
}

function tokenColors(_scheme: Settings["theme"]) {
  const styles = getComputedStyle(document.documentElement);
  return (name: string) => styles.getPropertyValue(`--${name}`).trim();
}

import type { Settings } from "../ipc";

/** The chart theme of the tokens that `_scheme` has put in force. */
export function chartTheme(_scheme: Settings["theme"]): object {
  const styles = getComputedStyle(document.documentElement);
  const token = (name: string) => styles.getPropertyValue(`--${name}`).trim();
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
      backgroundColor: token("surface"),
      borderColor: token("line-strong"),
      textStyle: { ...text, color: token("text"), fontSize: 13 },
      extraCssText: "box-shadow:none",
    },
  };
}

/** The colour of a token at this moment, for marks that a chart option colours itself. */
export function tokenColor(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

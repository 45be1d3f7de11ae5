import { useEffect, useRef } from "react";
import { useScheme } from "../app/preferences";
import type { ChartProps } from "./Chart";
import { chartTheme } from "./chartTheme";
import style from "./components.module.css";
import { echarts } from "./echarts";

type Props = Pick<ChartProps, "caption" | "option" | "onPick"> & { height: number };

/** The canvas of a chart, made anew when its numbers or the theme change. */
export default function ChartPicture({ caption, option, height, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useScheme();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // Canvas on the screen: the SVG renderer flickers in WebKit.
    const chart = echarts.init(element, chartTheme(scheme), { renderer: "canvas" });
    chart.setOption({ animation: !still, animationDuration: 200, ...option });
    if (onPick) {
      chart.on("click", (event) => onPick({ name: event.name, data: event.data, seriesName: event.seriesName }));
    }
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, onPick, scheme]);

  return <div ref={box} className={style.canvas} style={{ height }} role="img" aria-label={caption} />;
}

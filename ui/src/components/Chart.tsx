import { ActionIcon } from "@mantine/core";
import { IconChartDots, IconTable } from "@tabler/icons-react";
import type { EChartsOption } from "echarts";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useText } from "../i18n";
import style from "./components.module.css";
import { type SavedFigure, SaveMenu } from "./SaveMenu";

/** The drawing library is large and waits for the first chart. */
const Picture = lazy(() => import("./ChartPicture"));

export interface ChartProps {
  /** The finding, as a sentence; it is the caption and the name that is read out. */
  caption: string;
  /** How to read the marks. */
  note?: string;
  option: EChartsOption;
  /** The same numbers as a table, usually a DataTable. */
  table: ReactNode;
  height?: number;
  /** What "save as" saves. */
  saved: SavedFigure;
  /** A mark was clicked: the name and the data of the mark. */
  onPick?: (mark: { name: string; data: unknown; seriesName?: string }) => void;
}

/** The one chart: a caption that says the finding, a picture, the same as a table, and "save as". */
export function Chart({ caption, note, option, table, height = 320, saved, onPick }: ChartProps) {
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={style.figure}>
      <div className={style.chartHead}>
        <figcaption>
          <b>{caption}</b>
          {note && <span>{note}</span>}
        </figcaption>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-pressed={asTable}
          aria-label={t("chart-as-table")}
          title={t(asTable ? "chart-as-picture" : "chart-as-table")}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <IconChartDots size={18} stroke={1.5} /> : <IconTable size={18} stroke={1.5} />}
        </ActionIcon>
        <SaveMenu {...saved} />
      </div>
      {asTable ? (
        <div style={{ height, minHeight: 0 }}>{table}</div>
      ) : (
        <Suspense fallback={<div style={{ height }} />}>
          <Picture caption={caption} option={option} height={height} onPick={onPick} />
        </Suspense>
      )}
    </figure>
  );
}

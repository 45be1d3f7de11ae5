import { ActionIcon, Menu } from "@mantine/core";
import { IconChartDots, IconDotsVertical, IconTable } from "@tabler/icons-react";
import type { EChartsOption } from "echarts";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useText } from "../i18n";
import style from "./components.module.css";

/** The drawing library is large and waits for the first chart. */
const Picture = lazy(() => import("./ChartPicture"));

export type SaveAs = "png" | "svg" | "xlsx";

export interface ChartProps {
  /** The finding, as a sentence; it is the caption and the name that is read out. */
  caption: string;
  /** How to read the marks. */
  note?: string;
  option: EChartsOption;
  /** The same numbers as a table, usually a DataTable. */
  table: ReactNode;
  height?: number;
  onSave?: (format: SaveAs) => void;
  /** A mark was clicked: the name and the data of the mark. */
  onPick?: (mark: { name: string; data: unknown; seriesName?: string }) => void;
}

/** The one chart: a caption that says the finding, a picture, the same as a table, and "save as". */
export function Chart({ caption, note, option, table, height = 320, onSave, onPick }: ChartProps) {
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
        {onSave && <SaveMenu onSave={onSave} />}
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

function SaveMenu({ onSave }: { onSave: (format: SaveAs) => void }) {
  const t = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("chart-menu")}>
          <IconDotsVertical size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSave("png")}>{t("chart-save-png")}</Menu.Item>
        <Menu.Item onClick={() => onSave("svg")}>{t("chart-save-svg")}</Menu.Item>
        <Menu.Item onClick={() => onSave("xlsx")}>{t("chart-save-xlsx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

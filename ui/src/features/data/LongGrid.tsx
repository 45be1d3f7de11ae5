import { useRef } from "react";
import { gridStyle as style, useFormat, useGridRows } from "../../components";
import { useText } from "../../i18n";
import type { TableHead } from "../../ipc/generated/TableHead";
import type { TableSort } from "../../ipc/generated/TableSort";
import { Heads, useWidths } from "./Heads";
import { classOf, LongRows } from "./LongRows";
import { useLongScroll } from "./longScroll";
import own from "./tables.module.css";
import { useCopyRows } from "./useCopyRows";

/** Width of the column of row numbers. */
const NUMBERS = 76;

interface Props {
  head: TableHead;
  rows: number;
  keyOf: (row: number) => number;
  sort: TableSort | null;
  totals: (number | null)[] | null;
}

/** Rows by the million: only those in sight are asked for and drawn. */
export function LongGrid({ head, rows, keyOf, sort, totals }: Props) {
  const t = useText();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const scroll = useLongScroll(box, rows);
  const [widths, resize] = useWidths(head.columns);
  const copy = useCopyRows(head, keyOf);
  const grid = useGridRows({ rows, show: scroll.show, onCopy: (chosen) => chosen && void copy(chosen) });
  const width = widths.reduce((sum, each) => sum + each, NUMBERS);
  return (
    <>
      <div
        ref={box}
        className={style.grid}
        role="grid"
        tabIndex={0}
        aria-label={t(`table-${head.table}`)}
        aria-rowcount={rows + 1}
        aria-multiselectable="true"
        onKeyDown={grid.onKeyDown}
      >
        <Heads columns={head.columns} widths={widths} width={width} onResize={resize} sort={sort} />
        <div role="rowgroup" className={`${style.rows} ${own.clipped}`} style={{ height: scroll.height, width }}>
          <LongRows
            table={head.table}
            columns={head.columns}
            {...{ widths, rows, keyOf, scroll }}
            isChosen={grid.isChosen}
            onChoose={grid.moveTo}
          />
        </div>
        <Totals head={head} widths={widths} width={width} totals={totals} />
      </div>
      <p className={own.small}>{t("table-shown", { rows: format.number(rows), all: format.number(head.rows) })}</p>
    </>
  );
}

interface TotalsProps {
  head: TableHead;
  widths: number[];
  width: number;
  totals: (number | null)[] | null;
}

function Totals({ head, widths, width, totals }: TotalsProps) {
  const t = useText();
  const format = useFormat();
  if (!totals?.some((total) => total !== null)) return null;
  return (
    <div className={style.totals} role="row" aria-label={t("table-totals")} style={{ width }}>
      <div className={style.rowNumber}>{t("table-totals")}</div>
      {head.columns.map((column, index) => (
        <div key={column.name} role="gridcell" className={classOf(column)} style={{ width: widths[index] }}>
          {totals[index] === null ? "" : format.number(totals[index], { digits: 2 })}
        </div>
      ))}
    </div>
  );
}

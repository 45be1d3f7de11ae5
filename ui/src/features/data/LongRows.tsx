import { gridStyle as style, useFormat } from "../../components";
import { useQueryHost } from "../../ipc";
import type { TableColumnHead } from "../../ipc/generated/TableColumnHead";
import type { TableRow } from "../../ipc/generated/TableRow";
import { cellText } from "./cells";
import { type LongScroll, ROW_HEIGHT } from "./longScroll";

const PAGE = 100;

interface Props {
  table: string;
  columns: TableColumnHead[];
  widths: number[];
  rows: number;
  keyOf: (row: number) => number;
  scroll: LongScroll;
  isChosen: (row: number) => boolean;
  onChoose: (row: number, extend: boolean) => void;
}

/** The rows in sight, asked for by the page. */
export function LongRows(props: Props) {
  const { scroll, rows, keyOf } = props;
  const pages: number[] = [];
  for (let page = Math.floor(scroll.first / PAGE); page * PAGE < scroll.last; page++) pages.push(page);
  return pages.map((page) => {
    const count = Math.max(0, Math.min(PAGE, rows - page * PAGE));
    const keys = Array.from({ length: count }, (_, index) => keyOf(page * PAGE + index));
    return <Page key={page} {...props} keys={keys} first={page * PAGE} />;
  });
}

export function classOf(column: TableColumnHead): string {
  return column.kind === "number" ? `${style.cell} ${style.numeric}` : style.cell!;
}

function Page(props: Props & { keys: number[]; first: number }) {
  const { table, columns, widths, keys, first, scroll, isChosen, onChoose } = props;
  const { language } = useFormat();
  const query = useQueryHost<TableRow[]>("table_rows", { table, keys });
  const known = new Map((query.data ?? []).map((row) => [row.key, row]));
  const seen = keys
    .map((key, index) => ({ key, row: first + index }))
    .filter(({ row }) => row >= scroll.first && row < scroll.last);
  return seen.map(({ key, row }) => (
    <div
      key={key}
      className={style.row}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isChosen(row)}
      style={{ height: ROW_HEIGHT, transform: `translateY(${scroll.topOf(row)}px)` }}
      onClick={(event) => onChoose(row, event.shiftKey)}
    >
      <div role="rowheader" className={style.rowNumber}>
        {row + 1}
      </div>
      {columns.map((column, index) => {
        const text = cellText(known.get(key)?.cells[index], column.kind, language);
        return (
          <div
            key={column.name}
            role="gridcell"
            className={classOf(column)}
            style={{ width: widths[index] }}
            title={text}
          >
            {text}
          </div>
        );
      })}
    </div>
  ));
}

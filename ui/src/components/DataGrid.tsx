import type { Header, ReactTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useText } from "../i18n";
import type { gridFeatures } from "./DataTable";
import tableStyle from "./DataTable.module.css";
import style from "./grid.module.css";
import { useGridRows } from "./gridRows";
import { useFormat } from "./numbers";
import { type TableColumn, totalOf } from "./table";

const ROW_HEIGHT = 32;

interface Props<Row extends object> {
  label: string;
  columns: TableColumn<Row>[];
  table: ReactTable<typeof gridFeatures, Row>;
  empty?: string;
  onOpen?: (row: Row) => void;
  onSelect?: (row: Row) => void;
  onCopy: (rows: Row[]) => void;
}

/** The drawn part of a DataTable. */
export function DataGrid<Row extends object>({ label, columns, table, empty, onOpen, onSelect, onCopy }: Props<Row>) {
  const t = useText();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const rows = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    initialRect: { width: 800, height: 640 },
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const widths = headers.map((header) => header.column.getSize());
  const width = widths.reduce((sum, each) => sum + each, 0);
  const { active, isChosen, moveTo, onKeyDown } = useGridRows({
    rows: rows.length,
    show: (row) => virtual.scrollToIndex(row),
    onMove: (row) => onSelect?.(rows[row]!.original),
    onCopy: (chosen) => onCopy(rows.slice(chosen?.from, chosen?.to).map((row) => row.original)),
    onOpen: (row) => rows[row] && onOpen?.(rows[row].original),
  });
  const hasTotals = columns.some((column) => column.total !== undefined);
  return (
    <div
      ref={box}
      className={style.grid}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      <div className={style.head} role="row" aria-rowindex={1} style={{ width }}>
        {headers.map((header, index) => (
          <HeadCell key={header.id} header={header} column={columns[index]!} width={widths[index]!} />
        ))}
      </div>
      {rows.length === 0 && (
        <div role="row">
          <div role="gridcell" className={tableStyle.empty}>
            {empty ?? t("table-empty")}
          </div>
        </div>
      )}
      <div className={style.rows} role="rowgroup" style={{ height: virtual.getTotalSize(), width }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            <div
              key={row.id}
              className={style.row}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isChosen(item.index)}
              data-active={active === item.index || undefined}
              style={{ height: ROW_HEIGHT, transform: `translateY(${item.start}px)`, width }}
              onClick={(event) => moveTo(item.index, event.shiftKey)}
              onDoubleClick={() => onOpen?.(row.original)}
            >
              {columns.map((column, index) => (
                <Cell key={column.id} column={column} row={row.original} width={widths[index]!} />
              ))}
            </div>
          );
        })}
      </div>
      {hasTotals && rows.length > 0 && (
        <div className={style.totals} role="row" aria-label={t("table-totals")} style={{ width }}>
          {columns.map((column, index) => (
            <div key={column.id} role="gridcell" className={classOf(column)} style={{ width: widths[index] }}>
              {totalOf(
                column,
                rows.map((row) => row.original),
                format.number,
              ) || (index === 0 ? t("table-totals") : "")}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Cell<Row>({ column, row, width }: { column: TableColumn<Row>; row: Row; width: number }) {
  const format = useFormat();
  const value = column.value(row);
  const shown = column.cell ? column.cell(row) : typeof value === "number" ? format.number(value) : value;
  return (
    <div
      role="gridcell"
      className={classOf(column)}
      style={{ width }}
      title={typeof shown === "string" ? shown : undefined}
    >
      {shown}
    </div>
  );
}

interface HeadCellProps<Row extends object> {
  header: Header<typeof gridFeatures, Row>;
  column: TableColumn<Row>;
  width: number;
}

function HeadCell<Row extends object>({ header, column, width }: HeadCellProps<Row>) {
  const sorted = header.column.getIsSorted();
  const order = sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none";
  return (
    <div
      role="columnheader"
      aria-sort={order}
      className={`${style.headCell} ${column.numeric ? style.numeric : ""}`}
      style={{ width }}
    >
      <button
        type="button"
        className={style.sort}
        title={column.title}
        onClick={header.column.getToggleSortingHandler()}
      >
        {column.title}
        {sorted && <span aria-hidden="true"> {sorted === "asc" ? "↑" : "↓"}</span>}
      </button>
      <span
        className={style.handle}
        aria-hidden="true"
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
        onDoubleClick={() => header.column.resetSize()}
      />
    </div>
  );
}

function classOf<Row>(column: TableColumn<Row>) {
  return `${style.cell} ${column.numeric ? style.numeric : ""}`;
}

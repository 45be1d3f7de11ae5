import type { Header, ReactTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef, useState } from "react";
import { useText } from "../i18n";
import type { gridFeatures } from "./DataTable";
import style from "./DataTable.module.css";
import { useFormat } from "./numbers";
import { type TableColumn, totalOf } from "./table";

const ROW_HEIGHT = 32;
const PAGE = 20;

interface Props<Row extends object> {
  label: string;
  columns: TableColumn<Row>[];
  table: ReactTable<typeof gridFeatures, Row>;
  empty?: string;
  onOpen?: (row: Row) => void;
  onSelect?: (row: Row) => void;
  onCopy: (rows: Row[]) => void;
}

/** The drawn part of a DataTable. One tab stop: arrows move, Shift extends, Ctrl+A takes all, Ctrl+C copies, Enter opens. */
export function DataGrid<Row extends object>({ label, columns, table, empty, onOpen, onSelect, onCopy }: Props<Row>) {
  const t = useText();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<{ anchor: number; active: number } | null>(null);
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
  const inRange = (index: number) =>
    range !== null && index >= Math.min(range.anchor, range.active) && index <= Math.max(range.anchor, range.active);

  function moveTo(active: number, extend: boolean) {
    const index = Math.max(0, Math.min(rows.length - 1, active));
    const row = rows[index];
    if (!row) return;
    setRange({ anchor: extend ? (range?.anchor ?? index) : index, active: index });
    virtual.scrollToIndex(index);
    onSelect?.(row.original);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const active = range?.active ?? -1;
    const command = event.ctrlKey || event.metaKey;
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) moveTo(step, event.shiftKey);
    else if (command && event.code === "KeyA") setRange({ anchor: 0, active: rows.length - 1 });
    else if (command && event.code === "KeyC") {
      const chosen = rows.filter((_, index) => inRange(index));
      onCopy((chosen.length > 0 ? chosen : rows).map((row) => row.original));
    } else if (event.key === "Enter" && rows[active]) onOpen?.(rows[active].original);
    else return;
    event.preventDefault();
  }

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
          <div role="gridcell" className={style.empty}>
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
              aria-selected={inRange(item.index)}
              data-active={range?.active === item.index || undefined}
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

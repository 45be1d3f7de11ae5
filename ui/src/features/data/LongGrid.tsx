import { type KeyboardEvent, useRef, useState } from "react";
import { announce, copyText, toTsv, useFormat } from "../../components";
import { useText } from "../../i18n";
import { asFault, useHost, useQueryHost } from "../../ipc";
import type { TableColumnHead } from "../../ipc/generated/TableColumnHead";
import type { TableHead } from "../../ipc/generated/TableHead";
import type { TableRow } from "../../ipc/generated/TableRow";
import type { TableSort } from "../../ipc/generated/TableSort";
import { cellForSheet, cellText } from "./cells";
import { Heads, useWidths } from "./Heads";
import { ROW_HEIGHT, useLongScroll } from "./longScroll";
import style from "./tables.module.css";

const PAGE = 100;
/** More rows than this are not put on the clipboard at once. */
const MOST_COPIED = 100_000;
const COPIED_AT_ONCE = 2000;

interface Props {
  head: TableHead;
  rows: number;
  keyOf: (row: number) => number;
  sort: TableSort | null;
  totals: (number | null)[] | null;
}

/** Rows by the million: only those in sight are asked for and drawn. Arrows move, Shift extends, Ctrl+C copies. */
export function LongGrid({ head, rows, keyOf, sort, totals }: Props) {
  const t = useText();
  const format = useFormat();
  const host = useHost();
  const box = useRef<HTMLDivElement>(null);
  const scroll = useLongScroll(box, rows);
  const [widths, resize] = useWidths(head.columns);
  const [range, setRange] = useState<{ anchor: number; active: number } | null>(null);
  const width = widths.reduce((sum, each) => sum + each, 0) + 76;
  const pages: number[] = [];
  for (let page = Math.floor(scroll.first / PAGE); page * PAGE < scroll.last; page++) pages.push(page);

  function moveTo(row: number, extend: boolean) {
    const active = Math.max(0, Math.min(rows - 1, row));
    setRange({ anchor: extend ? (range?.anchor ?? active) : active, active });
    scroll.show(active);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const active = range?.active ?? -1;
    const command = event.ctrlKey || event.metaKey;
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 20,
      PageUp: active - 20,
      Home: 0,
      End: rows - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) moveTo(step, event.shiftKey);
    else if (command && event.code === "KeyA") setRange({ anchor: 0, active: rows - 1 });
    else if (command && event.code === "KeyC" && range) void copy(range.anchor, range.active);
    else return;
    event.preventDefault();
  }
  async function copy(one: number, other: number) {
    const from = Math.min(one, other);
    const to = Math.min(Math.max(one, other) + 1, from + MOST_COPIED);
    const lines = [head.columns.map((column) => t(`field-${column.name}`))];
    try {
      for (let at = from; at < to; at += COPIED_AT_ONCE) {
        const keys = Array.from({ length: Math.min(COPIED_AT_ONCE, to - at) }, (_, index) => keyOf(at + index));
        const part = await host.call<TableRow[]>("table_rows", { table: head.table, keys });
        const line = (row: TableRow) =>
          head.columns.map((column, index) => cellForSheet(row.cells[index], column.kind, format.language));
        lines.push(...part.map(line));
      }
      await copyText(toTsv(lines));
      announce(t("table-copied", { count: lines.length - 1 }));
    } catch (error) {
      host.onFault(asFault(error));
    }
  }
  const inRange = (row: number) =>
    range !== null && row >= Math.min(range.anchor, range.active) && row <= Math.max(range.anchor, range.active);

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
        onKeyDown={onKeyDown}
      >
        <Heads columns={head.columns} widths={widths} onResize={resize} sort={sort} />
        <div role="rowgroup" className={style.rows} style={{ height: scroll.height, width }}>
          {pages.map((page) => (
            <Page
              key={page}
              table={head.table}
              columns={head.columns}
              widths={widths}
              keys={keysOf(page, rows, keyOf)}
              first={page * PAGE}
              from={scroll.first}
              to={scroll.last}
              topOf={scroll.topOf}
              inRange={inRange}
              onChoose={moveTo}
            />
          ))}
        </div>
        {totals?.some((total) => total !== null) && (
          <div className={style.totals} role="row" aria-label={t("table-totals")} style={{ width }}>
            <div className={style.rowNumber}>{t("table-totals")}</div>
            {head.columns.map((column, index) => (
              <div key={column.name} role="gridcell" className={classOf(column)} style={{ width: widths[index] }}>
                {totals[index] === null ? "" : format.number(totals[index], { digits: 2 })}
              </div>
            ))}
          </div>
        )}
      </div>
      <p className={style.small}>{t("table-shown", { rows: format.number(rows), all: format.number(head.rows) })}</p>
    </>
  );
}

function keysOf(page: number, rows: number, keyOf: (row: number) => number): number[] {
  const count = Math.max(0, Math.min(PAGE, rows - page * PAGE));
  return Array.from({ length: count }, (_, index) => keyOf(page * PAGE + index));
}

export function classOf(column: TableColumnHead): string {
  return column.kind === "number" ? `${style.cell} ${style.numeric}` : style.cell!;
}

interface PageProps {
  table: string;
  columns: TableColumnHead[];
  widths: number[];
  keys: number[];
  first: number;
  from: number;
  to: number;
  topOf: (row: number) => number;
  inRange: (row: number) => boolean;
  onChoose: (row: number, extend: boolean) => void;
}

function Page({ table, columns, widths, keys, first, from, to, topOf, inRange, onChoose }: PageProps) {
  const { language } = useFormat();
  const query = useQueryHost<TableRow[]>("table_rows", { table, keys });
  const known = new Map((query.data ?? []).map((row) => [row.key, row]));
  const seen = keys.map((key, index) => ({ key, row: first + index })).filter(({ row }) => row >= from && row < to);
  return seen.map(({ key, row }) => (
    <div
      key={key}
      className={style.row}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={inRange(row)}
      style={{ height: ROW_HEIGHT, transform: `translateY(${topOf(row)}px)` }}
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

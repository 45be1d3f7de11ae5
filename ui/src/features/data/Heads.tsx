import { type PointerEvent, useState } from "react";
import { gridStyle as style } from "../../components";
import { useText } from "../../i18n";
import type { TableColumnHead } from "../../ipc/generated/TableColumnHead";
import type { TableSort } from "../../ipc/generated/TableSort";
import { look, useLooking } from "./tabs";

const WIDTHS = { text: 190, number: 130, day: 110, moment: 150 } as const;
const NARROWEST = 56;

/** The widths of the columns, and how to change one. */
export function useWidths(columns: TableColumnHead[]): [number[], (column: number, width: number) => void] {
  const [widths, setWidths] = useState(() => columns.map((column) => WIDTHS[column.kind]) as number[]);
  const resize = (column: number, width: number) =>
    setWidths((all) => all.map((each, index) => (index === column ? Math.max(NARROWEST, width) : each)));
  return [widths, resize];
}

interface Props {
  columns: TableColumnHead[];
  widths: number[];
  /** Of all columns together. */
  width: number;
  onResize: (column: number, width: number) => void;
  sort: TableSort | null;
}

/** The titles: a click sorts, once more turns the order, a third time gives back the order of entry. */
export function Heads({ columns, widths, width, onResize, sort }: Props) {
  const t = useText();
  const query = useLooking((looking) => looking.query);

  function order(column: string) {
    const next =
      sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true };
    look({ query: { ...query, sort: next } });
  }
  return (
    <div className={style.head} role="row" aria-rowindex={1} style={{ width }}>
      <div role="columnheader" className={style.rowNumber}>
        №
      </div>
      {columns.map((column, index) => {
        const sorted = sort?.column === column.name ? (sort.descending ? "descending" : "ascending") : "none";
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-sort={sorted}
            className={`${style.headCell} ${column.kind === "number" ? style.numeric : ""}`}
            style={{ width: widths[index] }}
          >
            <button type="button" className={style.sort} onClick={() => order(column.name)}>
              {t(`field-${column.name}`)}
              {sorted === "ascending" ? " ↑" : sorted === "descending" ? " ↓" : ""}
            </button>
            <span
              className={style.handle}
              aria-hidden="true"
              onPointerDown={(event) => drag(event, widths[index]!, (next) => onResize(index, next))}
            />
          </div>
        );
      })}
    </div>
  );
}

function drag(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void) {
  const handle = event.currentTarget;
  const start = event.clientX;
  const move = (moved: globalThis.PointerEvent) => onWidth(width + moved.clientX - start);
  const end = () => {
    handle.removeEventListener("pointermove", move);
    handle.removeEventListener("pointerup", end);
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", end);
}

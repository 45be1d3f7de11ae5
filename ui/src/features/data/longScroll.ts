import { type RefObject, useEffect, useState } from "react";

export const ROW_HEIGHT = 32;
/** Browsers draw nothing beyond about 33 million pixels, so longer tables are scrolled in larger steps. */
export const TALLEST = 12_000_000;

/** Titles above and totals below, which the rows scroll under. */
const AROUND = 64;

/** How far apart the scroll bar and the rows are: 1 up to 375,000 rows. */
export function scaleOf(rows: number, height: number): number {
  const all = rows * ROW_HEIGHT;
  return all <= TALLEST ? 1 : (all - height) / (TALLEST - height);
}

export interface LongScroll {
  /** Height of the scrolled content in pixels. */
  height: number;
  /** Rows in sight: from `first` to before `last`. */
  first: number;
  last: number;
  /** Where a row is drawn within the content. */
  topOf: (row: number) => number;
  /** Scrolls until a row is in sight. */
  show: (row: number) => void;
}

/** Scrolls a table of any length: the position of the bar says which rows are in sight. */
export function useLongScroll(box: RefObject<HTMLDivElement | null>, rows: number): LongScroll {
  const [{ top, height }, setView] = useState({ top: 0, height: 640 });
  const room = height - AROUND;
  const scale = scaleOf(rows, room);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight || 640 });
    // In a scaled table a turn of the wheel still moves by rows.
    const onWheel = (event: WheelEvent) => {
      if (scale === 1 || event.deltaY === 0) return;
      event.preventDefault();
      element.scrollBy({ top: Math.sign(event.deltaY) * Math.max(1, Math.abs(event.deltaY) / scale) });
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    element.addEventListener("wheel", onWheel, { passive: false });
    const sizes = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
    sizes?.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      element.removeEventListener("wheel", onWheel);
      sizes?.disconnect();
    };
  }, [box, scale]);

  const shift = top * scale;
  const first = Math.max(0, Math.floor(shift / ROW_HEIGHT) - 4);
  return {
    height: Math.min(rows * ROW_HEIGHT, TALLEST),
    first,
    last: Math.min(rows, Math.ceil((shift + height) / ROW_HEIGHT) + 4),
    topOf: (row) => top + row * ROW_HEIGHT - shift,
    show: (row) => {
      const element = box.current;
      if (!element) return;
      const inner = room - ROW_HEIGHT;
      if (row * ROW_HEIGHT < shift) element.scrollTo?.({ top: (row * ROW_HEIGHT) / scale });
      else if (row * ROW_HEIGHT > shift + inner) element.scrollTo?.({ top: (row * ROW_HEIGHT - inner) / scale });
    },
  };
}

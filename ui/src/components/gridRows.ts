import { type KeyboardEvent, useState } from "react";

/** Rows moved by PageUp and PageDown. */
const PAGE = 20;

interface Options {
  /** How many rows there are. */
  rows: number;
  /** Brings a row into sight. */
  show: (row: number) => void;
  /** The row under the keyboard or the pointer has changed. */
  onMove?: (row: number) => void;
  /** Ctrl+C on the rows from `from` to before `to`; null when none is chosen. */
  onCopy: (chosen: { from: number; to: number } | null) => void;
  /** Enter on a row. */
  onOpen?: (row: number) => void;
}

/**
 * The chosen rows of a grid that is one tab stop: arrows, Page, Home and End move, Shift extends, Ctrl+A takes all, Ctrl+C
 * copies, Enter opens.
 */
export function useGridRows({ rows, show, onMove, onCopy, onOpen }: Options) {
  const [range, setRange] = useState<{ anchor: number; active: number } | null>(null);
  const chosen = range && {
    from: Math.min(range.anchor, range.active),
    to: Math.max(range.anchor, range.active) + 1,
  };

  function moveTo(row: number, extend: boolean) {
    if (rows === 0) return;
    const active = Math.max(0, Math.min(rows - 1, row));
    setRange({ anchor: extend ? (range?.anchor ?? active) : active, active });
    show(active);
    onMove?.(active);
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
      End: rows - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) moveTo(step, event.shiftKey);
    else if (command && event.code === "KeyA") setRange({ anchor: 0, active: rows - 1 });
    else if (command && event.code === "KeyC") onCopy(chosen);
    else if (event.key === "Enter" && range && onOpen) onOpen(active);
    else return;
    event.preventDefault();
  }
  const isChosen = (row: number) => chosen !== null && row >= chosen.from && row < chosen.to;
  return { active: range?.active ?? null, isChosen, moveTo, onKeyDown };
}

import type { JourneyTarget } from "../../ipc/generated/JourneyTarget";
import { type Column, type Drop, dropAt } from "./model";

/** Sizes that the script and journeys.module.css share, in pixels. */
export const LANE_WIDTH = 146;
export const COLUMN_WIDTH = 104;

const THRESHOLD = 4;
const EDGE = 48;
const SPEED = 14;

interface Parts {
  cell: HTMLElement;
  scroller: HTMLElement;
  marker: HTMLElement;
  columns: Column[];
  placement: number;
  onDrop: (target: JourneyTarget) => void;
}

/**
 * Follows the pointer until it is released. A step moves the dragged cell and the marker by transform alone; nothing is drawn
 * anew and nothing is written before the release.
 */
export function drag(down: PointerEvent, parts: Parts) {
  const { cell, scroller, marker, columns, placement } = parts;
  const start = { x: down.clientX, y: down.clientY, scroll: scroller.scrollLeft };
  const left = scroller.getBoundingClientRect().left;
  const width = scroller.clientWidth;
  let at = { x: down.clientX, y: down.clientY };
  let drop: Drop | null = null;
  let moving = false;
  let frame = 0;

  function step() {
    const scroll = scroller.scrollLeft;
    cell.style.transform = `translate(${at.x - start.x + scroll - start.scroll}px, ${at.y - start.y}px)`;
    drop = dropAt(columns, placement, (at.x - left + scroll - LANE_WIDTH) / COLUMN_WIDTH);
    marker.hidden = !drop;
    if (drop) marker.style.transform = `translateX(${LANE_WIDTH + drop.gap * COLUMN_WIDTH}px)`;
  }
  function scrollAtEdge() {
    const x = at.x - left;
    const by = x < LANE_WIDTH + EDGE ? -SPEED : x > width - EDGE ? SPEED : 0;
    if (by !== 0) {
      scroller.scrollLeft += by;
      step();
    }
    frame = requestAnimationFrame(scrollAtEdge);
  }
  function onMove(event: PointerEvent) {
    at = { x: event.clientX, y: event.clientY };
    if (!moving && Math.hypot(at.x - start.x, at.y - start.y) < THRESHOLD) return;
    if (!moving) {
      moving = true;
      cell.dataset.dragged = "";
      cell.setPointerCapture?.(down.pointerId);
      frame = requestAnimationFrame(scrollAtEdge);
    }
    step();
  }
  function stop() {
    cancelAnimationFrame(frame);
    delete cell.dataset.dragged;
    cell.style.transform = "";
    marker.hidden = true;
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerup", onUp);
    removeEventListener("pointercancel", stop);
    removeEventListener("keydown", onKey, true);
  }
  function onUp() {
    const target = moving ? drop?.target : null;
    stop();
    if (target) parts.onDrop(target);
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== "Escape" || !moving) return;
    event.preventDefault();
    stop();
  }
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", onUp);
  addEventListener("pointercancel", stop);
  addEventListener("keydown", onKey, true);
}

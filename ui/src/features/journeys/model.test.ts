import { expect, test } from "vitest";
import { demoMap } from "./demoMap";
import { columnsOf, dropAt, moved, stepTarget, targetAfter } from "./model";

const map = demoMap();
const columns = columnsOf(map);
const at = (number: number) => columns[number]!;

/** Stages 10–13 hold 3, 3, 1 and 0 touchpoints with placements 101–107. */
test("an empty stage has a column of its own", () => {
  expect(columns.map((column) => column.place?.placement ?? null)).toEqual([101, 102, 103, 104, 105, 106, 107, null]);
});

test.each([
  [0, 1, { stage: 10, index: 1 }],
  [2, 1, { stage: 11, index: 0 }],
  [3, -1, { stage: 10, index: 3 }],
  [0, -1, null],
  [6, 1, { stage: 13, index: 0 }],
] as const)("a step from column %i by %i leads to %o", (from, step, target) => {
  expect(stepTarget(map, at(from), step)).toEqual(target);
});

test.each([
  [101, 0.2, { stage: 10, index: 0 }, 0],
  [101, 1.7, { stage: 10, index: 1 }, 2],
  [101, 3.2, { stage: 11, index: 0 }, 3],
  [105, 0.9, { stage: 10, index: 1 }, 1],
  [101, 7.9, { stage: 13, index: 0 }, 7.5],
  [101, 99, { stage: 13, index: 0 }, 7.5],
  [104, -5, { stage: 10, index: 0 }, 0],
])("placement %i dropped at %d goes to %o", (placement, x, target, gap) => {
  expect(dropAt(columns, placement, x)).toEqual({ target, gap });
});

test("a new touchpoint goes after the selected one, else to the end of the last stage", () => {
  expect(targetAfter(map, at(4))).toEqual({ stage: 11, index: 2 });
  expect(targetAfter(map, at(7))).toEqual({ stage: 13, index: 0 });
  expect(targetAfter(map, null)).toEqual({ stage: 13, index: 0 });
});

test("the map after a move holds the same touchpoints in the new order", () => {
  const order = (target: { stage: number; index: number }, placement: number) =>
    columnsOf(moved(map, placement, target)).map((column) => column.place?.placement ?? 0);
  expect(order({ stage: 10, index: 1 }, 101)).toEqual([102, 101, 103, 104, 105, 106, 107, 0]);
  expect(order({ stage: 13, index: 0 }, 101)).toEqual([102, 103, 104, 105, 106, 107, 101]);
});

import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { HouseView } from "../../ipc/generated/HouseView";
import { renderPart } from "../../testing/render";
import HousesView from "./index";

const HOW = {
  kind: "lagging",
  absolute: 1,
  relative: 0.5,
  low: 0.4,
  high: 0.6,
  tieGroup: 1,
  rankFrom: 1,
  rankTo: 2,
} as const;
const VIEW: HouseView = {
  businessUnit: 1,
  whats: [
    {
      touchpoint: 5,
      code: "Т05",
      name: "Расчёт ТКП",
      weight: 1,
      low: 0.9,
      high: 1,
      rankFrom: 1,
      rankTo: 1,
      cells: [3, 0],
    },
  ],
  hows: [
    { ...HOW, characteristic: 1, code: "Х01", name: "Срок ТКП" },
    { ...HOW, characteristic: 2, code: "Х02", name: "Точность цены" },
  ],
  finding: { key: "found-house-first", args: { name: "Срок ТКП", share: 50, low: 40, high: 60 } },
  checks: [{ key: "house-check-empty-column", args: { name: "Точность цены" } }],
  stale: false,
  filled: 1,
};

test("a click turns a relationship on and the keys set it at once", async () => {
  const { host, person } = renderPart(<HousesView />, { answers: { house_view: VIEW, house_set: null } });
  const cell = await screen.findByRole("button", { name: "Расчёт ТКП × Срок ТКП: средняя, 3" });
  await person.click(cell);
  await person.keyboard("{ArrowRight}1");
  const sets = host.calls.filter((call) => call.command === "house_set").map((call) => call.args);
  expect(sets).toEqual([
    { touchpoint: 5, characteristic: 1, strength: 9 },
    { touchpoint: 5, characteristic: 2, strength: 1 },
  ]);
  expect(screen.getByText(/«Точность цены» не связана/)).toBeTruthy();
});

import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { select } from "../../app/navigation";
import { useInspectorSlot } from "../../components/Inspect";
import type { KpiCard } from "../../ipc/generated/KpiCard";
import type { KpiCascade } from "../../ipc/generated/KpiCascade";
import type { KpiChange } from "../../ipc/generated/KpiChange";
import { renderPart } from "../../testing/render";
import KpisView from "./index";
import { curve, neighbour, pathOf } from "./links";
import { setTab, setTrial } from "./store";

const EFFECT: KpiCard["expected"] = {
  kpi: "P1",
  direction: "down",
  low: 30,
  high: 60,
  unit: { ru: "%", en: "%" },
  by: { ru: "Калькулятор типовых исполнений", en: "A calculator for standard designs" },
  source: { ru: "экспертная оценка", en: "expert estimate" },
};

function card(id: number, code: string, level: KpiCard["kpi"]["level"], own: number | null): KpiCard {
  return {
    kpi: {
      id,
      businessUnitId: 1,
      code,
      name: `Показатель ${code}`,
      level,
      touchpointId: 5,
      characteristicId: null,
      unit: "балл",
      direction: "more",
      kind: "lagging",
      baseline: 4.1,
      target: 7,
      minimum: null,
      maximum: null,
      actual: own === null ? null : 4.4,
      owner: "",
      period: "",
    },
    status: own === null ? "no-actual" : "behind",
    tone: own === null ? "neutral" : "bad",
    own,
    support: null,
    gap: null,
    weakLegs: false,
    weight: 0.5,
    touchpoint: "Т05 Расчёт ТКП",
    characteristic: "",
    history: [],
    expected: code === "P1" ? EFFECT : null,
  };
}

const place = (x: number, y: number, layer: number) => ({ x, y, width: 168, height: 88, layer });

const CASCADE: KpiCascade = {
  businessUnit: 1,
  businessUnitName: "Машиностроение",
  kpis: [card(1, "C1", "customer", 0.2), card(2, "P1", "process", 0.1), card(3, "P2", "process", null)],
  links: [
    { from: 2, to: 1, share: 0.75, strength: 3, opposite: false, misplaced: null, leftOut: false },
    { from: 3, to: 1, share: 0.25, strength: 1, opposite: false, misplaced: null, leftOut: true },
  ],
  layout: { nodes: [place(0, 40, 1), place(204, 0, 2), place(204, 98, 2)], edges: [[], []], width: 400, height: 200 },
  missing: "share-weight",
  findings: [{ key: "found-kpis-below", args: { below: 2, all: 3, worst: "P1", share: 10 } }],
  problems: [{ key: "kpi-problem-left-out", args: { kpi: "P2", above: "C1" } }],
  touchpoints: [{ id: 5, code: "Т05", name: "Расчёт ТКП", weight: null }],
  completeness: { counts: [[0, 1, 2, 0]], missing: [], share: 0.5 },
};

const CHANGE: KpiChange = {
  kpi: 2,
  code: "P1",
  name: "",
  actualBefore: 4.4,
  actualAfter: 6.5,
  ownBefore: 0.1,
  ownAfter: 0.8,
  above: [
    {
      kpi: 1,
      code: "C1",
      name: "",
      path: [2, 1],
      supportBefore: 0.1,
      supportAfter: 0.8,
      scoreBefore: 0.2,
      projected: 0.9,
    },
  ],
};

function show() {
  setTab("cascade");
  setTrial(null);
  const slot = document.body.appendChild(document.createElement("div"));
  useInspectorSlot.setState({ slot });
  const answers = { kpi_cascade: CASCADE, kpi_what_if: CHANGE, kpi_set: null, kpi_missing_set: null };
  return { slot: within(slot), ...renderPart(<KpisView />, { answers }) };
}

test("says the finding and what was left out, and names every card", async () => {
  show();
  expect(await screen.findByText(/2 показателя из 3 ниже цели/)).toBeTruthy();
  expect(screen.getByText(/P2: нет факта. В опоре C1 не учтён/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /C1 Показатель C1: 4,4 · цель 7 балл, отстаёт/ })).toBeTruthy();
});

test("a tried value shows what it does above and is written only by the button", async () => {
  const { person, host, slot } = show();
  await person.click(await screen.findByRole("button", { name: /^P1/ }));
  setTrial({ kpi: 2, actual: 6.5 });
  const row = await slot.findByRole("row", { name: /C1/ });
  expect(row.textContent).toContain("10\u00a0% → 80\u00a0%");
  expect(host.calls.some((call) => call.command === "kpi_set")).toBe(false);
  await person.click(slot.getByRole("button", { name: "Применить" }));
  await waitFor(() =>
    expect(host.calls.find((call) => call.command === "kpi_set")?.args).toEqual({
      kpi: 2,
      field: "actual",
      value: 6.5,
    }),
  );
});

test("beside the target stands what others usually reach, with its source", async () => {
  const { slot } = show();
  await screen.findByRole("button", { name: /^P1/ });
  select({ kind: "kpi", key: "2" });
  expect(await slot.findByText("снижение на 30–60 %")).toBeTruthy();
  expect(slot.getByText(/Калькулятор типовых исполнений/)).toBeTruthy();
  expect(slot.getByText("Источник: экспертная оценка")).toBeTruthy();
  select({ kind: "kpi", key: "1" });
  await waitFor(() => expect(slot.queryByText("Чего обычно достигают")).toBeNull());
});

test("the target is written when its field is left, with a decimal comma", async () => {
  const { person, host, slot } = show();
  await screen.findByRole("button", { name: /^P1/ });
  select({ kind: "kpi", key: "2" });
  const target = await slot.findByLabelText("Цель");
  await person.clear(target);
  await person.type(target, "6,5");
  await person.tab();
  expect(host.calls.find((call) => call.command === "kpi_set")?.args).toEqual({ kpi: 2, field: "target", value: 6.5 });
});

test("arrow keys walk over the cascade", async () => {
  const { person } = show();
  const first = await screen.findByRole("button", { name: /^C1/ });
  first.focus();
  await person.keyboard("{ArrowRight}");
  expect(document.activeElement?.textContent).toContain("P1");
  await person.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("P2");
});

test("completeness names the levels on which nothing measures a touchpoint", async () => {
  const { person } = show();
  await screen.findByRole("button", { name: /^C1/ });
  await person.click(screen.getByText("Полнота"));
  expect(screen.getByRole("row", { name: /Т05 Расчёт ТКП/ }).textContent).toContain("нет12нет");
});

test("the way of a KPI goes up and down, not sideways", () => {
  expect([...pathOf(2, CASCADE.links)].sort()).toEqual([1, 2]);
  expect([...pathOf(1, CASCADE.links)].sort()).toEqual([1, 2, 3]);
});

test("a level stroke stays straight, a slanting one is a curve", () => {
  expect(
    curve([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ]),
  ).toBe("M0 0L10 0");
  expect(
    curve([
      { x: 0, y: 0 },
      { x: 10, y: 4 },
    ]),
  ).toBe("M0 0C5 0 5 4 10 4");
});

test("beyond the last column an arrow key leads nowhere", () => {
  expect(neighbour(CASCADE.layout, 0, "ArrowLeft")).toBeNull();
  expect(neighbour(CASCADE.layout, 2, "ArrowUp")).toBe(1);
});

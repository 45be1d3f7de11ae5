import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { BasketView } from "../../../ipc/generated/BasketView";
import type { LaterView } from "../../../ipc/generated/LaterView";
import type { RuleRow } from "../../../ipc/generated/RuleRow";
import { renderPart } from "../../../testing/render";
import { Baskets } from ".";
import { useAsked } from "./store";

function rule(reason: string, result: string, believed: boolean): RuleRow {
  const counts = { orders: 40, ofReasons: 50, ofResult: 60, support: 0.04 };
  const measures = { confidence: 0.8, lift: 13.3, leverage: 0.037, conviction: null, zhang: 0.97, chance: 1e-9 };
  return { reasons: [reason], result, ...counts, ...measures, believed };
}

const PLACE = { x: 0, y: 0, width: 190, height: 44, layer: 0 };

const VIEW: BasketView = {
  hasOrders: true,
  orders: 1000,
  items: 80,
  largest: 31,
  proposed: 25,
  least: 25,
  most: 400,
  sets: 120,
  rules: 2,
  believed: 1,
  finding: [{ key: "found-baskets-none", args: { orders: 1000 } }],
  notes: [],
  ruleRows: [rule("Pump", "Seal", true), rule("Valve", "Seal", false)],
  setRows: [{ items: ["Pump", "Seal"], orders: 40, support: 0.04 }],
  graph: {
    items: [
      { name: "Pump", orders: 50, place: PLACE },
      { name: "Seal", orders: 60, place: { ...PLACE, x: 300 } },
    ],
    rules: [
      {
        from: 0,
        to: 1,
        confidence: 0.8,
        lift: 13.3,
        points: [
          { x: 190, y: 22 },
          { x: 300, y: 22 },
        ],
      },
    ],
    width: 500,
    height: 60,
  },
};

const LATER: LaterView = {
  hasOrders: true,
  window: 90,
  customers: 300,
  least: 10,
  tested: 4,
  believed: 1,
  finding: [{ key: "found-later-none", args: { tested: 4, days: 90, least: 10 } }],
  notes: [{ key: "note-later-left-out", args: { n: 2, busiest: 5000 } }],
  rows: [
    {
      first: "Pump",
      second: "Hose",
      customers: 83,
      compared: 61,
      bought: 30,
      share: 0.49,
      base: 0.1,
      lift: 4.9,
      lag: 20,
      chance: 1e-6,
      believed: true,
    },
  ],
};

const answers = { baskets_view: VIEW, baskets_later: LATER };

beforeEach(() => {
  useAsked.setState(useAsked.getInitialState());
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(1600);
});

test("a rule that never fails has an infinite conviction, a doubtful one says so", async () => {
  renderPart(<Baskets />, { language: "en", answers });
  expect(await screen.findByText("Pump")).toBeTruthy();
  expect(screen.getAllByText("∞")).toHaveLength(2);
  expect(screen.getByText("may be chance")).toBeTruthy();
});

test("the slider asks for a number of orders, the button for the proposed one again", async () => {
  const { host, person } = renderPart(<Baskets />, { language: "en", answers });
  const slider = await screen.findByRole("slider");
  fireEvent.keyDown(slider, { key: "End" });
  await waitFor(() =>
    expect(host.calls.at(-1)).toMatchObject({ command: "baskets_view", args: { request: { orders: 400 } } }),
  );
  await person.click(screen.getByRole("button", { name: "Proposed: 25" }));
  expect(useAsked.getState().orders).toBeNull();
});

test("the drawing names its arrows, and later orders are asked for when they are looked at", async () => {
  const { host, person } = renderPart(<Baskets />, { language: "en", answers });
  await person.click(await screen.findByText("Drawing"));
  expect(screen.getByText("Pump → Seal: confidence 80%, lift 13.3")).toBeTruthy();
  await person.click(screen.getByText("Later orders"));
  expect(await screen.findByText(/4 tested/)).toBeTruthy();
  expect(screen.getByText(/2 customers with more than 5,000 orders are left out/)).toBeTruthy();
  expect(screen.getByText("61")).toBeTruthy();
  expect(host.calls.at(-1)).toMatchObject({ args: { request: { level: "item", segment: null, window: 90 } } });
});

test("what is not shown is not asked for, and a question that was dropped is asked again", async () => {
  useAsked.setState({ part: "later" });
  let asked = 0;
  const later = () => {
    asked += 1;
    if (asked === 1) throw { code: "cancelled", args: {}, input: true, text: "Cancelled." };
    return LATER;
  };
  const { host } = renderPart(<Baskets />, { language: "en", answers: { ...answers, baskets_later: later } });
  expect(await screen.findByText(/4 tested/)).toBeTruthy();
  expect(asked).toBe(2);
  expect(host.calls.map((call) => call.command)).not.toContain("baskets_view");
});

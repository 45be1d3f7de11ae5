import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ExperienceView } from "../../ipc/generated/ExperienceView";
import type { SegmentStrategy } from "../../ipc/generated/SegmentStrategy";
import { renderPart } from "../../testing/render";
import SegmentsView from ".";
import { showTab, useChosenSegment } from "./store";

const MEAN = { n: 40, mean: 8.5, interval: { low: 8, high: 9 } };
const LEFT = { n: 40, count: 10, share: 0.25, interval: { low: 0.15, high: 0.4 } };
const LINE = { id: 9, segmentId: 1, occasion: "30 days quiet", message: "A call", channel: "phone", timing: "monthly" };

function card(id: number, name: string): SegmentStrategy {
  return {
    segment: { id, name, colour: id, position: id, note: "", locked: false },
    customers: 50,
    buyers: 40,
    revenue: 5e6,
    revenueShare: 0.5,
    revenuePerCustomer: MEAN,
    ordersPerCustomer: MEAN,
    left: LEFT,
    recency: null,
    ticket: null,
    gap: null,
    nps: { n: 3, promoters: 1, passives: 1, detractors: 1, points: null, interval: null },
    needs: [
      {
        code: "T05",
        name: `Quotation for ${name}`,
        importance: MEAN,
        satisfaction: { n: 0, mean: null, interval: null },
      },
    ],
    channels: [],
    plan: id === 1 ? [{ ...LINE, position: 0 }] : [],
    targets: [{ measure: "left", current: 0.25, target: null }],
  };
}

const GROUP = { key: "promoters", n: 20, revenue: MEAN, orders: MEAN, left: LEFT };
const EXPERIENCE: ExperienceView = {
  at: 20757,
  days: 365,
  linked: 60,
  buyers: 80,
  byNps: [GROUP],
  bySatisfaction: [{ ...GROUP, key: "low" }],
  findings: [{ key: "experience-nps-left-same", args: { difference: 1, low: -3, high: 5, first: 20, last: 20 } }],
};
const ANSWERS = {
  strategy_view: { at: 20757, segments: [card(1, "Key"), card(2, "Small")] },
  experience_view: EXPERIENCE,
  plan_add: 10,
  plan_update: null,
  plan_remove: null,
  target_set: null,
};

beforeEach(() => {
  showTab("strategy");
  useChosenSegment.setState({ segment: null });
});

test("every segment has its page, and the plan is edited in place", async () => {
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  expect(await screen.findByText(/Quotation for Key/)).toBeTruthy();
  await person.type(screen.getByRole("textbox", { name: "What 1" }), " from the manager{Enter}");
  const line = { ...LINE, message: "A call from the manager", position: 0 };
  expect(host.calls.at(-1)).toEqual({ command: "plan_update", args: { line } });
  await person.type(screen.getByRole("textbox", { name: "New line: Occasion" }), "Birthday{Enter}");
  expect(host.calls.at(-1)).toMatchObject({
    command: "plan_add",
    args: { line: { segmentId: 1, occasion: "Birthday" } },
  });
  await person.click(screen.getByText("Small", { selector: "label *" }));
  expect(await screen.findByText(/Quotation for Small/)).toBeTruthy();
});

test("a share is aimed at in percent", async () => {
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  await person.type(await screen.findByRole("textbox", { name: "Target: Left, %" }), "20{Enter}");
  expect(host.calls.at(-1)).toEqual({ command: "target_set", args: { segment: 1, measure: "left", target: 0.2 } });
});

test("experience says what cannot be told apart", async () => {
  renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  expect(await screen.findByText(/Promoters and detractors cannot be told apart by who left/)).toBeTruthy();
  expect(screen.getByRole("row", { name: /Promoters \(9–10\).*25% \(15%–40%\)/ })).toBeTruthy();
});

import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { RfmMovement } from "../../ipc/generated/RfmMovement";
import { renderPart } from "../../testing/render";
import SegmentsView from ".";
import { showTab } from "./store";

vi.mock("../../components/ChartPicture", () => ({ default: () => null }));

const spread = { low: 1, median: 2, high: 3 };
const whole = { low: 1, high: 5 };
const cuts: OrdersView["cuts"] = { recency: [10, 20, 30, 40], frequency: [2, 3, 4, 5], monetary: [1, 2, 3, 4] };
const SETUP: OrdersView["setup"] = {
  at: null,
  windowDays: null,
  returns: "netted",
  rule: { kind: "quintiles" },
  groups: [
    { key: "champions", recency: { low: 3, high: 5 }, frequency: whole, monetary: whole },
    { key: "Quiet", recency: { low: 1, high: 2 }, frequency: whole, monetary: whole },
  ],
};
const VIEW: OrdersView = {
  setup: SETUP,
  at: 20758,
  firstDay: 20000,
  lastDay: 20757,
  customers: 30,
  buyers: 25,
  orders: 60,
  revenue: 25e6,
  ticket: spread,
  frequency: spread,
  gap: spread,
  repeating: 20,
  cells: [1, 2, 3, 4, 5].flatMap((recency) =>
    [1, 2, 3, 4, 5].map((frequency) => ({ recency, frequency, customers: 1, revenue: recency * 1e6, group: "Quiet" })),
  ),
  groups: [
    { group: "champions", customers: 15, revenueShare: 0.8 },
    { group: "Quiet", customers: 10, revenueShare: 0.2 },
  ],
  cuts,
  proposed: cuts,
  emptyRecency: [],
  emptyFrequency: [2, 3],
  emptyMonetary: [],
  coverage: { gaps: [{ recency: 5, frequency: 1, monetary: 1 }], overlaps: [] },
};
const MOVEMENT: RfmMovement = {
  days: 365,
  before: 20393,
  after: 20758,
  both: 20,
  stayed: 15,
  flows: [{ from: "champions", to: "Quiet", customers: 5, revenue: 1e6 }],
};
const ANSWERS = { orders_view: VIEW, rfm_movement: MOVEMENT, rfm_set: null, orders_customers: [] };

beforeEach(() => showTab("rfm"));

test("heavy ties are said in words, and own thresholds are taken with one click", async () => {
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  expect(await screen.findByText(/nobody has the frequency scores 2, 3/)).toBeTruthy();
  await person.click(screen.getByRole("button", { name: "Propose thresholds" }));
  const setup = { ...SETUP, rule: { kind: "thresholds", cuts } };
  expect(host.calls.at(-1)).toEqual({ command: "rfm_set", args: { setup } });
});

test("a group is renamed in place, and a gap of the table is said", async () => {
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  expect(await screen.findByText(/A gap: 1 combination of scores \(511\) belongs to no group/)).toBeTruthy();
  const name = screen.getByRole("textbox", { name: "Name of the group “Quiet”" });
  await person.type(name, " ones{Enter}");
  const groups = [SETUP.groups[0], { ...SETUP.groups[1], key: "Quiet ones" }];
  expect(host.calls.at(-1)).toEqual({ command: "rfm_set", args: { setup: { ...SETUP, groups } } });
});

test("the heat map is coloured by money, and a square lists its customers", async () => {
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  await person.click(await screen.findByText("Money", { selector: "label *" }));
  const cell = screen.getByRole("button", { name: /Recency 5, frequency 1/ });
  expect(cell.textContent).toContain("5.0");
  await person.click(cell);
  expect(await screen.findByText("Customers: recency 5, frequency 1")).toBeTruthy();
  const asked = host.calls.filter(({ command }) => command === "orders_customers").at(-1);
  expect(asked?.args).toMatchObject({ recency: 5, frequency: 1, group: null });
});

test("the movement says how many stayed", async () => {
  renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  expect(
    await screen.findByText(/Of 20 customers who bought in both periods, 15 stayed in their group \(75%\)/),
  ).toBeTruthy();
});

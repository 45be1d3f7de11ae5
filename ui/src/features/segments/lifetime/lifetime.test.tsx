import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { LifetimeShown } from "../../../ipc/generated/LifetimeShown";
import type { LifetimeView } from "../../../ipc/generated/LifetimeView";
import { renderPart } from "../../../testing/render";
import { Lifetime } from ".";

vi.mock("../../../components/ChartPicture", () => ({ default: () => null }));

const RANGE = { low: 80, high: 130 };
const YEAR = { value: 100, range: RANGE };

const SHOWN: LifetimeShown = {
  stale: false,
  computedAt: "2026-11-22T12:00:00Z",
  firstDay: 20000,
  at: 20700,
  seed: 42,
  withMargin: false,
  refits: 200,
  finding: [{ key: "found-lifetime-revenue", args: { value: 100, low: 80, high: 130, unit: "ones" } }],
  caveats: [{ key: "caveat-lifetime-first", args: {} }],
  rows: [],
  customers: [
    {
      customer: 7,
      name: "Delta",
      segment: null,
      revenue: 400,
      orderDays: 5,
      last: 20690,
      alive: 0.9,
      orders: 2.5,
      year: YEAR,
      twoYears: YEAR,
    },
  ],
  customerCount: 1,
  regular: {
    first: true,
    revenueShare: 0.6,
    overdue: 1,
    finding: { key: "found-rhythm", args: { n: 1, percent: 60, overdue: 1 } },
    buyers: [
      {
        name: "Alpha",
        segment: null,
        customer: 3,
        state: "overdue",
        orders: 9,
        gap: 30,
        last: 20600,
        next: 20630,
        limit: 41,
        ownLimit: true,
        gaps: 8,
        since: 100,
        ticket: 10,
        yearly: 120,
      },
    ],
  },
  calibration: null,
  calibrationFinding: { key: "found-calibration-none", args: {} },
  model: null,
  classic: null,
  spend: null,
};

const VIEW: LifetimeView = {
  hasOrders: true,
  terms: { margin: null, rate: 0.15, returns: "netted" },
  shown: SHOWN,
};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(900);
});

test("the rhythm of regular buyers comes first where they bring most of the revenue", async () => {
  renderPart(<Lifetime />, { language: "en", answers: { lifetime_view: VIEW } });
  const heads = await screen.findAllByRole("heading", { level: 2 });
  expect(heads.map((head) => head.textContent)).toEqual([
    "Regular buyers: when the next order is due",
    "Value of each customer",
  ]);
  expect(screen.getByText(/100 ₽ of revenue are expected/)).toBeTruthy();
});

test("a margin in per cent is written as a share, an empty discount as not given", async () => {
  const { person, host } = renderPart(<Lifetime />, {
    language: "en",
    answers: { lifetime_view: VIEW, lifetime_terms: null },
  });
  await person.type(await screen.findByLabelText("Margin, % of revenue"), "25{Enter}");
  await waitFor(() => expect(host.calls.at(-1)?.command).toBe("lifetime_terms"));
  expect(host.calls.at(-1)?.args).toEqual({ terms: { margin: 0.25, rate: 0.15, returns: "netted" } });
  await person.clear(screen.getByLabelText("Discount, % a year"));
  await person.tab();
  await waitFor(() =>
    expect(host.calls.at(-1)?.args).toEqual({ terms: { margin: null, rate: null, returns: "netted" } }),
  );
});

test("the table says how many customers it leaves to the spreadsheet", async () => {
  const shown = { ...SHOWN, customerCount: 5000 };
  const { host } = renderPart(<Lifetime />, { language: "en", answers: { lifetime_view: { ...VIEW, shown } } });
  expect(await screen.findByText(/The 1 most valuable of 5,000 are listed/)).toBeTruthy();
  expect(host.calls.find((call) => call.command === "lifetime_view")?.args).toEqual({ segment: null });
});

test("before the first computation the tab says what it will tell", async () => {
  renderPart(<Lifetime />, { language: "en", answers: { lifetime_view: { ...VIEW, shown: null } } });
  expect(await screen.findByText("The value is not computed yet")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Compute the value" })).toBeTruthy();
});

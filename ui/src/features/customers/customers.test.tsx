import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { useNavigation } from "../../app/navigation";
import { renderPart } from "../../testing/render";
import CustomersView from ".";
import { dayOf, isoDay, useLooking } from "./store";

const CUSTOMER = {
  id: 3,
  batchId: 1,
  code: "107",
  name: "Baltmetal",
  inn: "0222498725",
  region: "Bashkortostan",
  industry: "",
  size: "Small",
  businessUnitId: null,
};
const SIGN = {
  kind: "overdue-order",
  day: 20_700,
  text: { key: "sign-overdue-own", args: { since: 56, limit: 36, n: 12 } },
  source: { kind: "order", number: "N-1" },
};
const CARD = {
  at: 20_756,
  customer: CUSTOMER,
  businessUnit: null,
  segments: [{ id: 1, name: "Key", colour: 1 }],
  score: { score: { recency: 5, frequency: 4, monetary: 3 }, group: "loyal" },
  orders: null,
  months: [{ year: 2026, month: 9, amount: 10, orders: 1 }],
  newest: [{ number: "N-1", day: 20_700, amount: 10, lines: 2 }],
  documents: 1,
  basket: [],
  products: 0,
  basketAmount: 0,
  responses: [],
  feedback: [],
  signs: [SIGN],
  stale: false,
};
const SIGNS = { at: 20_756, stale: false, judged: { regular: 5, tickets: 4, graded: 3 }, signed: 1 };

function answers(more: Record<string, unknown> = {}) {
  return {
    customers_list: { ids: [3], all: 1, signs: SIGNS },
    customers_rows: [{ customer: CUSTOMER, businessUnit: null, segments: CARD.segments, signs: ["overdue-order"] }],
    customer_card: CARD,
    customers_signs: null,
    project_state: { open: true, stages: [], businessUnits: [], segments: [], journeys: [] },
    ...more,
  };
}

beforeEach(() => {
  useLooking.setState(useLooking.getInitialState());
  useNavigation.setState({ selected: null });
});

vi.mock("../../components/ChartPicture", () => ({ default: () => null }));

test("a card says its signs with their n, and each leads to where it stands", async () => {
  renderPart(<CustomersView />, { language: "en", answers: answers() });
  expect(await screen.findByRole("heading", { name: "Baltmetal" })).toBeTruthy();
  expect(screen.getByText(/56 days without an order.*36 days \(n = 12\)/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "To the order" }));
  await waitFor(() => expect(document.getElementById("order:N-1")?.dataset.pointed).toBe("true"));
});

test("what is not there says so", async () => {
  renderPart(<CustomersView />, { language: "en", answers: answers() });
  expect(await screen.findByText("No survey answers of this customer.")).toBeTruthy();
  expect(screen.getByText("No interviews with this customer.")).toBeTruthy();
  expect(screen.getByText("No feedback cases.")).toBeTruthy();
});

test("customers are searched in the program, and signs gathered on demand", async () => {
  const { host } = renderPart(<CustomersView />, {
    language: "en",
    answers: answers({ customers_list: { ids: [3], all: 1, signs: null } }),
  });
  fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "balt" } });
  const asked = () => host.calls.filter((call) => call.command === "customers_list").map((call) => call.args.request);
  await waitFor(() => expect(asked()).toContainEqual(expect.objectContaining({ text: "balt" })));
  fireEvent.click(screen.getByRole("switch", { name: "Those with signs first" }));
  await waitFor(() => expect(host.calls.some((call) => call.command === "customers_signs")).toBe(true));
});

test("without customers the screen says how they come", async () => {
  const none = { customers_list: { ids: [], all: 0, signs: null } };
  renderPart(<CustomersView />, { language: "en", answers: answers(none) });
  expect(await screen.findByText("Customers will appear here")).toBeTruthy();
});

test("days and dates fit together", () => {
  expect(isoDay(20_756)).toBe("2026-10-30");
  expect(["2026-10-30", "30.10.2026", "30 Oct 2026"].map(dayOf)).toEqual([20_756, 20_756, 20_756]);
  expect(dayOf("31.02.2026")).toBeNull();
  expect(dayOf("")).toBeNull();
});

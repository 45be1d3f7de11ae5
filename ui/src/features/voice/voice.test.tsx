import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { SamplePlan } from "../../ipc/generated/SamplePlan";
import type { TouchpointRow } from "../../ipc/generated/TouchpointRow";
import type { VoiceView as View } from "../../ipc/generated/VoiceView";
import { renderPart } from "../../testing/render";
import VoiceView from ".";

const SCORE = { n: 138, mean: 4.5, interval: { low: 4.1, high: 4.9 } };
const ROW: TouchpointRow = {
  code: "T05",
  name: "Quotation",
  remarks: 1,
  voice: {
    touchpoint: 5,
    satisfaction: SCORE,
    importance: { ...SCORE, mean: 9, interval: { low: 8.8, high: 9.2 } },
    nps: { n: 4, promoters: 1, passives: 1, detractors: 2, points: null, interval: null },
    evidence: "solid",
    newest: 20000,
    source: "survey",
    answers: 138,
    interviews: 9,
  },
};
const NPS = {
  n: 420,
  promoters: 133,
  passives: 142,
  detractors: 145,
  points: -2.9,
  interval: { low: -10.6, high: 4.9 },
};
const VIEW: View = {
  touchpoints: [ROW],
  nps: NPS,
  grades: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  waves: [
    { wave: "Wave 1", firstDay: 1, lastDay: 9, nps: NPS },
    { wave: "Wave 2", firstDay: 20, lastDay: 29, nps: NPS },
  ],
  change: { nBefore: 210, nAfter: 210, change: -1, interval: { low: -16.4, high: 14.5 } },
  answers: 420,
  interviews: 54,
  respondents: [{ class: "current", answers: 400, interviews: 30 }],
  newest: 20000,
};
const PLAN: SamplePlan = {
  population: 1200,
  forShare: 292,
  marginPercent: 5,
  forNps: 220,
  marginPoints: 10,
  segments: [{ name: "", customers: 1200, answers: 292 }],
  interviews: 22,
};

const spread = { low: 1, median: 2, high: 3 };
const ORDERS: OrdersView = {
  setup: { at: null, windowDays: null, returns: "netted", rule: { kind: "quintiles" }, groups: [] },
  at: 20758,
  firstDay: 20000,
  lastDay: 20757,
  customers: 1200,
  buyers: 940,
  orders: 17856,
  revenue: 15e9,
  ticket: spread,
  frequency: spread,
  gap: spread,
  repeating: 700,
  cells: [1, 2, 3, 4, 5].flatMap((recency) =>
    [1, 2, 3, 4, 5].map((frequency) => ({ recency, frequency, customers: recency, revenue: 1, group: "lost" })),
  ),
  groups: [{ group: "champions", customers: 100, revenueShare: 0.6 }],
  cuts: { recency: [1, 2, 3, 4], frequency: [1, 2, 3, 4], monetary: [1, 2, 3, 4] },
  emptyRecency: [],
  emptyFrequency: [],
  emptyMonetary: [],
  proposed: { recency: [1, 2, 3, 4], frequency: [1, 2, 3, 4], monetary: [1, 2, 3, 4] },
  coverage: { gaps: [], overlaps: [] },
};

const ANSWERS = {
  voice_view: VIEW,
  voice_sample_plan: PLAN,
  voice_quotes: [],
  orders_view: ORDERS,
  orders_customers: [],
};

vi.mock("../../components/ChartPicture", () => ({ default: () => null }));

test("every estimate stands with its interval, and few answers give no NPS", async () => {
  renderPart(<VoiceView />, { language: "en", answers: ANSWERS });
  expect(await screen.findByText("within chance")).toBeTruthy();
  expect(screen.getByText(/Lowest is “Quotation”: 4.5\s±\s0.4/)).toBeTruthy();
  expect(screen.getByRole("region", { name: "Overall NPS" }).textContent).toContain("−3");
  expect(screen.getByText("How many answers are needed")).toBeTruthy();
});

test("without answers the screen says what to bring", async () => {
  const empty = { ...VIEW, answers: 0, interviews: 0, touchpoints: [] };
  renderPart(<VoiceView />, { language: "en", answers: { ...ANSWERS, voice_view: empty } });
  expect(await screen.findByText("No answers of customers yet")).toBeTruthy();
});

test("where the survey asked for no recommendation after touchpoints, that is said", async () => {
  const silent = { ...ROW, code: "T01", voice: { ...ROW.voice, touchpoint: 1, nps: null } };
  const voice_view = { ...VIEW, touchpoints: [ROW, silent] };
  renderPart(<VoiceView />, { language: "en", answers: { ...ANSWERS, voice_view } });
  expect(await screen.findByText(/did not ask for a recommendation right after these touchpoints \(1\)/)).toBeTruthy();
});

test("a square of the heat map lists its customers", async () => {
  const { host, person } = renderPart(<VoiceView />, { language: "en", answers: ANSWERS });
  await person.click(screen.getByRole("radio", { name: "How they buy" }));
  await person.click(await screen.findByRole("button", { name: "Recency 5, frequency 2, Lost: 5 customers" }));
  expect(await screen.findByText("Customers: recency 5, frequency 2")).toBeTruthy();
  const asked = host.calls.find((call) => call.command === "orders_customers")!;
  expect(asked.args).toMatchObject({ recency: 5, frequency: 2, group: null });
});

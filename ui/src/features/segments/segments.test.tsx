import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ClusterCard } from "../../ipc/generated/ClusterCard";
import type { PersonaFacts } from "../../ipc/generated/PersonaFacts";
import type { SegmentsView as View } from "../../ipc/generated/SegmentsView";
import { renderPart } from "../../testing/render";
import SegmentsView from ".";

const FEATURES = ["recency", "orders", "monetary", "ticket", "gap"].map((key) => ({
  key,
  label: null,
  n: 10,
  mean: 12,
  difference: -1.2,
}));

function cluster(name: string, colour: number, size: number): ClusterCard {
  const shares = { share: 0.5, revenue: 100, revenueShare: 0.5 };
  const products = [{ name: "Pump", share: 0.2 }];
  return {
    segment: colour,
    overlap: 1,
    sure: true,
    name,
    proposed: name,
    colour,
    size,
    ...shares,
    features: FEATURES,
    products,
    silhouette: 0.5,
    stability: 0.9,
  };
}

function candidate(k: number, silhouette: number) {
  const others = { calinskiHarabasz: 500, daviesBouldin: 0.7, gap: 0.4, gapError: 0.01, bic: null, unstableShare: 0 };
  return { k, silhouette, ...others, smallest: 120, largeEnough: true };
}

const FACTS: PersonaFacts = {
  attributes: [{ key: "region", value: "Ural", share: 0.4 }],
  nps: { n: 40, promoters: 20, passives: 10, detractors: 10, points: 25, interval: { low: 1, high: 46 } },
  important: [{ touchpoint: "T05 Quote", score: { mean: 8.9, interval: { low: 8.5, high: 9.3 }, n: 31 } }],
  worst: { touchpoint: "T07 Delivery", score: { mean: 5.2, interval: { low: 4.4, high: 6 }, n: 30 } },
  quote: "Weeks without an answer",
};

const VIEW: View = {
  customers: 1200,
  hasOrders: true,
  outside: 0,
  model: { at: 20758, segments: 2, newcomers: 0 },
  request: {
    at: null,
    seed: 42,
    features: FEATURES.map((feature) => feature.key),
    weights: [],
    method: "k-means",
    leaveOut: false,
    neighbours: 10,
    radius: null,
  },
  options: [
    { key: "recency", block: "purchases", label: null, known: 940 },
    { key: "satisfaction:T05", block: "experience", label: "T05 Quote", known: 300 },
  ],
  segments: [
    {
      segment: { id: 1, name: "Key", colour: 1, position: 0, note: "", locked: false },
      persona: null,
      facts: FACTS,
      customers: 110,
      revenue: 70,
      revenueShare: 0.7,
    },
    {
      segment: { id: 2, name: "Regular", colour: 2, position: 1, note: "", locked: false },
      persona: null,
      facts: FACTS,
      customers: 330,
      revenue: 30,
      revenueShare: 0.3,
    },
  ],
  choice: {
    stale: false,
    computedAt: "2026-11-22T12:00:00Z",
    at: 20758,
    buyers: 940,
    sampled: 940,
    withoutOrders: 260,
    incomplete: 0,
    alone: 0,
    radius: null,
    seed: 42,
    k: 4,
    proposed: 4,
    groupsInData: null,
    cloud: false,
    advice: { key: "found-segments-proposed", args: { k: 4, silhouette: 0.52 } },
    candidates: [candidate(3, 0.51), candidate(4, 0.52)],
    clusters: [cluster("Key", 1, 110), cluster("Regular", 2, 330)],
    picture: { dots: [{ x: 0, y: 1, cluster: 0 }], explained: [0.6, 0.2] },
    features: FEATURES.map(({ key }) => ({ key, label: null, chosen: true })),
    shapes: [
      {
        key: "recency",
        log: true,
        before: { from: 1, to: 700, counts: [3, 1] },
        after: { from: -2, to: 2, counts: [1, 3] },
        categories: [],
      },
    ],
    lines: [{ cluster: 0, values: [0.1, -0.2, 0, 1, 2] }],
    notes: [{ key: "recency", filled: 2, constant: false }],
    adopted: false,
  },
};

vi.mock("../../components/ChartPicture", () => ({ default: () => null }));

test("a person looks at another number of groups and adopts it", async () => {
  const view = ({ k }: { k: number | null }) => ({ ...VIEW, choice: { ...VIEW.choice!, k: k ?? 4 } });
  const answers = { segments_view: view, segments_adopt: null };
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers });
  expect(await screen.findByText("proposed")).toBeTruthy();
  await person.click(screen.getByRole("radio", { name: "3 groups" }));
  expect(((await screen.findByRole("radio", { name: "3 groups" })) as HTMLInputElement).checked).toBe(true);
  await person.click(screen.getByRole("button", { name: "Adopt as segments" }));
  expect(host.calls.at(-1)).toEqual({
    command: "segments_adopt",
    args: { adoption: { k: 3, potential: false, continues: null } },
  });
});

test("a segment is renamed in place by Enter, and Esc takes the change back", async () => {
  const answers = { segments_view: VIEW, segment_rename: null };
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers });
  const name = await screen.findByRole("textbox", { name: "Name of the segment “Key”" });
  await person.type(name, "!{Escape}");
  expect((name as HTMLInputElement).value).toBe("Key");
  await person.type(name, " accounts{Enter}");
  expect(host.calls.at(-1)).toEqual({ command: "segment_rename", args: { segment: 1, name: "Key accounts" } });
});

test("segments are merged from the menu", async () => {
  const answers = { segments_view: VIEW, segment_merge: null };
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers });
  await person.click(await screen.findByRole("button", { name: "Actions on the segment “Key”" }));
  await person.click(await screen.findByRole("menuitem", { name: "Merge with “Regular”" }));
  expect(host.calls.at(-1)).toEqual({ command: "segment_merge", args: { segment: 1, into: 2 } });
});

test("stale groups say so and cannot be adopted", async () => {
  const stale = { ...VIEW, choice: { ...VIEW.choice!, stale: true } };
  renderPart(<SegmentsView />, { language: "en", answers: { segments_view: stale } });
  const warning = await screen.findByText(/The data changed after the computation/);
  expect(within(warning.parentElement!).getByRole("button", { name: "Compute again" })).toBeTruthy();
  expect((screen.getByRole("button", { name: "Adopt as segments" }) as HTMLButtonElement).disabled).toBe(true);
});

test("without orders the screen says what to bring", async () => {
  const empty = { ...VIEW, hasOrders: false, choice: null, segments: [] };
  renderPart(<SegmentsView />, { answers: { segments_view: empty } });
  expect(await screen.findByText(/Подойдёт выгрузка из 1С/)).toBeTruthy();
});

test("features, weights and the method are chosen and computed by", async () => {
  const answers = { segments_view: VIEW, segments_compute: null };
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers });
  await person.click(await screen.findByRole("button", { name: "Choose features" }));
  const panel = within(screen.getByRole("region", { name: "What customers are divided by" }));
  await person.click(panel.getByRole("checkbox", { name: /Satisfaction: T05 Quote/ }));
  const weight = panel.getByRole("textbox", { name: "Weight of the block “Experience and importance”" });
  await person.clear(weight);
  await person.type(weight, "2");
  await person.click(panel.getByRole("button", { name: "Compute by these" }));
  const call = host.calls.find((each) => each.command === "segments_compute");
  const request = call?.args.request as View["request"];
  expect(request.features).toEqual([...VIEW.request.features, "satisfaction:T05"]);
  expect(request.weights).toEqual([{ block: "experience", weight: 2 }]);
});

test("before a segment would be lost, a person says which ones continue", async () => {
  const unsure = { ...cluster("Regular", 2, 330), sure: false, overlap: 0.3, proposed: "Small" };
  const view = { ...VIEW, choice: { ...VIEW.choice!, clusters: [cluster("Key", 1, 110), unsure] } };
  const answers = { segments_view: view, segments_adopt: null };
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers });
  await person.click(await screen.findByRole("button", { name: "Adopt as segments" }));
  expect(await screen.findByText(/No longer segments: Regular/)).toBeTruthy();
  await person.click(screen.getByRole("button", { name: "Adopt" }));
  expect(host.calls.at(-1)?.args).toEqual({ adoption: { k: 4, potential: false, continues: [1, null] } });
});

test("a segment is locked, and a locked one offers no merging", async () => {
  const first = VIEW.segments[0]!;
  const locked = { ...first, segment: { ...first.segment, locked: true } };
  const answers = { segments_view: { ...VIEW, segments: [locked, VIEW.segments[1]!] }, segment_lock: null };
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers });
  await person.click(await screen.findByRole("button", { name: "Lock the segment “Regular”" }));
  expect(host.calls.at(-1)).toEqual({ command: "segment_lock", args: { segment: 2, locked: true } });
  expect(screen.queryByRole("button", { name: "Actions on the segment “Key”" })).toBeNull();
});

test("new customers are assigned by the frozen model", async () => {
  const view = { ...VIEW, outside: 3, model: { at: 20758, segments: 2, newcomers: 3 } };
  const assigned = [{ segment: 1, name: "Key", customers: 3 }];
  const { host, person } = renderPart(<SegmentsView />, {
    language: "en",
    answers: { segments_view: view, segments_assign: assigned },
  });
  await person.click(await screen.findByRole("button", { name: "Assign 3 customers" }));
  expect(host.calls.some((call) => call.command === "segments_assign")).toBe(true);
});

test("a card tells the facts of its persona", async () => {
  renderPart(<SegmentsView />, { language: "en", answers: { segments_view: VIEW } });
  const card = within(await screen.findByRole("article", { name: "Key" }));
  expect(card.getByText(/Ural 40/)).toBeTruthy();
  expect(card.getByText(/T05 Quote/)).toBeTruthy();
  expect(card.getByText(/Weeks without an answer/)).toBeTruthy();
});

test("a persona is written part by part", async () => {
  const answers = { segments_view: VIEW, segment_persona: null };
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers });
  await person.click((await screen.findAllByRole("button", { name: "Add a persona" }))[0]!);
  await person.type(screen.getByRole("textbox", { name: "What they want" }), "No downtime{Enter}");
  const text = { name: "", goals: "No downtime", pains: "" };
  expect(host.calls.at(-1)).toEqual({ command: "segment_persona", args: { segment: 1, text } });
});

import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ClusterCard } from "../../ipc/generated/ClusterCard";
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
    name,
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
  const others = { calinskiHarabasz: 500, daviesBouldin: 0.7, gap: 0.4, gapError: 0.01, unstableShare: 0 };
  return { k, silhouette, ...others, smallest: 120, largeEnough: true };
}

const VIEW: View = {
  customers: 1200,
  hasOrders: true,
  outside: 0,
  segments: [
    {
      segment: { id: 1, name: "Key", colour: 1, position: 0, note: "" },
      customers: 110,
      revenue: 70,
      revenueShare: 0.7,
    },
    {
      segment: { id: 2, name: "Regular", colour: 2, position: 1, note: "" },
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
    seed: 42,
    k: 4,
    proposed: 4,
    groupsInData: null,
    cloud: false,
    advice: { key: "found-segments-proposed", args: { k: 4, silhouette: 0.52 } },
    candidates: [candidate(3, 0.51), candidate(4, 0.52)],
    clusters: [cluster("Key", 1, 110), cluster("Regular", 2, 330)],
    picture: { dots: [{ x: 0, y: 1, cluster: 0 }], explained: [0.6, 0.2] },
    notes: [],
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
  expect(host.calls.at(-1)).toEqual({ command: "segments_adopt", args: { adoption: { k: 3, potential: false } } });
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

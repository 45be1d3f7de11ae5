import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { useNavigation } from "../../app/navigation";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import { renderPart } from "../../testing/render";
import { demoMap } from "./demoMap";
import JourneysView from "./index";
import { useMapView } from "./state";

beforeEach(() => useMapView.setState({ placement: null, naming: null }));

function show(change: (map: JourneyMap) => JourneyMap = (map) => map) {
  const write = { touchpoint_move: null, touchpoint_rename: null, touchpoint_delete: null, stage_rename: null };
  const placed = { placement: 104, touchpoint: 4 };
  const answers = { journey_map: change(demoMap()), touchpoint_add: placed, touchpoint_paste: [placed], ...write };
  return renderPart(<JourneysView />, { language: "en", answers });
}

const head = (name: RegExp) => screen.findByRole("columnheader", { name });
const called = (host: ReturnType<typeof show>["host"], name: string) =>
  host.calls.filter(({ command }) => command === name).map(({ args }) => args);

test("a click selects the column and shows the touchpoint in the inspector", async () => {
  const { person } = show();
  await person.click(await head(/^Quotation,/));
  expect(useNavigation.getState().selected).toEqual({ kind: "touchpoint", key: "5" });
  expect((await head(/^Quotation,/)).getAttribute("aria-selected")).toBe("true");
});

test("arrows select, Alt and an arrow move across stages with one write", async () => {
  const { person, host } = show();
  await person.click(await head(/^First call/));
  await person.keyboard("{ArrowLeft}{ArrowRight}{ArrowRight}");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Enquiry,/));
  await person.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  expect(called(host, "touchpoint_move")).toEqual([{ placement: 104, target: { stage: 10, index: 3 } }]);
  const order = screen.getAllByRole("columnheader").map((cell) => cell.getAttribute("aria-label") ?? "");
  expect(order.findIndex((name) => name.startsWith("Enquiry,"))).toBeLessThan(
    order.findIndex((name) => name.startsWith("Quotation,")),
  );
});

test("F2 and a double click name a touchpoint in its place", async () => {
  const { person, host } = show();
  await person.click(await head(/^Quotation,/));
  await person.keyboard("{F2}");
  const field = await screen.findByRole("textbox", { name: "Name of the touchpoint" });
  await person.clear(field);
  await person.type(field, "Offer{Enter}");
  expect(called(host, "touchpoint_rename")).toEqual([{ touchpoint: 5, name: "Offer" }]);
  await person.dblClick(await head(/^Quotation,/));
  await person.type(await screen.findByRole("textbox", { name: "Name of the touchpoint" }), "x{Escape}");
  expect(called(host, "touchpoint_rename")).toHaveLength(1);
});

test("a double click names a stage", async () => {
  const { person, host } = show();
  await person.dblClick(await screen.findByText("Contract"));
  await person.clear(await screen.findByRole("textbox", { name: "Name of the stage" }));
  await person.keyboard("Agreement{Enter}");
  expect(called(host, "stage_rename")).toEqual([{ stage: 12, name: "Agreement" }]);
});

test("Delete takes the touchpoint off the map and selects its neighbour", async () => {
  const { person, host } = show();
  await person.click(await head(/^Quotation,/));
  await person.keyboard("{Delete}");
  expect(called(host, "touchpoint_delete")).toEqual([{ placement: 105 }]);
  expect(useNavigation.getState().selected).toEqual({ kind: "touchpoint", key: "6" });
});

test("Enter adds after the selected touchpoint and asks for the name", async () => {
  const { person, host } = show();
  await person.click(await head(/^First call/));
  await person.keyboard("{Enter}");
  const name = "New touchpoint";
  expect(called(host, "touchpoint_add")).toEqual([{ target: { stage: 10, index: 3 }, name, touchpoint: null }]);
  expect(await screen.findByRole("textbox", { name: "Name of the touchpoint" })).toBeTruthy();
});

test("lines of a spreadsheet are pasted as touchpoints", async () => {
  const { person, host } = show();
  await person.click(await head(/^First call/));
  await person.paste("Visit\tmeeting\tSales\nOrder\n");
  const details = { documents: "", automation: "manual", note: "" };
  expect(called(host, "touchpoint_paste")).toEqual([
    {
      target: { stage: 10, index: 3 },
      drafts: [
        { name: "Visit", details: { channel: "meeting", owner: "Sales", ...details } },
        { name: "Order", details: { channel: "", owner: "", ...details } },
      ],
    },
  ]);
});

test("a dragged touchpoint is written once, on release", async () => {
  const { person, host } = show();
  const target = await head(/^Website/);
  await person.pointer([
    { keys: "[MouseLeft>]", target, coords: { clientX: 150, clientY: 50 } },
    { target, coords: { clientX: 250, clientY: 50 } },
    { target, coords: { clientX: 345, clientY: 50 } },
  ]);
  expect(called(host, "touchpoint_move")).toEqual([]);
  await person.pointer([{ keys: "[/MouseLeft]", target, coords: { clientX: 345, clientY: 50 } }]);
  expect(called(host, "touchpoint_move")).toEqual([{ placement: 101, target: { stage: 10, index: 1 } }]);
});

test("every lane says its numbers, and an empty one what it lacks", async () => {
  show((map) => ({
    ...map,
    stages: map.stages.map((stage) => ({
      ...stage,
      places: stage.places.map((place) => ({ ...place, weight: null })),
    })),
  }));
  const row = (name: RegExp) => screen.getByRole("rowheader", { name }).closest<HTMLElement>("[role=row]")!;
  await head(/^Quotation,/);
  expect(within(row(/^Satisfaction/)).getByText("4.1 ± 0.4, n 125, customers are dissatisfied")).toBeTruthy();
  expect(within(row(/^NPS/)).getByText("−18")).toBeTruthy();
  expect(within(row(/^KPI/)).getByText("9.4 d, target 4")).toBeTruthy();
  expect(within(row(/^Weight/)).getByText("No weights: compute them in stage 3.")).toBeTruthy();
});

test("the screen without a map offers to make one", async () => {
  const { DEMO_PROJECT } = await import("../../testing/demoData");
  renderPart(<JourneysView />, { language: "en", answers: { project_state: { ...DEMO_PROJECT, journeys: [] } } });
  expect(await screen.findByRole("button", { name: "New map" })).toBeTruthy();
});

test("the map is accessible", async () => {
  const { container } = show();
  await head(/^Quotation,/);
  const found = await axe.run(container, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
});

test("gaps in the lane of recommendations are explained, and only there", async () => {
  const reason = "empty where the survey asked for no recommendation";
  const asked = (all: boolean) => (map: JourneyMap) => ({
    ...map,
    stages: map.stages.map((stage, at) => ({
      ...stage,
      places: stage.places.map((place) => ({ ...place, nps: all || at > 0 ? ASKED : null })),
    })),
  });
  const { unmount } = show(asked(false));
  expect(await screen.findByText(reason)).toBeTruthy();
  unmount();
  show(asked(true));
  await head(/^Quotation,/);
  expect(screen.queryByText(reason)).toBeNull();
});

const ASKED = { n: 30, promoters: 10, passives: 10, detractors: 10, points: 0, interval: { low: -20, high: 20 } };

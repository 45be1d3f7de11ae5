import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { CampaignView } from "../../ipc/generated/CampaignView";
import { renderPart } from "../../testing/render";
import SegmentsView from ".";
import { showTab } from "./store";

const READ = {
  test: 0.3,
  control: 0.2,
  testN: 500,
  controlN: 500,
  difference: 0.1,
  interval: { low: 0.05, high: 0.15 },
  chance: 0.001,
};
const VIEW: CampaignView = {
  plan: {
    available: 940,
    size: { test: 388, control: 388 },
    enough: true,
    powerOfAll: 0.86,
    leastEffect: 0.09,
    days: 90,
    share: 0.412,
    mean: 1000,
    deviation: 5000,
    start: 20757,
  },
  campaigns: [
    {
      id: 3,
      name: "Spring",
      goal: { kind: "share", base: 0.2, expected: 0.3 },
      terms: { power: 0.8, significance: 0.05, ratio: 1 },
      seed: 7,
      start: 20000,
      days: 90,
      test: 500,
      control: 500,
      strata: [{ segment: "Key", test: 500, control: 500 }],
      reading: { daysRead: 90, complete: true, bought: READ, revenue: { ...READ, interval: { low: -1, high: 1 } } },
    },
  ],
};
const ANSWERS = { campaigns_view: VIEW, campaign_create: 4, campaign_remove: null };

beforeEach(() => showTab("campaign"));

test("a campaign is drawn with the size that the goal takes", async () => {
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  expect(await screen.findByText(/It takes 388 customers in the test group and 388/)).toBeTruthy();
  await person.type(screen.getByRole("textbox", { name: "Name of the campaign" }), "Autumn");
  await person.click(screen.getByRole("button", { name: "Divide into groups" }));
  const draft = {
    name: "Autumn",
    goal: { kind: "share", base: 0.4, expected: 0.5 },
    terms: { power: 0.8, significance: 0.05, ratio: 1 },
    size: { test: 388, control: 388 },
    seed: 42,
    start: 20757,
    days: 90,
  };
  expect(host.calls.find(({ command }) => command === "campaign_create")?.args).toMatchObject({ draft });
});

test("the base share is taken from the data", async () => {
  const { host, person } = renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  await person.click(await screen.findByRole("button", { name: "Take from the data" }));
  const asked = host.calls.filter(({ command }) => command === "campaigns_view").at(-1);
  expect(asked?.args.goal).toEqual({ kind: "share", base: expect.closeTo(0.412, 9), expected: 0.494 });
});

test("the outcome says whether the groups differ", async () => {
  renderPart(<SegmentsView />, { language: "en", answers: ANSWERS });
  expect(await screen.findByText("There is a difference: the interval does not hold zero.")).toBeTruthy();
  expect(screen.getByText("No difference is seen: the interval holds zero.")).toBeTruthy();
});

import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { WeightRow } from "../../ipc/generated/WeightRow";
import { renderPart } from "../../testing/render";
import { estimatesOf } from "./estimates";
import WeightsView from "./index";

const MODEL = {
  choice: { businessUnit: null, source: "survey", rows: "pairwise", outcome: "recommendation" },
  replications: 1000,
  stated: null,
  window: 180,
  seed: 42,
};

function row(code: string, share: number, tieGroup: number): WeightRow {
  const interval = { low: share - 0.05, high: share + 0.05 };
  return {
    touchpoint: 1,
    code,
    name: code,
    n: 300,
    share,
    shareInterval: interval,
    rank: { from: tieGroup, to: tieGroup },
    tieGroup,
    beta: -share,
    betaInterval: { low: -share - 0.1, high: -share + 0.1 },
    inflation: 1.5,
    finalWeight: share,
    finalInterval: interval,
    finalRank: { from: 1, to: 2 },
    finalTieGroup: 1,
    importance: null,
    importanceInterval: null,
    satisfaction: 6,
    satisfactionInterval: null,
    quadrant: "keep-up",
  };
}

test("each method puts its own largest first and leaves out what has no value", () => {
  const rows = [row("B", 0.2, 2), row("A", 0.5, 1)];
  const order = (method: Parameters<typeof estimatesOf>[1]) => estimatesOf(rows, method).map((each) => each.row.code);
  expect(order("share")).toEqual(["A", "B"]);
  expect(order("beta")).toEqual(["B", "A"]);
  expect(order("importance")).toEqual([]);
});

test("without weights the screen offers to compute them, with the model that was chosen", async () => {
  const answers = { weights_view: { model: MODEL, responses: 420, usable: 400, view: null }, weights_compute: null };
  const { host, person } = renderPart(<WeightsView />, { answers });
  await person.click(await screen.findByRole("button", { name: "Рассчитать веса" }));
  const call = host.calls.find((each) => each.command === "weights_compute");
  expect(call?.args).toEqual({ model: MODEL, adopt: false });
});

test("without answers the screen says what to bring", async () => {
  const answers = { weights_view: { model: MODEL, responses: 0, usable: 0, view: null } };
  renderPart(<WeightsView />, { answers });
  expect(await screen.findByText("Взвешивать пока нечего")).toBeTruthy();
});

test("another outcome is asked for, and what the answers do not tell is said in words", async () => {
  const answers = {
    weights_view: ({ choice }: { choice: typeof MODEL.choice }) => {
      const usable = choice.outcome === "recommendation" ? 400 : 0;
      return { model: { ...MODEL, choice }, responses: 420, usable, view: null };
    },
  };
  const { person } = renderPart(<WeightsView />, { answers });
  await person.click(await screen.findByRole("combobox", { name: "Результат" }));
  await person.click(await screen.findByRole("option", { name: "Повторный заказ" }));
  expect(await screen.findByText(/отгрузки за 180 дн\. после ответа/)).toBeTruthy();
});

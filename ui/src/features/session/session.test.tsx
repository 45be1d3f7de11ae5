import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Initiative } from "../../ipc/generated/Initiative";
import type { SessionView as View } from "../../ipc/generated/SessionView";
import { renderPart } from "../../testing/render";
import SessionView from ".";

const CALCULATOR: Initiative = {
  id: 5,
  businessUnitId: 1,
  title: "Калькулятор цен",
  description: "",
  owner: "Иванов",
  quarter: "2027-1",
  effect: 5,
  effort: 2,
  votes: 1,
  status: "planned",
  position: 0,
  touchpointId: null,
  kpiId: null,
  poolId: null,
  dataItemId: null,
};

const VIEW: View = {
  finding: { key: "found-session-votes", args: { title: CALCULATOR.title, votes: 1, open: 1, placed: 1 } },
  quarters: ["2027-1", "2027-2"],
  initiatives: [{ initiative: CALCULATOR, businessUnit: "Машиностроение", comesFrom: [] }],
  decisions: [{ id: 3, text: "Начать с калькулятора", owner: "", due: null, initiativeId: null, position: 0 }],
  proposals: [
    {
      node: { kind: "gap", key: "2:8" },
      title: "Собирать автоматически: дата",
      reason: "вручную",
      pool: null,
      kpi: 2,
      dataItem: 8,
      kpis: 3,
    },
  ],
};

const answers = {
  session_view: VIEW,
  initiative_vote: null,
  initiative_update: null,
  initiative_from_gap: 9,
  decision_update: null,
};

test("the facilitator counts votes by buttons and by keys", async () => {
  const { person, host } = renderPart(<SessionView />, { answers });
  await person.click(await screen.findByRole("button", { name: "Голос за «Калькулятор цен»" }));
  expect(host.calls.at(-1)).toEqual({ command: "initiative_vote", args: { id: 5, by: 1 } });
  screen.getByRole("button", { name: /^Калькулятор цен/ }).focus();
  await person.keyboard("-");
  expect(host.calls.at(-1)).toEqual({ command: "initiative_vote", args: { id: 5, by: -1 } });
});

test("a proposal is taken up", async () => {
  const { person, host } = renderPart(<SessionView />, { answers });
  await person.click(await screen.findByRole("button", { name: "Взять в проекты: Собирать автоматически: дата" }));
  expect(host.calls.at(-1)).toEqual({ command: "initiative_from_gap", args: { kpi: 2, dataItem: 8 } });
});

test("a card goes to the next quarter by the arrow, and stays where no quarter is beyond", async () => {
  const { person, host } = renderPart(<SessionView />, { answers });
  await person.click(await screen.findByRole("tab", { name: "Дорожная карта" }));
  const quarter = screen.getByRole("region", { name: "I кв. 2027" });
  const card = within(quarter).getByRole("button");
  fireEvent.keyDown(card, { key: "ArrowRight" });
  await expect
    .poll(() => host.calls.at(-1))
    .toEqual({
      command: "initiative_update",
      args: { initiative: { ...CALCULATOR, quarter: "2027-2" } },
    });
});

test("a decision is changed in place", async () => {
  const { person, host } = renderPart(<SessionView />, { answers });
  await person.click(await screen.findByRole("tab", { name: "Решения" }));
  await person.type(screen.getByRole("textbox", { name: "Ответственный 1" }), "Петров");
  await person.tab();
  expect(host.calls.at(-1)).toEqual({
    command: "decision_update",
    args: { decision: { ...VIEW.decisions[0], owner: "Петров" } },
  });
});

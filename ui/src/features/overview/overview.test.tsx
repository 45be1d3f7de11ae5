import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { useNavigation } from "../../app/navigation";
import type { Known } from "../../ipc/generated/Known";
import { DEMO_PROJECT } from "../../testing/demoData";
import { renderPart } from "../../testing/render";
import OverviewView from ".";

const KNOWN: Known = {
  businessUnits: 3,
  touchpoints: 42,
  customers: 1200,
  orders: 9000,
  orderLines: 42_795,
  // 2024-11-01 to 2026-10-31 are 24 months.
  firstDay: Date.UTC(2024, 10, 1) / 86_400_000,
  lastDay: Date.UTC(2026, 9, 31) / 86_400_000,
  responses: 420,
  interviews: 0,
  kpis: 60,
  findings: [{ words: { key: "found-overview-gaps", args: { n: 12, all: 60 } }, screen: "systems" }],
};

function show() {
  const missing = [{ code: "maps", args: {}, action: "import" }];
  const stages = [{ key: "journeys", progress: 0.4, missing }];
  return renderPart(<OverviewView />, {
    answers: { project_state: { ...DEMO_PROJECT, stages }, project_known: KNOWN, project_rename: null },
  });
}

test("what is known is counted, and what is not yet is said", async () => {
  show();
  const known = await screen.findByRole("region", { name: "Что известно" });
  expect(known.textContent).toMatch(/24 месяца01\.11\.2024 – 31\.10\.2026/);
  expect(known.textContent).toMatch(/42\s?795 строк/);
  expect(known.textContent).toContain("Интервью—пока нет");
});

test("a finding leads to the screen that it came from", async () => {
  const { person } = show();
  const findings = await screen.findByRole("region", { name: "Главное" });
  expect(findings.textContent).toContain("12 из 60 KPI");
  await person.click(within(findings).getByRole("button", { name: "Показать: ИТ-архитектура" }));
  expect(useNavigation.getState().screen).toBe("systems");
});

test("what a stage lacks has a button that does it", async () => {
  const { person, host } = show();
  host.picked = ["/tmp/maps.xlsx"];
  const stages = await screen.findByRole("region", { name: "Этапы работы" });
  await person.click(await within(stages).findByRole("button", { name: /Загрузить таблицы… — Нет карты пути/ }));
  await screen.findByRole("region", { name: "Этапы работы" });
  expect(useNavigation.getState()).toMatchObject({ screen: "data", incoming: ["/tmp/maps.xlsx"] });
});

test("the project takes another name", async () => {
  const { person, host } = show();
  await person.click(await screen.findByRole("button", { name: "Переименовать проект" }));
  const box = await screen.findByRole("textbox", { name: /Название проекта/ });
  await person.clear(box);
  await person.type(box, "Южпром");
  await person.click(screen.getByRole("button", { name: "Переименовать" }));
  expect(host.calls).toContainEqual({ command: "project_rename", args: { name: "Южпром" } });
});

import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useNavigation } from "../../app/navigation";
import type { SystemsView as View } from "../../ipc/generated/SystemsView";
import { renderPart } from "../../testing/render";
import SystemsView from ".";

const item = { unit: "", period: "неделя", owner: "Руководитель", personal: false };
const VIEW: View = {
  finding: { key: "found-systems", args: { covered: 1, all: 2, level: ["systems-level-process"], share: 0 } },
  levels: [
    { level: "customer", kpis: 1, covered: 1, partly: 0, missing: 0 },
    { level: "process", kpis: 1, covered: 0, partly: 1, missing: 0 },
  ],
  kpis: [
    { id: 1, code: "C1", name: "Индекс NPS", level: "customer", weight: 1, coverage: "covered", items: [1] },
    { id: 2, code: "P1", name: "Срок ТКП", level: "process", weight: 1, coverage: "partly", items: [1, 2] },
  ],
  items: [
    {
      item: {
        ...item,
        id: 1,
        code: "D05",
        name: "Ответ",
        systemId: 8,
        collected: "yes",
        collection: "automatic",
        dashboard: true,
      },
      reasons: [],
      broken: null,
      kpis: [1, 2],
    },
    {
      item: {
        ...item,
        id: 2,
        code: "D08",
        name: "Дата отправки",
        systemId: 4,
        collected: "yes",
        collection: "manual",
        dashboard: false,
      },
      reasons: ["manual", "not-integrated"],
      broken: "alone",
      kpis: [2],
    },
  ],
  systems: [
    {
      system: { id: 4, code: "S4", name: "Реестр", kind: "", owner: "", description: "", dashboard: false },
      hops: null,
      items: 1,
      gaps: 1,
    },
    {
      system: { id: 8, code: "S8", name: "Опросы", kind: "", owner: "", description: "", dashboard: true },
      hops: 0,
      items: 1,
      gaps: 0,
    },
  ],
  integrations: [],
  gaps: [{ kpi: 2, dataItem: 2, reasons: ["manual", "not-integrated"], initiative: null }],
  plans: [{ kind: "fewest", hubs: [{ kind: "extended", system: 4, closes: [2] }] }],
};

test("the finding is said, and a cell of the matrix selects its gap", async () => {
  const { person } = renderPart(<SystemsView />, { answers: { systems_view: VIEW } });
  expect(await screen.findByText(/Данными покрыто 1 из 2 показателей; слабее всего уровень «Процессный»/)).toBeTruthy();
  await person.click(screen.getByRole("button", { name: "Срок ТКП — Дата отправки: частично" }));
  expect(useNavigation.getState().selected).toEqual({ kind: "gap", key: "2:2" });
});

test("a gap becomes a project", async () => {
  const { person, host } = renderPart(<SystemsView />, {
    answers: { systems_view: VIEW, initiative_from_gap: 7 },
  });
  await person.click(await screen.findByRole("tab", { name: "Пробелы" }));
  await person.click(await screen.findByRole("button", { name: "В проекты" }));
  expect(host.calls.at(-1)).toEqual({ command: "initiative_from_gap", args: { kpi: 2, dataItem: 2 } });
});

test("what breaks and what closes it is said in words", async () => {
  const { person } = renderPart(<SystemsView />, { language: "en", answers: { systems_view: VIEW } });
  await person.click(await screen.findByRole("tab", { name: "Integrations" }));
  expect(await screen.findByText("Реестр is connected to nothing: Дата отправки")).toBeTruthy();
  await person.click(screen.getByRole("tab", { name: "Hubs" }));
  expect(await screen.findByText("Extend Реестр")).toBeTruthy();
});

test("without data the import is offered", async () => {
  renderPart(<SystemsView />, { answers: { systems_view: { ...VIEW, items: [] } } });
  expect(await screen.findByText("Системы и данные ещё не описаны")).toBeTruthy();
});

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

test("a system and an integration are added and taken away by hand", async () => {
  const writes = { system_add: 8, system_update: null, integration_add: 1, system_delete: null };
  const { person, host } = renderPart(<SystemsView />, { answers: { systems_view: VIEW, ...writes } });
  await person.click(await screen.findByRole("button", { name: "Добавить систему" }));
  await person.type(await screen.findByRole("textbox", { name: "Название системы" }), "Витрина{Enter}");
  const name = await screen.findByRole("textbox", { name: "Название" });
  await person.clear(name);
  await person.type(name, "Опросы клиентов{Enter}");
  await person.click(screen.getByRole("combobox", { name: "Добавить интеграцию" }));
  await person.click(await screen.findByRole("option", { name: "Реестр" }));
  await person.click(screen.getByRole("button", { name: "Удалить систему" }));
  const system = { ...VIEW.systems[1]!.system, name: "Опросы клиентов" };
  expect(host.calls.filter(({ command }) => command in writes)).toEqual([
    { command: "system_add", args: { name: "Витрина" } },
    { command: "system_update", args: { system } },
    { command: "integration_add", args: { from: 8, to: 4 } },
    { command: "system_delete", args: { system: 8 } },
  ]);
});

test("which KPIs need a new data item is said in its editor", async () => {
  const writes = { data_item_add: 2, kpi_need_set: null };
  const { person, host } = renderPart(<SystemsView />, { answers: { systems_view: VIEW, ...writes } });
  await person.click(await screen.findByRole("button", { name: "Добавить данные" }));
  await person.type(await screen.findByRole("textbox", { name: "Название показателя данных" }), "Дата приёмки{Enter}");
  await person.click(await screen.findByRole("combobox", { name: "Нужен показателям" }));
  await person.click(await screen.findByRole("option", { name: "C1 Индекс NPS" }));
  await person.click(await screen.findByRole("option", { name: "P1 Срок ТКП" }));
  expect(host.calls.filter(({ command }) => command in writes)).toEqual([
    { command: "data_item_add", args: { name: "Дата приёмки", system: null } },
    { command: "kpi_need_set", args: { kpi: 1, dataItem: 2, needed: true } },
    { command: "kpi_need_set", args: { kpi: 2, dataItem: 2, needed: false } },
  ]);
});

test("a data item that no KPI needs is found above the matrix", async () => {
  const items = VIEW.items.map((state) => (state.item.id === 2 ? { ...state, kpis: [] } : state));
  const { person } = renderPart(<SystemsView />, { answers: { systems_view: { ...VIEW, items } } });
  await person.click(await screen.findByRole("button", { name: "Без показателей этого бизнес-юнита: 1" }));
  await person.click(await screen.findByRole("menuitem", { name: "D08 Дата отправки" }));
  expect(await screen.findByRole("combobox", { name: "Нужен показателям" })).toBeTruthy();
});

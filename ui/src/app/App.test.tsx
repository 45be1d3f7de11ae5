import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { DEMO_CHAIN, DEMO_PROJECT, DEMO_RECENT } from "../testing/demoData";
import { renderApp } from "../testing/render";
import { bring, select, useNavigation } from "./navigation";

test("the rail names the eight stages with their progress and goes to a screen", async () => {
  const { person } = renderApp();
  const rail = await screen.findByRole("navigation", { name: "Разделы проекта" });
  expect(
    within(rail)
      .getAllByRole("img")
      .map((ring) => ring.getAttribute("aria-label")?.replace("\u00a0", " ")),
  ).toEqual([
    "готово 90 %",
    "готово 75 %",
    "готово 100 %",
    "готово 45 %",
    "готово 55 %",
    "готово 30 %",
    "готово 10 %",
    "готово 0 %",
  ]);
  await person.click(within(rail).getByText(/Техническое задание/));
  expect(await screen.findByRole("heading", { name: "Техническое задание", level: 1 })).toBeTruthy();
  expect(
    within(rail)
      .getByText(/Техническое задание/)
      .closest("button")
      ?.getAttribute("aria-current"),
  ).toBe("page");
});

test("undo names the step, by pointer and by keyboard on any layout", async () => {
  const undoLabel = { key: "undo-step", args: { step: "«Приёмка»" } };
  const { person, host } = renderApp({ answers: { project_state: { ...DEMO_PROJECT, undoLabel } } });
  const button = await screen.findByRole("button", { name: "Отменить: Отменить: «Приёмка»" });
  await person.hover(button);
  expect((await screen.findByRole("tooltip")).textContent).toContain("«Приёмка» · Ctrl Z");
  await person.click(button);
  await person.keyboard("{Control>}[KeyZ]{/Control}");
  expect(host.calls.filter(({ command }) => command === "undo")).toHaveLength(2);
});

test("redo that cannot be done says so and does nothing", async () => {
  const { person, host } = renderApp();
  await person.click(await screen.findByRole("button", { name: "Возвращать нечего" }));
  expect(host.calls.some(({ command }) => command === "redo")).toBe(false);
});

test("a write makes the window ask again", async () => {
  const { host } = renderApp();
  await screen.findByText("Северпром");
  host.answers.project_state = { ...DEMO_PROJECT, name: "Южпром" };
  host.change(["project"]);
  expect(await screen.findByText("Южпром")).toBeTruthy();
});

test("the palette finds screens, actions and things by keyboard alone", async () => {
  const hit = { kind: "kpi", key: "7", title: "Доля ТКП в срок", subtitle: "41 %", screen: "kpis" };
  const { person } = renderApp({ answers: { search: [hit], chain: DEMO_CHAIN } });
  await screen.findByText("Северпром");
  await person.keyboard("{Control>}[KeyK]{/Control}");
  const box = await screen.findByRole("combobox");
  await person.type(box, "дом кач");
  expect(screen.getByRole("option", { name: /Дом качества/ })).toBeTruthy();
  await person.clear(box);
  await person.type(box, "доля");
  expect(await screen.findByRole("option", { name: /Доля ТКП в срок/ })).toBeTruthy();
  await person.keyboard("{Enter}");
  await waitFor(() => expect(useNavigation.getState().selected).toEqual({ kind: "kpi", key: "7" }));
  expect(useNavigation.getState().screen).toBe("kpis");
});

test("the inspector shows the chain, each link of which opens its screen", async () => {
  const { person } = renderApp({ answers: { chain: DEMO_CHAIN } });
  await screen.findByText("Северпром");
  select(DEMO_CHAIN.node.node);
  const chain = await screen.findByRole("list", { name: "Откуда и куда" });
  expect(within(chain).getAllByRole("listitem")).toHaveLength(8);
  await person.click(within(chain).getByRole("button", { name: /Пробел в данных/ }));
  expect(useNavigation.getState()).toMatchObject({ screen: "systems", selected: { kind: "gap" } });
});

test("what is missing has a button that does it", async () => {
  const missing = [{ code: "title", args: {}, action: "go.data" }];
  const stages = [{ key: "journeys", progress: 0, missing }];
  const { person } = renderApp({ answers: { project_state: { ...DEMO_PROJECT, stages } } });
  const rail = await screen.findByRole("navigation", { name: "Разделы проекта" });
  await person.click(within(rail).getByText(/Карты пути/));
  await person.click(within(await screen.findByRole("list", { name: "Чего ещё не хватает" })).getByRole("button"));
  expect(useNavigation.getState().screen).toBe("data");
});

test("the language changes at run time", async () => {
  const { person } = renderApp();
  await person.click(await screen.findByRole("button", { name: "Switch to English" }));
  const rail = await screen.findByRole("navigation", { name: "Parts of the project" });
  expect(within(rail).getByText("8. Specification")).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});

test("a place menu changes the business unit and its map", async () => {
  const { person } = renderApp();
  await person.click(await screen.findByRole("button", { name: "Бизнес-юнит: Машиностроение" }));
  await person.click(await screen.findByRole("menuitem", { name: "Энергетика" }));
  expect(await screen.findByRole("button", { name: "Карта пути клиента: Карта AS-IS" })).toBeTruthy();
});

test("the start page opens a recent project and begins one from files", async () => {
  const answers = {
    project_state: { ...DEMO_PROJECT, open: false },
    recent_projects: DEMO_RECENT,
    project_open: null,
    project_new: null,
  };
  const { person, host } = renderApp({ answers });
  await person.click(await screen.findByText("Северпром"));
  expect(host.calls).toContainEqual({ command: "project_open", args: { path: DEMO_RECENT[0]!.path } });
  host.picked = ["/tmp/a.xlsx"];
  await person.click(screen.getByRole("button", { name: "Начать с файла Excel" }));
  await person.type(await screen.findByRole("textbox", { name: /Название/ }), "Завод");
  await person.click(screen.getByRole("button", { name: "Создать…" }));
  await waitFor(() => expect(useNavigation.getState()).toMatchObject({ screen: "data", incoming: ["/tmp/a.xlsx"] }));
  const asked = host.calls.find(({ command }) => command === "project_new");
  expect(asked?.args).toEqual({ template: "b2b-long", language: "ru", path: "/tmp/a.xlsx", name: "Завод" });
});

test("a dropped project opens, a dropped spreadsheet goes to the import", async () => {
  const { host } = renderApp({ answers: { project_open: null } });
  await screen.findByText("Северпром");
  host.drop({ kind: "drop", paths: ["/tmp/x.cxatlas"] });
  await waitFor(() => expect(host.calls).toContainEqual({ command: "project_open", args: { path: "/tmp/x.cxatlas" } }));
  host.drop({ kind: "drop", paths: ["/tmp/b.csv"] });
  expect(useNavigation.getState().incoming).toEqual(["/tmp/b.csv"]);
  bring([]);
});

test("a fault is shown in its own words", async () => {
  const demo_open = () => Promise.reject({ code: "project-missing", args: {}, text: "Файла нет." });
  const { person } = renderApp({ answers: { project_state: { ...DEMO_PROJECT, open: false }, demo_open } });
  await person.click(await screen.findByRole("button", { name: "Открыть демонстрационную компанию" }));
  expect(await screen.findByText("Файла нет.")).toBeTruthy();
});

import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { useNavigation } from "../../app/navigation";
import { useInspectorSlot } from "../../components/Inspect";
import type { Answers } from "../../ipc/fake";
import type { Processes } from "../../ipc/generated/Processes";
import type { ProcessNode } from "../../ipc/generated/ProcessNode";
import { renderPart } from "../../testing/render";
import ProcessesView from "./index";
import { chooseOperation } from "./store";

function node(id: number, name: string, kind: ProcessNode["operation"]["kind"], bottleneck = false): ProcessNode {
  const work = kind === "operation";
  return {
    operation: {
      id,
      processId: 1,
      code: `О${id}`,
      name,
      kind,
      poolId: work ? 7 : null,
      touchpointId: null,
      low: work ? 2 : null,
      likely: work ? 4.5 : null,
      high: work ? 11 : null,
      automation: "manual",
      cost: null,
      position: id,
    },
    pool: work ? "Расчётчики" : "",
    touchpoint: "",
    service: work ? 5.2 : null,
    waiting: work ? 8 : null,
    visits: 1.25,
    bottleneck,
    tone: bottleneck ? "bad" : "neutral",
  };
}

const place = (x: number, layer: number) => ({ x, y: 0, width: 148, height: 84, layer });
const words = { key: "found-bottleneck", args: { pool: "Расчётчики", process: "ТКП", load: 97, hours: 8, after: 0.8 } };
const pool = { id: 7, businessUnitId: 1, name: "Расчётчики", servers: 5, hoursPerDay: 8 };

const DATA: Processes = {
  processes: [
    {
      process: { id: 1, businessUnitId: 1, name: "ТКП", arrivalsPerDay: 6, position: 0 },
      nodes: [node(1, "Расчёт", "operation", true), node(2, "Повторить?", "exclusive"), node(3, "Отправлено", "end")],
      paths: [
        { flow: { id: 1, fromId: 1, toId: 2, probability: 1 }, share: null },
        { flow: { id: 2, fromId: 2, toId: 3, probability: 0.8 }, share: 0.8 },
      ],
      layout: {
        nodes: [place(0, 0), place(200, 1), place(300, 2)],
        edges: [
          [
            { x: 148, y: 42 },
            { x: 200, y: 42 },
          ],
          [
            { x: 236, y: 42 },
            { x: 300, y: 42 },
          ],
        ],
        width: 400,
        height: 100,
      },
      service: 6,
      waiting: 8,
      sojourn: 14,
      words: { key: "process-case", args: { process: "ТКП", arrivals: 6, service: 6, waiting: 8 } },
      hasLog: false,
    },
  ],
  pools: [{ pool, processes: "ТКП", utilisation: 0.97, waiting: 8, missingServers: 0, bottleneck: true, tone: "bad" }],
  bottlenecks: [
    {
      pool: 7,
      poolName: "Расчётчики",
      process: 1,
      processName: "ТКП",
      utilisation: 0.97,
      waitingHours: 8,
      shareOfWaiting: 0.9,
      touchpoints: [],
      operations: [1],
      words,
    },
  ],
  recommendations: [
    {
      change: { kind: "add-servers", pool: 0, servers: 1 },
      pool: 7,
      poolName: "Расчётчики",
      process: 1,
      operation: null,
      utilisationBefore: 0.97,
      utilisationAfter: 0.81,
      waitingBefore: 8,
      waitingAfter: 0.8,
      title: { key: "initiative-advice-servers", args: { servers: 1, pool: "Расчётчики" } },
      words: {
        key: "process-advice-servers",
        args: { servers: 1, pool: "Расчётчики", load: 81, before: 8, after: 0.8 },
      },
      taken: false,
    },
  ],
  taken: [],
  problems: [],
};

function show(more: Answers = {}) {
  chooseOperation(null);
  const slot = document.body.appendChild(document.createElement("div"));
  useInspectorSlot.setState({ slot });
  const answers = { processes: DATA, pool_set: null, operation_times_set: null, process_arrivals_set: null, ...more };
  return { slot: within(slot), ...renderPart(<ProcessesView />, { answers }) };
}

test("the bottleneck is said in words and marked on its operation and its pool", async () => {
  show();
  expect(await screen.findByText(/Пул «Расчётчики» \(«ТКП»\) загружен на 97 %/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Расчёт/ }).textContent).toContain("узкое место");
  expect(within(screen.getByRole("row", { name: /Расчётчики/ })).getByText(/узкое место/)).toBeTruthy();
  expect(screen.getByRole("img", { name: "Выбор одного пути: Повторить?" })).toBeTruthy();
  expect(screen.getByText("80 %")).toBeTruthy();
});

test("choosing the operation selects the bottleneck by its pool; its staff and times can be changed", async () => {
  const { person, host, slot } = show();
  await person.click(await screen.findByRole("button", { name: /^Расчёт/ }));
  expect(useNavigation.getState().selected).toEqual({ kind: "bottleneck", key: "7" });
  const servers = await slot.findByLabelText("Исполнителей");
  await person.clear(servers);
  await person.type(servers, "6{Enter}");
  const high = slot.getByLabelText("Максимум");
  await person.clear(high);
  await person.type(high, "9,5");
  await person.tab();
  const written = host.calls.filter((call) => call.command.endsWith("_set"));
  expect(written.map((call) => call.args)).toEqual([
    { pool: 7, staff: { servers: 6, hoursPerDay: 8 } },
    { operation: 1, times: { low: 2, likely: 4.5, high: 9.5 } },
  ]);
});

test("without processes the screen says how to get them", async () => {
  chooseOperation(null);
  const answers = {
    processes: { processes: [], pools: [], bottlenecks: [], recommendations: [], taken: [], problems: [] },
  };
  renderPart(<ProcessesView />, { answers });
  expect(await screen.findByText("Процессов ещё нет")).toBeTruthy();
});

test("bottlenecks and advice become projects, and what is taken up says so", async () => {
  const made = { initiative_from_bottleneck: 1, initiative_from_advice: 2 };
  const { person, host, unmount } = show(made);
  await person.click(await screen.findByRole("button", { name: "В проекты: Расчётчики" }));
  await person.click(screen.getByRole("button", { name: "В проекты: Добавить исполнителя в пул «Расчётчики»" }));
  expect(host.calls.slice(-2)).toEqual([
    { command: "initiative_from_bottleneck", args: { pool: 7 } },
    { command: "initiative_from_advice", args: { businessUnit: 1, change: DATA.recommendations[0]!.change } },
  ]);
  unmount();
  const recommendations = DATA.recommendations.map((each) => ({ ...each, taken: true }));
  show({ processes: { ...DATA, taken: [7], recommendations } });
  expect(await screen.findAllByText("В плане")).toHaveLength(2);
});

test("the number of arrivals is changed where the process is shown", async () => {
  const { person, host } = show();
  const arrivals = await screen.findByLabelText("Поступает в рабочий день");
  await person.clear(arrivals);
  await person.type(arrivals, "7,5{Enter}");
  expect(host.calls.at(-1)).toEqual({ command: "process_arrivals_set", args: { process: 1, perDay: 7.5 } });
});

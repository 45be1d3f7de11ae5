import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ColumnKind } from "../../ipc/generated/ColumnKind";
import type { ColumnPreview } from "../../ipc/generated/ColumnPreview";
import type { Preview } from "../../ipc/generated/Preview";
import type { TableScan } from "../../ipc/generated/TableScan";
import { renderPart } from "../../testing/render";
import { headerOf } from "./PreviewTable";
import { type Choice, requestOf, type Table, useDataState } from "./plan";
import { TableDetail } from "./TableDetail";

const TABLE: Table = {
  key: "k",
  path: "/tmp/Отгрузки.xlsx",
  file: "Отгрузки.xlsx",
  guess: {
    sheet: { name: "Лист1", rows: 400, columns: 4, visible: true },
    kind: "transactions",
    remembered: null,
  },
  alone: true,
};

const PREVIEW: Preview = {
  sheet: "Лист1",
  headerRow: 3,
  headerRows: 1,
  sheetColumns: ["Клиент", "Янв", "Фев", "Мар"],
  columns: [
    column("Регион", "text", null),
    column("Клиент", "text", "customer_name"),
    column("Период", "date", "date"),
    column("Значение", "number", "amount"),
  ],
  rows: [
    { number: 3, cells: ["Клиент", "Янв", "Фев", "Мар"], total: false, parent: false },
    { number: 4, cells: ["Север"], total: false, parent: true },
    { number: 5, cells: ["Завод", "1", "2", "3"], total: false, parent: false },
  ],
  lines: [{ number: 5, cells: ["Север", "Завод", "01.01.2025", "1"], total: false, parent: false }],
  found: {
    unpivot: { columns: ["Янв", "Фев", "Мар"], period: "Период", value: "Значение", zerosAreBlank: true },
    periods: ["Янв", "Фев", "Мар"],
    levels: ["Регион"],
    groupedBy: "alone",
    fill: [],
    yearless: true,
    year: 2025,
  },
  questions: { dates: [], year: false },
  fields: {},
  knownFields: [
    { key: "date", required: true, expects: "date" },
    { key: "customer_name", required: false, expects: "text" },
    { key: "amount", required: true, expects: "number" },
  ],
  missing: [],
  shape: "s",
  twin: null,
  earlier: [],
};

const SCAN: TableScan = {
  lines: 300,
  totals: 4,
  columns: [{ column: "Значение", filled: 300, unlike: 7, examples: [{ row: 42, value: "нет данных" }] }],
  keys: [{ field: "customer_name", joined: 280, unknown: 20, examples: ["Мост", "Порт"] }],
  anonymous: 5,
  repeats: 3,
};

beforeEach(() => useDataState.setState(useDataState.getInitialState()));

function column(name: string, kind: ColumnKind, field: string | null): ColumnPreview {
  const counts = { filled: 3, blank: 0, errors: 0, unlike: 0, distinct: 3 };
  const profile = { kind, ...counts, dateOrder: null, decimal: null, ambiguous: false, examples: [] };
  return { name, profile, field, confidence: 0.8 };
}

function show(choice: Choice = {}) {
  const chosen: Choice[] = [];
  const row = { table: TABLE, choice, preview: PREVIEW, readiness: "ready" as const, taken: true };
  const part = <TableDetail row={row} beside={[]} onChoose={(each) => chosen.push(each)} onLeave={() => undefined} />;
  return { chosen, ...renderPart(part, { answers: { data_scan: SCAN } }) };
}

const shapeOf = (chosen: Choice[]) => chosen.at(-1)?.shape;

test("a line says what was found and what was counted over the whole table", async () => {
  const { host } = show();
  expect(await screen.findByText(/300 строк · 3 периода в строки · группы: Регион · 4 строки итогов/)).toBeTruthy();
  expect(screen.getByText(/клиент найден: 280 из 300/)).toBeTruthy();
  const asked = host.calls.filter(({ command }) => command === "data_scan").map(({ args }) => args.request);
  expect(asked).toEqual([requestOf(TABLE, {})]);
});

test("each finding has its reason, and is changed where it stands", async () => {
  const { person, chosen } = show();
  await person.click(screen.getByRole("button", { name: "Как прочитана таблица" }));
  const facts = within(screen.getByRole("list", { name: "Как прочитана таблица" }));
  expect(facts.getByText("В строке группы заполнена одна ячейка")).toBeTruthy();
  await person.click(facts.getByRole("button", { name: "Без заголовка" }));
  expect(shapeOf(chosen)?.header).toEqual({ row: 0, rows: 1 });
  await person.click(facts.getByRole("switch", { name: "Превратить в строки" }));
  expect(shapeOf(chosen)?.unpivot?.columns).toEqual([]);
  await person.click(facts.getByRole("checkbox", { name: "Ноль — не строка" }));
  expect(shapeOf(chosen)?.unpivot).toEqual({ ...PREVIEW.found.unpivot, zerosAreBlank: false });
  await person.click(facts.getByRole("switch", { name: "Сделать столбцами" }));
  expect(shapeOf(chosen)?.levels).toEqual([]);
  await person.type(facts.getByRole("textbox", { name: "Название столбца для уровня 1" }), "ы{Enter}");
  expect(shapeOf(chosen)?.levels).toEqual(["Регионы"]);
  fireEvent.change(facts.getByLabelText("За какой год эти месяцы?"), { target: { value: "2024" } });
  expect(shapeOf(chosen)?.year).toBe(2024);
  await person.click(await facts.findByRole("radio", { name: "Читать как данные" }));
  expect(shapeOf(chosen)?.totals).toBe("keep");
});

test("rules and keys of customers say how many rows they are about", async () => {
  const { person, chosen } = show();
  await person.click(screen.getByRole("button", { name: "Как прочитана таблица" }));
  expect(await screen.findByText("20 строк с неизвестными клиентами")).toBeTruthy();
  await person.click(screen.getByRole("radio", { name: "Завести клиентов" }));
  expect(chosen.at(-1)?.rules).toEqual({ repeats: "drop", customers: "make", anonymous: "refuse" });
  expect(screen.getByText("3 строки повторяют более ранние во всех ячейках")).toBeTruthy();
  expect(screen.getByText("5 строк без клиента")).toBeTruthy();
  expect(screen.getByText(/Клиент по полю «Наименование клиента».*280 из 300 строк/)).toBeTruthy();
  expect(screen.getByText("Не найден в 20: Мост, Порт")).toBeTruthy();
  const key = screen.getByRole("combobox", { name: "Столбец для поля «Наименование клиента»" });
  await person.selectOptions(key, "");
  expect(chosen.at(-1)?.map).toEqual({ customer_name: "" });
});

test("a type is said in the head of a column, with the rows that it would keep out", async () => {
  const { person, chosen } = show({ shape: { ...requestOf(TABLE, {}).shape, kinds: { Период: "date" } } });
  await person.click(
    await screen.findByRole("button", { name: "Тип столбца «Значение»: Число, не подходит ячеек: 7" }),
  );
  expect(await screen.findByText("строка 42: «нет данных»")).toBeTruthy();
  await person.selectOptions(screen.getByRole("combobox", { name: "Тип столбца «Значение»" }), "text");
  expect(shapeOf(chosen)?.kinds).toEqual({ Период: "date", Значение: "text" });
  await person.selectOptions(screen.getByRole("combobox", { name: /Дробная часть/ }), "comma");
  expect(shapeOf(chosen)?.decimals).toEqual({ Значение: "comma" });
  await person.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByText("строка 42: «нет данных»")).toBeNull());
});

test("rows are shown as in the file, where the header is chosen by click and by key", async () => {
  const { person, chosen } = show();
  await person.click(screen.getByRole("radio", { name: "Как в файле" }));
  const turned = await screen.findByRole("checkbox", { name: "Превратить столбец «Фев» в строки" });
  await person.click(turned);
  expect(shapeOf(chosen)?.unpivot?.columns).toEqual(["Янв", "Мар"]);
  screen.getByRole("button", { name: "3" }).focus();
  await person.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toBe("4");
  await person.keyboard("{Shift>}");
  await person.click(screen.getByRole("button", { name: "4" }));
  await person.keyboard("{/Shift}");
  expect(shapeOf(chosen)?.header).toEqual({ row: 3, rows: 2 });
});

test("a header of several rows reaches from the present one to the clicked one, three at most", () => {
  expect(headerOf(PREVIEW, 5, false)).toEqual({ row: 5, rows: 1 });
  expect(headerOf(PREVIEW, 5, true)).toEqual({ row: 3, rows: 3 });
  expect(headerOf(PREVIEW, 2, true)).toEqual({ row: 2, rows: 2 });
  expect(headerOf(PREVIEW, 9, true)).toEqual({ row: 3, rows: 3 });
  expect(headerOf({ ...PREVIEW, headerRow: 0 }, 4, true)).toEqual({ row: 4, rows: 1 });
});

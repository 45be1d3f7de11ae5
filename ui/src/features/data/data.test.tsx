import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { bring, useNavigation } from "../../app/navigation";
import type { Batch } from "../../ipc/generated/Batch";
import type { ColumnPreview } from "../../ipc/generated/ColumnPreview";
import type { FileSheets } from "../../ipc/generated/FileSheets";
import type { ImportRequest } from "../../ipc/generated/ImportRequest";
import type { Preview } from "../../ipc/generated/Preview";
import type { Renewal } from "../../ipc/generated/Renewal";
import { renderPart } from "../../testing/render";
import DataView from ".";
import { assign } from "./mapping";
import { letters } from "./PreviewTable";
import { AS_FOUND, useDataState } from "./plan";

const PATH = "/tmp/Клиенты.xlsx";

const BATCH: Batch = {
  id: 7,
  kind: "customers",
  file: "Клиенты.xlsx",
  sheet: "Лист1",
  hash: "",
  importedAt: "2026-11-12T10:00:00Z",
  active: true,
  supersedes: null,
  rowsRead: 1207,
  loaded: 1200,
  duplicates: 4,
  rejected: 3,
  totalsRows: 1,
  name: "Клиенты.xlsx",
  partOf: null,
  header: "[]",
  firstDay: null,
  lastDay: null,
  added: 0,
  changed: 0,
  unchanged: 0,
  gone: 0,
};

const FILES: FileSheets[] = [
  {
    path: PATH,
    file: "Клиенты.xlsx",
    sheets: [{ sheet: { name: "Лист1", rows: 1210, columns: 3, visible: true }, kind: "customers", remembered: null }],
    fault: null,
  },
];

const PREVIEW: Preview = {
  sheet: "Лист1",
  headerRow: 3,
  headerRows: 1,
  sheetColumns: ["Код", "Имя", "Прочее"],
  lines: [],
  found: {
    unpivot: { columns: [], period: "Период", value: "Значение", zerosAreBlank: false },
    periods: [],
    levels: [],
    groupedBy: null,
    fill: [],
    yearless: false,
    year: null,
  },
  questions: { dates: [], year: false },
  columns: [column("Код", "code", 0.98), column("Имя", "name", 0.5), column("Прочее", null, 0)],
  rows: [
    { number: 1, cells: ["База клиентов"], total: false, parent: false },
    { number: 3, cells: ["Код", "Имя", "Прочее"], total: false, parent: false },
    { number: 4, cells: ["К0001", "Завод", ""], total: false, parent: false },
    { number: 9, cells: ["Итого", "", "1"], total: true, parent: false },
  ],
  fields: { code: 0, name: 1 },
  knownFields: [
    { key: "code", required: true, expects: "text" as const },
    { key: "name", required: true, expects: "text" as const },
    { key: "region", required: false, expects: "text" as const },
  ],
  missing: [],
  shape: "s",
  twin: null,
  earlier: [],
};

const RULES = { repeats: "drop", customers: "refuse", anonymous: "refuse" } as const;

const JOIN = { field: "customer_name", joined: 40, unknown: 2, examples: ["Мост", "Порт"] };

const RENEWAL: Renewal = {
  added: 1,
  changed: 1,
  unchanged: 1198,
  gone: 2,
  examples: [
    { change: "changed", row: "К2 · Стройка", values: [{ field: "region", before: "Псков", after: "Тверь" }] },
    { change: "gone", row: "К3 · Мост", values: [] },
  ],
};

const REJECTED = [
  { row: 42, field: "name", column: "Имя", reason: { key: "reason-blank", args: { value: "" } }, value: "" },
  { row: 77, field: "code", column: "Код", reason: { key: "reason-blank", args: { value: "" } }, value: "" },
];

beforeEach(() => useDataState.setState({ chosen: null }));

function column(name: string, field: string | null, confidence: number): ColumnPreview {
  const profile = {
    kind: "text",
    filled: 1,
    blank: 0,
    errors: 0,
    unlike: 0,
    distinct: 1,
    dateOrder: null,
    decimal: null,
    ambiguous: false,
    examples: [],
  } as const;
  return { name, profile: { ...profile, examples: [] }, field, confidence };
}

function show(answers: Record<string, unknown> = {}) {
  const lines = [{ batch: BATCH, switchable: true }];
  return renderPart(<DataView />, {
    answers: {
      data_batches: lines,
      data_rejected: REJECTED,
      data_files: FILES,
      data_preview: PREVIEW,
      data_scan: { lines: 1207, totals: 1, columns: [], keys: [], anonymous: 0, repeats: 0 },
      data_batch_switch: null,
      data_rejected_save: null,
      data_import: { tables: [{ batch: BATCH, renewal: null, joins: [] }] },
      data_rehearse: { tables: [{ batch: BATCH, renewal: RENEWAL, joins: [JOIN] }] },
      ...answers,
    },
  });
}

test("an empty project says what goes here and offers the import", async () => {
  show({ data_batches: [] });
  expect(await screen.findByRole("heading", { name: "Здесь появятся таблицы компании" })).toBeTruthy();
  expect(screen.getAllByRole("button", { name: "Загрузить таблицы…" }).length).toBeGreaterThan(0);
});

test("a chosen import shows counts that add up and every rejected row with its reason", async () => {
  const { person, host } = show();
  await person.click(await screen.findByText("Клиенты.xlsx"));
  const detail = await screen.findByRole("region", { name: "Клиенты.xlsx" });
  expect(detail.textContent).toMatch(/1\s?207 прочитано = 1\s?200 принято \+ 4 повторов \+ 3 отклонено/);
  expect(await within(detail).findAllByText("Пусто: заполните ячейку")).toHaveLength(2);
  host.picked = ["/tmp/o.xlsx"];
  await person.click(within(detail).getByRole("button", { name: "Сохранить в Excel…" }));
  await waitFor(() =>
    expect(host.calls).toContainEqual({ command: "data_rejected_save", args: { batch: 7, path: "/tmp/o.xlsx" } }),
  );
});

test("an import is switched off by its switch", async () => {
  const { person, host } = show();
  await person.click(await screen.findByText("Клиенты.xlsx"));
  await person.click(await screen.findByRole("switch", { name: /Учитывать строки/ }));
  expect(host.calls).toContainEqual({ command: "data_batch_switch", args: { batch: 7, active: false } });
});

test("a file is shown as Excel numbers it, imported, and leaves the queue", async () => {
  const { person, host } = show();
  bring([PATH]);
  const table = await screen.findByRole("table", { name: "Первые строки файла" });
  const rows = within(table).getAllByRole("rowheader");
  expect(rows.map((row) => row.textContent)).toEqual(["1до заголовка", "3заголовок", "4", "9●итог, пропускается"]);
  expect(screen.getByText(/Все обязательные столбцы найдены/)).toBeTruthy();
  await person.click(screen.getByRole("button", { name: "Загрузить" }));
  expect(await screen.findByText("Загружено таблиц: 1")).toBeTruthy();
  const request = {
    path: PATH,
    sheet: "Лист1",
    kind: "customers",
    map: {},
    shape: AS_FOUND,
    rules: RULES,
    renews: null,
  };
  expect(host.calls).toContainEqual({ command: "data_import", args: { requests: [request], pseudonymise: null } });
  expect(document.activeElement?.textContent).toBe("Готово");
  await person.keyboard("{Escape}");
  expect(useNavigation.getState().incoming).toEqual([]);
});

test("names become codes on the way when asked, with the key where the person says", async () => {
  const { person, host } = show();
  bring([PATH]);
  await person.click(await screen.findByRole("checkbox", { name: /Заменить имена/ }));
  expect(screen.getByText(/Отменить загрузку будет нельзя/)).toBeTruthy();
  // The choice outlives a check, whose progress takes the place of the bar.
  await person.click(screen.getByRole("button", { name: "Проверить заранее" }));
  await screen.findByText(/Проект пока прежний/);
  expect(host.calls.find(({ command }) => command === "data_rehearse")?.args.pseudonymise).toBe(true);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /Заменить имена/ }).checked).toBe(true);
  host.picked = [];
  await person.click(screen.getByRole("button", { name: "Загрузить" }));
  expect(host.calls.some(({ command }) => command === "data_import")).toBe(false);
  host.picked = ["/tmp/key.xlsx"];
  await person.click(screen.getByRole("button", { name: "Загрузить" }));
  await screen.findByText("Загружено таблиц: 1");
  const asked = host.calls.find(({ command }) => command === "data_import");
  expect(asked?.args.pseudonymise).toEqual({ key: "/tmp/key.xlsx" });
});

test("a missing column is named and can be given by hand", async () => {
  const lacking = { ...PREVIEW, missing: ["name"], columns: [PREVIEW.columns[0]!, column("Имя", null, 0)] };
  const answer = ({ request }: { request: ImportRequest }) => (request.map.name === "Имя" ? PREVIEW : lacking);
  const { person } = show({ data_preview: answer });
  bring([PATH]);
  expect(await screen.findByText(/Не найдены обязательные столбцы: Наименование/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Загрузить" }).disabled).toBe(true);
  await person.selectOptions(screen.getByRole("combobox", { name: "Поле для столбца «Имя»" }), "name");
  expect(await screen.findByText(/Все обязательные столбцы найдены/)).toBeTruthy();
  expect(await screen.findByText("выбрано вами")).toBeTruthy();
});

test("a refused file says why in its place", async () => {
  const text = "Файл «Клиенты.xlsx» уже загружен 2026-11-12. Ничего не изменилось.";
  const { person } = show({ data_import: () => Promise.reject({ code: "already-imported", args: {}, text }) });
  bring([PATH]);
  await person.click(await screen.findByRole("button", { name: "Загрузить" }));
  expect((await screen.findByRole("alert")).textContent).toContain(text);
});

test("a column given another field gives up its own", () => {
  expect(assign({}, PREVIEW, 1, "region")).toEqual({ name: "", region: "Имя" });
  expect(assign({ region: "Прочее" }, PREVIEW, 0, null)).toEqual({ region: "Прочее", code: "" });
});

test("a check tells before the import what differs and whose customers are not found", async () => {
  const earlier = [{ batch: 3, name: "Клиенты июнь", importedAt: "2026-06-30T10:00:00Z", likely: true }];
  const { person, host } = show({ data_preview: { ...PREVIEW, earlier } });
  bring([PATH]);
  await person.click(await screen.findByRole("button", { name: "Проверить заранее" }));
  expect(
    await screen.findByText(/Добавлено 1 · изменено 1 · без изменений 1\s?198 · нет в новом файле 2/),
  ).toBeTruthy();
  expect(screen.getByText("Регион: Псков → Тверь")).toBeTruthy();
  expect(screen.getByText(/не найден: 2 \(Мост, Порт\)/)).toBeTruthy();
  await person.keyboard("{Enter}");
  expect(await screen.findByRole("table", { name: "Первые строки файла" })).toBeTruthy();
  const request = { path: PATH, sheet: "Лист1", kind: "customers", map: {}, shape: AS_FOUND, rules: RULES, renews: 3 };
  expect(host.calls).toContainEqual({ command: "data_rehearse", args: { requests: [request], pseudonymise: false } });
});

test("a table that is there already is offered as its import", async () => {
  const { person } = show({ data_preview: { ...PREVIEW, twin: BATCH } });
  bring([PATH]);
  expect(await screen.findByText(/уже загружена/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Загрузить" }).disabled).toBe(true);
  await person.click(screen.getByRole("button", { name: "Открыть загрузку" }));
  expect(await screen.findByRole("region", { name: "Клиенты.xlsx" })).toBeTruthy();
});

test("columns chosen before are proposed again, with a way to forget them", async () => {
  const choices = { kind: "customers" as const, map: { name: "Имя" }, shape: AS_FOUND, rules: RULES };
  const sheets = [{ ...FILES[0]!.sheets[0]!, remembered: { choices, savedAt: "2026-10-01T10:00:00Z" } }];
  const { person, host } = show({ data_files: [{ ...FILES[0]!, sheets }], data_mapping_forget: null });
  bring([PATH]);
  expect(await screen.findByText(/как в прошлый раз/)).toBeTruthy();
  const asked = host.calls.filter(({ command }) => command === "data_preview").map(({ args }) => args);
  expect(asked).toContainEqual({
    request: {
      path: PATH,
      sheet: "Лист1",
      kind: "customers",
      map: { name: "Имя" },
      shape: AS_FOUND,
      rules: RULES,
      renews: null,
    },
  });
  await person.click(screen.getByRole("button", { name: "Забыть" }));
  expect(host.calls).toContainEqual({ command: "data_mapping_forget", args: { shape: "s" } });
  expect(screen.queryByText(/как в прошлый раз/)).toBeNull();
});

test("an ambiguous order of day and month is asked once, and a row is made the header by a click", async () => {
  const asked = { ...PREVIEW, questions: { dates: ["Код"], year: false } };
  const answer = ({ request }: { request: ImportRequest }) => (request.shape.dates.Код ? PREVIEW : asked);
  const { person, host } = show({ data_preview: answer });
  bring([PATH]);
  expect(screen.queryByRole("button", { name: "Сначала день" })).toBeNull();
  await person.click(await screen.findByRole("button", { name: "Сначала день" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Сначала день" })).toBeNull());
  await person.click(screen.getByRole("button", { name: "4" }));
  const shapes = host.calls
    .filter(({ command }) => command === "data_preview")
    .map(({ args }) => (args.request as ImportRequest).shape);
  expect(shapes).toContainEqual({ ...AS_FOUND, dates: { Код: "day-first" } });
  expect(shapes).toContainEqual({ ...AS_FOUND, header: { row: 4, rows: 1 } });
});

test("columns are lettered as in Excel", () => {
  expect([0, 25, 26, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

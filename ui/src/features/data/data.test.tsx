import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { bring, useNavigation } from "../../app/navigation";
import type { Batch } from "../../ipc/generated/Batch";
import type { ColumnPreview } from "../../ipc/generated/ColumnPreview";
import type { Preview } from "../../ipc/generated/Preview";
import type { SheetGuess } from "../../ipc/generated/SheetGuess";
import { renderPart } from "../../testing/render";
import DataView from ".";
import { assign } from "./mapping";

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
};

const SHEETS: SheetGuess[] = [{ sheet: { name: "Лист1", rows: 1210, columns: 3, visible: true }, kind: "customers" }];

const PREVIEW: Preview = {
  sheet: "Лист1",
  headerRow: 3,
  headerRows: 1,
  sheetColumns: ["Код", "Имя", "Прочее"],
  lines: [],
  found: {
    unpivot: { columns: [], period: "Период", value: "Значение", zerosAreBlank: false },
    levels: [],
    fill: [],
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
};

const REJECTED = [
  { row: 42, field: "name", reason: { key: "reason-blank", args: { value: "" } }, value: "" },
  { row: 77, field: "code", reason: { key: "reason-blank", args: { value: "" } }, value: "" },
];

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
  return { name, profile: { ...profile, examples: [] }, field, confidence, failing: 0 };
}

function show(answers: Record<string, unknown> = {}) {
  const lines = [{ batch: BATCH, switchable: true }];
  return renderPart(<DataView />, {
    answers: {
      data_batches: lines,
      data_rejected: REJECTED,
      data_sheets: SHEETS,
      data_preview: PREVIEW,
      data_batch_switch: null,
      data_rejected_save: null,
      data_import: { batch: BATCH },
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
  expect(await screen.findByText("Файл загружен")).toBeTruthy();
  const request = { path: PATH, sheet: "Лист1", kind: "customers", map: {} };
  expect(host.calls).toContainEqual({ command: "data_import", args: { request } });
  await person.click(screen.getByRole("button", { name: "Готово" }));
  expect(useNavigation.getState().incoming).toEqual([]);
});

test("a missing column is named and can be given by hand", async () => {
  const lacking = { ...PREVIEW, missing: ["name"], columns: [PREVIEW.columns[0]!, column("Имя", null, 0)] };
  const answer = ({ map }: { map: Record<string, string> }) => (map.name === "Имя" ? PREVIEW : lacking);
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

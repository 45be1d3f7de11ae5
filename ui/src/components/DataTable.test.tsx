import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../testing/render";
import { DataTable, type TableColumn } from "./DataTable";
import { compareValues, tableTsv } from "./table";

interface Row {
  name: string;
  ticket: number | null;
}

const COLUMNS: TableColumn<Row>[] = [
  { id: "name", title: "Клиент", value: (row) => row.name },
  { id: "ticket", title: "Чек", value: (row) => row.ticket, numeric: true, total: "sum" },
];
const ROWS: Row[] = [
  { name: "Восток", ticket: 1234.5 },
  { name: "Азов\tстрой", ticket: null },
  { name: "Мир", ticket: 10 },
];

function show(rows = ROWS) {
  return renderPart(<DataTable label="Клиенты" columns={COLUMNS} rows={rows} />);
}

const names = () =>
  within(screen.getByRole("grid"))
    .getAllByRole("row")
    .filter((row) => row.hasAttribute("aria-selected"))
    .map((row) => row.firstElementChild?.textContent?.slice(0, 4));

test("a copied table is what a spreadsheet of the language pastes", () => {
  expect(tableTsv(COLUMNS, ROWS, "ru")).toBe("Клиент\tЧек\nВосток\t1234,5\nАзов строй\t\nМир\t10");
  expect(tableTsv(COLUMNS, ROWS.slice(0, 1), "en")).toBe("Клиент\tЧек\nВосток\t1234.5");
});

test("copies the rows chosen by keyboard, or all that are shown", async () => {
  const { person } = show();
  screen.getByRole("grid").focus();
  await person.keyboard("{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Control>}[KeyC]{/Control}");
  expect(await navigator.clipboard.readText()).toBe("Клиент\tЧек\nВосток\t1234,5\nАзов строй\t");
  await person.type(screen.getByRole("textbox"), "мир");
  await person.click(screen.getByRole("button", { name: "Скопировать" }));
  expect(await navigator.clipboard.readText()).toBe("Клиент\tЧек\nМир\t10");
});

test("sorts by a click on a title, with missing values last both ways", async () => {
  const { person } = show();
  expect(names()).toEqual(["Вост", "Азов", "Мир"]);
  await person.click(screen.getByRole("button", { name: /Чек/ }));
  expect(names()).toEqual(["Вост", "Мир", "Азов"]);
  await person.click(screen.getByRole("button", { name: /Чек/ }));
  expect(names()).toEqual(["Мир", "Вост", "Азов"]);
  expect(screen.getByRole("columnheader", { name: /Чек/ }).getAttribute("aria-sort")).toBe("ascending");
  expect(compareValues("Т2", "Т10")).toBeLessThan(0);
});

test("draws a few of many rows and totals all of them", () => {
  show(Array.from({ length: 100_000 }, (_, n) => ({ name: `К${n}`, ticket: 1 })));
  expect(names().length).toBeGreaterThan(15);
  expect(names().length).toBeLessThan(60);
  expect(screen.getByRole("row", { name: "Итого" }).textContent).toBe("Итого100\u00a0000");
  expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("100001");
});

import type { ReactNode } from "react";
import type { Language } from "../ipc";
import { toTsv } from "./clipboard";
import { spreadsheetNumber } from "./format";

export type CellValue = string | number | null;

/** A column of a DataTable. */
export interface TableColumn<Row> {
  id: string;
  title: string;
  /** What is sorted, filtered and copied. */
  value: (row: Row) => CellValue;
  /** What is shown, when it is not the value in the language's format. */
  cell?: (row: Row) => ReactNode;
  /** Aligned right; the default for columns whose values are numbers is to say so here. */
  numeric?: boolean;
  /** Width in pixels at first. */
  width?: number;
  /** The cell of the totals row: a value already in words, or "sum". */
  total?: "sum" | ((rows: Row[]) => string);
}

/** The rows as a spreadsheet pastes them, with the titles first. */
export function tableTsv<Row>(columns: TableColumn<Row>[], rows: Row[], language: Language): string {
  const write = (value: CellValue) =>
    value === null ? "" : typeof value === "number" ? spreadsheetNumber(value, language) : value;
  return toTsv([columns.map((c) => c.title), ...rows.map((row) => columns.map((c) => write(c.value(row))))]);
}

/** The text of a cell of the totals row. */
export function totalOf<Row>(column: TableColumn<Row>, rows: Row[], number: (value: number) => string): string {
  if (column.total === undefined) return "";
  if (column.total !== "sum") return column.total(rows);
  return number(rows.reduce((sum, row) => sum + (Number(column.value(row)) || 0), 0));
}

/** Missing values last, words by the language's alphabet. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), ["ru", "en"], { numeric: true });
}

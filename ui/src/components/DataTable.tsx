import { Button, TextInput } from "@mantine/core";
import {
  type ColumnDef,
  columnFilteringFeature,
  columnResizingFeature,
  columnSizingFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { useText } from "../i18n";
import { copyText } from "./clipboard";
import { DataGrid } from "./DataGrid";
import style from "./DataTable.module.css";
import { announce } from "./live";
import { useFormat } from "./numbers";
import { compareValues, type TableColumn, tableTsv } from "./table";

export type { TableColumn } from "./table";

interface Props<Row> {
  /** The name that is read out. */
  label: string;
  /** Keep it stable (module scope or useMemo): a new list starts sorting and filtering afresh. */
  columns: TableColumn<Row>[];
  rows: Row[];
  /** What is shown without rows. */
  empty?: string;
  filterable?: boolean;
  /** Enter or double-click on a row. */
  onOpen?: (row: Row) => void;
  /** The row under the keyboard or the pointer has changed. */
  onSelect?: (row: Row) => void;
}

export const gridFeatures = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

/** Rows to work with: virtual, sorted by a click on a title, filtered, resized, copied to a spreadsheet, totalled. */
export function DataTable<Row extends object>({ filterable = true, ...props }: Props<Row>) {
  const { label, columns, rows } = props;
  const t = useText();
  const format = useFormat();
  const [filter, setFilter] = useState("");
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const table = useTable({
    features: gridFeatures,
    columns: definitions,
    data: rows,
    state: { globalFilter: filter },
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, id, words: string) =>
      String(row.getValue(id) ?? "")
        .toLowerCase()
        .includes(words.toLowerCase()),
    columnResizeMode: "onChange",
  });
  const shown = table.getRowModel().rows;

  async function copy(chosen: Row[]) {
    await copyText(tableTsv(columns, chosen, format.language));
    announce(t("table-copied", { count: chosen.length }));
  }

  return (
    <div className={style.table}>
      {filterable && (
        <div className={style.bar}>
          <TextInput
            placeholder={t("table-filter")}
            aria-label={t("table-filter-of", { table: label })}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => void copy(shown.map((row) => row.original))}>
            {t("table-copy")}
          </Button>
          <span className={style.count}>{t("table-count", { shown: shown.length, all: rows.length })}</span>
        </div>
      )}
      <DataGrid {...props} table={table} onCopy={(chosen) => void copy(chosen)} />
    </div>
  );
}

function definitionOf<Row extends object>(column: TableColumn<Row>): ColumnDef<typeof gridFeatures, Row> {
  return {
    id: column.id,
    header: column.title,
    // An undefined value, unlike null, is kept last whichever way the column is sorted.
    accessorFn: (row) => column.value(row) ?? undefined,
    size: column.width ?? (column.numeric ? 110 : 180),
    minSize: 48,
    sortUndefined: "last",
    sortDescFirst: column.numeric ?? false,
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
  };
}

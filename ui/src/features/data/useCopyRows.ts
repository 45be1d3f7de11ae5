import { announce, copyText, toTsv, useFormat } from "../../components";
import { useText } from "../../i18n";
import { asFault, useHost } from "../../ipc";
import type { TableHead } from "../../ipc/generated/TableHead";
import type { TableRow } from "../../ipc/generated/TableRow";
import { cellForSheet } from "./cells";

/** More rows than this are not put on the clipboard at once. */
const MOST_COPIED = 100_000;
const COPIED_AT_ONCE = 2000;

/** Copies rows with their titles for a spreadsheet, from `from` to before `to`. */
export function useCopyRows(head: TableHead, keyOf: (row: number) => number) {
  const t = useText();
  const format = useFormat();
  const host = useHost();
  const line = (row: TableRow) =>
    head.columns.map((column, index) => cellForSheet(row.cells[index], column.kind, format.language));
  return async (chosen: { from: number; to: number }) => {
    const to = Math.min(chosen.to, chosen.from + MOST_COPIED);
    const lines = [head.columns.map((column) => t(`field-${column.name}`))];
    try {
      for (let at = chosen.from; at < to; at += COPIED_AT_ONCE) {
        const keys = Array.from({ length: Math.min(COPIED_AT_ONCE, to - at) }, (_, index) => keyOf(at + index));
        const part = await host.call<TableRow[]>("table_rows", { table: head.table, keys });
        lines.push(...part.map(line));
      }
      await copyText(toTsv(lines));
      announce(t("table-copied", { count: lines.length - 1 }));
    } catch (error) {
      host.onFault(asFault(error));
    }
  };
}

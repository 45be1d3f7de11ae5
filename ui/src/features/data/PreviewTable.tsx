import { Checkbox, SegmentedControl } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { StatusChip } from "../../components";
import { useText } from "../../i18n";
import type { HeaderRows } from "../../ipc/generated/HeaderRows";
import type { Preview } from "../../ipc/generated/Preview";
import type { PreviewRow } from "../../ipc/generated/PreviewRow";
import type { TableScan } from "../../ipc/generated/TableScan";
import type { TableShape } from "../../ipc/generated/TableShape";
import { ColumnHead } from "./ColumnHead";
import style from "./data.module.css";
import { assign, type Mapping } from "./mapping";

interface Props {
  preview: Preview;
  map: Mapping;
  shape: TableShape;
  scan: TableScan | undefined;
  /** False while it is not known what the table holds: then no column can be given a field. */
  known: boolean;
  onMap: (map: Mapping) => void;
  onShape: (shape: TableShape) => void;
  /** These rows are the header, says the person. */
  onHeader: (header: HeaderRows) => void;
}

type View = "lines" | "sheet";

/** The first rows, each column with the field that it fills; where lines differ from rows, either of them. */
export function PreviewTable(props: Props) {
  const t = useText();
  const reshaped = props.preview.lines.length > 0;
  const [view, setView] = useState<View>("lines");
  const asLines = reshaped && view === "lines";
  return (
    <>
      {reshaped && (
        <div>
          <SegmentedControl
            size="xs"
            aria-label={t("preview-view")}
            data={(["lines", "sheet"] as const).map((value) => ({ value, label: t(`preview-${value}`) }))}
            value={view}
            onChange={(value) => setView(value as View)}
          />
        </div>
      )}
      <div className={style.preview}>
        <table aria-label={t("wizard-preview")}>
          <thead>
            {asLines || !reshaped ? <Columns {...props} lettered={!asLines} /> : <SheetColumns {...props} />}
          </thead>
          {asLines ? <Lines {...props} /> : <Rows {...props} />}
        </table>
      </div>
    </>
  );
}

/** The letters by which Excel calls a column: A, Z, AA. */
export function letters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (at % 26));
}

function Columns({ preview, map, shape, scan, known, onMap, onShape, lettered }: Props & { lettered: boolean }) {
  const t = useText();
  return (
    <tr>
      <th scope="col">{t("wizard-row")}</th>
      {preview.columns.map((column, at) => (
        <th scope="col" key={`${at}:${column.name}`}>
          <span className={style.letter}>{lettered ? letters(at) : column.name}</span>
          {known && (
            <ColumnHead
              column={column}
              preview={preview}
              shape={shape}
              scan={scan?.columns.find((each) => each.column === column.name)}
              own={column.field !== null && map[column.field] === column.name}
              onField={(field) => onMap(assign(map, preview, at, field))}
              onShape={onShape}
            />
          )}
        </th>
      ))}
    </tr>
  );
}

/** The columns as the sheet has them; those named after periods can be turned into lines. */
function SheetColumns({ preview, shape, onShape }: Props) {
  const t = useText();
  const { unpivot, periods } = preview.found;
  const turn = (name: string, on: boolean) => {
    const columns = periods.filter((each) => (each === name ? on : unpivot.columns.includes(each)));
    onShape({ ...shape, unpivot: { ...unpivot, columns } });
  };
  return (
    <tr>
      <th scope="col">{t("wizard-row")}</th>
      {preview.sheetColumns.map((name, at) => (
        <th scope="col" key={`${at}:${name}`}>
          <span className={style.letter}>{letters(at)}</span>
          {periods.includes(name) && (
            <Checkbox
              size="xs"
              label={t("preview-to-lines")}
              aria-label={t("preview-to-lines-of", { column: name })}
              checked={unpivot.columns.includes(name)}
              onChange={(event) => turn(name, event.currentTarget.checked)}
            />
          )}
        </th>
      ))}
    </tr>
  );
}

function Lines({ preview }: Props) {
  return (
    <tbody>
      {preview.lines.map((line, at) => (
        <tr key={`${at}:${line.number}`}>
          <th scope="row">{line.number}</th>
          <Cells row={line} preview={preview} count={preview.columns.length} data />
        </tr>
      ))}
    </tbody>
  );
}

/** The rows of the sheet. Their numbers are one tab stop: arrows move, Enter makes the row the header, Shift takes in all between. */
function Rows({ preview, onHeader }: Props) {
  const choose = (row: number, extend: boolean) => onHeader(headerOf(preview, row, extend));
  const stop = preview.headerRow || preview.rows[0]?.number;
  return (
    <tbody>
      {preview.rows.map((row) => (
        <Line key={row.number} row={row} preview={preview} stop={row.number === stop} onHeader={choose} />
      ))}
    </tbody>
  );
}

/** The rows of the header after a click; with Shift, all to the present one, three at most. */
export function headerOf({ headerRow }: Preview, row: number, extend: boolean): HeaderRows {
  if (!extend || headerRow === 0) return { row, rows: 1 };
  return { row: Math.min(headerRow, row), rows: Math.min(3, Math.abs(row - headerRow) + 1) };
}

/** From the number of a row to that of the next one. */
function walk(event: KeyboardEvent<HTMLButtonElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const buttons = [...(event.currentTarget.closest("tbody")?.querySelectorAll("button") ?? [])];
  const at = buttons.indexOf(event.currentTarget);
  buttons[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
}

interface LineProps {
  row: PreviewRow;
  preview: Preview;
  stop: boolean;
  onHeader: (row: number, extend: boolean) => void;
}

function Line({ row, preview, stop, onHeader }: LineProps) {
  const t = useText();
  const isHeader = row.number >= preview.headerRow && row.number < preview.headerRow + preview.headerRows;
  const role = isHeader
    ? "header"
    : row.number < preview.headerRow
      ? "above"
      : row.total
        ? "total"
        : row.parent
          ? "parent"
          : "data";
  return (
    <tr data-role={role}>
      <th scope="row">
        <button
          type="button"
          tabIndex={stop ? 0 : -1}
          title={t("wizard-header-here")}
          onKeyDown={walk}
          onClick={(event) => onHeader(row.number, event.shiftKey)}
        >
          {row.number}
        </button>
        {role === "header" && <StatusChip>{t("wizard-header")}</StatusChip>}
        {role === "above" && <span className={style.sure}>{t("wizard-above")}</span>}
        {role === "total" && <StatusChip tone="warn">{t("wizard-total")}</StatusChip>}
        {role === "parent" && <StatusChip>{t("wizard-parent")}</StatusChip>}
      </th>
      <Cells
        row={row}
        preview={preview}
        count={preview.sheetColumns.length}
        data={role === "data" && preview.lines.length === 0}
      />
    </tr>
  );
}

function Cells({ row, preview, count, data }: { row: PreviewRow; preview: Preview; count: number; data: boolean }) {
  return Array.from({ length: count }, (_, at) => (
    <td key={at} data-number={data && preview.columns[at]?.profile.kind === "number"}>
      {row.cells[at]}
    </td>
  ));
}

import type { TableColumn } from "../../../components";
import type { Text } from "../../../i18n";
import style from "./baskets.module.css";

/** Makers of columns for rows that are grey when they may be chance; `width` is that of a column of numbers. */
export function doubtfulColumns<Row extends { believed: boolean }>(t: Text, width: number) {
  function grey(row: Row, text: string) {
    return row.believed ? text : <span className={style.doubtful}>{text}</span>;
  }
  function words(id: string, value: (row: Row) => string, wide: number): TableColumn<Row> {
    return { id, title: t(`baskets-column-${id}`), value, width: wide, cell: (row) => grey(row, value(row)) };
  }
  function measure(id: string, value: (row: Row) => number | null, write: (value: number) => string): TableColumn<Row> {
    const cell = (row: Row) => {
      const own = value(row);
      return grey(row, own === null ? "—" : write(own));
    };
    return { id, title: t(`baskets-column-${id}`), value, numeric: true, width, cell };
  }
  const believed = words("believed", (row) => t(row.believed ? "baskets-believed" : "baskets-doubtful"), 150);
  return { words, measure, believed };
}

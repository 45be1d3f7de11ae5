import { useMemo } from "react";
import { type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { Worth } from "../../../ipc/generated/Worth";

/** Makes the column of an amount with its range. */
export function useWorth() {
  const t = useText();
  const { number, range } = useFormat();
  return useMemo(
    () =>
      <Row>(id: string, of: (row: Row) => Worth): TableColumn<Row> => ({
        id,
        title: t(`lifetime-column-${id}`),
        value: (row) => Math.round(of(row).value),
        numeric: true,
        width: 290,
        cell: (row) => {
          const worth = of(row);
          const value = number(worth.value, { digits: 0 });
          return worth.range ? `${value} (${range(worth.range.low, worth.range.high, { digits: 0 })})` : value;
        },
      }),
    [t, number, range],
  );
}

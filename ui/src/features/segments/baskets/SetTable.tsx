import { useMemo } from "react";
import { DataTable, type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { SetRow } from "../../../ipc/generated/SetRow";

/** Sets of two products and more, the commonest first. */
export function SetTable({ rows }: { rows: SetRow[] }) {
  const t = useText();
  const { number } = useFormat();
  const columns = useMemo<TableColumn<SetRow>[]>(
    () => [
      { id: "set", title: t("baskets-column-set"), value: (row) => row.items.join(" + "), width: 520 },
      { id: "orders", title: t("baskets-column-orders"), value: (row) => row.orders, numeric: true },
      {
        id: "support",
        title: t("baskets-column-support"),
        value: (row) => row.support,
        cell: (row) => number(row.support, { percent: true, digits: 2 }),
        numeric: true,
      },
    ],
    [t, number],
  );
  return <DataTable label={t("baskets-sets")} columns={columns} rows={rows} empty={t("baskets-empty")} />;
}

import { useMemo } from "react";
import { usePlace } from "../../app/place";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { RfmCustomer } from "../../ipc/generated/RfmCustomer";
import { DataTable, type TableColumn } from "../DataTable";
import { Loaded } from "../Loaded";
import { useGroupName } from "./groups";
import style from "./rfm.module.css";

/** A square of the heat map or a named group. */
export interface BuyersOf {
  recency: number | null;
  frequency: number | null;
  group: string | null;
}

/** The buyers of a square or a group, the most valuable first. */
export function BuyerTable({ of }: { of: BuyersOf }) {
  const t = useText();
  const { businessUnit, segment } = usePlace();
  const scope = { businessUnit, segment, journey: null };
  const name = useGroupName();
  const { recency, frequency, group } = of;
  const query = useQueryHost<RfmCustomer[]>("orders_customers", { scope, recency, frequency, group });
  const title =
    group !== null
      ? t("orders-customers-of-group", { group: name(group) })
      : t("orders-customers-of-cell", { recency: recency ?? 0, frequency: frequency ?? 0 });
  const columns = useMemo<TableColumn<RfmCustomer>[]>(() => {
    const numeric = (id: string, head: string, value: (row: RfmCustomer) => number | null, width: number) => ({
      id,
      title: head,
      value,
      numeric: true,
      width,
    });
    return [
      { id: "code", title: t("orders-column-code"), value: (row) => row.code, width: 100 },
      { id: "name", title: t("orders-column-customer"), value: (row) => row.name, width: 240 },
      {
        id: "score",
        title: t("orders-column-score"),
        value: ({ score }) => `${score.recency}${score.frequency}${score.monetary}`,
        width: 90,
      },
      numeric("recency", t("orders-column-recency"), (row) => row.orders.recencyDays, 120),
      numeric("orders", t("orders-column-orders"), (row) => row.orders.orders, 90),
      numeric("money", t("orders-column-money"), (row) => Math.round(row.orders.monetary), 140),
      numeric("ticket", t("orders-column-ticket"), (row) => Math.round(row.orders.averageTicket), 140),
      numeric("gap", t("orders-column-gap"), (row) => row.orders.medianGapDays, 150),
    ];
  }, [t]);
  return (
    <section className={style.card}>
      <h2>{title}</h2>
      <div style={{ height: 340 }}>
        <Loaded query={query}>{(rows) => <DataTable label={title} columns={columns} rows={rows} />}</Loaded>
      </div>
    </section>
  );
}

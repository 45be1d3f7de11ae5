import { useMemo } from "react";
import { select } from "../../../app/navigation";
import { useProject } from "../../../app/place";
import { DataTable, type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { CustomerWorth } from "../../../ipc/generated/CustomerWorth";
import type { LifetimeShown } from "../../../ipc/generated/LifetimeShown";
import segments from "../segments.module.css";
import style from "./lifetime.module.css";
import { useWorth } from "./worth";

/** The most valuable customers, of the segment in view or of all, with the chance that they are active. */
export function Customers({ shown, segment }: { shown: LifetimeShown; segment: number | null }) {
  const t = useText();
  const columns = useColumns();
  const { customerCount } = shown;
  const rows = useMemo(
    () => shown.customers.filter((row) => segment === null || row.segment === segment),
    [shown, segment],
  );
  return (
    <section className={segments.card}>
      <h2>{t("lifetime-customers")}</h2>
      <p className={segments.small}>
        {t("lifetime-customers-note")}
        {rows.length < customerCount && ` ${t("lifetime-customers-most", { shown: rows.length, all: customerCount })}`}
      </p>
      <div className={style.table}>
        <DataTable
          label={t("lifetime-customers")}
          columns={columns}
          rows={rows}
          onSelect={(row) => select({ kind: "customer", key: String(row.customer) })}
        />
      </div>
    </section>
  );
}

function useColumns(): TableColumn<CustomerWorth>[] {
  const t = useText();
  const { number, date } = useFormat();
  const worth = useWorth();
  const project = useProject();
  return useMemo(() => {
    const names = new Map(project?.segments.map((segment) => [segment.id, segment.name]));
    return [
      { id: "customer", title: t("lifetime-column-customer"), value: (row) => row.name, width: 220 },
      {
        id: "segment",
        title: t("lifetime-column-segment"),
        value: (row) => (row.segment === null ? null : (names.get(row.segment) ?? null)),
        width: 130,
      },
      {
        id: "alive",
        title: t("lifetime-column-alive"),
        value: (row) => row.alive,
        cell: (row) => number(row.alive, { percent: true }),
        numeric: true,
        width: 120,
      },
      worth("year", (row) => row.year),
      worth("two-years", (row) => row.twoYears),
      {
        id: "orders",
        title: t("lifetime-column-orders"),
        value: (row) => row.orders,
        cell: (row) => number(row.orders, { digits: 1 }),
        numeric: true,
        width: 150,
      },
      { id: "days", title: t("lifetime-column-order-days"), value: (row) => row.orderDays, numeric: true, width: 100 },
      {
        id: "last",
        title: t("lifetime-column-last"),
        value: (row) => row.last,
        cell: (row) => date(new Date(row.last * 86_400_000).toISOString()),
        width: 130,
      },
    ];
  }, [t, number, date, worth, project]);
}

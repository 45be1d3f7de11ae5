import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useAction } from "../../app/actions";
import {
  type BuyersOf,
  BuyerTable,
  DataTable,
  EmptyState,
  Loaded,
  Message,
  RfmHeatMap,
  type TableColumn,
  useFormat,
  useGroupName,
} from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { RfmGroup } from "../../ipc/generated/RfmGroup";
import type { Spread } from "../../ipc/generated/Spread";
import { isoDay, useScope } from "./scope";
import style from "./voice.module.css";

export function OrdersPart() {
  const t = useText();
  const scope = useScope();
  const load = useAction("import");
  return (
    <Loaded query={useQueryHost<OrdersView | null>("orders_view", { scope })}>
      {(view) =>
        view ? (
          <Orders view={view} />
        ) : (
          <EmptyState title={t("orders-empty")} actions={<Button onClick={load?.run}>{t("voice-import")}</Button>}>
            {t("orders-empty-why")}
          </EmptyState>
        )
      }
    </Loaded>
  );
}

function Orders({ view }: { view: OrdersView }) {
  const t = useText();
  const format = useFormat();
  const [chosen, choose] = useState<BuyersOf | null>(null);
  const date = (day: number) => format.date(isoDay(day));
  const facts = {
    from: date(view.firstDay),
    to: date(view.lastDay),
    at: date(view.at),
    buyers: view.buyers,
    customers: view.customers,
  };
  return (
    <>
      <p className={style.small}>
        {t("orders-facts", facts)}{" "}
        {view.setup.windowDays !== null && t("orders-window", { days: view.setup.windowDays })}
      </p>
      <Figures view={view} />
      {view.emptyFrequency.length > 0 && (
        <Message tone="warn">{t("orders-ties", { scores: view.emptyFrequency.join(", ") })}</Message>
      )}
      <div className={style.pair}>
        <RfmHeatMap view={view} chosen={chosen} onChoose={choose} />
        <Groups groups={view.groups} onChoose={choose} />
      </div>
      {chosen && <BuyerTable of={chosen} />}
    </>
  );
}

function Figures({ view }: { view: OrdersView }) {
  const t = useText();
  const format = useFormat();
  const money = { currency: "RUB", digits: 0 };
  return (
    <div className={style.figures}>
      <Figure title={t("orders-revenue")} value={format.number(view.revenue, money)} note={t("orders-revenue-note")} />
      <Figure
        title={t("orders-orders")}
        value={format.number(view.orders)}
        note={t("orders-repeating", { n: view.repeating })}
      />
      <SpreadFigure title={t("orders-ticket")} spread={view.ticket} write={(value) => format.number(value, money)} />
      <SpreadFigure title={t("orders-frequency")} spread={view.frequency} write={(value) => format.number(value)} />
      <SpreadFigure title={t("orders-gap")} spread={view.gap} write={(value) => format.number(value)} />
    </div>
  );
}

function SpreadFigure(props: { title: string; spread: Spread | null; write: (value: number) => string }) {
  const { title, spread, write } = props;
  const t = useText();
  const note = spread ? t("orders-median", { low: write(spread.low), high: write(spread.high) }) : "";
  return <Figure title={title} value={spread ? write(spread.median) : "—"} note={note} />;
}

function Figure({ title, value, note }: { title: string; value: string; note: string }) {
  return (
    <section className={style.figure} aria-label={title}>
      <span className={style.small}>{title}</span>
      <b>{value}</b>
      <span className={style.small}>{note}</span>
    </section>
  );
}

function Groups({ groups, onChoose }: { groups: RfmGroup[]; onChoose: (of: BuyersOf) => void }) {
  const t = useText();
  const format = useFormat();
  const name = useGroupName();
  const columns = useMemo<TableColumn<RfmGroup>[]>(
    () => [
      { id: "group", title: t("orders-column-group"), value: (row) => name(row.group), width: 170 },
      {
        id: "customers",
        title: t("orders-column-customers"),
        value: (row) => row.customers,
        numeric: true,
        width: 90,
        total: "sum",
      },
      {
        id: "share",
        title: t("orders-column-share"),
        value: (row) => row.revenueShare,
        cell: (row) => format.number(row.revenueShare, { percent: true }),
        numeric: true,
        width: 110,
      },
    ],
    [t, format, name],
  );
  const choose = (row: RfmGroup) => onChoose({ recency: null, frequency: null, group: row.group });
  return (
    <section className={style.card}>
      <h2>{t("orders-groups")}</h2>
      <div style={{ height: 330 }}>
        <DataTable label={t("orders-groups")} columns={columns} rows={groups} filterable={false} onSelect={choose} />
      </div>
    </section>
  );
}

import { useMemo } from "react";
import { Chart, DataTable, type TableColumn, useFormat, useTokenColor } from "../../components";
import { useText } from "../../i18n";
import type { BasketProduct } from "../../ipc/generated/BasketProduct";
import type { CardMonth } from "../../ipc/generated/CardMonth";
import type { CardOrder } from "../../ipc/generated/CardOrder";
import type { CustomerCard } from "../../ipc/generated/CustomerCard";
import { Block, usePointed } from "./Card";
import style from "./customers.module.css";
import { isoDay } from "./store";

/** Orders over time: figures, money by month, the newest orders. */
export function Orders({ card }: { card: CustomerCard }) {
  const t = useText();
  const format = useFormat();
  const { orders } = card;
  if (card.documents === 0) {
    return (
      <Block title={t("customers-orders")}>
        <p className={style.none}>{t("customers-orders-none")}</p>
      </Block>
    );
  }
  const whole = (value: number | null | undefined) => format.number(value, { digits: 0 });
  const figures: [string, string][] = orders
    ? [
        ["customers-orders-n", whole(orders.orders)],
        ["customers-monetary", whole(orders.monetary)],
        ["customers-ticket", whole(orders.averageTicket)],
        ["customers-recency", whole(orders.recencyDays - 1)],
        ["customers-gap", whole(orders.medianGapDays)],
        ["customers-returns", format.number(orders.returnsShare, { percent: true })],
      ]
    : [];
  return (
    <Block title={t("customers-orders")}>
      <dl className={style.figures}>
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Months card={card} />
      <h4>{t("customers-newest", { shown: whole(card.newest.length), all: whole(card.documents) })}</h4>
      <div className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              <th>{t("field-date")}</th>
              <th>{t("field-order")}</th>
              <th className={style.number}>{t("customers-lines")}</th>
              <th className={style.number}>{t("field-amount")}</th>
            </tr>
          </thead>
          <tbody>
            {card.newest.map((order) => (
              <OrderRow key={order.number} order={order} />
            ))}
          </tbody>
        </table>
      </div>
    </Block>
  );
}

function OrderRow({ order }: { order: CardOrder }) {
  const format = useFormat();
  const part = `order:${order.number}`;
  const pointed = usePointed(part);
  return (
    <tr id={part} data-pointed={pointed || undefined}>
      <td>{format.date(isoDay(order.day))}</td>
      <td>{order.number}</td>
      <td className={style.number}>{format.number(order.lines)}</td>
      <td className={style.number}>{format.number(order.amount, { digits: 2 })}</td>
    </tr>
  );
}

const monthOf = ({ year, month }: CardMonth) => `${String(month).padStart(2, "0")}.${year}`;

function Months({ card }: { card: CustomerCard }) {
  const t = useText();
  const format = useFormat();
  const color = useTokenColor();
  const { months } = card;
  const option = useMemo(
    () => ({
      grid: { left: 76, right: 12, top: 12, bottom: 26 },
      tooltip: { trigger: "axis" as const },
      xAxis: { type: "category" as const, data: months.map(monthOf) },
      yAxis: {
        type: "value" as const,
        splitNumber: 3,
        axisLabel: { formatter: (value: number) => format.number(value) },
      },
      series: [
        {
          type: "bar" as const,
          barMaxWidth: 22,
          itemStyle: { color: color("accent") },
          data: months.map((month) => Math.round(month.amount)),
        },
      ],
    }),
    [months, color, format],
  );
  const columns = useMemo<TableColumn<CardMonth>[]>(
    () => [
      { id: "month", title: t("customers-month"), value: monthOf, width: 110 },
      { id: "orders", title: t("customers-orders-n"), value: (row) => row.orders, numeric: true, total: "sum" },
      { id: "amount", title: t("field-amount"), value: (row) => row.amount, numeric: true, width: 150, total: "sum" },
    ],
    [t],
  );
  const bought = months.filter((month) => month.orders > 0).length;
  const best = months.reduce((one, other) => (other.amount > one.amount ? other : one), months[0]!);
  const facts = { bought, all: months.length, month: monthOf(best), amount: format.number(best.amount, { digits: 0 }) };
  return (
    <Chart
      caption={t("customers-months-caption", facts)}
      option={option}
      height={180}
      saved={{ figure: { name: "purchases", customer: card.customer.id, at: card.at } }}
      table={<DataTable label={t("customers-months")} columns={columns} rows={months} filterable={false} />}
    />
  );
}

/** The products by money. */
export function Basket({ card }: { card: CustomerCard }) {
  const t = useText();
  const format = useFormat();
  if (card.basket.length === 0) {
    return (
      <Block title={t("customers-basket")}>
        <p className={style.none}>{t("customers-basket-none")}</p>
      </Block>
    );
  }
  return (
    <Block title={t("customers-basket-of", { shown: card.basket.length, all: card.products })}>
      <table className={style.table}>
        <thead>
          <tr>
            <th>{t("field-product")}</th>
            <th className={style.number}>{t("customers-share")}</th>
            <th className={style.number}>{t("field-amount")}</th>
            <th className={style.number}>{t("customers-orders-n")}</th>
          </tr>
        </thead>
        <tbody>
          {card.basket.map((product) => (
            <ProductRow key={`${product.productGroup}:${product.product}`} product={product} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t("customers-basket-all", { n: card.products })}</td>
            <td className={style.number}>{format.number(1, { percent: true })}</td>
            <td className={style.number}>{format.number(card.basketAmount, { digits: 0 })}</td>
            <td className={style.number}>{format.number(card.orders?.orders)}</td>
          </tr>
        </tfoot>
      </table>
    </Block>
  );
}

function ProductRow({ product }: { product: BasketProduct }) {
  const format = useFormat();
  const share = Math.max(0, product.share ?? 0);
  return (
    <tr>
      <td>
        {product.product}
        <span className={style.small}> {product.productGroup}</span>
      </td>
      <td className={style.number}>
        <span className={style.bar} style={{ ["--share" as string]: share }} aria-hidden="true" />
        {format.number(product.share, { percent: true })}
      </td>
      <td className={style.number}>{format.number(product.amount, { digits: 0 })}</td>
      <td className={style.number}>{format.number(product.orders)}</td>
    </tr>
  );
}

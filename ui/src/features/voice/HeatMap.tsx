import { Fragment } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { RfmCell } from "../../ipc/generated/RfmCell";
import type { BuyersOf } from "./BuyerTable";
import style from "./voice.module.css";

const SCORES = [1, 2, 3, 4, 5];

interface Props {
  view: OrdersView;
  chosen: BuyersOf | null;
  onChoose: (of: BuyersOf) => void;
}

/** Recency × frequency: recent buyers at the top, frequent ones to the right; every square is a button. */
export function HeatMap({ view, chosen, onChoose }: Props) {
  const t = useText();
  const format = useFormat();
  const best = view.groups.reduce<(typeof view.groups)[number] | null>(
    (most, group) => (most && most.revenueShare >= group.revenueShare ? most : group),
    null,
  );
  const most = Math.max(1, ...view.cells.map((cell) => cell.customers));
  const at = (recency: number, frequency: number) =>
    view.cells.find((cell) => cell.recency === recency && cell.frequency === frequency)!;
  return (
    <section className={style.card}>
      {best && (
        <h2>
          {t("orders-heat-caption", {
            group: t(`rfm-group-${best.group}`),
            share: format.number(best.revenueShare, { percent: true }),
          })}
        </h2>
      )}
      <p className={style.small}>{t("orders-heat-note")}</p>
      <div className={style.heat}>
        <span />
        {SCORES.map((frequency) => (
          <span key={frequency}>
            {t("orders-axis-frequency")} {frequency}
          </span>
        ))}
        {SCORES.toReversed().map((recency) => (
          <Fragment key={recency}>
            <span>
              {t("orders-axis-recency")} {recency}
            </span>
            {SCORES.map((frequency) => (
              <Cell
                key={frequency}
                cell={at(recency, frequency)}
                most={most}
                pressed={chosen?.recency === recency && chosen.frequency === frequency}
                onChoose={onChoose}
              />
            ))}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

interface CellProps {
  cell: RfmCell;
  most: number;
  pressed: boolean;
  onChoose: (of: BuyersOf) => void;
}

function Cell({ cell, most, pressed, onChoose }: CellProps) {
  const t = useText();
  const { recency, frequency, customers } = cell;
  const group = t(`rfm-group-${cell.group}`);
  return (
    <button
      type="button"
      className={style.cell}
      style={{ ["--share" as string]: `${Math.round((customers / most) * 45)}%` }}
      disabled={customers === 0}
      aria-pressed={pressed}
      aria-label={t("orders-cell", { recency, frequency, group, n: customers })}
      onClick={() => onChoose({ recency, frequency, group: null })}
    >
      {customers}
      <small>{group}</small>
    </button>
  );
}

import { SegmentedControl } from "@mantine/core";
import { Fragment, useState } from "react";
import { useText } from "../../i18n";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { RfmCell } from "../../ipc/generated/RfmCell";
import { useFormat } from "../numbers";
import type { BuyersOf } from "./BuyerTable";
import { useGroupName } from "./groups";
import style from "./rfm.module.css";

const SCORES = [1, 2, 3, 4, 5];
const COLOURS = ["count", "value"] as const;
/** What deepens the colour of a square: how many customers it has, or what they spent. */
type Colour = (typeof COLOURS)[number];

interface Props {
  view: OrdersView;
  chosen: BuyersOf | null;
  onChoose: (of: BuyersOf) => void;
}

/** Recency × frequency: recent buyers at the top, frequent ones to the right; every square is a button. */
export function RfmHeatMap({ view, chosen, onChoose }: Props) {
  const t = useText();
  const format = useFormat();
  const name = useGroupName();
  const [by, setBy] = useState<Colour>("count");
  const best = view.groups.reduce<(typeof view.groups)[number] | null>(
    (most, group) => (most && most.revenueShare >= group.revenueShare ? most : group),
    null,
  );
  const depth = (cell: RfmCell) => Math.max(0, by === "count" ? cell.customers : cell.revenue);
  const most = Math.max(1, ...view.cells.map(depth));
  const at = (recency: number, frequency: number) =>
    view.cells.find((cell) => cell.recency === recency && cell.frequency === frequency)!;
  return (
    <section className={style.card}>
      <div className={style.head}>
        {best && (
          <h2>
            {t("orders-heat-caption", {
              group: name(best.group),
              share: format.number(best.revenueShare, { percent: true }),
            })}
          </h2>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t("orders-heat-by")}
          value={by}
          onChange={(next) => setBy(next === "value" ? "value" : "count")}
          data={COLOURS.map((value) => ({ value, label: t(`orders-heat-by-${value}`) }))}
        />
      </div>
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
                share={depth(at(recency, frequency)) / most}
                by={by}
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
  /** Depth of the colour, 0 to 1. */
  share: number;
  by: Colour;
  pressed: boolean;
  onChoose: (of: BuyersOf) => void;
}

function Cell({ cell, share, by, pressed, onChoose }: CellProps) {
  const t = useText();
  const format = useFormat();
  const { recency, frequency, customers } = cell;
  const group = useGroupName()(cell.group);
  const millions = t("orders-heat-millions", { value: format.number(cell.revenue / 1e6, { digits: 1 }) });
  return (
    <button
      type="button"
      className={style.cell}
      style={{ ["--share" as string]: `${Math.round(share * 45)}%` }}
      disabled={customers === 0}
      aria-pressed={pressed}
      aria-label={t("orders-cell", { recency, frequency, group, n: customers })}
      onClick={() => onChoose({ recency, frequency, group: null })}
    >
      {by === "count" || customers === 0 ? format.number(customers) : millions}
      <small>{group}</small>
    </button>
  );
}

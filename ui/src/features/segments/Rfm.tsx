import { Button } from "@mantine/core";
import { useState } from "react";
import { usePlace } from "../../app/place";
import { type BuyersOf, BuyerTable, Loaded, Message, RfmHeatMap, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { RfmSetup } from "../../ipc/generated/RfmSetup";
import type { Scope } from "../../ipc/generated/Scope";
import { isoDay } from "./days";
import { Movement } from "./Movement";
import { NoOrders } from "./NoOrders";
import { RfmGroups } from "./RfmGroups";
import { SetupBar, Thresholds } from "./RfmSetup";
import style from "./segments.module.css";
import { Tabbed } from "./Tabbed";

/** Recency, frequency and money: how they are scored, who stands where, and who moved. */
export function Rfm() {
  const { businessUnit, segment } = usePlace();
  const scope: Scope = { businessUnit, segment, journey: null };
  const query = useQueryHost<OrdersView | null>("orders_view", { scope }, { keep: true });
  return (
    <Tabbed>
      <Loaded query={query}>
        {(view) => (view ? <Scores view={view} scope={scope} /> : <NoOrders why="rfm-no-orders-why" />)}
      </Loaded>
    </Tabbed>
  );
}

function Scores({ view, scope }: { view: OrdersView; scope: Scope }) {
  const t = useText();
  const format = useFormat();
  const [chosen, choose] = useState<BuyersOf | null>(null);
  const { setup } = view;
  const write = useWrite<{ setup: RfmSetup }>("rfm_set").mutate;
  const set = (changed: Partial<RfmSetup>) => write({ setup: { ...setup, ...changed } });
  return (
    <>
      <SetupBar view={view} onSet={set} />
      <p className={style.small}>
        {t("rfm-facts", {
          buyers: view.buyers,
          customers: view.customers,
          orders: view.orders,
          at: format.date(isoDay(view.at)),
        })}{" "}
        {t(`rfm-note-${setup.rule.kind}`)}
      </p>
      <Ties view={view} onSet={set} />
      {setup.rule.kind === "thresholds" && <Thresholds cuts={setup.rule.cuts} onSet={set} />}
      <div className={style.wide}>
        <RfmHeatMap view={view} chosen={chosen} onChoose={choose} />
        <RfmGroups view={view} onSet={set} onChoose={choose} />
      </div>
      {chosen && <BuyerTable of={chosen} />}
      <Movement scope={scope} />
    </>
  );
}

/** Heavy ties in words, with the way out: own thresholds that leave no score empty. */
function Ties({ view, onSet }: { view: OrdersView; onSet: (changed: Partial<RfmSetup>) => void }) {
  const t = useText();
  const empty = { recency: view.emptyRecency, frequency: view.emptyFrequency, monetary: view.emptyMonetary };
  const tied = (["recency", "frequency", "monetary"] as const).filter((measure) => empty[measure].length > 0);
  if (tied.length === 0) return null;
  const propose = () => onSet({ rule: { kind: "thresholds", cuts: view.proposed } });
  return (
    <Message
      tone="warn"
      action={
        view.setup.rule.kind !== "thresholds" && (
          <Button variant="default" onClick={propose}>
            {t("rfm-propose")}
          </Button>
        )
      }
    >
      {tied.map((measure) => t(`rfm-ties-${measure}`, { scores: empty[measure].join(", ") })).join(" ")}
    </Message>
  );
}

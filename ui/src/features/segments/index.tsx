import type { ComponentType } from "react";
import { Baskets } from "./baskets";
import { Campaign } from "./Campaign";
import { Clusters } from "./Clusters";
import { Lifetime } from "./lifetime";
import { Rfm } from "./Rfm";
import { Strategy } from "./Strategy";
import { type Tab, useTab } from "./store";

/** What every tab of the screen shows; each view frames itself by `<Tabbed>`. */
const VIEWS: Record<Tab, ComponentType> = {
  clusters: Clusters,
  rfm: Rfm,
  lifetime: Lifetime,
  baskets: Baskets,
  strategy: Strategy,
  campaign: Campaign,
};

export default function SegmentsView() {
  const View = VIEWS[useTab((state) => state.tab)];
  return <View />;
}

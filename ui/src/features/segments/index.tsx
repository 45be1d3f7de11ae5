import type { ComponentType } from "react";
import { Clusters } from "./Clusters";
import { Rfm } from "./Rfm";
import { type Tab, useTab } from "./store";

/** What every tab of the screen shows; each view frames itself by `<Tabbed>`. */
const VIEWS: Record<Tab, ComponentType> = { clusters: Clusters, rfm: Rfm };

export default function SegmentsView() {
  const View = VIEWS[useTab((state) => state.tab)];
  return <View />;
}

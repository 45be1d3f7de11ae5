import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { Screen } from "../../components";
import { useText } from "../../i18n";
import style from "./segments.module.css";
import { showTab, TABS, type Tab, useTab } from "./store";

/** The frame of every tab of the screen: its buttons above, the strip, then what the tab shows. */
export function Tabbed({ toolbar, children }: { toolbar?: ReactNode; children: ReactNode }) {
  const t = useText();
  const tab = useTab((state) => state.tab);
  return (
    <Screen title={t("screen-segments")} lead={t("lead-segments")} stage="segments" toolbar={toolbar}>
      <SegmentedControl
        className={style.tabs}
        aria-label={t("segments-tabs")}
        data={TABS.map((value) => ({ value, label: t(`segments-tab-${value}`) }))}
        value={tab}
        onChange={(value) => showTab(value as Tab)}
      />
      {children}
    </Screen>
  );
}

import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { Screen } from "../../components";
import { useText } from "../../i18n";
import style from "./segments.module.css";
import { showTab, TABS, useTab } from "./store";

/** The frame of every tab of the screen: its buttons above, the strip, then what the tab shows. */
export function Tabbed({ toolbar, children }: { toolbar?: ReactNode; children: ReactNode }) {
  const t = useText();
  const tab = useTab((state) => state.tab);
  return (
    <Screen title={t("screen-segments")} lead={t("lead-segments")} stage="segments" toolbar={toolbar}>
      {TABS.length > 1 && (
        <Tabs
          className={style.tabs}
          value={tab}
          onChange={(next) => showTab(TABS.find((each) => each === next) ?? tab)}
        >
          <Tabs.List>
            {TABS.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`segments-tab-${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      {children}
    </Screen>
  );
}

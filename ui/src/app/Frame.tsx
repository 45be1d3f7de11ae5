import { Tabs } from "@mantine/core";
import { Suspense, useEffect } from "react";
import { useText } from "../i18n";
import type { ProjectState } from "../ipc";
import { FileDrops } from "./FileDrops";
import style from "./frame.module.css";
import { Inspector } from "./Inspector";
import { go, isInspectorOpen, useNavigation } from "./navigation";
import { Rail } from "./Rail";
import { ScreenGuard } from "./ScreenGuard";
import { entryOf, isScreen, SCREENS } from "./screens";
import { TopBar } from "./TopBar";

/** The window with a project open: rail, top bar, screen, inspector. */
export function Frame({ project }: { project: ProjectState }) {
  const screen = useNavigation((navigation) => navigation.screen);
  const inspectorOpen = useNavigation(isInspectorOpen);
  const View = SCREENS[screen];
  useEffect(() => {
    // From here on a person can work; tests/e2e/speed.ts measures how long that took.
    performance.mark("usable");
  }, []);
  return (
    <div className={style.app} data-inspector={inspectorOpen ? "open" : "closed"}>
      <Rail project={project} />
      <TopBar project={project} />
      <main className={style.main}>
        <ScreenTabs />
        <Suspense fallback={<div />}>
          <ScreenGuard key={`${project.path} ${screen}`}>
            <View />
          </ScreenGuard>
        </Suspense>
      </main>
      {inspectorOpen && <Inspector />}
      <FileDrops />
    </div>
  );
}

function ScreenTabs() {
  const t = useText();
  const screen = useNavigation((navigation) => navigation.screen);
  const { screens } = entryOf(screen);
  if (screens.length < 2) return null;
  return (
    <Tabs className={style.tabs} value={screen} onChange={(value) => value && isScreen(value) && go(value)}>
      <Tabs.List>
        {screens.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`screen-${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { lazy, Suspense } from "react";
import { FaultMessage, Loaded } from "../components";
import { useLive } from "../components/live";
import { LanguageProvider } from "../i18n";
import { type Fault, type Host, HostProvider, type ProjectState, useQueryHost } from "../ipc";
import { Frame } from "./Frame";
import { useNavigation } from "./navigation";
import { Opening } from "./Opening";
import { usePreferences } from "./preferences";
import { StartPage } from "./StartPage";
import { Presentation } from "./screens";
import { useShortcuts } from "./shortcuts";
import { applyTheme, cssVariables, MANTINE_ENV, theme } from "./theme";

const Palette = lazy(() => import("./Palette"));

/** The whole window on a given host. */
export function App({ host }: { host: Host }) {
  const preferences = usePreferences();
  return (
    <LanguageProvider language={preferences.language}>
      <MantineProvider
        theme={theme}
        env={MANTINE_ENV}
        cssVariablesResolver={cssVariables}
        forceColorScheme={applyTheme(preferences.theme)}
      >
        <Notifications position="bottom-right" containerWidth={520} />
        <HostProvider host={host} onFault={showFault}>
          <Root />
        </HostProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}

function Root() {
  const state = useQueryHost<ProjectState>("project_state");
  const presenting = useNavigation((navigation) => navigation.presenting);
  const paletteOpen = useNavigation((navigation) => navigation.paletteOpen);
  useShortcuts();
  return (
    <>
      <Loaded query={state}>
        {(project) => {
          if (!project.open) return <StartPage />;
          return presenting ? (
            <Suspense>
              <Presentation />
            </Suspense>
          ) : (
            <Frame project={project} />
          );
        }}
      </Loaded>
      <Suspense>{paletteOpen && <Palette />}</Suspense>
      <Opening />
      <LiveRegion />
    </>
  );
}

function LiveRegion() {
  const text = useLive((state) => state.text);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="live">
      {text}
    </div>
  );
}

function showFault(fault: Fault) {
  notifications.show({ message: <FaultMessage fault={fault} />, autoClose: 12_000, withBorder: true });
}

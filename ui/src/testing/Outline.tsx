import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { usePreferences } from "../app/preferences";
import { applyTheme, cssVariables, MANTINE_ENV, theme } from "../app/theme";
import { LanguageProvider } from "../i18n";
import { type Host, HostProvider } from "../ipc";

const ignore = () => undefined;

/** What every component needs above it. */
export function Outline({ host, children }: { host: Host; children: ReactNode }) {
  const preferences = usePreferences();
  return (
    <LanguageProvider language={preferences.language}>
      <MantineProvider
        theme={theme}
        env={MANTINE_ENV}
        cssVariablesResolver={cssVariables}
        forceColorScheme={applyTheme(preferences.theme)}
      >
        <HostProvider host={host} onFault={ignore}>
          {children}
        </HostProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}

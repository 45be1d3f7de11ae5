import { create } from "zustand";
import type { Host, Language, Settings } from "../ipc";

/** The language and look of the window, which belong to the person and not to a project. */
export const usePreferences = create<Settings>(() => ({ language: "ru", theme: "light" }));

/** The theme in force, for what has to be drawn anew when it changes. */
export function useScheme(): Settings["theme"] {
  return usePreferences((state) => state.theme);
}

export async function loadPreferences(host: Host) {
  usePreferences.setState(await host.call<Settings>("settings_get"));
}

export async function setTheme(host: Host, theme: Settings["theme"]) {
  usePreferences.setState({ theme });
  await host.call("settings_set", { settings: usePreferences.getState() });
}

export async function setLanguage(host: Host, language: Language) {
  await host.call("language_set", { language });
  usePreferences.setState({ language });
}

import "@fontsource-variable/golos-text";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app/tokens.css";
import "./app/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { loadPreferences } from "./app/preferences";
import type { Host } from "./ipc";

/** The shipped window has only the real host; a browser without the program gets the demonstration one. */
async function hostHere(): Promise<Host> {
  const inProgram = "__TAURI_INTERNALS__" in window;
  if (import.meta.env.MODE === "production" || inProgram) return (await import("./ipc/tauri")).tauriHost;
  return (await import("./testing/demoHost")).demoHost(new URLSearchParams(location.search));
}

const host = await hostHere();
await loadPreferences(host).catch(() => undefined);
createRoot(document.getElementById("root")!).render(<App host={host} />);

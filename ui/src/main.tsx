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
const asked = new URLSearchParams(location.search);
if (import.meta.env.MODE !== "production" && asked.has("gallery")) {
  const [{ Outline }, { default: Gallery }] = await Promise.all([
    import("./testing/Outline"),
    import("./testing/Gallery"),
  ]);
  const page = (
    <div style={{ padding: 20, display: "flex", flexDirection: "column", gap: 12, height: "100vh" }}>
      <Gallery />
    </div>
  );
  createRoot(document.getElementById("root")!).render(<Outline host={host}>{page}</Outline>);
} else createRoot(document.getElementById("root")!).render(<App host={host} />);

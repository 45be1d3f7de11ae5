import { select, useNavigation } from "../app/navigation";
import { isScreen } from "../app/screens";
import { demoMap } from "../features/journeys/demoMap";
import { fakeHost } from "../ipc/fake";
import { DEMO_CHAIN, DEMO_KNOWN, DEMO_PROJECT, DEMO_RECENT } from "./demoData";

/**
 * The demonstration: `?start` shows the start page, `?screen=kpis`, `?selected`, `?palette`, `?lang=en`, `?theme=dark`.
 * Absent from the shipped window.
 */
export function demoHost(asked: URLSearchParams) {
  let open = !asked.has("start");
  const host = fakeHost({
    settings_get: { language: asked.get("lang") ?? "ru", theme: asked.get("theme") ?? "light" },
    settings_set: null,
    language_set: null,
    project_state: () => ({ ...DEMO_PROJECT, open }),
    recent_projects: DEMO_RECENT,
    start_fault: null,
    project_known: DEMO_KNOWN,
    data_batches: [],
    chain: DEMO_CHAIN,
    journey_map: demoMap(),
    search: ({ text }: { text: string }) =>
      [DEMO_CHAIN.node, ...DEMO_CHAIN.leadsTo]
        .filter((link) => link.title.toLowerCase().includes(text.toLowerCase()))
        .map((link) => ({ ...link.node, title: link.title, subtitle: link.subtitle, screen: "journeys" })),
    undo: null,
    redo: null,
    project_open: show,
    project_new: show,
    demo_open: show,
    project_close: () => show(false),
  });
  const screen = asked.get("screen") ?? "overview";
  if (isScreen(screen)) useNavigation.setState({ screen, paletteOpen: asked.has("palette") });
  if (asked.has("selected")) select(DEMO_CHAIN.node.node);
  host.picked = ["/home/demo/Отгрузки 2026.xlsx"];
  function show(shown: unknown) {
    open = shown !== false;
    host.change(["project"]);
    return null;
  }
  return host;
}

import type { Host } from "../ipc";
import type { Action, ActionContext } from "./actions";
import { openDemo } from "./demo";
import { bring, go, isInspectorOpen, present, startOver, useNavigation } from "./navigation";
import { setLanguage, setTheme, usePreferences } from "./preferences";
import { ENTRIES } from "./screens";

const opened = ({ project }: ActionContext) => project !== null;

/** The actions of the frame itself. */
export const FRAME_ACTIONS: Action[] = [
  {
    id: "undo",
    label: "action-undo",
    keys: "Mod+Z",
    enabled: ({ project }) => project?.undoLabel != null,
    run: ({ host }) => host.call("undo"),
  },
  {
    id: "redo",
    label: "action-redo",
    keys: "Mod+Y|Mod+Shift+Z",
    enabled: ({ project }) => project?.redoLabel != null,
    run: ({ host }) => host.call("redo"),
  },
  {
    id: "palette",
    label: "action-palette",
    keys: "Mod+K",
    unlisted: true,
    enabled: opened,
    run: () => useNavigation.setState({ paletteOpen: true }),
  },
  ...ENTRIES.flatMap((entry) =>
    entry.screens.map((screen, index): Action => {
      const label = entry.screens.length > 1 ? `screen-${screen}` : entry.titleKey;
      const keys = entry.stage !== null && index === 0 ? `Mod+${entry.stage}` : undefined;
      return { id: `go.${screen}`, label, keys, enabled: opened, run: () => go(screen) };
    }),
  ),
  { id: "present", label: "action-present", keys: "F5", enabled: opened, run: ({ host }) => present(host, true) },
  { id: "import", label: "action-import", keys: "Mod+I", enabled: opened, run: importFiles },
  {
    id: "inspector",
    label: "action-inspector",
    keys: "Mod+Alt+I",
    enabled: opened,
    run: () => useNavigation.setState((navigation) => ({ inspectorOpen: !isInspectorOpen(navigation) })),
  },
  { id: "project.open", label: "action-open", keys: "Mod+O", run: chooseProject },
  { id: "project.close", label: "action-close", enabled: opened, run: ({ host }) => leave(host, "project_close") },
  { id: "demo.open", label: "action-demo", run: ({ host }) => openDemo(host) },
  {
    id: "language",
    label: "action-language",
    run: ({ host }) => setLanguage(host, usePreferences.getState().language === "ru" ? "en" : "ru"),
  },
  { id: "theme.light", label: "theme-light", run: ({ host }) => setTheme(host, "light") },
  { id: "theme.dark", label: "theme-dark", run: ({ host }) => setTheme(host, "dark") },
  { id: "theme.contrast", label: "theme-contrast", run: ({ host }) => setTheme(host, "contrast") },
];

/** File types of spreadsheets that the program reads. */
export const SPREADSHEETS = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv"];

export function pickSpreadsheets({ host, text }: Pick<ActionContext, "host" | "text">) {
  const filters = [{ name: text("files-spreadsheets"), extensions: SPREADSHEETS }];
  return host.pickFile({ title: text("action-import"), filters, multiple: true });
}

/** Leaves the present project for another, or for the start page. */
export async function leave(host: Host, command: string, args: Record<string, unknown> = {}) {
  await host.call(command, args);
  startOver();
}

async function importFiles(context: ActionContext) {
  const files = await pickSpreadsheets(context);
  if (files.length > 0) bring(files);
}

async function chooseProject({ host, text }: ActionContext) {
  const filters = [{ name: text("files-projects"), extensions: ["cxatlas"] }];
  const [path] = await host.pickFile({ title: text("action-open"), filters, multiple: false });
  if (path) await leave(host, "project_open", { path });
}

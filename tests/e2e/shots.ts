/**
 * Pictures of screens in the real window: npm run shots -- OUTDIR [--project FILE] [--size 1440x900] [SCREEN…]
 * Writes OUTDIR/<screen>-<language>-<look>.png, the further tabs of a screen under their own
 * names; without names every screen, the presentation and the start page.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "webdriverio";
import { Frame, SCREENS, type Screen, TABS } from "./pages/frame.ts";
import { headless } from "./program.ts";
import { launch, type Session } from "./session.ts";
import { settled } from "./settled.ts";
import { within } from "./step.ts";
import type { Language } from "./text.ts";

type Look = "light" | "dark";
type Shot = Screen | "presentation" | "start";

const LANGUAGES: Language[] = ["ru", "en"];
const LOOKS: Look[] = ["light", "dark"];
const ALL: Shot[] = [...SCREENS, "presentation", "start"];

const options = { project: { type: "string" }, size: { type: "string", default: "1440x900" } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [out, ...names] = positionals;
if (!out) throw new Error("shots OUTDIR [--project FILE] [--size 1440x900] [SCREEN…]");
const shots = names.length > 0 ? names.map(known) : ALL;

const folder = mkdtempSync(join(tmpdir(), "cx-atlas-shots-"));
const failures: string[] = [];
try {
  mkdirSync(out, { recursive: true });
  const session = await launch({ project: project() });
  await all(session).finally(() => session.close());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);

/** A copy, so that pictures change nothing. */
function project(): string {
  const copy = join(folder, "demo.cxatlas");
  if (values.project) copyFileSync(resolve(values.project), copy);
  else headless("new", copy, "--template", "demo");
  return copy;
}

async function all({ browser }: Session) {
  const [width = 1440, height = 900] = values.size.split("x").map(Number);
  await browser.setWindowSize(width, height);
  for (const language of LANGUAGES) {
    for (const look of LOOKS) {
      await dress(browser, language, look);
      const frame = new Frame(browser, language);
      for (const shot of shots.filter((each) => each !== "start")) await take(browser, frame, shot, look);
    }
  }
  if (shots.includes("start")) await startPages(browser);
}

/** The start page belongs to a window without a project, so it comes last. */
async function startPages(browser: Browser) {
  await invoke(browser, "project_close", {});
  for (const language of LANGUAGES) {
    for (const look of LOOKS) {
      await dress(browser, language, look);
      await take(browser, new Frame(browser, language), "start", look);
    }
  }
}

async function dress(browser: Browser, language: Language, theme: Look) {
  await invoke(browser, "settings_set", { settings: { language, theme } });
  await browser.refresh();
  await settled(browser);
}

async function take(browser: Browser, frame: Frame, shot: Shot, look: Look) {
  const name = (tab: string) => `${tab}-${frame.language}-${look}`;
  await picture(browser, frame, name(shot), () => show(browser, frame, shot));
  const tabs = TABS[shot as Screen] ?? [];
  for (const tab of tabs.slice(1)) {
    await picture(browser, frame, name(tab), async () => {
      await frame.tab(tab);
      await rest(browser);
    });
  }
  if (shot === "presentation") await frame.escape().catch(() => {});
}

async function picture(browser: Browser, frame: Frame, name: string, open: () => Promise<void>) {
  try {
    await within(30_000, name, open());
    writeFileSync(join(out as string, `${name}.png`), await within(15_000, name, browser.takeScreenshot()), "base64");
    const fault = await frame.fault();
    if (fault) throw new Error(fault);
    console.log(name);
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

async function show(browser: Browser, frame: Frame, shot: Shot) {
  if (shot === "presentation") await frame.present();
  else if (shot !== "start") await frame.go(shot);
  await rest(browser);
}

async function rest(browser: Browser) {
  await settled(browser);
  // Charts draw on a canvas for 200 ms after the page itself is at rest.
  await browser.pause(250);
}

/** Calls a command of the program behind the window. */
async function invoke(browser: Browser, command: string, args: object) {
  const fault = await browser.executeAsync(
    (command: string, args: object, done: (fault: string | null) => void) => {
      const host = (window as unknown as { __TAURI_INTERNALS__: { invoke(command: string, args: object): Promise<unknown> } })
        .__TAURI_INTERNALS__;
      host.invoke(command, args).then(
        () => done(null),
        (error) => done(JSON.stringify(error)),
      );
    },
    command,
    args,
  );
  if (fault) throw new Error(`${command}: ${fault}`);
}

function known(name: string): Shot {
  const shot = ALL.find((each) => each === name);
  if (!shot) throw new Error(`no screen ${name}; there are ${ALL.join(", ")}`);
  return shot;
}

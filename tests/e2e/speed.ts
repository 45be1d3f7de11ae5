/**
 * Speed that people feel, in the real window: npm run speed. A drag on a map of 300 touchpoints, and the time from the start of
 * the process to a usable window. Prints the measurements; ends with 1 when one is over its limit. What the screen itself decides
 * is judged only where the screen keeps up: without a graphics card a frame takes long though nothing but a dot moves.
 */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "webdriverio";
import { Frame } from "./pages/frame.ts";
import { JourneyScreen } from "./pages/journeys.ts";
import { headless, PROGRAM } from "./program.ts";
import { launch } from "./session.ts";
import { within } from "./step.ts";

const TOUCHPOINTS = 300;
const STAGES = 15;
/** Milliseconds of script and layout for a step of a drag, 95th percentile. */
const STEP_LIMIT = 8;
const FRAME_LIMIT = 50;
const START_LIMIT = 1000;
/** A frame in which nothing but a dot moves, on a screen that keeps up. */
const REST_LIMIT = 25;

const folder = mkdtempSync(join(tmpdir(), "cx-atlas-speed-"));
const over: string[] = [];
try {
  const project = largeMap();
  const session = await launch({ project });
  try {
    const start = await sinceStart(session.browser);
    const drag = await within(60_000, "drag", dragged(session.browser));
    const keepsUp = tell("a frame of the map in which only a dot moves, ms", drag.rest, null) <= REST_LIMIT;
    if (!keepsUp) console.log("this screen does not keep up: its frames and the start are told, not judged");
    tell("process start to usable window, ms", [start], keepsUp ? START_LIMIT : null);
    tell(`a step of a drag over ${TOUCHPOINTS} touchpoints, script and layout, ms`, drag.steps, STEP_LIMIT, 0.95);
    tell("a frame during the drag, ms", drag.frames, keepsUp ? FRAME_LIMIT : null);
  } finally {
    await session.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const text of over) console.error(text);
process.exit(over.length > 0 ? 1 : 0);

/** A project with one map, written as a company would hand it over. */
function largeMap(): string {
  const project = join(folder, "large.cxatlas");
  const table = join(folder, "journeys.csv");
  const row = (_: unknown, at: number) =>
    ["Завод", "Большая карта", `Этап ${Math.floor(at / (TOUCHPOINTS / STAGES)) + 1}`, `К${at + 1}`, `Точка контакта ${at + 1}`];
  const rows = [["Бизнес-юнит", "Карта", "Этап", "Код", "Точка контакта"], ...Array.from({ length: TOUCHPOINTS }, row)];
  writeFileSync(table, rows.map((cells) => cells.join(";")).join("\n"));
  headless("new", project, "--template", "b2b-long");
  headless("import", project, table, "--as", "journeys");
  return project;
}

/** Milliseconds from the start of the process, as the system tells it, to the mark that the frame of the window sets. */
async function sinceStart(browser: Browser): Promise<number> {
  const frame = new Frame(browser, "ru");
  await frame.go("overview");
  const usable = await browser.execute(() => performance.timeOrigin + (performance.getEntriesByName("usable")[0]?.startTime ?? Number.NaN));
  return Math.round(usable - startOf(pidOf(PROGRAM)));
}

function pidOf(program: string): string {
  const runs = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/exe`) === program;
    } catch {
      return false;
    }
  };
  // The newest one: other copies may run on this computer.
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && runs(name));
  const newest = pids.sort((a, b) => startOf(b) - startOf(a))[0];
  if (!newest) throw new Error(`${program} does not run`);
  return newest;
}

/** The moment a process started, in milliseconds since 1970: ticks of a hundredth since the boot (proc(5)). */
function startOf(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const ticks = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
  const boot = Number(/^btime (\d+)$/m.exec(readFileSync("/proc/stat", "utf8"))?.[1]);
  return boot * 1000 + ticks * 10;
}

async function dragged(browser: Browser): Promise<{ rest: number[]; steps: number[]; frames: number[] }> {
  const frame = new Frame(browser, "ru");
  await frame.chooseUnit("Завод");
  await frame.go("journeys");
  const screen = new JourneyScreen(browser);
  const names = await screen.touchpoints();
  if (names.length !== TOUCHPOINTS) throw new Error(`the map holds ${names.length} touchpoints`);
  const rest = await browser.executeAsync(atRest);
  await browser.execute(watch);
  await screen.drag(names[1] as string, names[8] as string, 60);
  const drag = await browser.execute(() => {
    const durations = (name: string) => performance.getEntriesByName(name, "measure").map((entry) => entry.duration);
    return { steps: durations("step"), frames: durations("frame") };
  });
  return { rest, ...drag };
}

/** Runs in the window: measures every step of the next drag, with the layout it asks for, and every frame. */
function watch() {
  const begin = () => performance.mark("step-begins");
  const end = () => {
    // Reading a size makes the engine lay the page out now.
    document.querySelector<HTMLElement>('[role="grid"]')?.getBoundingClientRect();
    performance.measure("step", "step-begins");
  };
  let moving = false;
  const frame = () => {
    if (performance.getEntriesByName("frame-begins").length > 0) performance.measure("frame", "frame-begins");
    performance.clearMarks("frame-begins");
    performance.mark("frame-begins");
    if (moving) requestAnimationFrame(frame);
  };
  addEventListener("pointermove", begin, true);
  addEventListener(
    "pointerdown",
    () => {
      moving = true;
      requestAnimationFrame(frame);
      // After the listener of the drag itself, which is added during this event.
      setTimeout(() => addEventListener("pointermove", end));
    },
    { once: true },
  );
  addEventListener(
    "pointerup",
    () => {
      moving = false;
      removeEventListener("pointermove", begin, true);
      removeEventListener("pointermove", end);
    },
    { once: true, capture: true },
  );
}

/** Runs in the window: how long frames take while a dot moves. */
function atRest(done: (frames: number[]) => void) {
  const dot = document.createElement("i");
  dot.style.cssText = "position:fixed;top:0;left:0;width:4px;height:4px;background:currentColor";
  document.body.append(dot);
  const frames: number[] = [];
  let before = 0;
  requestAnimationFrame(function frame(now) {
    if (before > 0) frames.push(now - before);
    before = now;
    dot.style.left = `${frames.length}px`;
    if (frames.length < 30) return void requestAnimationFrame(frame);
    dot.remove();
    done(frames);
  });
}

/**
 * Prints a measurement and keeps it when it is over its limit; `quantile` 1 is the largest value, `null` no limit. Gives the
 * middle value.
 */
function tell(what: string, values: number[], limit: number | null, quantile = 1): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * quantile) - 1)] ?? Number.NaN;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const line = `${what}: n ${values.length}, median ${round(middle)}, ${quantile < 1 ? `${quantile * 100} %` : "largest"} ${round(value)}${limit === null ? "" : `, limit ${limit}`}`;
  console.log(line);
  if (limit !== null && !(value <= limit)) over.push(`over the limit: ${line}`);
  return middle;
}

function round(value: number): string {
  return value.toFixed(1);
}

import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** Screenshots of failures and everything the tests write. */
export const RESULTS = join(ROOT, "test-results");

/** The program under test: built with the feature `e2e`, which answers file dialogs from the environment. */
export const PROGRAM = resolve(process.env.CX_ATLAS ?? join(ROOT, "target/checked/cx-atlas"));

export const FIXTURES = join(ROOT, "fixtures");

/** Runs the program without a window and gives what it printed. */
export function headless(...args: string[]): string {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not built`);
  return execFileSync(PROGRAM, args, { encoding: "utf8", timeout: 120_000 });
}

/** A folder for what this run writes. */
export function folder(...names: string[]): string {
  const path = join(RESULTS, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

/** The same, without what an earlier run left in it. */
export function emptyFolder(...names: string[]): string {
  rmSync(join(RESULTS, ...names), { recursive: true, force: true });
  return folder(...names);
}

/** A copy of the demo company for one test: of the one the headless main job has just made, or made anew when an older program made it. */
export function demoCompany(...names: string[]): string {
  const copy = join(emptyFolder(...names), "demo.cxatlas");
  const made = join(RESULTS, "demo/demo.cxatlas");
  if (!isOfThisProgram(made)) {
    rmSync(made, { force: true });
    headless("new", join(folder("demo"), "demo.cxatlas"), "--template", "demo");
  }
  copyFileSync(made, copy);
  return copy;
}

function isOfThisProgram(project: string): boolean {
  return existsSync(project) && statSync(project).mtimeMs > statSync(PROGRAM).mtimeMs;
}

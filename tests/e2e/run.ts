/** Runs `tests`, `shots` or `speed` on the present display, or on an Xvfb of its own where there is none. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";

const HERE = import.meta.dirname;
const [what, ...rest] = process.argv.slice(2);

const display = process.env.DISPLAY ? null : await startDisplay();
const env = display ? { ...process.env, DISPLAY: display.name } : process.env;
const child = spawn(process.execPath, ["--import", "tsx", ...args()], { cwd: HERE, env, stdio: "inherit" });
child.on("exit", (code) => {
  display?.process.kill();
  process.exit(code ?? 1);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));

function args(): string[] {
  if (what === "shots" || what === "speed") return [join(HERE, `${what}.ts`), ...rest];
  const wanted = (file: string) => file.endsWith(".test.ts") && (rest.length === 0 || rest.some((word) => file.includes(word)));
  const files = readdirSync(join(HERE, "tests")).filter(wanted);
  return ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files.map((file) => join(HERE, "tests", file))];
}

/** Xvfb picks a free display and tells its number through the fourth file. */
async function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const screen = ["-screen", "0", "1440x900x24", "-nolisten", "tcp", "-displayfd", "3"];
  const process = spawn("Xvfb", screen, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((resolve, reject) => {
    process.on("error", reject);
    process.on("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    (process.stdio[3] as Readable).once("data", (bytes) => resolve(String(bytes).trim()));
  });
  return { name: `:${number}`, process };
}

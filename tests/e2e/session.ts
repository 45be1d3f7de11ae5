import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, remote } from "webdriverio";
import { PROGRAM } from "./program.ts";

export interface Start {
  /** A project file to open at the start; without it the start page shows. */
  project?: string;
  /** What the dialog "open files" answers. */
  pick?: string[];
  /** The folder in which the dialog "save as" puts files, under the proposed name. */
  save?: string;
}

/** A running program with its window. */
export interface Session {
  browser: Browser;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Starts the program with a home of its own, so that nothing of another run or person shows. */
export async function launch({ project, pick = [], save }: Start = {}): Promise<Session> {
  const home = mkdtempSync(join(tmpdir(), "cx-atlas-"));
  const [port, nativePort] = [await freePort(), await freePort()];
  const driver = startDriver(port, nativePort, {
    ...ownHome(home),
    NO_AT_BRIDGE: "1",
    CX_ATLAS_PICK: pick.join("\n"),
    ...(save ? { CX_ATLAS_SAVE: save } : {}),
  });
  const end = () => {
    stop(driver);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await listening(port);
    const browser = await connectTo(port, project);
    let closing: Promise<void> | undefined;
    const close = () => browser.deleteSession().catch(() => {}).finally(end);
    return { browser, close: () => (closing ??= close()) };
  } catch (error) {
    end();
    throw error;
  }
}

function connectTo(port: number, project?: string): Promise<Browser> {
  // No browserName: the driver refuses one.
  const capabilities = {
    "tauri:options": { application: PROGRAM, args: project ? [resolve(project)] : [] },
    "wdio:enforceWebDriverClassic": true,
  } as WebdriverIO.Capabilities;
  const options = { hostname: "127.0.0.1", port, path: "/", logLevel: "error" } as const;
  const limits = { connectionRetryTimeout: PATIENCE_MS, connectionRetryCount: 0, waitforTimeout: 10_000, waitforInterval: 100 };
  return remote({ ...options, ...limits, capabilities });
}

function startDriver(port: number, nativePort: number, env: Record<string, string>): ChildProcess {
  const bus = join(import.meta.dirname, "bus.conf");
  const args = ["--config-file", bus, "--", tauriDriver(), "--port", `${port}`, "--native-port", `${nativePort}`];
  const quiet = process.env.CX_ATLAS_E2E_TALK ? "inherit" : "ignore";
  // A group of its own: the window, the driver and the message bus end together.
  return spawn("dbus-run-session", args, { env: { ...process.env, ...env }, detached: true, stdio: ["ignore", quiet, quiet] });
}

function stop(driver: ChildProcess) {
  try {
    if (driver.pid) process.kill(-driver.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function tauriDriver(): string {
  const own = join(import.meta.dirname, "../../target/tools/bin/tauri-driver");
  const users = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "bin/tauri-driver");
  return [own, users].find((path) => existsSync(path)) ?? "tauri-driver";
}

function ownHome(home: string) {
  const inside = (name: string) => join(home, name);
  return {
    HOME: home,
    XDG_CONFIG_HOME: inside("config"),
    XDG_DATA_HOME: inside("data"),
    XDG_CACHE_HOME: inside("cache"),
    XDG_STATE_HOME: inside("state"),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until the driver answers on its port. */
async function listening(port: number) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`tauri-driver does not answer on port ${port}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => socket.end(() => resolve(true)));
    socket.once("error", () => resolve(false));
  });
}

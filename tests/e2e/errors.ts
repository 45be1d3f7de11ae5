import type { Browser } from "webdriverio";

/** Where the window keeps what went wrong in its scripts. */
interface Kept {
  uncaught?: string[];
}

/** From now on keeps the errors of the window's scripts that nobody catches; once more is harmless. */
export async function keepErrors(browser: Browser) {
  await browser.execute(() => {
    const kept = window as Kept;
    if (kept.uncaught) return;
    const errors: string[] = [];
    kept.uncaught = errors;
    window.addEventListener("error", ({ message, error }) => errors.push(`${message}\n${error?.stack ?? ""}`));
    window.addEventListener("unhandledrejection", ({ reason }) => errors.push(`${reason?.message ?? JSON.stringify(reason)}\n${reason?.stack ?? ""}`));
  });
}

/** The errors kept so far. */
export async function keptErrors(browser: Browser): Promise<string[]> {
  return browser.execute(() => (window as Kept).uncaught ?? []);
}

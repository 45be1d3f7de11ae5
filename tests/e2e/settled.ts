import type { Browser } from "webdriverio";

/** Waits until the window is at rest: nothing loads, nothing moves, the page has stayed the same for a moment. */
export async function settled(browser: Browser, limitMs = 15_000) {
  const end = Date.now() + limitMs;
  let before = "";
  while (Date.now() < end) {
    const now = await browser.execute(signOfLife);
    if (now !== "" && now === before) return;
    before = now;
    await browser.pause(120);
  }
  throw new Error(`the window did not come to rest in ${limitMs} ms`);
}

/** Runs in the window: what it shows in short; empty while something is under way. */
function signOfLife(): string {
  const busy = document.querySelector('[aria-busy="true"], .mantine-Loader-root');
  // A screen that is being loaded is an empty place, then hidden until React reveals it.
  const loading = document.querySelector('main > div:empty, [style*="display: none !important"]');
  const moving = document.getAnimations().some((animation) => animation.playState === "running");
  if (busy || loading || moving || document.readyState !== "complete" || document.body.innerText === "") return "";
  return `${document.body.innerHTML.length} ${document.body.innerText.length}`;
}

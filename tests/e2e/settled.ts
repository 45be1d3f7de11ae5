import type { Browser } from "webdriverio";

/** Waits until the window is at rest: nothing loads, nothing moves, the page has stayed the same for a moment. */
export async function settled(browser: Browser, limitMs = 15_000) {
  const end = Date.now() + limitMs;
  let before: Life = { restless: null, shown: "" };
  while (Date.now() < end) {
    const now = await browser.execute(life);
    if (now.restless === null && now.shown === before.shown) return;
    before = now;
    await browser.pause(120);
  }
  throw new Error(`the window did not come to rest in ${limitMs} ms: ${before.restless ?? "it is drawn anew again and again"}`);
}

interface Life {
  /** What is under way, as the beginning of its element; null at rest. */
  restless: string | null;
  /** What the window shows, in short. */
  shown: string;
}

/** Runs in the window. */
function life(): Life {
  const busy = document.querySelector('[aria-busy="true"], .mantine-Loader-root');
  // A screen that is being loaded is an empty place, then hidden until React reveals it.
  const loading = document.querySelector('main > div:empty, [style*="display: none !important"]');
  const animation = document.getAnimations().find(({ playState }) => playState === "running");
  const moving = animation?.effect instanceof KeyframeEffect ? animation.effect.target : null;
  const first = busy ?? loading ?? moving;
  const empty = document.readyState !== "complete" || document.body.innerText === "";
  const restless = first?.outerHTML.slice(0, 200) ?? (animation ? "an animation" : empty ? "an empty page" : null);
  return { restless, shown: `${document.body.innerHTML.length} ${document.body.innerText.length}` };
}

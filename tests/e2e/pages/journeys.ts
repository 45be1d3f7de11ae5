import type { Browser } from "webdriverio";
import { settled } from "../settled.ts";

const TOUCHPOINTS = '[role="grid"] [role="columnheader"][data-placement]';

/** The screen of the journey map. */
export class JourneyScreen {
  private readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** The touchpoints in their order, by accessible name. */
  async touchpoints(): Promise<string[]> {
    await this.browser.$(TOUCHPOINTS).waitForDisplayed();
    return this.browser.execute(
      (selector: string) => [...document.querySelectorAll(selector)].map((cell) => cell.getAttribute("aria-label") ?? ""),
      TOUCHPOINTS,
    );
  }

  /** Drags a touchpoint with the pointer to the far half of another one; both must be in sight. `steps` moves lead there. */
  async drag(from: string, onto: string, steps = 1) {
    const [start, end] = [await this.middle(from), await this.middle(onto)];
    const beyond = Math.round(end.width / 4) * (end.x > start.x ? 1 : -1);
    const pointer = this.browser
      .action("pointer", { parameters: { pointerType: "mouse" } })
      .move({ x: start.x, y: start.y })
      .down({ button: 0 })
      .move({ x: start.x + 12, y: start.y, duration: 50 });
    for (let step = 1; step <= steps; step++) {
      const x = start.x + Math.round(((end.x + beyond - start.x) * step) / steps);
      pointer.move({ x, y: end.y, duration: steps === 1 ? 200 : 16 });
    }
    await pointer.up({ button: 0 }).perform();
    await settled(this.browser);
  }

  private async middle(name: string) {
    const cell = this.browser.$(`${TOUCHPOINTS}[aria-label="${name}"]`);
    const [{ x, y }, { width, height }] = [await cell.getLocation(), await cell.getSize()];
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2), width };
  }
}

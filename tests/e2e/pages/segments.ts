import type { Browser } from "webdriverio";
import { settled } from "../settled.ts";
import { type Language, parts, text } from "../text.ts";
import { button } from "./selectors.ts";

/** The tabs of the screen of segments. */
export class SegmentsScreen {
  private readonly browser: Browser;
  private readonly language: Language;

  constructor(browser: Browser, language: Language) {
    this.browser = browser;
    this.language = language;
  }

  /** Divides the customers by one feature more and waits until the answer is there. */
  async divideBy(feature: string) {
    await this.browser.$(button(this.text("segments-show-request"))).click();
    await this.browser.$(`//label[normalize-space()="${this.text(`segments-feature-${feature}`)}"]`).click();
    await this.browser.$(button(this.text("segments-compute-by"))).click();
    const [before] = parts(this.language, "segments-adopted");
    // The groups of the request before were adopted; those of the new one are not yet.
    await this.browser.$(`//*[contains(normalize-space(), "${before}")]`).waitForExist({ reverse: true, timeout: 20_000 });
    await settled(this.browser);
  }

  /** Makes the groups segments, as the program proposes where it asks. */
  async adopt() {
    await this.browser.$(button(this.text("segments-adopt"))).click();
    const asked = this.browser.$(button(this.text("segments-ask-adopt")));
    const adopted = this.browser.$(`//*[normalize-space()="${this.text("segments-adopted")}"]`);
    await this.browser.waitUntil(async () => (await asked.isExisting()) || (await adopted.isExisting()));
    if (await asked.isExisting()) await asked.click();
    await adopted.waitForDisplayed();
  }

  /** Shows the customers of the fullest cell of the heat map and gives their number as the cell says it. */
  async openFullestCell(): Promise<number> {
    const cells = await this.browser.$$(`//button[starts-with(@aria-label, "${parts(this.language, "orders-cell")[0]}")]`).getElements();
    const counts: number[] = [];
    for (const cell of cells) counts.push(Number(/([\d\s]+)$/.exec((await cell.getAttribute("aria-label")) ?? "")?.[1]));
    const most = Math.max(...counts);
    await cells[counts.indexOf(most)]?.click();
    await settled(this.browser);
    return most;
  }

  /** Rows of a table, as it tells assistive technology; every table counts its head. */
  async rows(label: string): Promise<number> {
    const grid = this.browser.$(`//*[@role="grid" and starts-with(@aria-label, "${parts(this.language, label)[0]}")]`);
    await grid.waitForDisplayed();
    return Number(await grid.getAttribute("aria-rowcount")) - 1;
  }

  /** Writes into a field and leaves it. */
  async write(label: string, value: string) {
    const field = this.browser.$(`//label[normalize-space()="${this.text(label)}"]/following-sibling::*//input`);
    await field.click();
    await field.setValue(value);
    await this.browser.keys("Enter");
    await settled(this.browser);
  }

  /** Divides the customers of a campaign into two groups, and waits until it stands in the list. */
  async divideCampaign(name: string) {
    await this.write("campaign-name", name);
    await this.browser.$(button(this.text("campaign-draw"))).click();
    await this.browser.$(`//article[@aria-label="${name}"]`).waitForDisplayed();
  }

  private text(key: string): string {
    return text(this.language, key);
  }
}

import type { Browser } from "webdriverio";
import { settled } from "../settled.ts";
import { type Language, parts, text } from "../text.ts";
import { button } from "./selectors.ts";

/** Read, loaded, duplicates, rejected. */
export type Counts = [number, number, number, number];

/** The screen of the company's tables and the import of files. */
export class DataScreen {
  private readonly browser: Browser;
  private readonly language: Language;

  constructor(browser: Browser, language: Language) {
    this.browser = browser;
    this.language = language;
  }

  /** Takes the files that the file dialog answers with. */
  async choose() {
    await this.browser.$(button(this.text("data-import"))).click();
  }

  /** Waits until the window asks what to do with a file. */
  async asks(file: string) {
    const title = this.browser.$("#wizard-title");
    await title.waitForDisplayed();
    await this.browser.waitUntil(async () => (await title.getText()).includes(file), { timeoutMsg: `${file} is not asked about` });
  }

  /** Imports the file in question with everything as the program proposes it. */
  async accept() {
    const start = this.browser.$(button(this.text("wizard-import")));
    await start.waitForEnabled();
    await start.click();
  }

  /** The counts of the file that has just been imported. */
  async counts(): Promise<Counts> {
    const contained = parts(this.language, "data-sums").map((part) => `contains(normalize-space(), "${part}")`);
    const sentence = this.browser.$(`//p[${contained.join(" and ")}]`);
    await sentence.waitForDisplayed();
    const numbers = (await sentence.getText()).replaceAll(/(?<=\d)\s(?=\d)/gu, "").match(/\d+/g) ?? [];
    return numbers.slice(0, 4).map(Number) as Counts;
  }

  /** On to the next of the chosen files. */
  async next() {
    await this.browser.$(button(this.text("wizard-next"))).click();
  }

  /** Leaves the file in question alone. */
  async cancel() {
    await this.browser.$(button(this.text("cancel"))).click();
    await settled(this.browser);
  }

  private text(key: string) {
    return text(this.language, key);
  }
}

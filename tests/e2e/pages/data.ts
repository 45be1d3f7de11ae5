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

  /**
   * Files dropped on the window, from the event of the window system on: the driver has no hand that could drag a file out of
   * another program.
   */
  async drop(paths: string[]) {
    const fault = await this.browser.executeAsync((paths: string[], done: (fault: string | null) => void) => {
      type Program = { invoke(command: string, args: object): Promise<unknown> };
      const program = (window as unknown as { __TAURI_INTERNALS__: Program }).__TAURI_INTERNALS__;
      const payload = { paths, position: { x: 400, y: 300 } };
      const drop = { target: { kind: "Webview", label: "main" }, event: "tauri://drag-drop", payload };
      program.invoke("plugin:event|emit_to", drop).then(
        () => done(null),
        (error) => done(String(error)),
      );
    }, paths);
    if (fault) throw new Error(`the files were not dropped: ${fault}`);
  }

  /** Waits until the window asks what to do with a file. */
  async asks(file: string) {
    const title = this.browser.$("#wizard-title");
    await title.waitForDisplayed();
    await this.browser.waitUntil(async () => (await title.getText()).includes(file), { timeoutMsg: `${file} is not asked about` });
  }

  /** Imports the tables in question with everything as the program proposes it. */
  async accept() {
    const start = this.browser.$(`//button[starts-with(normalize-space(), "${this.text("wizard-import")}")]`);
    await start.waitForEnabled();
    await start.click();
  }

  /** The counts of the table that the result tells most of. */
  async counts(): Promise<Counts> {
    const contained = parts(this.language, "data-sums").map((part) => `contains(normalize-space(), "${part}")`);
    const sentence = this.browser.$(`//p[${contained.join(" and ")}]`);
    await sentence.waitForDisplayed({ timeout: 30_000 });
    const numbers = (await sentence.getText()).replaceAll(/(?<=\d)\s(?=\d)/gu, "").match(/\d+/g) ?? [];
    return numbers.slice(0, 4).map(Number) as Counts;
  }

  /** The tables that wait, with what the program says of each. */
  async waiting(): Promise<string[]> {
    const list = this.browser.$(`ul[aria-label="${this.text("wizard-tables")}"]`);
    await list.waitForDisplayed();
    await settled(this.browser);
    // The driver takes a name cut short by its box for a hidden one.
    return list.$$("li").map(async (item) => String(await item.getProperty("textContent")));
  }

  /** How many tables the result names, each with its row of counts. */
  async reported(): Promise<number> {
    const title = this.browser.$("#wizard-title");
    const [before = ""] = parts(this.language, "wizard-result");
    await this.browser.waitUntil(async () => (await title.getText()).startsWith(before), { timeout: 40_000 });
    return Number((await title.getText()).match(/\d+/)?.[0]);
  }

  /** From a table that is there already to its import. */
  async openTwin() {
    await this.browser.$(button(this.text("wizard-open-import"))).click();
    await settled(this.browser);
  }

  /** Away from the result, to the list of imports. */
  async finish() {
    await this.browser.$(button(this.text("wizard-done"))).click();
    await settled(this.browser);
  }

  private text(key: string) {
    return text(this.language, key);
  }
}

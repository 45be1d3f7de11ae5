import type { Browser } from "webdriverio";
import { type Language, parts, text } from "../text.ts";
import { button } from "./selectors.ts";

/** The screen of the specification. */
export class SpecificationScreen {
  private readonly browser: Browser;
  private readonly language: Language;

  constructor(browser: Browser, language: Language) {
    this.browser = browser;
    this.language = language;
  }

  /** Takes a form away and gives the sentence that says where it went. */
  async take(form: "spec-word" | "spec-word-draft" | "spec-excel", file: string): Promise<string> {
    await this.browser.$(button(text(this.language, form))).click();
    const [saved] = parts(this.language, "spec-exported");
    const sentence = this.browser.$(`//*[@role="status"][contains(., "${saved}") and contains(., "${file}")]`);
    await sentence.waitForDisplayed({ timeout: 30_000 });
    return sentence.getText();
  }
}

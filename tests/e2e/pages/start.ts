import type { Browser } from "webdriverio";
import { type Language, text } from "../text.ts";
import { button } from "./selectors.ts";

/** The page without a project. */
export class StartPage {
  private readonly browser: Browser;
  language: Language;

  constructor(browser: Browser, language: Language) {
    this.browser = browser;
    this.language = language;
  }

  async shown() {
    await this.browser.$(button(this.text("action-demo"))).waitForDisplayed({ timeout: 20_000 });
  }

  async changeLanguage() {
    await this.browser.$(button(this.text("action-language"))).click();
    this.language = this.language === "ru" ? "en" : "ru";
    await this.browser.$(button(this.text("action-language"))).waitForDisplayed();
  }

  /** Opens the project that the file dialog answers with. */
  async open() {
    await this.browser.$(button(this.text("action-open"))).click();
  }

  async openDemo() {
    await this.browser.$(button(this.text("action-demo"))).click();
  }

  /** Makes a project of an archetype under the name; its place is the dialog's answer. */
  async create(archetype: string, name: string) {
    await this.browser.$(`//button[.//b[normalize-space()="${this.text(`archetype-${archetype}`)}"]]`).click();
    await this.browser.$(`//input[@required]`).setValue(name);
    await this.browser.$(button(this.text("new-create"))).click();
  }

  /** What went wrong, in words. */
  async alert(): Promise<string> {
    const alert = this.browser.$('[role="alert"]');
    await alert.waitForDisplayed();
    return alert.getText();
  }

  async lead(): Promise<string> {
    return this.browser.$("//h1/following-sibling::p").getText();
  }

  private text(key: string) {
    return text(this.language, key);
  }
}

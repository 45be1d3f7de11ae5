import type { Browser } from "webdriverio";
import { settled } from "../settled.ts";
import { type Language, parts, text } from "../text.ts";
import { button } from "./selectors.ts";

/** The entry of the rail under which a screen lies; the entry's other screens are its tabs. */
const ENTRIES = {
  overview: ["overview"],
  data: ["data"],
  journeys: ["journeys"],
  voice: ["voice"],
  segments: ["segments", "weights", "houses"],
  characteristics: ["characteristics"],
  kpis: ["kpis", "processes"],
  systems: ["systems"],
  session: ["session"],
  specification: ["specification"],
  customers: ["customers"],
} as const;

/** The tabs within a screen, by the keys of their names. */
export const TABS: Partial<Record<Screen, readonly string[]>> = {
  data: ["data-tab-imports", "data-tab-tables", "data-tab-quality"],
  segments: ["clusters", "rfm", "lifetime", "baskets", "strategy", "campaign"].map((tab) => `segments-tab-${tab}`),
};

type Entry = keyof typeof ENTRIES;
export type Screen = (typeof ENTRIES)[Entry][number];

export const SCREENS: readonly Screen[] = Object.values(ENTRIES).flat();

/** The window with a project open: rail, top bar, inspector. */
export class Frame {
  private readonly browser: Browser;
  language: Language;

  constructor(browser: Browser, language: Language) {
    this.browser = browser;
    this.language = language;
  }

  /** Waits for the frame; a fault in its place is told at once. */
  async shown(timeout = 10_000) {
    const came = async () => (await this.rail().isDisplayed()) || (await this.fault()) !== null;
    await this.browser.waitUntil(came, { timeout, timeoutMsg: "the frame did not come" });
    if (!(await this.rail().isDisplayed())) throw new Error(`instead of the frame: ${await this.fault()}`);
  }

  async go(screen: Screen) {
    const [entry, screens] = entryOf(screen);
    const beside: readonly Entry[] = ["overview", "data", "customers"];
    const stage = beside.includes(entry) ? `nav-${entry}` : `nav-stage-${entry}`;
    await this.rail().$(`.//button[contains(normalize-space(), "${this.text(stage)}")]`).click();
    if (screens.length > 1) await this.browser.$(`//button[@role="tab"][normalize-space()="${this.text(`screen-${screen}`)}"]`).click();
    await settled(this.browser);
  }

  /** Opens a tab within the screen by the key of its name. */
  async tab(key: string) {
    await this.browser.$(`//*[self::label or @role="tab"][normalize-space()="${this.text(key)}"]`).click();
    await settled(this.browser);
  }

  /** Chooses a business unit in the top bar. */
  async chooseUnit(name: string) {
    await this.browser.$(`//header//button[starts-with(@aria-label, "${this.text("place-business-unit")}")]`).click();
    await this.browser.$(`//*[@role="menuitem"][normalize-space()="${name}"]`).click();
    await settled(this.browser);
  }

  /** Saves the first chart of the screen and waits until the window says that `file` was written. */
  async saveChart(form: "png" | "svg" | "xlsx", file: string) {
    await this.browser.$(button(this.text("chart-menu"))).click();
    await this.browser.$(`//*[@role="menuitem"][normalize-space()="${this.text(`chart-save-${form}`)}"]`).click();
    const [saved] = parts(this.language, "chart-saved");
    await this.browser.$(`//*[@role="alert"][contains(., "${saved}") and contains(., "${file}")]`).waitForDisplayed();
  }

  async title(): Promise<string> {
    return this.browser.$("#screen-title").getText();
  }

  /** Changes to the other language. */
  async changeLanguage() {
    await this.browser.$(button(this.text("action-language"))).click();
    this.language = this.language === "ru" ? "en" : "ru";
    await this.browser.$(button(this.text("action-language"))).waitForDisplayed();
  }

  /** The last step's name as the undo button says it, null when there is nothing to undo. */
  async undoLabel(): Promise<string | null> {
    const label = await this.browser.$(this.stepButton("undo")).getAttribute("aria-label");
    return label === this.text("undo-nothing") ? null : label;
  }

  /** Takes the last step back. */
  async undo() {
    await this.travel(this.stepButton("undo"));
  }

  async redo() {
    await this.travel(this.stepButton("redo"));
  }

  /** Ends the presentation or closes what lies above the screen. */
  async escape() {
    await this.browser.keys("Escape");
    await settled(this.browser);
  }

  async present() {
    await this.browser.$(`//header//button[normalize-space()="${this.text("present")}"]`).click();
    await settled(this.browser);
  }

  /** Waits for a fault and gives its words. */
  async awaitFault(): Promise<string> {
    return this.faultMessage().getText();
  }

  /** What went wrong, in words; a finding that is only bad news is none. */
  async fault(): Promise<string | null> {
    const fault = this.faultMessage();
    return (await fault.isExisting()) ? fault.getText() : null;
  }

  /** Details for support are offered with faults alone. */
  private faultMessage() {
    return this.browser.$(`//*[@role="alert"][.//button[normalize-space()="${this.text("message-copy")}"]]//p`);
  }

  private rail() {
    return this.browser.$(`//nav[@aria-label="${this.text("rail-title")}"]`);
  }

  private async travel(through: string) {
    const before = await this.undoLabel();
    await this.browser.$(through).click();
    await this.browser.waitUntil(async () => (await this.undoLabel()) !== before, { timeoutMsg: "nothing was undone or redone" });
    await settled(this.browser);
  }

  private stepButton(way: "undo" | "redo") {
    const [some] = parts(this.language, `${way}-step`);
    return `//button[@aria-label="${this.text(`${way}-nothing`)}" or starts-with(@aria-label, "${some}")]`;
  }

  private text(key: string) {
    return text(this.language, key);
  }
}

function entryOf(screen: Screen): [Entry, readonly Screen[]] {
  const found = Object.entries(ENTRIES).find(([, screens]) => (screens as readonly Screen[]).includes(screen));
  if (!found) throw new Error(`no entry holds ${screen}`);
  return found as [Entry, readonly Screen[]];
}

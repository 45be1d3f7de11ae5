import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Frame } from "../pages/frame.ts";
import { SegmentsScreen } from "../pages/segments.ts";
import { button } from "../pages/selectors.ts";
import { demoCompany, emptyFolder, headless } from "../program.ts";
import { launch } from "../session.ts";
import { step } from "../step.ts";
import { parts, text } from "../text.ts";

test("segments: another division, adoption, RFM, value, baskets, strategy, a campaign", { timeout: 180_000 }, async (t) => {
  const project = demoCompany("e2e", "segments");
  const save = emptyFolder("e2e", "segments", "taken");
  const session = await launch({ project, save });
  t.after(() => session.close());
  const { browser } = session;
  const frame = new Frame(browser, "ru");
  const segments = new SegmentsScreen(browser, "ru");

  await step(t, session, "customers are divided by their size too, and the groups adopted", async () => {
    await frame.shown();
    await frame.go("segments");
    await segments.divideBy("size");
    assert.match((await frame.undoLabel()) ?? "", new RegExp(parts("ru", "step-segments-features")[0] ?? "?"));
    await segments.adopt();
    assert.match((await frame.undoLabel()) ?? "", new RegExp(parts("ru", "step-segments-adopt")[0] ?? "?"));
  }, 60_000);
  await step(t, session, "both steps are undone", async () => {
    await frame.undo();
    await frame.undo();
  });
  await step(t, session, "a cell of the heat map shows its customers", async () => {
    await frame.tab("segments-tab-rfm");
    const customers = await segments.openFullestCell();
    assert.ok(customers > 10);
    assert.equal(await segments.rows("orders-customers-of-cell"), customers);
  });
  await step(t, session, "a margin makes the value of customers smaller", async () => {
    await frame.tab("segments-tab-lifetime");
    assert.ok((await segments.rows("lifetime-regular")) > 100);
    await segments.write("lifetime-margin", "25");
    assert.ok((await segments.rows("lifetime-customers")) > 900);
    await frame.undo();
  }, 30_000);
  await step(t, session, "baskets tell what is bought together and what later", async () => {
    await frame.tab("segments-tab-baskets");
    assert.ok((await segments.rows("baskets-rules")) > 100);
    await frame.tab("baskets-show-later");
    assert.ok((await segments.rows("baskets-later")) > 0);
  }, 30_000);
  await step(t, session, "the strategy is taken away as Word", async () => {
    await frame.tab("segments-tab-strategy");
    await browser.$(button(text("ru", "strategy-word"))).click();
    const file = join(save, `${text("ru", "strategy-title")}.docx`);
    await browser.waitUntil(() => isWritten(file), { timeout: 30_000, timeoutMsg: `${file} was not written` });
  }, 60_000);
  await step(t, session, "a campaign is divided into groups, and the step undone", async () => {
    await frame.tab("segments-tab-campaign");
    const before = await frame.undoLabel();
    await segments.divideCampaign("Весна");
    await frame.undo();
    assert.equal(await frame.undoLabel(), before);
  });

  await session.close();
  headless("check", project);
});

function isWritten(file: string): boolean {
  try {
    return readFileSync(file).subarray(0, 2).toString() === "PK";
  } catch {
    return false;
  }
}

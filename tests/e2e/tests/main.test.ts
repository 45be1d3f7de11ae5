import assert from "node:assert/strict";
import { test } from "node:test";
import { Frame, SCREENS } from "../pages/frame.ts";
import { demoCompany, headless } from "../program.ts";
import { launch } from "../session.ts";
import { step } from "../step.ts";
import { text } from "../text.ts";

test("the demo company: every screen, both languages, presentation, and again after a restart", { timeout: 240_000 }, async (t) => {
  const project = demoCompany("e2e", "main");
  let session = await launch({ project });
  t.after(() => session.close());
  let frame = new Frame(session.browser, "ru");

  await step(t, session, "the demo company opens", () => frame.shown());
  await step(t, session, "every screen opens without a fault", () => everyScreen(frame), 60_000);
  await step(t, session, "the language changes and every screen follows", async () => {
    await frame.changeLanguage();
    await everyScreen(frame);
  }, 60_000);
  await step(t, session, "the presentation opens and Esc ends it", async () => {
    await frame.present();
    await frame.escape();
    await frame.shown();
  });

  await step(t, session, "the last step is undone, done again and undone", async () => {
    const last = await frame.undoLabel();
    assert.notEqual(last, null);
    await frame.undo();
    await frame.redo();
    assert.equal(await frame.undoLabel(), last);
    await frame.undo();
    await frame.changeLanguage();
  });

  await session.close();
  headless("check", project);
  session = await launch({ project });
  frame = new Frame(session.browser, "ru");
  await step(t, session, "it opens again after a restart", () => everyScreen(frame), 60_000);
  await step(t, session, "what was undone can be done again after the restart", async () => {
    const before = await frame.undoLabel();
    await frame.redo();
    assert.notEqual(await frame.undoLabel(), before);
  });
});

async function everyScreen(frame: Frame) {
  await frame.shown();
  for (const screen of SCREENS) {
    await frame.go(screen);
    assert.equal(await frame.title(), text(frame.language, `screen-${screen}`));
    assert.equal(await frame.alert(), null, screen);
  }
}

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Frame } from "../pages/frame.ts";
import { StartPage } from "../pages/start.ts";
import { folder, headless } from "../program.ts";
import { launch } from "../session.ts";
import { step } from "../step.ts";
import { text } from "../text.ts";

test("the start page, in both languages, and a new project", { timeout: 120_000 }, async (t) => {
  const save = folder("e2e", "new");
  const session = await launch({ save });
  t.after(() => session.close());
  const start = new StartPage(session.browser, "ru");

  await step(t, session, "the start page shows in Russian", async () => {
    await start.shown();
    assert.equal(await start.lead(), text("ru", "start-lead"));
  });
  await step(t, session, "one click changes to English", async () => {
    await start.changeLanguage();
    assert.equal(await start.lead(), text("en", "start-lead"));
  });
  await step(t, session, "a new project opens in the frame", async () => {
    await start.create("b2b-long", "First");
    const frame = new Frame(session.browser, "en");
    await frame.shown();
    assert.equal(await frame.alert(), null);
  });
  await session.close();
  headless("check", join(save, "First.cxatlas"));
});

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Frame } from "../pages/frame.ts";
import { StartPage } from "../pages/start.ts";
import { demoCompany, emptyFolder, headless } from "../program.ts";
import { launch } from "../session.ts";
import { step } from "../step.ts";
import { text } from "../text.ts";

test("the start page, in both languages, and a new project", { timeout: 120_000 }, async (t) => {
  const save = emptyFolder("e2e", "new");
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
    assert.equal(await frame.fault(), null);
  });
  await session.close();
  headless("check", join(save, "First.cxatlas"));
});

test("a project of before, chosen in the file dialog", { timeout: 60_000 }, async (t) => {
  const session = await launch({ pick: [demoCompany("e2e", "open")] });
  t.after(() => session.close());
  const start = new StartPage(session.browser, "ru");

  await step(t, session, "the chosen project opens", async () => {
    await start.shown();
    await start.open();
    await new Frame(session.browser, "ru").shown();
  });
});

test("the demo company from the start page", { timeout: 90_000 }, async (t) => {
  const session = await launch();
  t.after(() => session.close());
  const start = new StartPage(session.browser, "ru");

  await step(t, session, "the demo company is made and opens", async () => {
    await start.shown();
    await start.openDemo();
    await new Frame(session.browser, "ru").shown(30_000);
  }, 40_000);
});

test("a file that is no project is refused in words", { timeout: 60_000 }, async (t) => {
  const file = join(emptyFolder("e2e", "refused"), "picture.cxatlas");
  writeFileSync(file, "a picture under another name");
  const session = await launch({ pick: [file] });
  t.after(() => session.close());
  const start = new StartPage(session.browser, "ru");

  await step(t, session, "a sentence says why, and the start page stays", async () => {
    await start.shown();
    await start.open();
    assert.match(await start.alert(), /picture\.cxatlas/);
    await start.shown();
  });
});

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keepErrors, keptErrors } from "../errors.ts";
import { DataScreen } from "../pages/data.ts";
import { Frame, SCREENS, TABS } from "../pages/frame.ts";
import { JourneyScreen } from "../pages/journeys.ts";
import { SpecificationScreen } from "../pages/specification.ts";
import { demoCompany, emptyFolder, FIXTURES, folder, headless } from "../program.ts";
import { launch, type Session } from "../session.ts";
import { step } from "../step.ts";
import { parts, text } from "../text.ts";

test("the demo company: every screen, both languages, presentation, and again after a restart", { timeout: 240_000 }, async (t) => {
  const project = demoCompany("e2e", "main");
  let session = await launch({ project });
  t.after(() => session.close());
  let frame = new Frame(session.browser, "ru");

  await step(t, session, "the demo company opens", () => frame.shown());
  await step(t, session, "every screen opens without a fault", () => everyScreen(session, frame), 60_000);
  await step(t, session, "the language changes and every screen follows", async () => {
    await frame.changeLanguage();
    await everyScreen(session, frame);
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
  await step(t, session, "it opens again after a restart", () => everyScreen(session, frame), 60_000);
  await step(t, session, "what was undone can be done again after the restart", async () => {
    const before = await frame.undoLabel();
    await frame.redo();
    assert.notEqual(await frame.undoLabel(), before);
  });
});

test("the main job: import, drag, undo, the other language, export, reopen", { timeout: 150_000 }, async (t) => {
  const project = demoCompany("e2e", "job");
  const save = emptyFolder("e2e", "job", "taken");
  const feedback = join(folder("e2e", "job"), "Новые обращения.csv");
  writeFileSync(feedback, FEEDBACK);
  const known = join(FIXTURES, "demo/Клиенты.xlsx");
  let session = await launch({ project, pick: [feedback, known], save });
  t.after(() => session.close());
  const { browser } = session;
  const frame = new Frame(browser, "ru");
  let imported: string | null = null;

  await step(t, session, "the demo company opens at its tables", async () => {
    await frame.shown();
    await frame.go("data");
  });
  await step(t, session, "a file that is there already is named; the new one is imported, with counts that add up", async () => {
    const data = new DataScreen(browser, "ru");
    await data.choose();
    const [first = "", second = ""] = await data.waiting();
    assert.match(first, /Новые обращения\.csv[\s\S]*готово/);
    assert.match(second, /Клиенты\.xlsx[\s\S]*уже загружено/);
    await data.accept();
    assert.deepEqual(await data.counts(), [4, 2, 1, 1]);
    await data.finish();
    imported = await frame.undoLabel();
    assert.match(imported ?? "", /Новые обращения\.csv/);
  });
  await step(t, session, "a touchpoint is dragged to another place, and the step undone", async () => {
    await frame.go("journeys");
    const journey = new JourneyScreen(browser);
    const before = await journey.touchpoints();
    const [first, second, third, ...rest] = before;
    if (!first || !second || !third) throw new Error(`too few touchpoints: ${before}`);
    await journey.drag(first, third);
    assert.deepEqual(await journey.touchpoints(), [second, third, first, ...rest]);
    assert.match((await frame.undoLabel()) ?? "", new RegExp(parts("ru", "step-touchpoint-move")[0] ?? "?"));
    await frame.undo();
    assert.deepEqual(await journey.touchpoints(), before);
    assert.equal(await frame.undoLabel(), imported);
  });
  await step(t, session, "the language changes", async () => {
    await frame.changeLanguage();
    assert.equal(await frame.title(), text("en", "screen-journeys"));
  });
  await step(t, session, "charts are saved as pictures and as Excel", async () => {
    const [weights, coverage] = ["weights", "coverage"].map((name) => text("en", `figure-${name}`));
    await frame.go("weights");
    await frame.saveChart("svg", `${weights}.svg`);
    assert.match(readFileSync(join(save, `${weights}.svg`), "utf8"), /^<svg[^]*Расчёт ТКП[^]*<\/svg>$/);
    await frame.go("systems");
    await frame.saveChart("xlsx", `${coverage}, Машиностроение.xlsx`);
    assert.equal(readFileSync(join(save, `${coverage}, Машиностроение.xlsx`)).subarray(0, 2).toString(), "PK");
    await frame.saveChart("png", `${coverage}, Машиностроение.png`);
    assert.equal(readFileSync(join(save, `${coverage}, Машиностроение.png`)).subarray(1, 4).toString(), "PNG");
  }, 60_000);
  await step(t, session, "the specification is taken away as Word and Excel", async () => {
    await frame.go("specification");
    const specification = new SpecificationScreen(browser, "en");
    const [word, excel] = ["docx", "xlsx"].map((extension) => `${text("en", "screen-specification")}.${extension}`);
    await specification.take("spec-word-draft", `${word}`);
    await specification.take("spec-excel", `${excel}`);
    for (const name of [word, excel]) assert.equal(readFileSync(join(save, `${name}`)).subarray(0, 2).toString(), "PK", name);
  }, 60_000);

  await session.close();
  headless("check", project);
  session = await launch({ project });
  const again = new Frame(session.browser, "ru");
  await step(t, session, "after a restart the last step is still the import, and can be undone", async () => {
    await again.shown();
    assert.equal(await again.undoLabel(), imported);
    await again.undo();
    assert.notEqual(await again.undoLabel(), imported);
  });
});

/** Four rows: two good ones, the first of them once more, and one whose date is none. */
const FEEDBACK = [
  "Дата;Код клиента;Бизнес-юнит;Точка контакта;Источник;Обращение;Статус;Срок",
  "02.09.2026;;Строительство;Т05;опрос;Расчёт пришёл через три недели;В работе;20.09.2026",
  "02.09.2026;;Строительство;Т05;опрос;Расчёт пришёл через три недели;В работе;20.09.2026",
  "вчера;;Энергетика;Т09;опрос;Никто не ответил на письмо;В работе;",
  "05.09.2026;;Энергетика;Т09;сотрудник;Просят график отгрузки заранее;В работе;",
].join("\n");

async function everyScreen({ browser }: Session, frame: Frame) {
  await frame.shown();
  await keepErrors(browser);
  for (const screen of SCREENS) {
    await frame.go(screen).catch(async ({ message }) => assert.fail([screen, message, ...(await keptErrors(browser))].join("\n")));
    assert.equal(await frame.title(), text(frame.language, `screen-${screen}`));
    await noFault(frame, browser, screen);
    for (const tab of TABS[screen]?.slice(1) ?? []) {
      await frame.tab(tab);
      await noFault(frame, browser, tab);
    }
  }
}

async function noFault(frame: Frame, browser: Session["browser"], place: string) {
  assert.equal(await frame.fault(), null, place);
  assert.deepEqual(await keptErrors(browser), [], place);
}

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DataScreen } from "../pages/data.ts";
import { Frame } from "../pages/frame.ts";
import { emptyFolder, FIXTURES, headless } from "../program.ts";
import { launch } from "../session.ts";
import { step } from "../step.ts";

/** What the generator of the demo company planted: customers, order lines, survey answers, KPIs. */
const PLANTED = { customers: 1200, orderLines: 42_795, responses: 420, kpis: 60 };

test("the demo company's files, all dropped at once, are one import", { timeout: 120_000 }, async (t) => {
  const demo = join(FIXTURES, "demo");
  const files = readdirSync(demo).filter((name) => /\.(xlsx|csv)$/.test(name));
  const project = join(emptyFolder("e2e", "wizard"), "company.cxatlas");
  headless("new", project, "--template", "b2b-long");
  const paths = files.map((name) => join(demo, name));
  const session = await launch({ project, pick: paths });
  t.after(() => session.close());
  const { browser } = session;
  const frame = new Frame(browser, "ru");
  const data = new DataScreen(browser, "ru");

  await step(t, session, "every sheet is recognised and ready", async () => {
    await frame.shown();
    await frame.go("data");
    await data.drop(paths);
    // One workbook has a sheet of notes, which is no table.
    const waiting = await data.waiting();
    assert.equal(waiting.filter((table) => table.includes("готово")).length, 15);
    assert.equal(waiting.filter((table) => table.includes("скажите, что это")).length, waiting.length - 15);
  });
  await step(t, session, "one click imports them all", async () => {
    await data.accept();
    assert.equal(await data.reported(), 15);
    const [read, loaded, duplicates, rejected] = await data.counts();
    assert.equal(read, loaded + duplicates + rejected);
    await data.finish();
  }, 50_000);
  await step(t, session, "the same files again are offered as the imports that they are", async () => {
    const before = await frame.undoLabel();
    await data.choose();
    assert.equal((await data.waiting()).filter((table) => table.includes("уже загружено")).length, 15);
    await data.openTwin();
    assert.equal(await frame.undoLabel(), before);
  });

  await session.close();
  headless("check", project);
  const known = JSON.parse(headless("imports", project, "--json")) as { batch: { kind: string; loaded: number } }[];
  const loaded = (kind: string) => known.find(({ batch }) => batch.kind === kind)?.batch.loaded;
  assert.deepEqual(
    { customers: loaded("customers"), orderLines: loaded("transactions"), responses: loaded("survey"), kpis: loaded("kpis") },
    PLANTED,
  );
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { folder } from "./program.ts";
import type { Session } from "./session.ts";

/** One step of a flow with a time limit; leaves a picture of the window when it fails, and the flow ends there. */
export async function step(t: TestContext, session: Session, name: string, body: () => Promise<void>, limitMs = 20_000) {
  let failure: unknown;
  await t.test(name, async () => {
    try {
      await within(limitMs, name, body());
    } catch (error) {
      failure = error;
      await picture(session, name);
      throw error;
    }
  });
  if (failure) throw new Error(`stopped at "${name}"`);
}

/** Rejects when the work takes longer than the limit. */
export async function within<T>(limitMs: number, name: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`"${name}" took longer than ${limitMs} ms`)), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A window that no longer answers leaves no picture; the failure itself is told all the same. */
async function picture({ browser }: Session, name: string) {
  const file = join(folder("e2e"), `${name.replaceAll(/[^\p{L}\d]+/gu, "-")}.png`);
  await within(10_000, "screenshot", browser.takeScreenshot())
    .then((base64) => writeFileSync(file, base64, "base64"))
    .catch(() => {});
}

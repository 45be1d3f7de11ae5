import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

const LOCALES = "../src-tauri/locales";

/** What a message needs from its caller: a translation that asks for another argument would show a hole. */
interface Entry {
  id: string;
  file: string;
  variables: string;
}

function entriesOf(language: string): Entry[] {
  const files = readdirSync(join(LOCALES, language)).filter((file) => file.endsWith(".ftl"));
  return files.flatMap((file) => {
    const source = readFileSync(join(LOCALES, language, file), "utf8");
    return new FluentResource(source).body.map((entry) => ({
      id: entry.id,
      file,
      variables: [...new Set(JSON.stringify(entry).match(/"type":"var","name":"[^"]+"/g) ?? [])].sort().join(),
    }));
  });
}

const ru = entriesOf("ru");
const en = entriesOf("en");
const known = new Set(ru.map((entry) => entry.id));

test("both languages say the same things in the same files with the same arguments", () => {
  const lines = (entries: Entry[]) => entries.map((entry) => Object.values(entry).join(" ")).sort();
  expect(lines(en)).toEqual(lines(ru));
});

test("no key stands twice", () => {
  const twice = ru.map((entry) => entry.id).filter((id, at, all) => all.indexOf(id) !== at);
  expect(twice).toEqual([]);
});

test("no line of a language file is lost on the reader", () => {
  for (const language of ["ru", "en"]) {
    for (const file of readdirSync(join(LOCALES, language))) {
      const written = readFileSync(join(LOCALES, language, file), "utf8").match(/^[a-z][\w-]* =/gm) ?? [];
      const read = entriesOf(language).filter((entry) => entry.file === file);
      expect(read.length, `${language}/${file}`).toBe(written.length);
    }
  }
});

/**
 * Keys in the sources: t("key"), text("key"), label/titleKey/key: "key-with-dash". A template such as t(`kind-${kind}`)
 * needs at least one key that begins like it.
 */
test("every key used on the screen exists", () => {
  const unknown: string[] = [];
  for (const [file, source] of sources()) {
    const literal = [
      ...source.matchAll(/\b(?:t|text)\(\s*"([^"]+)"/g),
      ...source.matchAll(/\b(?:label|titleKey|leadKey|textKey): "([a-z]+(?:-[a-z\d]+)+)"/g),
    ].map((match) => match[1]!);
    unknown.push(...literal.filter((key) => !known.has(key)).map((key) => `${file}: ${key}`));
    for (const [, prefix] of source.matchAll(/\b(?:t|text)\(\s*`([a-z\d-]+)\$\{/g)) {
      const alive = prefix === "missing-" || [...known].some((key) => key.startsWith(prefix!));
      if (!alive) unknown.push(`${file}: ${prefix}…`);
    }
  }
  expect(unknown).toEqual([]);
});

test("no Russian word stands in the sources of the screens", () => {
  const written = sources().filter(([file, source]) => !file.includes("testing/") && /[а-яё]/i.test(source));
  expect(written.map(([file]) => file)).toEqual([]);
});

function sources(): [string, string][] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith("ipc/generated"))
    .map((file) => [file, readFileSync(join("src", file), "utf8")]);
}

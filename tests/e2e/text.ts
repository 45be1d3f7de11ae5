import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Language = "ru" | "en";

const LOCALES = join(import.meta.dirname, "../../src-tauri/locales");
const texts = { ru: read("ru"), en: read("en") };

/** The sentence the window shows for a key, for sentences of one line without variables. */
export function text(language: Language, key: string): string {
  const found = texts[language].get(key);
  if (found === undefined) throw new Error(`no text "${key}" in ${language}`);
  return found;
}

/** A sentence with variables as the parts between them, for "contains". */
export function parts(language: Language, key: string): string[] {
  return text(language, key)
    .split(/\{[^}]*\}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function read(language: Language): Map<string, string> {
  const folder = join(LOCALES, language);
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"));
  const pairs = lines.flatMap((line) => {
    const match = /^([a-z][\w-]*) = (.+)$/.exec(line);
    return match ? [[match[1], match[2]] as [string, string]] : [];
  });
  return new Map(pairs);
}

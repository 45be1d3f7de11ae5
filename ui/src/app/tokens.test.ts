import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("src/app/tokens.css", "utf8");
const light = tokensOf(":root {");
const themes = {
  light,
  dark: { ...light, ...tokensOf(':root[data-mantine-color-scheme="dark"] {') },
  contrast: { ...light, ...tokensOf(':root[data-contrast="high"] {') },
};

/** WCAG 2.2, 1.4.3: text keeps a contrast of at least 4.5 to 1. */
function check(theme: keyof typeof themes, text: string, surface: string) {
  const [a, b] = [luminance(themes[theme][text]!), luminance(themes[theme][surface]!)];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  expect(ratio, `${text} on ${surface} in ${theme}`).toBeGreaterThanOrEqual(4.5);
}

test.each(Object.keys(themes) as (keyof typeof themes)[])("text can be read in the theme %s", (theme) => {
  for (const surface of ["bg", "surface", "sunken"]) {
    for (const text of ["text", "text-2", "text-3", "accent"]) check(theme, text, surface);
  }
  for (const tone of ["good", "warn", "bad", "accent"]) check(theme, tone, `${tone}-soft`);
  check(theme, "on-accent", "accent");
});

function tokensOf(head: string): Record<string, string> {
  const body = css.slice(css.indexOf(head) + head.length).split("}")[0]!;
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

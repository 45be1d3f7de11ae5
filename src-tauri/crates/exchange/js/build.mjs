// Builds docx.bundle.js; with --check says whether the committed one is what the sources give.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";

// Two functions of the library take half the time of laying out pages, called for every letter: they get quicker bodies
// that give the same answers. The version is pinned; a passage that is not there stops the build.
const QUICKER = [
  {
    passage: "var knownEastAsianFontOf = (font) => {",
    instead: `var eastAsianFonts = new Map();
var knownEastAsianFontOf = (font) => {
  if (!eastAsianFonts.has(font)) eastAsianFonts.set(font, findEastAsianFont(font));
  return eastAsianFonts.get(font);
};
var findEastAsianFont = (font) => {`,
  },
  { passage: "function _objectSpread2(e) {", instead: "function _objectSpread2(e) {\n  return Object.assign(...arguments);" },
];

const quicker = {
  name: "quicker",
  setup: ({ onLoad }) =>
    onLoad({ filter: /docx[\\/]dist[\\/]layout\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const { passage, instead } of QUICKER) {
        if (contents.split(passage).length !== 2) throw new Error(`not once in docx/layout: ${passage}`);
        contents = contents.replace(passage, instead);
      }
      return { contents };
    }),
};

const target = "docx.bundle.js";
const { outputFiles } = await build({
  entryPoints: ["src/main.mjs"],
  outfile: target,
  write: false,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  legalComments: "none",
  charset: "utf8",
  plugins: [quicker],
});
const [{ text, contents }] = outputFiles;
if (process.argv.includes("--check")) process.exit(text === (await readFile(target, "utf8")) ? 0 : 1);
await writeFile(target, contents);

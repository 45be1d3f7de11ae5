// Looks of the document: Times New Roman to read, Arial for headings and tables, which every office has.
import { LevelFormat } from "docx";

export const TEXT = "Times New Roman";
export const HEADINGS = "Arial";
export const COLOURS = { neutral: undefined, accent: "2B59C3", good: "1B7F56", warn: "A86608", bad: "B83A32" };
export const GROUNDS = { neutral: undefined, accent: "E8EEFB", good: "E2F3EA", warn: "FDF1DC", bad: "FBE6E3" };
export const INK = "1B2230";
export const FAINT = "566074";
export const LINE = "C6CCD8";

const heading = (level, size, before) => ({
  run: { font: HEADINGS, size, bold: true, color: INK },
  paragraph: { numbering: { reference: "headings", level }, keepNext: true, keepLines: true, spacing: { before, after: 120 } },
});

export const styles = (language) => ({
  default: {
    document: {
      run: { font: TEXT, size: 24, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
    },
    heading1: heading(0, 32, 240),
    heading2: heading(1, 26, 240),
    heading3: heading(2, 23, 200),
    heading4: heading(3, 22, 160),
  },
  characterStyles: [
    { id: "DefaultParagraphFont", name: "Default Paragraph Font" },
    { id: "IndexLink", name: "Index Link", basedOn: "DefaultParagraphFont" },
  ],
  paragraphStyles: [
    { id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", run: { font: HEADINGS, size: 19, bold: true, color: INK }, paragraph: { spacing: { before: 160, after: 80, line: 240, lineRule: "auto" } } },
    { id: "Finding", name: "Finding", basedOn: "Normal", run: { font: HEADINGS, size: 18, color: FAINT }, paragraph: { spacing: { after: 200, line: 252, lineRule: "auto" } } },
    { id: "TableText", name: "Table Text", basedOn: "Normal", run: { font: HEADINGS, size: 18 }, paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: "auto" } } },
    { id: "PageFoot", name: "Page Foot", basedOn: "Normal", run: { font: HEADINGS, size: 17, color: FAINT } },
    { id: "TOC1", name: "toc 1", basedOn: "Normal", run: { bold: true }, paragraph: { spacing: { before: 100, after: 20, line: 240, lineRule: "auto" } } },
    { id: "TOC2", name: "toc 2", basedOn: "Normal", paragraph: { indent: { left: 320 }, spacing: { after: 20, line: 240, lineRule: "auto" } } },
  ],
});

const indent = (left, hanging) => ({ style: { paragraph: { indent: { left, hanging } } } });

export const numbering = {
  config: [
    { reference: "headings", levels: ["%1", "%1.%2", "%1.%2.%3", "%1.%2.%3.%4"].map((text, level) => ({ level, text, format: LevelFormat.DECIMAL, alignment: "left", ...indent([567, 737, 907, 1020][level], [567, 737, 907, 1020][level]) })) },
    { reference: "numbers", levels: [{ level: 0, text: "%1)", format: LevelFormat.DECIMAL, alignment: "left", ...indent(567, 397) }] },
    { reference: "bullets", levels: [{ level: 0, text: "–", format: LevelFormat.BULLET, alignment: "left", ...indent(567, 340) }] },
  ],
};

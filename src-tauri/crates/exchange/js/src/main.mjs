// The entry: `write(plan, quick)` gives the parts of a Word file, [path, text or an array of bytes] each. Packing them and putting the
// pictures in is left to the program, which does it a hundred times faster.
import "./polyfills.mjs";
import { AlignmentType, BorderStyle, Document, Footer, Header, PageOrientation, Packer, Paragraph, SimpleField, TableOfContents, Table, TableCell, TableRow, TextRun, WidthType, TableLayoutType } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { blocks } from "./blocks.mjs";
import { FAINT, HEADINGS, LINE, numbering, styles } from "./styles.mjs";

const PORTRAIT = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 } };
const LANDSCAPE = { size: { ...PORTRAIT.size, orientation: PageOrientation.LANDSCAPE }, margin: { top: 1134, bottom: 1021, left: 1134, right: 1134, header: 567, footer: 510 } };

const centred = (text, run, spacing) => new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun({ text, ...run })] });

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const fields = (list) => {
  const widths = [3000, 6355];
  const row = (field) => new TableRow({
    children: [field.name, field.value].map((text, i) => new TableCell({
      width: { size: widths[i], type: WidthType.DXA },
      borders: { top: none, bottom: none, left: none, right: none },
      children: [new Paragraph({ spacing: { after: 100 }, children: [new TextRun({ text, color: i ? undefined : FAINT })] })],
    })),
  });
  return list.length ? [new Table({ layout: TableLayoutType.FIXED, width: { size: 9355, type: WidthType.DXA }, columnWidths: widths, borders: bare, rows: list.map(row) })] : [];
};

const titlePage = (title) => [
  ...title.above.map((line) => centred(line, { size: 26 }, { after: 60 })),
  centred(title.title, { font: HEADINGS, bold: true, size: 48 }, { before: Math.max(600, 3600 - title.above.length * 360), after: 200 }),
  centred(title.subtitle, { font: HEADINGS, size: 28, color: FAINT }, { after: 1400 }),
  ...fields(title.fields),
];

const contents = (plan, quick) => [
  new Paragraph({ pageBreakBefore: true, spacing: { after: 200 }, children: [new TextRun({ text: plan.labels.contents, font: HEADINGS, bold: true, size: 32 })] }),
  new TableOfContents(plan.labels.contents, {
    hyperlink: true,
    headingStyleRange: "1-2",
    beginDirty: false,
    ...(quick ? { cachedEntries: plan.contents.map((entry) => ({ title: `${entry.number} ${entry.text}`, level: entry.level, href: entry.bookmark })) } : {}),
  }),
];

const header = (plan) => new Header({
  children: [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } }, children: [new TextRun({ text: plan.header, font: HEADINGS, size: 17, color: FAINT })] })],
});

const footer = (plan) => new Footer({
  children: [new Paragraph({
    style: "PageFoot",
    alignment: AlignmentType.CENTER,
    children: [new TextRun(`${plan.labels.page} `), new SimpleField("PAGE", "1"), new TextRun(` ${plan.labels.of} `), new SimpleField("NUMPAGES", "1")],
  })],
});

const empty = () => new Header({ children: [new Paragraph({ children: [] })] });

globalThis.write = (planText, quick) => {
  const plan = JSON.parse(planText);
  const first = {
    properties: { titlePage: true, page: PORTRAIT },
    headers: { default: header(plan), first: empty() },
    footers: { default: footer(plan), first: new Footer({ children: [centred(plan.titlePage.below, {}, {})] }) },
    children: [...titlePage(plan.titlePage), ...contents(plan, quick)],
  };
  const parts = plan.parts.map((part) => ({
    properties: { page: part.orientation === "landscape" ? LANDSCAPE : PORTRAIT },
    headers: { default: header(plan) },
    footers: { default: footer(plan) },
    children: blocks(part.blocks, plan),
  }));
  const document = new Document({
    creator: "CX Atlas",
    lastModifiedBy: "CX Atlas",
    title: plan.titlePage.title,
    styles: styles(plan.locale),
    numbering,
    pageNumbers: quick ? undefined : estimatePageNumbersWith({ guess: true }),
    sections: [first, ...parts],
  });
  return [...Packer.compiler.compile(document)].map(([path, part]) => [path, typeof part === "string" ? part : Array.from(part)]);
};

// Blocks of the plan (documents/plan.rs) as paragraphs, tables and pictures of Word. Fields carry their value, so that
// nothing is blank before Word updates them and Word has nothing to ask.
import { AlignmentType, Bookmark, BorderStyle, HeadingLevel, ImageRun, InternalHyperlink, PageBreak, Paragraph, ShadingType, SimpleField, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from "docx";
import { COLOURS, GROUNDS, INK, LINE } from "./styles.mjs";

const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

const lines = (text, look) => text.split("\n").map((line, i) => new TextRun({ text: line, ...look, break: i ? 1 : undefined }));

const run = (it) => {
  if (it.kind === "reference") return [new SimpleField(`REF ${it.bookmark} ${it.heading ? "\\r " : ""}\\h`, it.text)];
  return lines(it.text, { bold: it.bold || undefined, italics: it.italic || undefined, color: COLOURS[it.tone] });
};

const runs = (list) => list.flatMap(run);

const marked = (bookmark, children) => (bookmark ? [new Bookmark({ id: bookmark, children })] : children);

const caption = (word, it, options) =>
  new Paragraph({
    style: "Caption",
    ...options,
    children: [
      ...marked(it.bookmark, [new TextRun(`${word} `), new SimpleField(`SEQ ${word} \\* ARABIC`, String(it.number))]),
      ...lines(` — ${it.caption}`),
    ],
  });

const heading = (it) => new Paragraph({ heading: LEVELS[it.level - 1], children: marked(it.bookmark, lines(it.text)) });

const paragraph = (it) => new Paragraph({ alignment: AlignmentType.JUSTIFIED, keepNext: it.keepWithNext, children: runs(it.runs) });

const list = (it, plan) =>
  it.items.map((item) => new Paragraph({
    numbering: it.marker === "number" ? { reference: "numbers", level: 0, instance: it.number } : { reference: "bullets", level: 0 },
    spacing: { after: 60 },
    children: runs(item),
  }));

const border = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const borders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };
const margins = { top: 40, bottom: 40, left: 90, right: 90 };

const cell = (children, width, align, fill) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    shading: fill ? { type: ShadingType.CLEAR, fill, color: "auto" } : undefined,
    children: [new Paragraph({ style: "TableText", alignment: ALIGN[align], children })],
  });

const table = (it, plan) => {
  const head = it.columns.map((column) => cell(lines(column.header, { bold: true, color: INK }), column.width, column.align, "EEF0F4"));
  const body = it.rows.map((row) => new TableRow({
    cantSplit: true,
    children: it.columns.map((column, i) => cell(runs(row[i].runs), column.width, column.align, GROUNDS[row[i].tone])),
  }));
  return [
    caption(plan.labels.table, it, { keepNext: true }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: it.columns.reduce((sum, column) => sum + column.width, 0), type: WidthType.DXA },
      columnWidths: it.columns.map((column) => column.width),
      borders,
      margins,
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
    }),
    new Paragraph({ spacing: { after: 120, line: 120, lineRule: "auto" }, children: [] }),
  ];
};

// A picture is its number in two bytes here.
const figure = (it, plan) => [
  ...it.pictures.map((picture, i) => new Paragraph({
    keepNext: true,
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 60, line: 240, lineRule: "auto" },
    children: [new ImageRun({
      type: "png",
      data: Uint8Array.of(picture.index >> 8, picture.index & 255),
      transformation: { width: picture.width, height: picture.height },
      altText: { name: `${it.number}.${i + 1}`, title: it.caption, description: it.alt },
    })],
  })),
  caption(plan.labels.figure, it, { keepNext: it.finding !== "", alignment: AlignmentType.CENTER }),
  ...(it.finding ? [new Paragraph({ style: "Finding", alignment: AlignmentType.CENTER, children: lines(it.finding) })] : []),
];

const KINDS = {
  heading: (it) => [heading(it)],
  paragraph: (it) => [paragraph(it)],
  list,
  table,
  figure,
  "page-break": () => [new Paragraph({ children: [new PageBreak()] })],
};

export const blocks = (list, plan) => list.flatMap((it) => KINDS[it.kind](it, plan));

import { expect, test } from "vitest";
import type { Language } from "../ipc";
import {
  formatDate,
  formatInterval,
  formatNumber,
  formatRange,
  formatRank,
  type NumberStyle,
  spreadsheetNumber,
} from "./format";

/** `_` stands for a no-break space. */
const spaced = (text: string) => text.replaceAll("_", "\u00a0");

function check(value: number | null, style: NumberStyle, ru: string, en: string) {
  expect(formatNumber(value, "ru", style)).toBe(spaced(ru));
  expect(formatNumber(value, "en", style)).toBe(spaced(en));
}

test("numbers follow the language", () => {
  check(1234567.8, {}, "1_234_567,8", "1,234,567.8");
  check(1204, {}, "1_204", "1,204");
  check(-18, { signed: true }, "−18", "−18");
  check(41, { signed: true }, "+41", "+41");
  check(0, { signed: true }, "0", "0");
  check(-0.01, {}, "0", "0");
  check(0.18, { percent: true }, "18_%", "18%");
  check(9.4, { unit: "дн." }, "9,4_дн.", "9.4_дн.");
  check(0.5, { digits: 2 }, "0,50", "0.50");
  check(1500, { currency: "RUB", digits: 0 }, "1_500_₽", "₽1,500");
  check(null, {}, "—", "—");
  check(Number.NaN, { unit: "%" }, "—", "—");
});

function checkInterval(value: number, low: number, high: number, ru: string, style: NumberStyle = {}) {
  expect(formatInterval({ value, low, high }, "ru", style)).toBe(spaced(ru));
}

test("an even interval is a plus-minus, an uneven one shows its ends", () => {
  checkInterval(12, 8, 16, "12_±_4");
  checkInterval(4.1, 3.7, 4.5, "4,1_±_0,4");
  checkInterval(-18, -25, -11, "−18_±_7_п.", { signed: true, unit: "п." });
  checkInterval(18, 13, 24, "18 (13–24)");
  checkInterval(1, -4, 17, "1 (−4_…_17)");
  checkInterval(0.33, 0.23, 0.41, "33_% (23–41)", { percent: true });
});

test("ties are one rank", () => {
  expect(formatRank(2, 4)).toBe("2–4");
  expect(formatRank(1, 1)).toBe("1");
  expect(formatRange(13, 24, "en", { unit: "%" })).toBe(spaced("13–24_%"));
  expect(formatRange(0.02, 0.07, "ru", { percent: true })).toBe(spaced("2–7_%"));
  expect(formatRange(0.02, 0.07, "en", { percent: true })).toBe("2–7%");
});

function checkDate(iso: string | null, language: Language, text: string) {
  expect(formatDate(iso, language)).toBe(text);
}

test("dates are as people write them", () => {
  checkDate("2026-11-12", "ru", "12.11.2026");
  checkDate("2026-11-12T23:59:00Z", "en", "12 Nov 2026");
  checkDate(null, "ru", "—");
});

test("a copied number is one that the spreadsheet reads", () => {
  expect(spreadsheetNumber(1234.5, "ru")).toBe("1234,5");
  expect(spreadsheetNumber(1234.5, "en")).toBe("1234.5");
});

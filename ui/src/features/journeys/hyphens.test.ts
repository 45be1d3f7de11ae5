import { expect, test } from "vitest";
import { hyphenated } from "./hyphens";

test.each([
  ["Удовлетворённость", "Удов-лет-во-рён-ность"],
  ["Согласование", "Сог-ла-со-ва-ние"],
  ["Срок", "Срок"],
  ["Lead generation", "Lead generation"],
])("%s may be parted as %s", (word, parted) => {
  expect(hyphenated(word).replaceAll("\u00ad", "-")).toBe(parted);
});

import type { Requirement } from "../../ipc/generated/Requirement";

/** The sections of GOST 34.602-2020 in order. */
export const SECTIONS = ["1", "2", "3", "4.1", "4.2", "4.3", "4.4", "5", "6", "7", "8", "9", "10"];

/** The Fluent key of a section's name. */
export const sectionKey = (section: string) => `spec-section-${section.replace(".", "-")}`;

interface Choice {
  section: string | null;
  words: string;
  priority: number | null;
  onlyMarked: boolean;
}

/** The requirements that a person asked to see. */
export function chosen(requirements: Requirement[], choice: Choice): Requirement[] {
  const wanted = folded(choice.words.trim());
  return requirements.filter(
    (it) =>
      (choice.section === null || it.section === choice.section) &&
      (choice.priority === null || it.priority === choice.priority) &&
      (!choice.onlyMarked || it.marks.length > 0) &&
      (wanted === "" || folded(searched(it)).includes(wanted)),
  );
}

const searched = (it: Requirement) =>
  [it.number, it.text, it.acceptance, it.basis, ...it.sources.map((link) => link.title)].join("\n");

const folded = (text: string) => text.toLowerCase().replaceAll("\u0451", "\u0435");

import type { Preview } from "../../ipc/generated/Preview";

/** Field → column name, in place of what the program proposes; an empty name leaves the field out. */
export type Mapping = Record<string, string>;

/** The mapping after a person gave the column `at` another field; null leaves the column out. */
export function assign(map: Mapping, preview: Preview, at: number, field: string | null): Mapping {
  const column = preview.columns[at]!;
  const next = { ...map };
  if (column.field !== null) next[column.field] = "";
  if (field !== null) next[field] = column.name;
  return next;
}

export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

import type { WeightRow } from "../../ipc/generated/WeightRow";
import type { Method } from "./state";

/** What one method says of one touchpoint. */
export interface Estimate {
  row: WeightRow;
  value: number;
  low: number;
  high: number;
  /** Of touchpoints that the sample cannot tell apart; null where the method has none. */
  group: number | null;
}

/** The rows by one method, the largest first; those without a value are left out. */
export function estimatesOf(rows: WeightRow[], method: Method): Estimate[] {
  return rows
    .map((row) => estimateOf(row, method))
    .filter((estimate) => estimate !== null)
    .sort((a, b) => b.value - a.value);
}

function estimateOf(row: WeightRow, method: Method): Estimate | null {
  switch (method) {
    case "share":
      return { row, value: row.share, ...row.shareInterval, group: row.tieGroup };
    case "final":
      return { row, value: row.finalWeight, ...row.finalInterval, group: row.finalTieGroup };
    case "beta":
      return { row, value: row.beta, ...row.betaInterval, group: null };
    case "importance":
      if (row.importance === null) return null;
      return {
        row,
        value: row.importance,
        low: row.importanceInterval?.low ?? row.importance,
        high: row.importanceInterval?.high ?? row.importance,
        group: null,
      };
  }
}

import type { CSSProperties } from "react";

/** The style that hands a segment's colour to the sheet as --colour. */
export function colourStyle(colour: number): CSSProperties {
  return { ["--colour" as string]: `var(--seg-${colour})` };
}

import type { ReactNode } from "react";
import type { Tone } from "../ipc";
import style from "./components.module.css";

const MARKS: Record<Tone, string> = { neutral: "", good: "▲", warn: "●", bad: "▼" };

/** A state in a word; the shape before it says the same as the colour. */
export function StatusChip({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={style.chip} data-tone={tone}>
      {MARKS[tone] && <span aria-hidden="true">{MARKS[tone]}</span>}
      {children}
    </span>
  );
}

import { Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";

interface DraftProps {
  label: string;
  text: string;
  /** With a hint the text may have several lines and may be empty. */
  hint?: string;
  onWrite: (text: string) => void;
}

/** A text that is written when the person leaves it or presses Enter; Esc takes the change back. */
export function Draft({ label, text, hint, onWrite }: DraftProps) {
  const [draft, setDraft] = useState(text);
  const write = () => draft.trim() !== text && (draft.trim() !== "" || hint ? onWrite(draft.trim()) : setDraft(text));
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") setDraft(text);
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };
  const shared = { "aria-label": label, value: draft, onBlur: write, onKeyDown: keys };
  return hint ? (
    <Textarea
      {...shared}
      variant="unstyled"
      autosize
      minRows={1}
      placeholder={hint}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} variant="unstyled" fw={600} onChange={(event) => setDraft(event.currentTarget.value)} />
  );
}

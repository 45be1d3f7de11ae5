import { Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import style from "./specification.module.css";

interface Props {
  text: string;
  /** Read out as the name of the text. */
  label: string;
  className?: string;
  onFocus: () => void;
  onSave: (text: string) => void;
}

/** The field opens under the hand: typing goes on in it. */
const focus = (field: HTMLTextAreaElement | null) => field?.focus();

/** A text that becomes a field on a click or Enter; leaving it saves, Esc leaves it as it was. */
export function EditableText({ text, label, className = "", onFocus, onSave }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  function finish() {
    if (draft !== null && draft.trim() !== "" && draft.trim() !== text) onSave(draft.trim());
    setDraft(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") setDraft(null);
    else if (event.key === "Enter" && !event.shiftKey) finish();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  if (draft === null) {
    return (
      <button
        type="button"
        className={`${style.words} ${className}`}
        aria-label={`${label}: ${text}`}
        onClick={() => {
          setDraft(text);
          onFocus();
        }}
      >
        {text}
      </button>
    );
  }
  return (
    <Textarea
      autosize
      ref={focus}
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}

import { useRef } from "react";
import style from "./journeys.module.css";

interface Props {
  label: string;
  name: string;
  onName: (name: string) => void;
  /** The field is to be left: `back` asks for the focus to return to what was named. */
  onLeave: (back: boolean) => void;
}

/** A name edited in its place: Enter keeps it, Esc leaves it as it was, a click elsewhere keeps it too. */
export function NameField({ label, name, onName, onLeave }: Props) {
  const left = useRef(false);
  function leave(value: string | null, back: boolean) {
    if (left.current) return;
    left.current = true;
    if (value !== null) onName(value);
    onLeave(back);
  }
  return (
    <textarea
      className={style.nameField}
      aria-label={label}
      defaultValue={name}
      rows={3}
      ref={(field) => {
        if (!field || field.dataset.ready) return;
        field.dataset.ready = "";
        field.focus();
        field.select();
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" || event.key === "Tab") {
          event.preventDefault();
          leave(event.currentTarget.value, true);
        }
        if (event.key === "Escape") leave(null, true);
      }}
      onBlur={(event) => leave(event.currentTarget.value, false)}
    />
  );
}

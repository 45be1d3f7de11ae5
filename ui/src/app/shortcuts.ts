import { useEffect } from "react";
import { useAvailableActions } from "./actions";

/** Runs the available action whose keys are pressed. While a person types, only keys that write nothing count. */
export function useShortcuts() {
  const actions = useAvailableActions();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const action = actions.find(({ keys }) => keys && matches(event, keys));
      if (!action || (isTyping(event.target) && !["Mod+K", "F5"].includes(action.keys!))) return;
      event.preventDefault();
      action.run();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [actions]);
}

/** Letters and digits are told by their place on the keyboard: on a Russian layout the key Z writes another letter. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  return keys.split("|").some((each) => matchesOne(event, each));
}

function matchesOne(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.pop()!;
  const held = event.ctrlKey || event.metaKey;
  if (held !== parts.includes("Mod") || event.shiftKey !== parts.includes("Shift")) return false;
  if (event.altKey !== parts.includes("Alt")) return false;
  if (/^[A-Z]$/.test(key)) return event.code === `Key${key}`;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  return event.key === key;
}

/** The keys as people read them: "Ctrl K". */
export function keysText(keys: string): string {
  const mac = navigator.platform.startsWith("Mac");
  return keys
    .split("|")[0]!
    .replace("Mod", mac ? "⌘" : "Ctrl")
    .replaceAll("+", " ");
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

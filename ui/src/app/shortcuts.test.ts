import { expect, test } from "vitest";
import { matches } from "./shortcuts";

function check(keys: string, pressed: KeyboardEventInit, expected: boolean) {
  expect(matches(new KeyboardEvent("keydown", pressed), keys), `${keys} by ${JSON.stringify(pressed)}`).toBe(expected);
}

test("keys are places on the keyboard, with exactly the modifiers named", () => {
  check("Mod+Z", { key: "z", code: "KeyZ", ctrlKey: true }, true);
  check("Mod+Z", { key: "я", code: "KeyZ", ctrlKey: true }, true);
  check("Mod+Z", { key: "z", code: "KeyZ", metaKey: true }, true);
  check("Mod+Z", { key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true }, false);
  check("Mod+Z", { key: "z", code: "KeyZ" }, false);
  check("Mod+Y|Mod+Shift+Z", { key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true }, true);
  check("Mod+3", { key: "3", code: "Digit3", ctrlKey: true }, true);
  check("F5", { key: "F5", code: "F5" }, true);
  check("Enter", { key: "Enter", code: "Enter", altKey: true }, false);
});

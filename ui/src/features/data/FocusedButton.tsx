import { Button, type ButtonProps } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";

interface Props extends ButtonProps {
  onClick: () => void;
  children: ReactNode;
}

/** The way on from a step that has just been shown: it takes the focus, so that Enter presses it; so does Escape. */
export function FocusedButton({ onClick, ...props }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // Escape in a field or a window above the page is meant for that.
      const at = event.target as HTMLElement;
      if (!at.closest("input, textarea, [role=dialog], [role=menu]")) button.current?.click();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return <Button ref={button} onClick={onClick} {...props} />;
}

import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Select,
  TextInput,
  Tooltip,
  type VariantColorsResolver,
} from "@mantine/core";
import type { Settings } from "../ipc";

/** In tests menus and windows open at once: their transitions wait for timers that a busy machine delays. */
export const MANTINE_ENV = import.meta.env.MODE === "test" ? "test" : "default";

const accent: MantineColorsTuple = [
  "#e8eefb",
  "#cfdcf6",
  "#a9c1f0",
  "#7fa4ff",
  "#5580db",
  "#3d69cd",
  "#2b59c3",
  "#234aa5",
  "#1b3a84",
  "#132a62",
];

/** Mantine's own greys, in the tone of the tokens: borders, hovers and fields of both schemes take theirs from here. */
const gray: MantineColorsTuple = [
  "#f6f7f9",
  "#eef0f4",
  "#dfe3ea",
  "#c6ccd8",
  "#c6ccd8",
  "#7d879b",
  "#636d82",
  "#566074",
  "#363d4a",
  "#1b2230",
];
const dark: MantineColorsTuple = [
  "#e8ebf1",
  "#a9b2c3",
  "#8892a5",
  "#5a6478",
  "#3b4455",
  "#2a313e",
  "#1a1f29",
  "#1a1f29",
  "#12161d",
  "#0e1218",
];

/** Text on the accent and on the red of danger is dark in the dark theme. */
const variants: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== "filled") return colors;
  const color = input.color ?? "accent";
  if (color === "accent") return { ...colors, color: "var(--on-accent)" };
  return color === "red" ? { ...colors, color: "var(--surface)" } : colors;
};

/** Mantine on the tokens of tokens.css. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font)",
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 3 },
  colors: { accent, gray, dark },
  variantColorResolver: variants,
  defaultRadius: "var(--r-s)",
  fontSizes: { xs: "11.5px", sm: "13px", md: "13px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "15px", sm: "18px", md: "18px", lg: "22px", xl: "28px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "compact-md" },
      styles: { root: { height: 30, fontSize: 13, fontWeight: 500 } },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
    Select: Select.extend({ defaultProps: { size: "sm" } }),
    Menu: Menu.extend({ defaultProps: { shadow: "none" } }),
    Modal: Modal.extend({
      defaultProps: { centered: true },
      styles: { content: { boxShadow: "none", border: "1px solid var(--line-strong)" }, title: { fontWeight: 600 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withinPortal: true } }),
  },
});

const colours = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-dimmed": "var(--text-2)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--sunken)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--bad)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-strong)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-primary-color-light": "var(--accent-soft)",
  "--mantine-primary-color-light-color": "var(--accent)",
  "--mantine-color-accent-filled": "var(--accent)",
  "--mantine-color-accent-filled-hover": "var(--accent-strong)",
  "--mantine-color-accent-light": "var(--accent-soft)",
  "--mantine-color-accent-light-color": "var(--accent)",
  "--mantine-color-red-filled": "var(--bad)",
  "--mantine-color-red-filled-hover": "var(--bad)",
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours });

/** Shows one of the three themes; high contrast is a light scheme with stronger tokens. */
export function applyTheme(choice: Settings["theme"]): "light" | "dark" {
  document.documentElement.toggleAttribute("data-contrast", false);
  if (choice === "contrast") document.documentElement.setAttribute("data-contrast", "high");
  const scheme = choice === "dark" ? "dark" : "light";
  // Mantine sets this too, but after the first drawing; whoever reads a token while drawing needs it now.
  document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
  return scheme;
}

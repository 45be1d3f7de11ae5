import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  Select,
  TextInput,
  Tooltip,
} from "@mantine/core";
import type { Settings } from "../ipc";

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

/** Mantine on the tokens of tokens.css. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font)",
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 3 },
  colors: { accent },
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
    Modal: Modal.extend({ defaultProps: { shadow: "none", centered: true } }),
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
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours });

/** Shows one of the three themes; high contrast is a light scheme with stronger tokens. */
export function applyTheme(choice: Settings["theme"]): "light" | "dark" {
  document.documentElement.toggleAttribute("data-contrast", false);
  if (choice === "contrast") document.documentElement.setAttribute("data-contrast", "high");
  return choice === "dark" ? "dark" : "light";
}

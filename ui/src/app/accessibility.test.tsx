import { screen } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { DEMO_CHAIN, DEMO_PROJECT, DEMO_RECENT } from "../testing/demoData";
import { renderApp } from "../testing/render";
import { select } from "./navigation";

/** WCAG 2.2 AA as far as a page without layout can tell; contrast is checked in tokens.test.ts. */
async function check(page: Element) {
  const found = await axe.run(page, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    rules: {
      "color-contrast": { enabled: false },
      // Mantine's dialog has a <header>, which is no banner inside a dialog; axe takes it for one.
      "landmark-no-duplicate-banner": { enabled: false },
      "landmark-unique": { enabled: false },
    },
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

test("the frame with a chain", async () => {
  renderApp({ answers: { chain: DEMO_CHAIN } });
  await screen.findByText("Северпром");
  select(DEMO_CHAIN.node.node);
  await screen.findByRole("list", { name: "Откуда и куда" });
  await check(document.body);
});

test("the start page", async () => {
  renderApp({ answers: { project_state: { ...DEMO_PROJECT, open: false }, recent_projects: DEMO_RECENT } });
  await screen.findByText("Недавние проекты");
  await check(document.body);
});

test("the palette", async () => {
  const { person } = renderApp();
  await screen.findByText("Северпром");
  await person.keyboard("{Control>}[KeyK]{/Control}");
  await screen.findByRole("combobox");
  await check(document.body);
});

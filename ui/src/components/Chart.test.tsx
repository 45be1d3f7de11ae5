import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../testing/render";
import { Chart } from "./Chart";

// jsdom has no canvas to draw on.
vi.mock("./ChartPicture", () => ({
  default: ({ caption }: { caption: string }) => <div role="img" aria-label={caption} />,
}));

test("a chart says its finding, is a table at a press, and is saved from its menu", async () => {
  const table = <table aria-label="numbers" />;
  const chart = (
    <Chart
      caption="Расчёт ТКП важнее всех"
      option={{}}
      table={table}
      saved={{ figure: { name: "satisfaction" }, scope: { businessUnit: 2 } }}
    />
  );
  const { person, host } = renderPart(chart, { answers: { figure_save: null } });
  host.picked = ["/tmp/chart.svg"];
  expect(await screen.findByRole("img", { name: "Расчёт ТКП важнее всех" })).toBeTruthy();
  await person.click(screen.getByRole("button", { name: "Сохранить диаграмму" }));
  await person.click(within(await screen.findByRole("menu")).getByText("Сохранить как SVG…"));
  await vi.waitFor(() =>
    expect(host.calls.at(-1)).toEqual({
      command: "figure_save",
      args: { figure: { name: "satisfaction" }, scope: { businessUnit: 2 }, form: "svg", path: "/tmp/chart.svg" },
    }),
  );
  await person.click(screen.getByRole("button", { name: "Показать таблицей" }));
  expect(screen.getByRole("table")).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { renderPart } from "../../testing/render";
import { cellForSheet, cellText, dayIn, isoDay, keyFinder } from "./cells";
import { scaleOf } from "./longScroll";
import { Tabs } from "./Tabs";
import { useLooking } from "./tabs";

const HEAD = {
  table: "transactions",
  columns: [
    { name: "date", kind: "day" },
    { name: "order", kind: "text" },
    { name: "amount", kind: "number" },
  ],
  rows: 3_000_000,
  ranges: [
    [1, 1_000_000],
    [2_000_001, 2_000_000],
  ],
};

const TRACES = { steps: 2, deadBatches: [], rejectedRows: 29, results: 3, backups: ["demo.cxatlas.v1"] };

function answers(more: Record<string, unknown> = {}) {
  return {
    tables_known: ["customers", "transactions"],
    table_open: HEAD,
    table_totals: [null, null, 12.5],
    table_rows: ({ keys }: { keys: number[] }) =>
      keys.map((key) => ({ key, cells: [20_756, `<b>N-${key}</b>`, 1234.5] })),
    table_select: new Int32Array([7, 5]).buffer,
    erasure_forecast: TRACES,
    ...more,
  };
}

beforeEach(() => useLooking.setState(useLooking.getInitialState()));

test("keys are found among ranges and in a list", () => {
  const find = keyFinder(
    [
      [1, 3],
      [10, 2],
    ],
    null,
  );
  expect([0, 2, 3, 4].map(find)).toEqual([1, 3, 10, 11]);
  expect(keyFinder([], new Int32Array([9, 4]))(1)).toBe(4);
});

test("a table of three million rows is scrolled in larger steps, a short one is not", () => {
  expect(scaleOf(375_000, 600)).toBe(1);
  // 96,000,000 pixels of rows behind a bar of 12,000,000.
  expect(scaleOf(3_000_000, 600)).toBeCloseTo(8, 3);
});

test("cells are written as people read them and as a spreadsheet pastes them", () => {
  expect(cellText(20_756, "day", "ru")).toBe("30.10.2026");
  expect(cellText(1234.5, "number", "ru")).toBe("1\u00a0234,50");
  expect(cellForSheet(1234.5, "number", "ru")).toBe("1234,5");
  expect(cellText(20_756.5, "moment", "en")).toBe("30 Oct 2026 12:00");
  expect(cellText(null, "text", "en")).toBe("");
});

test("a date is understood as people write it, the day before the month", () => {
  const iso = (text: string) => {
    const day = dayIn(text);
    return day === null ? null : isoDay(day);
  };
  for (const text of ["3.11.2026", "03/11/2026", "3 Nov 2026", "3 ноября 2026", " 2026-11-03 "])
    expect(iso(text), text).toBe("2026-11-03");
  expect(iso("05.05.1969")).toBe("1969-05-05");
  for (const text of ["", "11/13/2026", "31.02.2026", "2026", "завтра", "3.11.26", "1.2.3.2026"])
    expect(iso(text), text).toBeNull();
});

test("a filter of dates shows them in the program's format and names what is no date", async () => {
  useLooking.setState({ tab: "tables" });
  renderPart(<Tabs>imports</Tabs>, { language: "ru", answers: answers() });
  fireEvent.click(await screen.findByRole("button", { name: "Отобрать строки" }));
  const low = await screen.findByLabelText("От");
  expect(low.getAttribute("placeholder")).toBe("31.12.2026");
  fireEvent.change(low, { target: { value: "32.01.2026" } });
  fireEvent.click(screen.getByRole("button", { name: "Показать" }));
  expect(await screen.findByText(/Дата пишется так: 31.12.2026/)).toBeTruthy();
  expect(useLooking.getState().query.filters).toEqual([]);
  fireEvent.change(low, { target: { value: "30.10.2026" } });
  fireEvent.click(screen.getByRole("button", { name: "Показать" }));
  await waitFor(() =>
    expect(useLooking.getState().query.filters).toEqual([{ kind: "between", column: "date", low: 20_756, high: null }]),
  );
});

test("rows are shown as text, sorted by a click on a title", async () => {
  useLooking.setState({ tab: "tables" });
  const { host } = renderPart(<Tabs>imports</Tabs>, { language: "en", answers: answers() });
  expect(await screen.findByText("<b>N-1</b>")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Amount" }));
  expect(await screen.findByText("<b>N-7</b>")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("<b>N-1</b>")).toBeNull());
  const asked = host.calls.find((call) => call.command === "table_select");
  expect(asked?.args.query).toMatchObject({ sort: { column: "amount", descending: false } });
});

test("the selection is copied with its titles", async () => {
  useLooking.setState({ tab: "tables" });
  renderPart(<Tabs>imports</Tabs>, { language: "en", answers: answers() });
  const writeText = vi.fn(async () => undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  fireEvent.click(await screen.findByText("<b>N-1</b>"));
  fireEvent.click(screen.getByText("<b>N-2</b>"), { shiftKey: true });
  fireEvent.keyDown(screen.getByRole("grid"), { code: "KeyC", key: "c", ctrlKey: true });
  await waitFor(() => expect(writeText).toHaveBeenCalled());
  const line = "30 Oct 2026\t<b>N-1</b>\t1234.5";
  expect(writeText).toHaveBeenCalledWith(`Date\tOrder number\tAmount\n${line}\n${line.replace("N-1", "N-2")}`);
});

test("a finding leads to its rows", async () => {
  const query = { table: "customers", sort: null, filters: [{ kind: "without-orders" }] };
  const text = { key: "quality-without-orders", args: { n: 260 } };
  const findings = [{ table: "customers", text, rows: 260, severity: 1, rowsOf: query }];
  useLooking.setState({ tab: "quality" });
  renderPart(<Tabs>imports</Tabs>, {
    language: "en",
    answers: answers({ quality_view: { value: { tables: [], findings }, stale: false, computedAt: "" } }),
  });
  expect(await screen.findByText("260 customers without a single order.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Show the rows" }));
  expect(useLooking.getState()).toMatchObject({ tab: "tables", query });
});

test("pseudonymising says what will go and asks where the key shall be", async () => {
  const done = { customers: 3, inns: 2, people: 1, phones: 0, emails: 0, texts: 9, traces: TRACES, key: "/k.xlsx" };
  const { host } = renderPart(<Tabs>imports</Tabs>, { language: "en", answers: answers({ pseudonymise: done }) });
  host.picked = ["/k.xlsx"];
  fireEvent.click(screen.getByRole("button", { name: "More" }));
  fireEvent.click(await screen.findByText("Pseudonymise the project…"));
  expect(await screen.findByText("copies beside the project: demo.cxatlas.v1")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Save the key and pseudonymise…" }));
  await waitFor(() =>
    expect(host.calls.find((call) => call.command === "pseudonymise")?.args).toMatchObject({ key: "/k.xlsx" }),
  );
});

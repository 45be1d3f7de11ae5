import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Requirement } from "../../ipc/generated/Requirement";
import { renderPart } from "../../testing/render";
import SpecificationView from ".";
import { chosen } from "./sections";
import { START, useView } from "./store";

function requirement(part: Partial<Requirement>): Requirement {
  const text = part.text ?? "Система должна показывать карту пути.";
  const acceptance = part.acceptance ?? "Все 14 точек на месте.";
  return {
    id: "journey:1",
    rule: "journey",
    section: "4.2",
    number: "4.2.1",
    text,
    acceptance,
    priority: 2,
    derivedText: text,
    derivedAcceptance: acceptance,
    derivedPriority: 2,
    edited: false,
    removed: false,
    sources: [],
    basis: "ГОСТ 34.602-2020",
    marks: [],
    ...part,
  };
}

const REQUIREMENTS = [
  requirement({}),
  requirement({
    id: "kpi-alert:2",
    number: "4.2.2",
    text: "Система должна ставить задачу.",
    priority: 1,
    marks: ["not-measurable"],
  }),
  requirement({ id: "backup:system", section: "4.4", number: "4.4.1", text: "Система должна создавать копию." }),
];

function open(answers = {}) {
  useView.setState(START);
  return renderPart(<SpecificationView />, {
    answers: { specification_requirements: REQUIREMENTS, specification_change: null, ...answers },
  });
}

test("sections count their requirements and narrow the list", async () => {
  const { person } = open();
  const sections = await screen.findByRole("navigation");
  await person.click(within(sections).getByRole("button", { name: /4\.4/ }));
  expect(screen.getByText("4.4.1")).toBeTruthy();
  expect(screen.queryByText("4.2.1")).toBeNull();
});

test("a text is edited in place and saved once", async () => {
  const { person, host } = open();
  await person.click(await screen.findByRole("button", { name: /Система должна создавать копию/ }));
  const field = screen.getByRole("textbox", { name: /4\.4\.1/ });
  await person.clear(field);
  await person.type(field, "Система должна хранить копию.{Enter}");
  const writes = () => host.calls.filter((call) => call.command === "specification_change");
  await waitFor(() => expect(writes()).toHaveLength(1));
  expect(writes()[0]?.args).toEqual({
    requirement: "backup:system",
    change: { kind: "text", text: "Система должна хранить копию." },
  });
});

test("Escape leaves the text as it was", async () => {
  const { person, host } = open();
  await person.click(await screen.findByRole("button", { name: /Система должна создавать копию/ }));
  await person.type(screen.getByRole("textbox", { name: /4\.4\.1/ }), "нет{Escape}");
  expect(host.calls.some((call) => call.command === "specification_change")).toBe(false);
});

test("the export says where the file was written", async () => {
  const { person, host } = open({ document_export: { path: "/home/demo/ТЗ.docx" } });
  host.picked = ["/home/demo/ТЗ.docx"];
  await person.click(await screen.findByRole("button", { name: "Word для сдачи" }));
  expect((await screen.findByRole("status")).textContent).toContain("/home/demo/ТЗ.docx");
  const call = host.calls.find((each) => each.command === "document_export");
  expect(call?.args).toEqual({ kind: "specification.docx", path: "/home/demo/ТЗ.docx", language: "ru" });
});

test("words, priority and objections narrow the requirements", () => {
  const ids = (choice: object) => chosen(REQUIREMENTS, { ...START, ...choice }).map((it) => it.id);
  expect(ids({ words: "КОПИЮ" })).toEqual(["backup:system"]);
  expect(ids({ priority: 1 })).toEqual(["kpi-alert:2"]);
  expect(ids({ onlyMarked: true })).toEqual(["kpi-alert:2"]);
});

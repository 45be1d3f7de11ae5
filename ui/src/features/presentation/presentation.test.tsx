import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { present, useNavigation } from "../../app/navigation";
import { renderPart } from "../../testing/render";
import PresentationView from ".";
import { pictureUrl } from "./picture";

vi.mock("./font", () => ({ fontRules: async () => "" }));

const SLIDES = [
  { key: "title", headline: "Северпром: план на год", lines: ["Клиентов 1 200"], picture: null },
  {
    key: "gaps",
    headline: "Данными покрыто 30 из 60",
    lines: [],
    picture: "<svg xmlns='http://www.w3.org/2000/svg'/>",
  },
  { key: "roadmap", headline: "Пять проектов на год", lines: [], picture: null },
];

test("keys turn the slides and Esc leaves", async () => {
  const { person, host } = renderPart(<PresentationView />, { answers: { presentation_slides: SLIDES } });
  await present(host, true);
  expect(await screen.findByRole("heading", { name: "Северпром: план на год" })).toBeTruthy();
  await person.keyboard("{ArrowRight}");
  expect(screen.getByRole("heading", { name: "Данными покрыто 30 из 60" })).toBeTruthy();
  expect(await screen.findByRole("img", { name: /Слайд 2/ })).toBeTruthy();
  await person.keyboard("{End}{ }");
  expect(screen.getByRole("heading", { name: "Пять проектов на год" })).toBeTruthy();
  expect(screen.getByText("3 / 3")).toBeTruthy();
  await person.keyboard("{Home}");
  expect(screen.getByText("1 / 3")).toBeTruthy();
  await person.keyboard("{Escape}");
  expect(useNavigation.getState().presenting).toBe(false);
});

test("a picture carries its font and keeps its text", () => {
  const url = decodeURIComponent(pictureUrl('<svg width="1"><text>А & Б</text></svg>', "@font-face{}"));
  expect(url).toBe(
    'data:image/svg+xml;charset=utf-8,<svg width="1"><style>@font-face{}</style><text>А & Б</text></svg>',
  );
});

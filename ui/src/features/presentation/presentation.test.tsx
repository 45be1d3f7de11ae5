import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { present, useNavigation } from "../../app/navigation";
import { renderPart } from "../../testing/render";
import PresentationView from ".";

const SLIDES = [
  { key: "title", headline: "Северпром: план на год", lines: ["Клиентов 1 200"], picture: null },
  {
    key: "gaps",
    headline: "Данными покрыто 30 из 60",
    lines: [],
    picture: "<svg xmlns='http://www.w3.org/2000/svg'><text>А &lt;b&gt;</text></svg>",
  },
  { key: "roadmap", headline: "Пять проектов на год", lines: [], picture: null },
];

test("keys turn the slides and Esc leaves", async () => {
  const { person, host } = renderPart(<PresentationView />, { answers: { presentation_slides: SLIDES } });
  await present(host, true);
  expect(await screen.findByRole("heading", { name: "Северпром: план на год" })).toBeTruthy();
  await person.keyboard("{ArrowRight}");
  expect(screen.getByRole("heading", { name: "Данными покрыто 30 из 60" })).toBeTruthy();
  const picture = await screen.findByRole("img", { name: /Слайд 2/ });
  expect(picture.querySelector("text")?.textContent).toBe("А <b>");
  await person.keyboard("{End}{ }");
  expect(screen.getByRole("heading", { name: "Пять проектов на год" })).toBeTruthy();
  expect(screen.getByText("3 / 3")).toBeTruthy();
  await person.keyboard("{Home}");
  expect(screen.getByText("1 / 3")).toBeTruthy();
  await person.keyboard("{Escape}");
  expect(useNavigation.getState().presenting).toBe(false);
});

import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useNavigation } from "../../app/navigation";
import type { CharacteristicNode } from "../../ipc/generated/CharacteristicNode";
import type { CharacteristicsView as View } from "../../ipc/generated/CharacteristicsView";
import { renderPart } from "../../testing/render";
import CharacteristicsView from "./index";

const NODE: CharacteristicNode = {
  id: 1,
  code: "Х07",
  name: "Типовые расчёты",
  kind: "leading",
  touchpoint: null,
  touchpointName: null,
  unit: "%",
  expected: 60,
  current: 12,
  met: false,
  importance: 0.2,
  x: 0,
  y: 0,
  width: 232,
  height: 76,
};
const VIEW: View = {
  businessUnit: 1,
  nodes: [NODE, { ...NODE, id: 2, code: "Х01", name: "Срок ТКП", kind: "lagging", x: 360, met: null }],
  edges: [
    {
      id: 9,
      cause: 1,
      effect: 2,
      strength: 0.8,
      delay: 1,
      points: [
        { x: 232, y: 38 },
        { x: 360, y: 38 },
      ],
    },
  ],
  influences: [],
  finding: { key: "found-characteristics-unlinked", args: {} },
  unmet: 1,
  width: 592,
  height: 76,
};

test("a card is named in full, is selected by a click and deleted by a key", async () => {
  const answers = { characteristics_view: VIEW, characteristic_delete: null };
  const { host, person } = renderPart(<CharacteristicsView />, { answers });
  const card = await screen.findByRole("button", { name: "Типовые расчёты, опережающая, ждут 60, сейчас 12" });
  await person.click(card);
  expect(useNavigation.getState().selected).toEqual({ kind: "characteristic", key: "1" });
  await person.keyboard("{Delete}");
  expect(host.calls.find((call) => call.command === "characteristic_delete")?.args).toEqual({ id: 1 });
});

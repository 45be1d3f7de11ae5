import { create } from "zustand";
import type { Host, Node } from "../ipc";
import { isOfTables, type ScreenId } from "./screens";

interface Navigation {
  screen: ScreenId;
  /** What the inspector shows. */
  selected: Node | null;
  /** As a person left it; null until then. */
  inspectorOpen: boolean | null;
  paletteOpen: boolean;
  presenting: boolean;
  /** Files dropped or chosen, waiting for the Data screen to take them. */
  incoming: string[];
}

const START: Navigation = {
  screen: "overview",
  selected: null,
  inspectorOpen: null,
  paletteOpen: false,
  presenting: false,
  incoming: [],
};

export const useNavigation = create<Navigation>(() => START);

/** Opens a screen. */
export function go(screen: ScreenId) {
  useNavigation.setState({ screen, paletteOpen: false });
}

/** Shows a thing and its chain in the inspector; null empties it. */
export function select(selected: Node | null) {
  useNavigation.setState({ selected });
}

/** Open by itself where there is something to show. */
export function isInspectorOpen({ screen, selected, inspectorOpen }: Navigation): boolean {
  return inspectorOpen ?? (selected !== null || !isOfTables(screen));
}

export function useSelected(): Node | null {
  return useNavigation((state) => state.selected);
}

/** Hands files to the Data screen and opens it; files that wait there already come first. */
export function bring(files: string[]) {
  useNavigation.setState(({ incoming }) => ({
    incoming: [...new Set([...incoming, ...files])],
    screen: "data",
    paletteOpen: false,
  }));
}

export async function present(host: Host, on: boolean) {
  useNavigation.setState({ presenting: on, paletteOpen: false });
  await host.setFullscreen(on);
}

/** As at the opening of a project. */
export function startOver() {
  useNavigation.setState(START);
}

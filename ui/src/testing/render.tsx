import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { App } from "../app/App";
import { startOver } from "../app/navigation";
import { usePreferences } from "../app/preferences";
import type { Language } from "../ipc";
import { type Answers, type FakeHost, fakeHost } from "../ipc/fake";
import { DEMO_KNOWN, DEMO_PROJECT } from "./demoData";
import { Outline } from "./Outline";

interface Options {
  language?: Language;
  answers?: Answers;
}

/** The whole window on a fake host, with the demonstration project open. */
export function renderApp(options: Options = {}) {
  const host = prepare(options);
  return { host, person: userEvent.setup(), ...render(<App host={host} />) };
}

/** One screen or component on a fake host, without the frame. */
export function renderPart(part: ReactNode, options: Options = {}) {
  const host = prepare(options);
  return { host, person: userEvent.setup(), ...render(<Outline host={host}>{part}</Outline>) };
}

function prepare({ language = "ru", answers = {} }: Options): FakeHost {
  startOver();
  usePreferences.setState({ language, theme: "light" });
  const write = { undo: null, redo: null, language_set: null, settings_set: null };
  return fakeHost({
    project_state: DEMO_PROJECT,
    recent_projects: [],
    start_fault: null,
    project_known: DEMO_KNOWN,
    data_batches: [],
    search: [],
    ...write,
    ...answers,
  });
}

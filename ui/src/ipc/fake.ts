import type { Args, FileDrop, Host } from "./host";

/** Answers of a fake host: a value, or a function of the arguments. */
export type Answers = Record<string, unknown>;

export interface FakeHost extends Host {
  /** Every command called so far, in order. */
  calls: { command: string; args: Args }[];
  answers: Answers;
  /** Says that a write has ended. */
  change(tables: string[]): void;
  drop(drop: FileDrop): void;
  /** What the next file dialogs answer. */
  picked: string[];
}

/** A host without a program behind it, for component tests and for looking at the window in a browser. */
export function fakeHost(answers: Answers = {}): FakeHost {
  const changed = new Set<(tables: string[]) => void>();
  const dropped = new Set<(drop: FileDrop) => void>();
  const host: FakeHost = {
    calls: [],
    answers,
    picked: [],
    async call<T>(command: string, args: Args = {}) {
      host.calls.push({ command, args });
      const answer = host.answers[command];
      if (answer === undefined) throw { code: "no-answer", args: { command }, text: `No answer to ${command}` };
      return (await (typeof answer === "function" ? answer(args) : answer)) as T;
    },
    onChanged: (listener) => subscribe(changed, listener),
    onFileDrop: (listener) => subscribe(dropped, listener),
    pickFile: async () => host.picked,
    pickSavePath: async () => host.picked[0] ?? null,
    runJob: (command, args, onProgress) => {
      onProgress({ share: 0, label: null });
      return { done: host.call(command, args), cancel: async () => undefined };
    },
    setFullscreen: async () => undefined,
    change: (tables) => changed.forEach((listener) => listener(tables)),
    drop: (drop) => dropped.forEach((listener) => listener(drop)),
  };
  return host;
}

function subscribe<T>(listeners: Set<T>, listener: T) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

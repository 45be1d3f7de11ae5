import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { useText } from "../i18n";
import { asFault, type Host, type ProjectState, useHost } from "../ipc";
import { FRAME_ACTIONS } from "./frameActions";
import { useProject } from "./place";

/** What a person can do, wherever it is offered: button, shortcut, palette, list of missing things. */
export interface Action {
  id: string;
  /** Fluent key of the label. */
  label: string;
  /** As "Mod+Shift+Z", alternatives by "|"; Mod is Ctrl, on a Mac Command. Letters mean the key's place, whatever the layout. */
  keys?: string;
  /** Offered now; without it, always. */
  enabled?: (context: ActionContext) => boolean;
  run: (context: ActionContext) => void | Promise<unknown>;
  /** Not in the palette, such as the action that opens the palette itself. */
  unlisted?: boolean;
}

export interface ActionContext {
  host: Host;
  project: ProjectState | null;
  /** The text of a Fluent key, for titles of file dialogs and names. */
  text: (key: string) => string;
}

export interface BoundAction {
  id: string;
  label: string;
  keys?: string;
  unlisted?: boolean;
  run: () => void;
}

const useRegistered = create<{ lists: Action[][] }>(() => ({ lists: [] }));

/** Offers a screen's actions while it is shown. Keep the list stable (module scope or useMemo). */
export function useActions(actions: Action[]) {
  useEffect(() => {
    useRegistered.setState(({ lists }) => ({ lists: [...lists, actions] }));
    return () => useRegistered.setState(({ lists }) => ({ lists: lists.filter((list) => list !== actions) }));
  }, [actions]);
}

/** All actions that can be run now. */
export function useAvailableActions(): BoundAction[] {
  const context = useActionContext();
  const { lists } = useRegistered();
  return useMemo(() => {
    const all = [...FRAME_ACTIONS, ...lists.flat()];
    return all.filter((action) => action.enabled?.(context) ?? true).map((action) => bind(action, context));
  }, [context, lists]);
}

/** One action by its id, null while it cannot be run. */
export function useAction(id: string | null): BoundAction | null {
  return useAvailableActions().find((action) => action.id === id) ?? null;
}

function useActionContext(): ActionContext & { onFault: ReturnType<typeof useHost>["onFault"] } {
  const host = useHost();
  const project = useProject();
  const text = useText();
  return useMemo(() => ({ host, project, text, onFault: host.onFault }), [host, project, text]);
}

function bind(action: Action, context: ReturnType<typeof useActionContext>): BoundAction {
  const { id, label, keys, unlisted } = action;
  return {
    id,
    label,
    keys,
    unlisted,
    run: () => {
      Promise.resolve()
        .then(() => action.run(context))
        .catch((error) => context.onFault(asFault(error)));
    },
  };
}

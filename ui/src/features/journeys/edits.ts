import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { announce } from "../../components";
import { copyText, toTsv } from "../../components/clipboard";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import type { JourneyTarget } from "../../ipc/generated/JourneyTarget";
import type { MapPlace } from "../../ipc/generated/MapPlace";
import type { Placed } from "../../ipc/generated/Placed";
import type { Touchpoint } from "../../ipc/generated/Touchpoint";
import type { TouchpointDraft } from "../../ipc/generated/TouchpointDraft";
import { type Column, moved, stepTarget, targetAfter } from "./model";
import { choose, startNaming, useMapView } from "./state";

/** Edits of touchpoints and stages as a person asks for them. Each is one step of undo. */
export interface Edits {
  add(after: Column | null, touchpoint?: number): void;
  rename(touchpoint: Touchpoint, name: string): void;
  move(placement: number, target: JourneyTarget): void;
  step(column: Column, step: -1 | 1): void;
  remove(columns: Column[], number: number): void;
  copy(place: MapPlace): void;
  paste(after: Column | null, text: string): void;
  stageAdd(index: number): void;
  stageRename(stage: number, name: string): void;
  stageMove(stage: number, index: number): void;
  stageDelete(stage: number): void;
}

export function useEdits(map: JourneyMap, queryKey: readonly unknown[]): Edits {
  const t = useText();
  const client = useQueryClient();
  const { mutate: addWrite } = useWrite<{ target: JourneyTarget; name: string; touchpoint: number | null }, Placed>(
    "touchpoint_add",
  );
  const { mutate: pasteWrite } = useWrite<{ target: JourneyTarget; drafts: TouchpointDraft[] }, Placed[]>(
    "touchpoint_paste",
  );
  const { mutate: renameWrite } = useWrite<{ touchpoint: number; name: string }>("touchpoint_rename");
  const { mutate: moveWrite } = useWrite<{ placement: number; target: JourneyTarget }>("touchpoint_move");
  const { mutate: removeWrite } = useWrite<{ placement: number }>("touchpoint_delete");
  const { mutate: stageAddWrite } = useWrite<{ journey: number; index: number; name: string }, number>("stage_add");
  const { mutate: stageRenameWrite } = useWrite<{ stage: number; name: string }>("stage_rename");
  const { mutate: stageMoveWrite } = useWrite<{ stage: number; index: number }>("stage_move");
  const { mutate: stageDeleteWrite } = useWrite<{ stage: number }>("stage_delete");

  return useMemo(() => {
    function moveTo(placement: number, target: JourneyTarget) {
      const after = moved(map, placement, target);
      const stage = after.stages.find((each) => each.id === target.stage);
      const place = stage?.places.find((each) => each.placement === placement);
      if (!stage || !place) return;
      client.setQueryData(queryKey, after);
      moveWrite({ placement, target }, { onError: () => void client.invalidateQueries({ queryKey }) });
      announce(t("journeys-moved", { name: place.touchpoint.name, stage: stage.name, place: target.index + 1 }));
    }
    return {
      add(after, touchpoint) {
        const target = targetAfter(map, after);
        if (!target) return;
        const name = t("journeys-new-touchpoint");
        const onSuccess = (placed: Placed) => {
          choose(placed);
          if (touchpoint === undefined) startNaming({ kind: "touchpoint", id: placed.placement });
        };
        addWrite({ target, name, touchpoint: touchpoint ?? null }, { onSuccess });
      },
      rename({ id, name: old }, name) {
        if (name.trim() && name.trim() !== old) renameWrite({ touchpoint: id, name });
      },
      move: moveTo,
      step(column, step) {
        const target = stepTarget(map, column, step);
        if (target && column.place) moveTo(column.place.placement, target);
      },
      remove(columns, number) {
        const place = columns[number]?.place;
        if (!place) return;
        const next = columns[number + 1]?.place ?? columns[number - 1]?.place;
        removeWrite({ placement: place.placement });
        announce(t(place.kept ? "journeys-deleted-kept" : "journeys-deleted", { name: place.touchpoint.name }));
        if (next) choose({ placement: next.placement, touchpoint: next.touchpoint.id });
      },
      copy({ touchpoint }) {
        const { code, name, channel, owner, documents, automation, note } = touchpoint;
        const text = toTsv([[name, channel, owner, documents]]);
        const draft = { name, code, details: { channel, owner, documents, automation, note } };
        useMapView.setState({ copied: { text, draft } });
        void copyText(text);
        announce(t("journeys-copied", { name }));
      },
      paste(after, text) {
        const target = targetAfter(map, after);
        const drafts = draftsOf(text);
        if (!target || drafts.length === 0) return;
        const onSuccess = (placed: Placed[]) => placed[0] && choose(placed[0]);
        pasteWrite({ target, drafts }, { onSuccess });
      },
      stageAdd(index) {
        const onSuccess = (id: number) => startNaming({ kind: "stage", id });
        stageAddWrite({ journey: map.journey.id, index, name: t("journeys-new-stage") }, { onSuccess });
      },
      stageRename(stage, name) {
        const old = map.stages.find((each) => each.id === stage)?.name;
        if (name.trim() && name.trim() !== old) stageRenameWrite({ stage, name });
      },
      stageMove: (stage, index) => stageMoveWrite({ stage, index }),
      stageDelete: (stage) => stageDeleteWrite({ stage }),
    };
  }, [
    map,
    queryKey,
    client,
    t,
    addWrite,
    pasteWrite,
    renameWrite,
    moveWrite,
    removeWrite,
    stageAddWrite,
    stageRenameWrite,
    stageMoveWrite,
    stageDeleteWrite,
  ]);
}

/** Touchpoints of pasted text, one a line: name, channel, owner, documents, parted by tabs as Excel does. */
function draftsOf(text: string): TouchpointDraft[] {
  const { copied } = useMapView.getState();
  if (copied && copied.text === text.trim()) return [copied.draft];
  const lines = text.split(/\r?\n/).map((line) => line.split("\t").map((cell) => cell.trim()));
  return lines.flatMap(([name, channel = "", owner = "", documents = ""]) =>
    name ? [{ name, details: { channel, owner, documents, automation: "manual" as const, note: "" } }] : [],
  );
}

import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useMemo } from "react";
import { type Action, useAction, useActions } from "../../app/actions";
import { useSelected } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, Loaded, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import { EvidenceLegend } from "./channels";
import { Details } from "./Details";
import { type Edits, useEdits } from "./edits";
import { JourneyGrid } from "./JourneyGrid";
import style from "./journeys.module.css";
import { type Column, columnsOf, selectedColumn } from "./model";
import { startNaming, useMapView } from "./state";
import { Toolbar, useAddMap } from "./Toolbar";

export default function JourneysView() {
  const t = useText();
  const { businessUnit, journey, segment } = usePlace();
  const args = useMemo(() => ({ journey, segment }), [journey, segment]);
  const map = useQueryHost<JourneyMap>("journey_map", args, { enabled: journey !== null, keep: true });
  if (journey === null) {
    return (
      <Screen title={t("screen-journeys")} lead={t("lead-journeys")} stage="journeys">
        <NoMap businessUnit={businessUnit} />
      </Screen>
    );
  }
  if (!map.data) {
    return (
      <Screen title={t("screen-journeys")} lead={t("lead-journeys")} stage="journeys">
        <Loaded query={map}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <MapScreen map={map.data} args={args} />;
}

function NoMap({ businessUnit }: { businessUnit: number | null }) {
  const t = useText();
  const add = useAddMap(businessUnit);
  return (
    <EmptyState
      title={t("journeys-none-title")}
      actions={
        <>
          {businessUnit !== null && <Button onClick={add}>{t("journeys-map-add")}</Button>}
          <ImportButton />
        </>
      }
    >
      {t("journeys-none")}
    </EmptyState>
  );
}

function ImportButton() {
  const t = useText();
  const load = useAction("import");
  return (
    <Button variant="default" onClick={load?.run}>
      {t("journeys-import")}
    </Button>
  );
}

function MapScreen({ map, args }: { map: JourneyMap; args: object }) {
  const t = useText();
  const queryKey = useMemo(() => ["journey_map", args], [args]);
  const edits = useEdits(map, queryKey);
  const columns = useMemo(() => columnsOf(map), [map]);
  const placement = useMapView((state) => state.placement);
  const selected = selectedColumn(columns, placement, useSelected());
  const column = columns[selected] ?? null;
  useMapActions(map, columns, selected, edits);
  return (
    <Screen
      title={t("screen-journeys")}
      lead={t("lead-journeys")}
      stage="journeys"
      toolbar={<Toolbar map={map} columns={columns} selected={column} edits={edits} />}
    >
      {map.stages.length === 0 ? (
        <BlankMap edits={edits} />
      ) : (
        <figure className={style.figure}>
          <JourneyGrid map={map} columns={columns} selected={selected} edits={edits} />
          <figcaption className={style.caption}>
            <b>
              {map.finding
                ? t(map.finding.key, map.finding.args as Record<string, string | number>)
                : t("journeys-nobody-asked")}
            </b>
            <EvidenceLegend />
          </figcaption>
        </figure>
      )}
      {column?.place && <Details place={column.place} />}
      <MapName map={map} />
    </Screen>
  );
}

function BlankMap({ edits }: { edits: Edits }) {
  const t = useText();
  return (
    <EmptyState
      title={t("journeys-blank-title")}
      actions={
        <>
          <Button onClick={() => edits.stageAdd(0)}>{t("journeys-stage-add")}</Button>
          <ImportButton />
        </>
      }
    >
      {t("journeys-blank")}
    </EmptyState>
  );
}

/** Asks for the name of the map. */
function MapName({ map }: { map: JourneyMap }) {
  const t = useText();
  const naming = useMapView((state) => state.naming);
  const rename = useWrite<{ journey: number; name: string }>("journey_rename");
  const close = () => startNaming(null);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (name && name !== map.journey.name) rename.mutate({ journey: map.journey.id, name });
    close();
  }
  return (
    <Modal
      opened={naming?.kind === "journey" && naming.id === map.journey.id}
      onClose={close}
      title={t("journeys-map-rename")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={onSubmit}>
        <TextInput name="name" label={t("journeys-map-name")} defaultValue={map.journey.name} data-autofocus />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {t("cancel")}
          </Button>
          <Button type="submit">{t("journeys-map-rename")}</Button>
        </Group>
      </form>
    </Modal>
  );
}

/** The edits of the chosen touchpoint in the palette; the map itself listens to Enter, which belongs to buttons elsewhere. */
function useMapActions(map: JourneyMap, columns: Column[], selected: number, edits: Edits) {
  const actions = useMemo((): Action[] => {
    const column = columns[selected] ?? null;
    const chosen = () => column?.place != null;
    const name = () => column?.place && startNaming({ kind: "touchpoint", id: column.place.placement });
    const step = (by: -1 | 1) => {
      if (column) edits.step(column, by);
    };
    const hasStage = () => map.stages.length > 0;
    return [
      { id: "touchpoint.add", label: "journeys-add-to-map", enabled: hasStage, run: () => edits.add(column) },
      { id: "touchpoint.rename", label: "journeys-rename", keys: "F2", enabled: chosen, run: () => void name() },
      {
        id: "touchpoint.left",
        label: "journeys-move-left",
        keys: "Alt+ArrowLeft",
        enabled: chosen,
        run: () => step(-1),
      },
      {
        id: "touchpoint.right",
        label: "journeys-move-right",
        keys: "Alt+ArrowRight",
        enabled: chosen,
        run: () => step(1),
      },
      {
        id: "touchpoint.delete",
        label: "journeys-delete",
        keys: "Delete",
        enabled: chosen,
        run: () => edits.remove(columns, selected),
      },
      { id: "stage.add", label: "journeys-stage-add", run: () => edits.stageAdd(map.stages.length) },
    ];
  }, [map, columns, selected, edits]);
  useActions(actions);
}

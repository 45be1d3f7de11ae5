import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { choosePlace, useProject } from "../../app/place";
import { SaveMenu } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import { CurveLegend } from "./Curve";
import type { Edits } from "./edits";
import style from "./journeys.module.css";
import type { Column } from "./model";
import { LANES, startNaming, toggleLane, useMapView } from "./state";

interface Props {
  map: JourneyMap;
  columns: Column[];
  selected: Column | null;
  edits: Edits;
}

export function Toolbar({ map, columns, selected, edits }: Props) {
  return (
    <>
      <MapMenu map={map} />
      <AddMenu map={map} selected={selected} edits={edits} />
      <LaneMenu />
      <CurveLegend map={map} columns={columns} />
      <span className={style.space} />
      <SaveMenu
        figure={{ name: "journey" }}
        scope={{ businessUnit: map.businessUnit.id, segment: map.segment?.id ?? null, journey: map.journey.id }}
      />
    </>
  );
}

function MapMenu({ map }: { map: JourneyMap }) {
  const t = useText();
  const units = useProject()?.businessUnits ?? [];
  const duplicate = useWrite<{ journey: number; businessUnit: number; name: string }, number>("journey_duplicate");
  const remove = useWrite<{ journey: number }>("journey_delete");
  const addMap = useAddMap(map.businessUnit.id);
  const { id, name } = map.journey;
  function copyTo(businessUnit: number) {
    const copy = businessUnit === map.businessUnit.id ? t("journeys-copy-of", { name }) : name;
    const onSuccess = (journey: number) => choosePlace({ businessUnit, journey });
    duplicate.mutate({ journey: id, businessUnit, name: copy }, { onSuccess });
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} />}>
          {t("journeys-maps")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={addMap}>{t("journeys-map-add")}</Menu.Item>
        <Menu.Item onClick={() => copyTo(map.businessUnit.id)}>{t("journeys-map-duplicate")}</Menu.Item>
        {units
          .filter((unit) => unit.id !== map.businessUnit.id)
          .map((unit) => (
            <Menu.Item key={unit.id} onClick={() => copyTo(unit.id)}>
              {t("journeys-map-duplicate-to", { name: unit.name })}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={() => startNaming({ kind: "journey", id })}>{t("journeys-map-rename")}</Menu.Item>
        <Menu.Item color="red" onClick={() => remove.mutate({ journey: id })}>
          {t("journeys-map-delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Makes an empty map of a business unit, shows it and asks for its name. */
export function useAddMap(businessUnit: number | null) {
  const t = useText();
  const add = useWrite<{ businessUnit: number; name: string; firstStage: string }, number>("journey_add");
  return () => {
    if (businessUnit === null) return;
    const onSuccess = (journey: number) => {
      choosePlace({ businessUnit, journey });
      startNaming({ kind: "journey", id: journey });
    };
    add.mutate({ businessUnit, name: t("journeys-new-map"), firstStage: t("journeys-new-stage") }, { onSuccess });
  };
}

function AddMenu({ map, selected, edits }: Omit<Props, "columns">) {
  const t = useText();
  const button = (onClick?: () => void) => (
    <Button variant="default" leftSection={<IconPlus size={15} stroke={1.6} />} onClick={onClick}>
      {t("journeys-add")}
    </Button>
  );
  if (map.stages.length === 0) return null;
  if (map.spare.length === 0) return button(() => edits.add(selected));
  return (
    <Menu position="bottom-start">
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        <Menu.Item onClick={() => edits.add(selected)}>{t("journeys-new-touchpoint")}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("journeys-spare")}</Menu.Label>
        {map.spare.map((spare) => (
          <Menu.Item key={spare.id} onClick={() => edits.add(selected, spare.id)}>
            {spare.code} · {spare.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function LaneMenu() {
  const t = useText();
  const hidden = useMapView((state) => state.hidden);
  const shown = LANES.length - hidden.length;
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} />}>
          {t("journeys-lanes", { shown, all: LANES.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANES.map((lane) => (
          <Menu.CheckboxItem key={lane} checked={!hidden.includes(lane)} onChange={() => toggleLane(lane)}>
            {t(`journeys-lane-${lane}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

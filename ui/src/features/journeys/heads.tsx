import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { memo } from "react";
import { useText } from "../../i18n";
import type { MapStage } from "../../ipc/generated/MapStage";
import { ChannelIcon, EvidenceMark } from "./channels";
import { COLUMN_WIDTH } from "./drag";
import type { Edits } from "./edits";
import { hyphenated } from "./hyphens";
import style from "./journeys.module.css";
import type { Column } from "./model";
import { NameField } from "./NameField";
import { choose, startNaming } from "./state";

interface StageProps {
  stage: MapStage;
  index: number;
  count: number;
  naming: boolean;
  edits: Edits;
}

export const StageHead = memo(function StageHead({ stage, index, count, naming, edits }: StageProps) {
  const t = useText();
  const columns = Math.max(stage.places.length, 1);
  return (
    <div
      role="columnheader"
      aria-colspan={columns}
      className={style.stage}
      style={{ width: columns * COLUMN_WIDTH }}
      onDoubleClick={() => startNaming({ kind: "stage", id: stage.id })}
    >
      {naming ? (
        <NameField
          label={t("journeys-name-of-stage")}
          name={stage.name}
          onName={(name) => edits.stageRename(stage.id, name)}
          onLeave={() => startNaming(null)}
        />
      ) : (
        <>
          <span title={stage.name}>{stage.name}</span>
          <StageMenu stage={stage} index={index} count={count} edits={edits} />
        </>
      )}
    </div>
  );
});

function StageMenu({ stage, index, count, edits }: Omit<StageProps, "naming">) {
  const t = useText();
  const end: Column = { stage, stageIndex: index, index: stage.places.length - 1, place: stage.places.at(-1) ?? null };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={20} aria-label={t("journeys-stage-menu", { name: stage.name })}>
          <IconDots size={15} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => edits.add(end)}>{t("journeys-add-to-map")}</Menu.Item>
        <Menu.Item onClick={() => edits.stageAdd(index + 1)}>{t("journeys-stage-add-after")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => startNaming({ kind: "stage", id: stage.id })}>{t("journeys-stage-rename")}</Menu.Item>
        <Menu.Item disabled={index === 0} onClick={() => edits.stageMove(stage.id, index - 1)}>
          {t("journeys-stage-left")}
        </Menu.Item>
        <Menu.Item disabled={index === count - 1} onClick={() => edits.stageMove(stage.id, index + 1)}>
          {t("journeys-stage-right")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => edits.stageDelete(stage.id)}>
          {t("journeys-stage-delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface TouchpointProps {
  column: Column;
  selected: boolean;
  /** The one cell that Tab reaches; arrows go on from it. */
  reachable: boolean;
  naming: boolean;
  edits: Edits;
  onLeaveName: (back: boolean) => void;
}

/** The cell of a touchpoint: what is dragged, named and chosen. */
export const TouchpointHead = memo(function TouchpointHead(props: TouchpointProps) {
  const t = useText();
  const { column, selected, reachable, naming, edits, onLeaveName } = props;
  const { place } = column;
  if (!place) return <EmptyStage column={column} edits={edits} />;
  const { touchpoint } = place;
  const channel = touchpoint.channel || t("journeys-no-channel");
  return (
    <div
      role="columnheader"
      className={style.touchpoint}
      aria-label={`${touchpoint.name}, ${channel}, ${t(`journeys-evidence-${place.evidence}`)}`}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      data-placement={place.placement}
      data-first={column.index === 0 || undefined}
      title={naming ? undefined : `${touchpoint.code} · ${touchpoint.name}\n${channel}`}
      onFocus={() => selected || choose({ placement: place.placement, touchpoint: touchpoint.id })}
      onDoubleClick={() => startNaming({ kind: "touchpoint", id: place.placement })}
    >
      <i>
        <ChannelIcon icon={place.icon} />
        <EvidenceMark evidence={place.evidence} />
      </i>
      {naming ? (
        <NameField
          label={t("journeys-name-of-touchpoint")}
          name={touchpoint.name}
          onName={(name) => edits.rename(touchpoint, name)}
          onLeave={onLeaveName}
        />
      ) : (
        <span>{hyphenated(touchpoint.name)}</span>
      )}
    </div>
  );
});

function EmptyStage({ column, edits }: { column: Column; edits: Edits }) {
  const t = useText();
  return (
    <div role="columnheader" className={style.touchpoint} data-first="" aria-label={t("journeys-stage-empty")}>
      <ActionIcon
        variant="default"
        className={style.plus}
        aria-label={t("journeys-add-to-map")}
        title={t("journeys-add-to-map")}
        onClick={() => edits.add(column)}
      >
        <IconPlus size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

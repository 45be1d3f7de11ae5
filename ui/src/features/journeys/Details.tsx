import { Select, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { Inspect, StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import { type Tone, useWrite } from "../../ipc";
import type { Automation } from "../../ipc/generated/Automation";
import type { Evidence } from "../../ipc/generated/Evidence";
import type { MapPlace } from "../../ipc/generated/MapPlace";
import type { Touchpoint } from "../../ipc/generated/Touchpoint";
import type { TouchpointDetails } from "../../ipc/generated/TouchpointDetails";
import { scoreText } from "./Curve";
import style from "./journeys.module.css";
import { Quote } from "./lanes";

const DAY_MS = 86_400_000;
const EVIDENCE_TONES: Record<Evidence, Tone> = { solid: "good", weak: "warn", none: "neutral" };

/** What the inspector shows of the chosen touchpoint: what is known, its details to edit, quotes. */
export function Details({ place }: { place: MapPlace }) {
  const t = useText();
  const format = useFormat();
  const { touchpoint, satisfaction, weight, nps, importance } = place;
  const n = satisfaction ? ` · ${t("journeys-answers", { n: format.number(satisfaction.n) })}` : "";
  return (
    <Inspect>
      <div className={style.chips}>
        <StatusChip tone={EVIDENCE_TONES[place.evidence]}>{t(`journeys-evidence-${place.evidence}`) + n}</StatusChip>
        {place.newest !== null && <StatusChip>{format.date(new Date(place.newest * DAY_MS).toISOString())}</StatusChip>}
        <StatusChip>{t("journeys-code", { code: touchpoint.code })}</StatusChip>
      </div>
      <div className={style.facts}>
        <Fact
          name={t("journeys-lane-weight")}
          value={weight ? format.interval({ value: weight.share, ...weight }, { percent: true }) : "—"}
          note={
            weight
              ? `${t("journeys-rank", { rank: format.rank(weight.rankFrom, weight.rankTo) })} · ${t("journeys-answers", { n: weight.n })}`
              : t("journeys-no-weight")
          }
        />
        <Fact
          name={t("journeys-lane-satisfaction")}
          value={satisfaction ? format.number(satisfaction.value, { digits: 1 }) : "—"}
          low={satisfaction?.low}
          note={satisfaction ? scoreNote(satisfaction.halfWidth, format) : t("journeys-no-answers")}
        />
        {importance && (
          <Fact
            name={t("journeys-importance")}
            value={scoreText(format, importance)}
            note={t("journeys-answers", { n: importance.n })}
          />
        )}
        {nps?.interval && (
          <Fact
            name={t("journeys-lane-nps")}
            value={format.number(nps.points, { digits: 0, signed: true })}
            note={`±\u00a0${format.number((nps.interval.high - nps.interval.low) / 2, { digits: 0 })} · ${t("journeys-answers", { n: nps.n })}`}
          />
        )}
      </div>
      <Form key={`${touchpoint.id}:${JSON.stringify(touchpoint)}`} touchpoint={touchpoint} />
      <Quotes place={place} />
    </Inspect>
  );
}

function scoreNote(half: number | null, format: ReturnType<typeof useFormat>): ReactNode {
  return half === null ? "" : `±\u00a0${format.number(half, { digits: 1 })}`;
}

function Fact({ name, value, note, low }: { name: string; value: string; note: ReactNode; low?: boolean }) {
  return (
    <div className={style.fact} data-low={low || undefined}>
      <small>{name}</small>
      <b>{value}</b>
      <small>{note}</small>
    </div>
  );
}

const AUTOMATION: Automation[] = ["manual", "partly", "automatic"];
type Field = "channel" | "owner" | "documents" | "note";

/** Written when a field is left; each change is one step of undo. */
function Form({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useText();
  const edit = useWrite<{ touchpoint: number; details: TouchpointDetails }>("touchpoint_edit");
  function change(changed: Partial<TouchpointDetails>) {
    const { channel, owner, documents, automation, note } = touchpoint;
    edit.mutate({ touchpoint: touchpoint.id, details: { channel, owner, documents, automation, note, ...changed } });
  }
  const field = (name: Field) => ({
    label: t(`field-${name}`),
    defaultValue: touchpoint[name],
    onBlur: (event: { currentTarget: { value: string } }) => {
      const value = event.currentTarget.value.trim();
      if (value !== touchpoint[name]) change({ [name]: value });
    },
  });
  return (
    <div className={style.form}>
      <TextInput {...field("channel")} />
      <TextInput {...field("owner")} />
      <TextInput {...field("documents")} />
      <Select
        label={t("field-automation")}
        value={touchpoint.automation}
        allowDeselect={false}
        data={AUTOMATION.map((value) => ({ value, label: t(`journeys-automation-${value}`) }))}
        onChange={(value) => value && change({ automation: value as Automation })}
      />
      <Textarea {...field("note")} autosize minRows={2} size="sm" />
    </div>
  );
}

function Quotes({ place }: { place: MapPlace }) {
  const t = useText();
  const { pains, ideas, praise } = place.remarkCounts;
  if (place.remarks.length === 0) return null;
  const totals = [
    pains > 0 && t("journeys-pains", { count: pains }),
    ideas > 0 && t("journeys-ideas", { count: ideas }),
    praise > 0 && t("journeys-praise", { count: praise }),
  ];
  return (
    <div className={style.notes}>
      <h3>{t("journeys-quotes")}</h3>
      <small>{totals.filter(Boolean).join(" · ")}</small>
      {place.remarks.map((remark) => (
        <Quote key={remark.tone + remark.quote} {...remark} />
      ))}
    </div>
  );
}

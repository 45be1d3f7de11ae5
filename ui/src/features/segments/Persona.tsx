import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { PersonaFacts } from "../../ipc/generated/PersonaFacts";
import type { PersonaText } from "../../ipc/generated/PersonaText";
import type { SegmentCard } from "../../ipc/generated/SegmentCard";
import type { TouchpointMean } from "../../ipc/generated/TouchpointMean";
import { Draft } from "./Draft";
import style from "./segments.module.css";

const EMPTY: PersonaText = { name: "", goals: "", pains: "" };

/** What the data say of the segment's customers. */
export function Facts({ facts }: { facts: PersonaFacts }) {
  const t = useText();
  const { number, interval } = useFormat();
  const { attributes, nps, important, worst, quote } = facts;
  const typical = attributes.map(({ value, share }) => `${value} ${number(share, { percent: true })}`).join(" · ");
  const points = nps.interval && interval({ value: nps.points ?? 0, ...nps.interval }, { digits: 0, signed: true });
  const mean = ({ touchpoint, score }: TouchpointMean) => {
    const value = score.interval && interval({ value: score.mean ?? 0, ...score.interval }, { digits: 1 });
    return `${touchpoint} (${value ?? number(score.mean, { digits: 1 })}; n = ${number(score.n)})`;
  };
  return (
    <div className={style.facts}>
      {typical && <p>{typical}</p>}
      {points && <p>{t("segments-facts-nps", { score: points, n: nps.n })}</p>}
      {important.length > 0 && <p>{t("segments-facts-important", { list: important.map(mean).join(", ") })}</p>}
      {worst && <p>{t("segments-facts-worst", { touchpoint: mean(worst) })}</p>}
      {quote && <blockquote>{quote}</blockquote>}
    </div>
  );
}

/** Somebody who stands for the segment: a name and role, what they want, what stands in their way; edited in place. */
export function Persona({ card }: { card: SegmentCard }) {
  const t = useText();
  const write = useWrite<{ segment: number; text: PersonaText }>("segment_persona");
  const [adding, setAdding] = useState(false);
  const { segment, persona } = card;
  const text: PersonaText = persona ? { name: persona.name, goals: persona.goals, pains: persona.pains } : EMPTY;
  if (!persona && !adding) {
    return (
      <Button variant="subtle" size="compact-xs" onClick={() => setAdding(true)}>
        {t("segments-persona-add")}
      </Button>
    );
  }
  return (
    <section className={style.persona} aria-label={t("segments-persona-of", { name: segment.name })}>
      <span className={style.small}>{t("segments-persona")}</span>
      {(["name", "goals", "pains"] as const).map((part) => (
        <Draft
          key={`${part} ${text[part]}`}
          label={t(`segments-persona-${part}`)}
          text={text[part]}
          hint={t(`segments-persona-${part}`)}
          onWrite={(next) => write.mutate({ segment: segment.id, text: { ...text, [part]: next } })}
        />
      ))}
    </section>
  );
}

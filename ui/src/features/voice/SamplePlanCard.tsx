import { NumberInput, Table } from "@mantine/core";
import { useState } from "react";
import { Loaded, NumberText } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { SamplePlan } from "../../ipc/generated/SamplePlan";
import { useScope } from "./scope";
import style from "./voice.module.css";

/** How many answers a survey of the customers in scope needs, shared among the segments. */
export function SamplePlanCard() {
  const t = useText();
  const scope = useScope();
  const [margin, setMargin] = useState({ percent: 5, points: 10 });
  const args = { scope, marginPercent: margin.percent, marginPoints: margin.points };
  const query = useQueryHost<SamplePlan>("voice_sample_plan", args, { keep: true });
  return (
    <section className={style.card} style={{ marginTop: 12 }}>
      <h2>{t("voice-sample")}</h2>
      <Loaded query={query}>
        {(plan) => (
          <>
            <p className={style.small}>{t("voice-sample-note", { population: plan.population })}</p>
            <div className={style.figures} style={{ margin: "8px 0" }}>
              <Margin
                label={t("voice-sample-share", { margin: margin.percent })}
                value={margin.percent}
                answers={plan.forShare}
                onChange={(percent) => setMargin({ ...margin, percent })}
              />
              <Margin
                label={t("voice-sample-nps", { margin: margin.points })}
                value={margin.points}
                answers={plan.forNps}
                onChange={(points) => setMargin({ ...margin, points })}
              />
            </div>
            <Parts plan={plan} />
            <p className={style.small}>
              {t("voice-sample-interviews")}: <NumberText value={plan.interviews} />,{" "}
              {t("voice-sample-interviews-note")}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}

interface MarginProps {
  label: string;
  value: number;
  answers: number;
  onChange: (value: number) => void;
}

function Margin({ label, value, answers, onChange }: MarginProps) {
  const t = useText();
  return (
    <NumberInput
      label={label}
      description={t("voice-answers-n", { n: answers })}
      value={value}
      min={1}
      max={50}
      clampBehavior="strict"
      onChange={(typed) => typeof typed === "number" && typed >= 1 && onChange(typed)}
    />
  );
}

function Parts({ plan }: { plan: SamplePlan }) {
  const t = useText();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("voice-sample-part")}</Table.Th>
          <Table.Th ta="right">{t("voice-sample-customers")}</Table.Th>
          <Table.Th ta="right">{t("voice-sample-answers")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.segments.map((part) => (
          <Table.Tr key={part.name}>
            <Table.Td>{part.name || t("voice-sample-outside")}</Table.Td>
            <Table.Td ta="right">
              <NumberText value={part.customers} />
            </Table.Td>
            <Table.Td ta="right">
              <NumberText value={part.answers} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

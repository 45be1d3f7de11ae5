import { Button, NumberInput, Slider } from "@mantine/core";
import { announce, Inspect, StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { ExpectedEffect } from "../../ipc/generated/ExpectedEffect";
import type { KpiCard } from "../../ipc/generated/KpiCard";
import type { KpiChange } from "../../ipc/generated/KpiChange";
import type { KpiField } from "../../ipc/generated/KpiField";
import style from "./kpis.module.css";
import { Sparkline } from "./Sparkline";
import { setTrial, useKpiState } from "./store";

/** The selected KPI in the inspector: three numbers, history, what-if. */
export function KpiDetail({ card }: { card: KpiCard }) {
  const t = useText();
  const format = useFormat();
  const percent = (share: number | null) => format.number(share, { percent: true });
  const facts: [string, string][] = [
    ["kpi-fact-own", percent(card.own)],
    ["kpi-fact-support", percent(card.support)],
    ["kpi-fact-gap", card.gap === null ? "—" : format.number(card.gap * 100, { digits: 0, signed: true })],
    ["kpi-fact-weight", percent(card.weight)],
    ["kpi-fact-touchpoint", card.touchpoint || "—"],
    ["kpi-fact-characteristic", card.characteristic || "—"],
    ["kpi-fact-owner", card.kpi.owner || "—"],
  ];
  return (
    <Inspect>
      <div className={style.detail}>
        <p>
          <StatusChip tone={card.tone}>{t(`kpi-status-${card.status}`)}</StatusChip>{" "}
          {card.weakLegs && <StatusChip tone="warn">{t("kpi-weak-legs")}</StatusChip>}
        </p>
        <dl>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Sparkline card={card} />
        <Numbers card={card} />
        {card.expected && <Expected effect={card.expected} />}
        <WhatIf card={card} />
      </div>
    </Inspect>
  );
}

/** What companies of the same archetype usually reach, beside the target that a person decides on. */
function Expected({ effect }: { effect: ExpectedEffect }) {
  const t = useText();
  const { language, number } = useFormat();
  const { low, high } = effect;
  return (
    <section className={style.expected} aria-label={t("kpi-expected")}>
      <h3>{t("kpi-expected")}</h3>
      <p>
        <b>
          {t(`kpi-expected-${effect.direction}`, {
            low: number(low),
            high: number(high),
            unit: effect.unit[language],
          })}
        </b>
        : {effect.by[language]}
      </p>
      <p>{t("kpi-expected-source", { source: effect.source[language] })}</p>
    </section>
  );
}

/** Actual and target, written when the field is left. */
function Numbers({ card }: { card: KpiCard }) {
  const t = useText();
  const format = useFormat();
  const { kpi } = card;
  const write = useWrite<{ kpi: number; field: KpiField; value: number | null }>("kpi_set");
  const field = (name: "actual" | "target") => (
    <NumberInput
      key={`${name}:${kpi[name]}`}
      label={t(`kpi-field-${name}`)}
      defaultValue={kpi[name] ?? ""}
      decimalSeparator={format.language === "ru" ? "," : "."}
      allowedDecimalSeparators={[",", "."]}
      hideControls
      onBlur={(event) => {
        const text = event.currentTarget.value.replace(",", ".").trim();
        const value = text === "" ? null : Number(text);
        if (value !== kpi[name] && !Number.isNaN(value)) write.mutate({ kpi: kpi.id, field: name, value });
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
  return (
    <div className={style.pair}>
      {field("actual")}
      {field("target")}
    </div>
  );
}

function WhatIf({ card }: { card: KpiCard }) {
  const t = useText();
  const format = useFormat();
  const { kpi } = card;
  const trial = useKpiState((state) => state.trial);
  const tried = trial?.kpi === kpi.id ? trial.actual : null;
  const write = useWrite<{ kpi: number; field: KpiField; value: number | null }>("kpi_set");
  const { low, high, step } = range(card);
  const shown = tried ?? kpi.actual ?? low;
  async function apply() {
    if (tried === null) return;
    await write.mutateAsync({ kpi: kpi.id, field: "actual", value: tried });
    setTrial(null);
    announce(t("kpi-applied", { kpi: kpi.code, value: format.number(tried) }));
  }
  return (
    <section className={style.whatIf} aria-label={t("kpi-what-if")}>
      <h3>{t("kpi-what-if")}</h3>
      <p>{t("kpi-what-if-why")}</p>
      <Slider
        min={low}
        max={high}
        step={step}
        value={shown}
        label={(value) => format.number(value)}
        thumbLabel={t("kpi-what-if-value", { kpi: kpi.name })}
        onChange={(actual) => setTrial({ kpi: kpi.id, actual })}
      />
      <p className={style.tried}>
        {t("kpi-what-if-value", { kpi: kpi.code })}: <b>{format.number(kpi.actual)}</b> → <b>{format.number(shown)}</b>{" "}
        {kpi.unit}
      </p>
      {tried !== null && <Effect kpi={kpi.id} actual={tried} />}
      <div className={style.pair}>
        <Button disabled={tried === null} loading={write.isPending} onClick={() => void apply()}>
          {t("kpi-apply")}
        </Button>
        <Button variant="default" disabled={tried === null} onClick={() => setTrial(null)}>
          {t("kpi-reset")}
        </Button>
      </div>
    </section>
  );
}

/** What the tried value does above, nearest first. */
function Effect({ kpi, actual }: { kpi: number; actual: number }) {
  const t = useText();
  const format = useFormat();
  const percent = (share: number | null) => format.number(share, { percent: true });
  const { data } = useQueryHost<KpiChange>("kpi_what_if", { kpi, actual }, { keep: true });
  if (!data) return null;
  return (
    <table className={style.effect}>
      <thead>
        <tr>
          <th>{t("kpi-effect-above")}</th>
          <th>{t("kpi-effect-support")}</th>
          <th title={t("kpi-effect-projected-why")}>{t("kpi-effect-projected")}</th>
        </tr>
      </thead>
      <tbody>
        {data.above.map((above) => (
          <tr key={above.kpi} data-moved={above.supportBefore !== above.supportAfter || undefined}>
            <th scope="row" title={above.name}>
              {above.code}
            </th>
            <td>
              {above.supportBefore === above.supportAfter
                ? percent(above.supportAfter)
                : `${percent(above.supportBefore)} → ${percent(above.supportAfter)}`}
            </td>
            <td>{`${percent(above.scoreBefore)} → ${percent(above.projected)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From a fifth below the lowest known value to a fifth above the highest, in about a hundred steps. */
function range({ kpi }: KpiCard) {
  const known = [kpi.baseline, kpi.target, kpi.actual, kpi.minimum, kpi.maximum].filter((value) => value !== null);
  const [least, most] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 100];
  const room = (most - least) * 0.2 || Math.abs(most) * 0.2 || 1;
  const step = 10 ** Math.floor(Math.log10((most - least + 2 * room) / 50));
  const floor = least >= 0 ? Math.max(0, least - room) : least - room;
  return { low: Math.floor(floor / step) * step, high: Math.ceil((most + room) / step) * step, step };
}

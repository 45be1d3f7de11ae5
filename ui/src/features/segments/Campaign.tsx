import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { usePlace } from "../../app/place";
import { Loaded, Message, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { CampaignDraft } from "../../ipc/generated/CampaignDraft";
import type { CampaignGoal } from "../../ipc/generated/CampaignGoal";
import type { CampaignPlan } from "../../ipc/generated/CampaignPlan";
import type { CampaignView } from "../../ipc/generated/CampaignView";
import type { Scope } from "../../ipc/generated/Scope";
import type { TestTerms } from "../../ipc/generated/TestTerms";
import { CampaignList } from "./CampaignList";
import { dayOf, isoDay } from "./days";
import style from "./segments.module.css";
import { Tabbed } from "./Tabbed";

/** What a person asks for, in the units of the fields: percent and roubles. */
interface Asked {
  kind: CampaignGoal["kind"];
  base: number;
  expected: number;
  difference: number;
  deviation: number;
  power: number;
  significance: number;
  ratio: number;
  days: number;
}

const START: Asked = {
  kind: "share",
  base: 40,
  expected: 50,
  difference: 100_000,
  deviation: 500_000,
  power: 80,
  significance: 5,
  ratio: 1,
  days: 90,
};

const goalOf = (asked: Asked): CampaignGoal =>
  asked.kind === "share"
    ? { kind: "share", base: asked.base / 100, expected: asked.expected / 100 }
    : { kind: "mean", difference: asked.difference, deviation: asked.deviation };

const termsOf = (asked: Asked): TestTerms => ({
  power: asked.power / 100,
  significance: asked.significance / 100,
  ratio: asked.ratio,
});

/** A test with a control group: its size, the draw, and what came of it. */
export function Campaign() {
  const { businessUnit, segment } = usePlace();
  const scope: Scope = { businessUnit, segment, journey: null };
  const [asked, ask] = useState(START);
  const args = { scope, goal: goalOf(asked), terms: termsOf(asked), days: asked.days };
  const query = useQueryHost<CampaignView>("campaigns_view", args, { keep: true });
  return (
    <Tabbed>
      <Loaded query={query}>
        {(view) => (
          <>
            <Plan plan={view.plan} asked={asked} onAsk={(changed) => ask({ ...asked, ...changed })} scope={scope} />
            <CampaignList campaigns={view.campaigns} />
          </>
        )}
      </Loaded>
    </Tabbed>
  );
}

interface PlanProps {
  plan: CampaignPlan;
  asked: Asked;
  onAsk: (changed: Partial<Asked>) => void;
  scope: Scope;
}

const SHARE = ["base", "expected"] as const;
const MEAN = ["difference", "deviation"] as const;
const TERMS = ["power", "significance", "ratio", "days"] as const;

function Plan({ plan, asked, onAsk, scope }: PlanProps) {
  const t = useText();
  const fields = [...(asked.kind === "share" ? SHARE : MEAN), ...TERMS];
  return (
    <section className={style.card}>
      <h2>{t("campaign-plan")}</h2>
      <p className={style.small}>{t("campaign-plan-note")}</p>
      <div className={style.setup}>
        <Select
          label={t("campaign-goal")}
          allowDeselect={false}
          value={asked.kind}
          onChange={(kind) => onAsk({ kind: kind === "mean" ? "mean" : "share" })}
          data={(["share", "mean"] as const).map((value) => ({ value, label: t(`campaign-goal-${value}`) }))}
        />
        {fields.map((field) => (
          <Amount
            key={`${field} ${asked[field]}`}
            label={t(`campaign-${field}`)}
            value={asked[field]}
            onWrite={(value) => onAsk({ [field]: field === "days" ? Math.round(value) : value })}
          />
        ))}
      </div>
      <Observed plan={plan} onAsk={onAsk} />
      <Size plan={plan} asked={asked} />
      <Draw key={plan.start} plan={plan} asked={asked} scope={scope} />
    </section>
  );
}

/** A number above zero that counts when the field is left. */
function Amount({ label, value, onWrite }: { label: string; value: number; onWrite: (value: number) => void }) {
  const format = useFormat();
  return (
    <NumberInput
      label={label}
      defaultValue={value}
      min={0}
      hideControls
      thousandSeparator={"\u00a0"}
      decimalSeparator={format.language === "ru" ? "," : "."}
      allowedDecimalSeparators={[",", "."]}
      onBlur={(event) => {
        const written = Number(event.currentTarget.value.replaceAll(/[\s\u00a0]/g, "").replace(",", "."));
        if (written > 0 && written !== value) onWrite(written);
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}

/** How the customers in scope bought lately, to start from. */
function Observed({ plan, onAsk }: { plan: CampaignPlan; onAsk: (changed: Partial<Asked>) => void }) {
  const t = useText();
  const format = useFormat();
  const { share, mean, deviation } = plan;
  if (share === null || mean === null || deviation === null) return null;
  const money = (value: number) => format.number(value, { currency: "RUB", digits: 0 });
  const base = Math.round(share * 1000) / 10;
  return (
    <p className={style.adopt}>
      <span className={style.small}>
        {t("campaign-observed", {
          days: plan.days,
          n: plan.available,
          share: format.number(share, { percent: true }),
          mean: money(mean),
          deviation: money(deviation),
        })}
      </span>
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          onAsk({
            base,
            expected: Math.min(99, Math.round(base * 12) / 10),
            deviation: Math.round(deviation),
            difference: Math.round(mean / 10),
          })
        }
      >
        {t("campaign-take")}
      </Button>
    </p>
  );
}

function Size({ plan, asked }: { plan: CampaignPlan; asked: Asked }) {
  const t = useText();
  const format = useFormat();
  const { size, available } = plan;
  if (!size) return <Message tone="warn">{t("campaign-size-none")}</Message>;
  const facts = { test: size.test, control: size.control, available };
  if (plan.enough) return <Message tone="good">{t("campaign-size", facts)}</Message>;
  const least =
    plan.leastEffect === null
      ? "—"
      : asked.kind === "share"
        ? format.number(plan.leastEffect, { percent: true })
        : format.number(plan.leastEffect, { currency: "RUB", digits: 0 });
  const power = plan.powerOfAll === null ? "—" : format.number(plan.powerOfAll, { percent: true });
  return <Message tone="warn">{t("campaign-short", { ...facts, power, least })}</Message>;
}

/** Names the campaign and draws both groups; too few customers are divided in the proportion asked for. */
function Draw({ plan, asked, scope }: { plan: CampaignPlan; asked: Asked; scope: Scope }) {
  const t = useText();
  const [name, setName] = useState("");
  const [start, setStart] = useState(plan.start);
  const [seed, setSeed] = useState(42);
  const create = useWrite<{ scope: Scope; draft: CampaignDraft }, number>("campaign_create");
  const { size } = plan;
  function draw() {
    if (!size || start === null) return;
    const draft = { name, goal: goalOf(asked), terms: termsOf(asked), size, seed, start, days: asked.days };
    create.mutate({ scope, draft }, { onSuccess: () => setName("") });
  }
  return (
    <>
      <p className={style.small}>{t("campaign-draw-note")}</p>
      <div className={style.setup}>
        <TextInput label={t("campaign-name")} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput
          type="date"
          label={t("campaign-start")}
          value={start === null ? "" : isoDay(start)}
          onChange={(event) => setStart(dayOf(event.currentTarget.value))}
        />
        <NumberInput
          label={t("campaign-seed")}
          min={0}
          max={2_000_000_000}
          allowDecimal={false}
          value={seed}
          onChange={(next) => setSeed(Number(next) || 0)}
        />
        <Button
          className={style.low}
          disabled={!size || start === null || name.trim() === ""}
          loading={create.isPending}
          onClick={draw}
        >
          {t("campaign-draw")}
        </Button>
      </div>
    </>
  );
}

import { Button, Checkbox, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ClusterMethod } from "../../ipc/generated/ClusterMethod";
import type { ClusterRequest } from "../../ipc/generated/ClusterRequest";
import type { FeatureOption } from "../../ipc/generated/FeatureOption";
import type { SegmentsView } from "../../ipc/generated/SegmentsView";
import { useFeatureName } from "./names";
import style from "./segments.module.css";

const BLOCKS = ["purchases", "assortment", "attributes", "experience"] as const;
const METHODS: ClusterMethod[] = ["k-means", "mixture", "density"];

interface Props {
  view: SegmentsView;
  running: boolean;
  onCompute: (request: ClusterRequest) => void;
}

/** What customers are divided by: features of four blocks with a weight each, the method, and what becomes of missing values. */
export function Request({ view, running, onCompute }: Props) {
  const t = useText();
  const [draft, setDraft] = useState(view.request);
  const change = (part: Partial<ClusterRequest>) => setDraft({ ...draft, ...part });
  const blocks = BLOCKS.filter((block) => view.options.some((option) => option.block === block));
  return (
    <section className={style.card} aria-label={t("segments-request")}>
      <h2>{t("segments-request")}</h2>
      <p className={style.small}>{t("segments-request-note")}</p>
      <div className={style.blocks}>
        {blocks.map((block) => (
          <Block key={block} block={block} view={view} draft={draft} onChange={change} />
        ))}
      </div>
      <div className={style.adopt}>
        <Method draft={draft} onChange={change} />
        <Button disabled={running || draft.features.length === 0} onClick={() => onCompute(draft)}>
          {t("segments-compute-by")}
        </Button>
      </div>
    </section>
  );
}

interface PartProps {
  draft: ClusterRequest;
  onChange: (part: Partial<ClusterRequest>) => void;
}

function Block({ block, view, draft, onChange }: PartProps & { block: (typeof BLOCKS)[number]; view: SegmentsView }) {
  const t = useText();
  const options = view.options.filter((option) => option.block === block);
  const name = t(`segments-block-${block}`);
  const weight = draft.weights.find((own) => own.block === block)?.weight ?? 1;
  const weigh = (value: number) => {
    const others = draft.weights.filter((own) => own.block !== block);
    onChange({ weights: value === 1 ? others : [...others, { block, weight: value }] });
  };
  const toggle = (key: string) => {
    const without = draft.features.filter((own) => own !== key);
    onChange({ features: without.length < draft.features.length ? without : [...draft.features, key] });
  };
  return (
    <fieldset className={style.block}>
      <legend>{name}</legend>
      <NumberInput
        label={t("segments-weight")}
        aria-label={t("segments-weight-of", { name })}
        size="xs"
        w={96}
        min={0.1}
        max={100}
        step={0.5}
        value={weight}
        onChange={(value) => typeof value === "number" && value > 0 && weigh(value)}
      />
      <div className={style.options}>
        {options.map((option) => (
          <Option
            key={option.key}
            option={option}
            of={view.customers}
            checked={draft.features.includes(option.key)}
            onToggle={toggle}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OptionProps {
  option: FeatureOption;
  of: number;
  checked: boolean;
  onToggle: (key: string) => void;
}

function Option({ option, of, checked, onToggle }: OptionProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useFeatureName();
  const share = format.number(of > 0 ? option.known / of : 0, { percent: true });
  return (
    <Checkbox
      size="xs"
      label={nameOf(option)}
      description={option.known < of ? t("segments-known", { share }) : undefined}
      checked={checked}
      onChange={() => onToggle(option.key)}
    />
  );
}

function Method({ draft, onChange }: PartProps) {
  const t = useText();
  return (
    <>
      <Select
        label={t("segments-method")}
        allowDeselect={false}
        data={METHODS.map((value) => ({ value, label: t(`segments-method-${value}`) }))}
        value={draft.method}
        onChange={(value) => onChange({ method: METHODS.find((each) => each === value) ?? draft.method })}
      />
      {draft.method === "density" && (
        <>
          <NumberInput
            label={t("segments-neighbours")}
            w={150}
            min={2}
            max={1000}
            value={draft.neighbours}
            onChange={(value) => typeof value === "number" && value >= 2 && onChange({ neighbours: Math.round(value) })}
          />
          <NumberInput
            label={t("segments-radius")}
            placeholder={t("segments-radius-auto")}
            w={120}
            min={0.01}
            step={0.05}
            value={draft.radius ?? ""}
            onChange={(value) => onChange({ radius: typeof value === "number" && value > 0 ? value : null })}
          />
        </>
      )}
      <Select
        label={t("segments-missing")}
        allowDeselect={false}
        data={(["fill", "leave-out"] as const).map((value) => ({ value, label: t(`segments-missing-${value}`) }))}
        value={draft.leaveOut ? "leave-out" : "fill"}
        onChange={(value) => onChange({ leaveOut: value === "leave-out" })}
      />
    </>
  );
}

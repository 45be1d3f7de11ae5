import { Button, Slider } from "@mantine/core";
import { useState } from "react";
import { go } from "../../app/navigation";
import { Inspect, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { WeightView } from "../../ipc/generated/WeightView";
import style from "./weights.module.css";

interface Props {
  view: WeightView;
  busy: boolean;
  /** The share of stated importance to adopt; null takes the proposed one. */
  onStated: (share: number | null) => void;
}

/** The model behind the weights: its facts, the share of stated importance, what to remember, where the chain goes on. */
export function Facts({ view, busy, onStated }: Props) {
  const t = useText();
  const format = useFormat();
  const { number } = format;
  const squared = { value: view.rSquared, ...view.rSquaredInterval };
  const facts: [string, string][] = [
    [t("weights-fact-n"), t("weights-fact-n-of", { n: view.n, all: view.responses })],
    [t("weights-fact-clusters"), number(view.clusters)],
    [t("weights-fact-r-squared"), format.interval(squared, { digits: 2 })],
    [t("weights-fact-correlation"), number(view.meanDriverCorrelation, { digits: 2 })],
    [t("weights-fact-vif"), number(view.largestInflation, { digits: 1 })],
    [t("weights-rows"), t(`weights-rows-${view.model.choice.rows}`)],
    [
      t("weights-fact-replications"),
      t("weights-fact-seed", { count: number(view.model.replications), seed: number(view.model.seed) }),
    ],
    [t("weights-fact-computed"), format.date(view.computedAt)],
  ];
  return (
    <Inspect>
      <div className={style.facts}>
        <div>
          <span className={style.small}>{t("weights-model")}</span>
          <h2>{t("weights-model-johnson")}</h2>
        </div>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h3>{t("weights-stated")}</h3>
        <Stated key={view.statedWeight} view={view} busy={busy} onStated={onStated} />
        <h3>{t("weights-next")}</h3>
        <Button variant="default" onClick={() => go("houses")}>
          {t("weights-next-house")}
        </Button>
        <Button variant="default" onClick={() => go("kpis")}>
          {t("weights-next-kpis")}
        </Button>
        <h3>{t("weights-caveats")}</h3>
        <ul className={style.caveats}>
          {view.caveats.map((caveat) => (
            <li key={caveat.key}>{t(caveat.key, caveat.args)}</li>
          ))}
        </ul>
      </div>
    </Inspect>
  );
}

function Stated({ view, busy, onStated }: Props) {
  const t = useText();
  const { number } = useFormat();
  const [share, setShare] = useState(Math.round(view.statedWeight * 100));
  if (view.stable === null) return <p className={style.small}>{t("weights-stated-none")}</p>;
  const percent = (value: number) => number(value, { percent: true });
  return (
    <>
      <Slider
        value={share}
        onChange={setShare}
        onChangeEnd={(value) => onStated(value / 100)}
        disabled={busy}
        label={(value) => percent(value / 100)}
        thumbLabel={t("weights-stated")}
      />
      <p className={style.small}>
        {t("weights-stated-note", {
          share: percent(share / 100),
          from: percent(view.stable.from),
          to: percent(view.stable.to),
        })}
      </p>
      {view.model.stated !== null && (
        <Button variant="subtle" disabled={busy} onClick={() => onStated(null)}>
          {t("weights-stated-propose", { share: percent(view.proposedStatedWeight) })}
        </Button>
      )}
    </>
  );
}

import { Button } from "@mantine/core";
import { go } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, Loaded, Message, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { HouseView } from "../../ipc/generated/HouseView";
import style from "./houses.module.css";
import { Matrix } from "./Matrix";

/** House of Quality of the business unit: which characteristics answer for what matters to the customer. */
export default function HousesView() {
  const t = useText();
  const { businessUnit } = usePlace();
  const house = useQueryHost<HouseView>("house_view", { unit: businessUnit }, { enabled: businessUnit !== null });
  return (
    <Screen title={t("screen-houses")} lead={t("lead-houses")} stage="segments">
      {businessUnit === null ? <Nothing /> : <Loaded query={house}>{(view) => <House view={view} />}</Loaded>}
    </Screen>
  );
}

function House({ view }: { view: HouseView }) {
  const t = useText();
  const set = useWrite<{ touchpoint: number; characteristic: number; strength: number }>("house_set");
  if (view.whats.length === 0 || view.hows.length === 0) return <Nothing />;
  return (
    <>
      <Message>
        <b>{t(view.finding.key, view.finding.args)}</b>
      </Message>
      {view.stale && <Message tone="warn">{t("houses-stale")}</Message>}
      <Matrix
        view={view}
        onSet={(what, how, strength) =>
          set.mutate({ touchpoint: what.touchpoint, characteristic: how.characteristic, strength })
        }
      />
      <p className={style.legend}>
        <span>● {t("houses-strength-9")}</span>
        <span>○ {t("houses-strength-3")}</span>
        <span>△ {t("houses-strength-1")}</span>
        <span>{t("houses-legend")}</span>
      </p>
      <section className={style.checks}>
        <h2>{t("houses-checks")}</h2>
        {view.checks.length === 0 ? (
          <p>{t("houses-no-checks")}</p>
        ) : (
          <ul>
            {view.checks.map((check) => (
              <li key={check.key + JSON.stringify(check.args)}>{t(check.key, check.args)}</li>
            ))}
          </ul>
        )}
        {view.whats.every((what) => what.rankFrom === null) && (
          <Button variant="default" onClick={() => go("weights")}>
            {t("houses-open-weights")}
          </Button>
        )}
      </section>
    </>
  );
}

function Nothing() {
  const t = useText();
  return (
    <EmptyState
      title={t("houses-empty-title")}
      actions={
        <>
          <Button onClick={() => go("characteristics")}>{t("houses-open-characteristics")}</Button>
          <Button variant="default" onClick={() => go("data")}>
            {t("houses-open-data")}
          </Button>
        </>
      }
    >
      {t("houses-empty-why")}
    </EmptyState>
  );
}

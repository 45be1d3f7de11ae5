import { Button, SegmentedControl, Select } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import { type Action, useActions } from "../../app/actions";
import { go } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, JobProgress, Loaded, Message, Screen } from "../../components";
import { useText } from "../../i18n";
import { useJob, useQueryHost } from "../../ipc";
import type { WeightModel } from "../../ipc/generated/WeightModel";
import type { WeightOutcome } from "../../ipc/generated/WeightOutcome";
import type { WeightsScreen } from "../../ipc/generated/WeightsScreen";
import type { WeightView } from "../../ipc/generated/WeightView";
import { Charts } from "./Charts";
import { Facts } from "./Facts";
import { type Method, useChoice } from "./state";

const OUTCOMES: WeightOutcome[] = ["recommendation", "satisfaction", "after-touchpoint", "repeat", "spend"];
const METHODS: Method[] = ["importance", "share", "beta", "final"];

/** Which touchpoints go with success at the customer, how surely, and how satisfying they are. */
export default function WeightsView() {
  const t = useText();
  const { businessUnit } = usePlace();
  const { method, source, rows, outcome, ownUnit } = useChoice();
  const choice = { businessUnit: ownUnit ? businessUnit : null, source, rows, outcome };
  const screen = useQueryHost<WeightsScreen>("weights_view", { choice, unit: businessUnit }, { keep: true });
  const job = useJob<{ model: WeightModel; adopt: boolean }, null>("weights_compute");
  const model = screen.data?.model;

  async function compute(stated?: number | null) {
    if (!model || job.running) return;
    const adopt = stated !== undefined;
    await job.run({ model: adopt ? { ...model, stated } : model, adopt });
  }
  useComputeAction(() => compute());

  return (
    <Screen title={t("screen-weights")} lead={t("lead-weights")} stage="segments" toolbar={<Toolbar />}>
      <Loaded query={screen}>
        {(data) => (
          <>
            {job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />}
            {data.view ? (
              <>
                <Banner view={data.view} busy={job.running} onCompute={() => void compute()} />
                <Charts view={data.view} method={method} />
                <Facts view={data.view} busy={job.running} onStated={(share) => void compute(share)} />
              </>
            ) : (
              <Nothing screen={data} busy={job.running} onCompute={() => void compute()} />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** Offers "compute" to the palette and to the lists of missing things; the list stays the same, what it runs is the latest. */
function useComputeAction(compute: () => Promise<void>) {
  const latest = useRef(compute);
  useEffect(() => {
    latest.current = compute;
  });
  const actions = useMemo<Action[]>(
    () => [{ id: "weights.compute", label: "weights-compute", run: () => latest.current() }],
    [],
  );
  useActions(actions);
}

function Toolbar() {
  const t = useText();
  const { method, source, rows, outcome, ownUnit } = useChoice();
  const set = useChoice.setState;
  return (
    <>
      <SegmentedControl
        aria-label={t("weights-method")}
        value={method}
        onChange={(value) => set({ method: value as Method })}
        data={METHODS.map((value) => ({ value, label: t(`weights-method-${value}`) }))}
      />
      <Select
        aria-label={t("weights-source")}
        value={source}
        allowDeselect={false}
        w={130}
        onChange={(value) => set({ source: value === "interview" ? "interview" : "survey" })}
        data={(["survey", "interview"] as const).map((value) => ({ value, label: t(`weights-source-${value}`) }))}
      />
      <Select
        aria-label={t("weights-unit")}
        value={ownUnit ? "own" : "all"}
        allowDeselect={false}
        w={170}
        onChange={(value) => set({ ownUnit: value === "own" })}
        data={[
          { value: "all", label: t("weights-unit-all") },
          { value: "own", label: t("weights-unit-own") },
        ]}
      />
      <Select
        aria-label={t("weights-rows")}
        value={rows}
        allowDeselect={false}
        w={150}
        onChange={(value) => set({ rows: value === "complete" ? "complete" : "pairwise" })}
        data={(["pairwise", "complete"] as const).map((value) => ({ value, label: t(`weights-rows-${value}`) }))}
      />
      <Select
        aria-label={t("weights-outcome")}
        value={outcome}
        allowDeselect={false}
        w={260}
        onChange={(value) => value && set({ outcome: value as WeightOutcome })}
        data={OUTCOMES.map((value) => ({ value, label: t(`weights-outcome-${value}`) }))}
      />
    </>
  );
}

function Banner({ view, busy, onCompute }: { view: WeightView; busy: boolean; onCompute: () => void }) {
  const t = useText();
  const again = (
    <Button variant="default" disabled={busy} onClick={onCompute}>
      {t("weights-recompute")}
    </Button>
  );
  return (
    <>
      {view.stale && (
        <Message tone="warn" action={again}>
          {t("weights-stale")}
        </Message>
      )}
      <Message tone={view.certain ? "neutral" : "warn"}>
        <b>{t(view.finding.key, view.finding.args)}</b> {view.reading.map((each) => t(each.key, each.args)).join(" ")}
      </Message>
    </>
  );
}

function Nothing({ screen, busy, onCompute }: { screen: WeightsScreen; busy: boolean; onCompute: () => void }) {
  const t = useText();
  const { choice, window } = screen.model;
  if (screen.responses > 0 && screen.usable === 0) {
    return (
      <EmptyState
        title={t("weights-no-outcome-title")}
        actions={<Button onClick={() => go("data")}>{t("weights-open-data")}</Button>}
      >
        {t(`weights-no-outcome-${choice.outcome}`, { days: window })}
      </EmptyState>
    );
  }
  if (screen.responses === 0) {
    return (
      <EmptyState
        title={t("weights-no-data-title")}
        actions={<Button onClick={() => go("data")}>{t("weights-open-data")}</Button>}
      >
        {t("weights-no-data-why")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("weights-none-title")}
      actions={
        <Button disabled={busy} onClick={onCompute}>
          {t("weights-compute")}
        </Button>
      }
    >
      {t("weights-none-why")}
    </EmptyState>
  );
}

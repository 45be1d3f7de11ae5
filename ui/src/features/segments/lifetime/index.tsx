import { Button } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useMemo } from "react";
import { type Action, useActions } from "../../../app/actions";
import { usePlace } from "../../../app/place";
import { EmptyState, JobProgress, Loaded, Message, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import { useJob, useQueryHost } from "../../../ipc";
import type { LifetimeShown } from "../../../ipc/generated/LifetimeShown";
import type { LifetimeView } from "../../../ipc/generated/LifetimeView";
import { NoOrders } from "../NoOrders";
import { useSaveTables } from "../saveTables";
import style from "../segments.module.css";
import { Tabbed } from "../Tabbed";
import { Calibration } from "./Calibration";
import { Customers } from "./Customers";
import { Model } from "./Model";
import { Rhythm } from "./Rhythm";
import { Terms } from "./Terms";
import { Value } from "./Value";

/** What customers will still buy: the rhythm of regular buyers, the value of segments and customers, the model's record. */
export function Lifetime() {
  const t = useText();
  const { segment } = usePlace();
  const query = useQueryHost<LifetimeView>("lifetime_view", { segment }, { keep: true });
  const job = useJob<Record<string, never>, null>("lifetime_compute");
  const { run, running } = job;
  const ready = query.data?.hasOrders === true && !running;
  const actions = useMemo<Action[]>(
    () => [{ id: "lifetime.compute", label: "lifetime-compute", enabled: () => ready, run: () => run({}) }],
    [ready, run],
  );
  useActions(actions);
  const save = useSaveTables("lifetime-tables.xlsx", "lifetime-save-title", "lifetime-file");
  const toolbar = query.data?.shown && (
    <>
      <Button variant="default" disabled={running} onClick={() => void run({})}>
        {t("lifetime-recompute")}
      </Button>
      <Button variant="default" leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />} onClick={save}>
        {t("lifetime-save")}
      </Button>
    </>
  );
  return (
    <Tabbed toolbar={toolbar}>
      {running && <JobProgress progress={job.progress} onCancel={job.cancel} />}
      <Loaded query={query}>
        {(view) =>
          view.hasOrders ? <Asked view={view} busy={running} onCompute={() => void run({})} /> : <NoOrders />
        }
      </Loaded>
    </Tabbed>
  );
}

function Asked({ view, busy, onCompute }: { view: LifetimeView; busy: boolean; onCompute: () => void }) {
  const t = useText();
  const compute = (
    <Button disabled={busy} onClick={onCompute}>
      {t(view.shown ? "lifetime-recompute" : "lifetime-compute")}
    </Button>
  );
  return (
    <>
      <Terms key={JSON.stringify(view.terms)} terms={view.terms} />
      {view.shown?.stale && (
        <Message tone="warn" action={compute}>
          {t("lifetime-stale")}
        </Message>
      )}
      {view.shown ? (
        <Study shown={view.shown} />
      ) : (
        <EmptyState title={t("lifetime-empty")} actions={compute}>
          {t("lifetime-empty-why")}
        </EmptyState>
      )}
    </>
  );
}

function Study({ shown }: { shown: LifetimeShown }) {
  const t = useText();
  const format = useFormat();
  const { segment } = usePlace();
  const day = (at: number) => format.date(new Date(at * 86_400_000).toISOString());
  const rhythm = <Rhythm regular={shown.regular} segment={segment} />;
  return (
    <>
      <Message tone={shown.refits === 0 ? "warn" : "neutral"}>
        <b>{shown.finding.map((line) => t(line.key, line.args)).join(" ")}</b>{" "}
        {shown.caveats.map((line) => t(line.key, line.args)).join(" ")}
      </Message>
      <p className={style.small}>
        {t("lifetime-at", { from: day(shown.firstDay), to: day(shown.at), refits: shown.refits })}
      </p>
      {shown.regular.first && rhythm}
      <div className={style.pair}>
        <Value shown={shown} />
        {shown.calibration && <Calibration shown={shown} calibration={shown.calibration} />}
      </div>
      <Customers shown={shown} segment={segment} />
      {!shown.regular.first && rhythm}
      <Model shown={shown} />
    </>
  );
}

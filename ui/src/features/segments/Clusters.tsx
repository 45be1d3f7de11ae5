import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { type Action, useAction, useActions } from "../../app/actions";
import { EmptyState, JobProgress, Loaded, Message } from "../../components";
import { useText } from "../../i18n";
import { useJob, useQueryHost } from "../../ipc";
import type { ClusterRequest } from "../../ipc/generated/ClusterRequest";
import type { SegmentsView as View } from "../../ipc/generated/SegmentsView";
import { Division } from "./Division";
import { NoOrders } from "./NoOrders";
import { Request } from "./Request";
import { SegmentCards } from "./SegmentCards";
import { forgetK, useChosenK } from "./store";
import { Tabbed } from "./Tabbed";

/** The clusters of buyers and their adoption as segments. */
export function Clusters() {
  const t = useText();
  const k = useChosenK((state) => state.k);
  const query = useQueryHost<View>("segments_view", { k }, { keep: true });
  const job = useJob<{ request: ClusterRequest | null }, null>("segments_compute");
  const [choosing, setChoosing] = useState(false);
  const { run, running } = job;
  const ready = query.data?.hasOrders === true && !running;
  const actions = useMemo<Action[]>(
    () => [
      { id: "segments.compute", label: "segments-compute", enabled: () => ready, run: () => run({ request: null }) },
    ],
    [ready, run],
  );
  useActions(actions);
  const computeBy = (request: ClusterRequest) => {
    forgetK();
    void run({ request });
  };
  const toolbar = query.data && query.data.options.length > 0 && (
    <>
      <Button variant="default" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
        {t(choosing ? "segments-hide-request" : "segments-show-request")}
      </Button>
      {query.data.hasOrders && (
        <Button variant="default" disabled={running} onClick={() => void run({ request: null })}>
          {t(query.data.choice ? "segments-recompute" : "segments-compute")}
        </Button>
      )}
    </>
  );
  return (
    <Tabbed toolbar={toolbar}>
      {running && <JobProgress progress={job.progress} onCancel={job.cancel} />}
      <Loaded query={query}>
        {(view) => (
          <>
            {choosing && (
              <Request key={JSON.stringify(view.request)} view={view} running={running} onCompute={computeBy} />
            )}
            <Segments view={view} />
          </>
        )}
      </Loaded>
    </Tabbed>
  );
}

function Segments({ view }: { view: View }) {
  const t = useText();
  const compute = useAction("segments.compute");
  if (!view.hasOrders && !view.choice) return <NoOrders />;
  return (
    <>
      {view.choice?.stale && (
        <Message tone="warn" action={<Button onClick={compute?.run}>{t("segments-recompute")}</Button>}>
          {t("segments-stale")}
        </Message>
      )}
      <SegmentCards view={view} />
      {view.choice ? (
        <Division choice={view.choice} segments={view.segments} />
      ) : (
        <EmptyState
          title={t("segments-empty")}
          actions={
            <Button disabled={!compute} onClick={compute?.run}>
              {t("segments-compute")}
            </Button>
          }
        >
          {t("segments-empty-why")}
        </EmptyState>
      )}
    </>
  );
}

import { SegmentedControl } from "@mantine/core";
import { select, useSelected } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, Loaded, Message, SaveMenu, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { Processes } from "../../ipc/generated/Processes";
import type { ProcessMap } from "../../ipc/generated/ProcessMap";
import { Advice } from "./Advice";
import { EventLog } from "./EventLog";
import { Graph } from "./Graph";
import { NumberField } from "./NumberField";
import { OperationDetail } from "./OperationDetail";
import { Pools } from "./Pools";
import style from "./processes.module.css";
import { chooseOperation, chooseProcess, useProcessState } from "./store";
import { Take } from "./Take";

/** Stage 5: processes as graphs, the load of every pool, what would relieve the bottleneck, what the event log measured. */
export default function ProcessesView() {
  const t = useText();
  const { businessUnit } = usePlace();
  const asked = useProcessState((state) => state.process);
  const query = useQueryHost<Processes>("processes", { businessUnit }, { enabled: businessUnit !== null });
  const map = query.data && shownOf(query.data, asked);
  const toolbar = map && query.data && (
    <>
      {query.data.processes.length > 1 && (
        <SegmentedControl
          aria-label={t("process-choose")}
          value={String(map.process.id)}
          onChange={(value) => chooseProcess(Number(value))}
          data={query.data.processes.map(({ process }) => ({ value: String(process.id), label: process.name }))}
        />
      )}
      <SaveMenu figure={{ name: "process", process: map.process.id }} scope={{ businessUnit }} />
    </>
  );
  return (
    <Screen title={t("screen-processes")} lead={t("lead-processes")} stage="kpis" toolbar={toolbar}>
      <Loaded query={query}>
        {(data) =>
          map ? (
            <Content data={data} map={map} />
          ) : (
            <EmptyState title={t("process-empty")}>{t("process-empty-why")}</EmptyState>
          )
        }
      </Loaded>
    </Screen>
  );
}

/** The process asked for, else the one with the worst bottleneck, else the first. */
function shownOf(data: Processes, asked: number | null): ProcessMap | undefined {
  const of = (id: number | null | undefined) => data.processes.find(({ process }) => process.id === id);
  return of(asked) ?? of(data.bottlenecks[0]?.process) ?? data.processes[0];
}

function Content({ data, map }: { data: Processes; map: ProcessMap }) {
  const t = useText();
  const operation = useProcessState((state) => state.operation);
  const selected = useSelected();
  const take = useWrite<{ pool: number }, number>("initiative_from_bottleneck").mutate;
  const setArrivals = useWrite<{ process: number; perDay: number }>("process_arrivals_set").mutate;
  const here = data.bottlenecks.filter((each) => map.nodes.some((node) => node.operation.poolId === each.pool));
  const chosen = map.nodes.find((node) => node.operation.id === operation);
  const pool = data.pools.find((each) => each.pool.id === chosen?.operation.poolId);
  const selectedPool = selected?.kind === "bottleneck" ? Number(selected.key) : null;

  function open(id: number) {
    const node = map.nodes.find((each) => each.operation.id === id);
    chooseOperation(id);
    select(node?.bottleneck ? { kind: "bottleneck", key: String(node.operation.poolId) } : null);
  }
  return (
    <>
      {here.map((each) => (
        <Message
          key={each.pool}
          tone={each.utilisation >= 0.85 ? "bad" : "warn"}
          action={
            <Take
              title={each.poolName}
              taken={data.taken.includes(each.pool)}
              onTake={() => take({ pool: each.pool })}
            />
          }
        >
          {t(each.words.key, each.words.args)}
        </Message>
      ))}
      {data.problems.length > 0 && (
        <Message tone="warn">{data.problems.map((each) => t(each.key, each.args)).join(" ")}</Message>
      )}
      <div className={style.arrivals}>
        <NumberField
          key={`${map.process.id}:${map.process.arrivalsPerDay}`}
          label={t("process-arrivals")}
          value={map.process.arrivalsPerDay}
          onChange={(perDay) => setArrivals({ process: map.process.id, perDay: perDay ?? 0 })}
        />
      </div>
      <Graph key={`map:${map.process.id}`} map={map} operation={operation} selectedPool={selectedPool} onOpen={open} />
      <div className={style.columns}>
        <Pools pools={data.pools} />
        <Advice advice={data.recommendations} businessUnit={map.process.businessUnitId} />
      </div>
      {map.hasLog && <EventLog process={map.process.id} />}
      {chosen && <OperationDetail key={`operation:${chosen.operation.id}`} node={chosen} pool={pool} />}
    </>
  );
}

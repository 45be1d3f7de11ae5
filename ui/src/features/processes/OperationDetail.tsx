import { Inspect, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { OperationTimes } from "../../ipc/generated/OperationTimes";
import type { PoolStaff } from "../../ipc/generated/PoolStaff";
import type { ProcessNode } from "../../ipc/generated/ProcessNode";
import type { ProcessPool } from "../../ipc/generated/ProcessPool";
import { NumberField } from "./NumberField";
import style from "./processes.module.css";

/** The chosen operation in the inspector: what a case meets there, its times and the staff of its pool to change. */
export function OperationDetail({ node, pool }: { node: ProcessNode; pool: ProcessPool | undefined }) {
  const t = useText();
  const format = useFormat();
  const setTimes = useWrite<{ operation: number; times: OperationTimes }>("operation_times_set");
  const setStaff = useWrite<{ pool: number; staff: PoolStaff }>("pool_set");
  const { operation } = node;
  const times = { low: operation.low, likely: operation.likely, high: operation.high };
  const staff = pool && { servers: pool.pool.servers, hoursPerDay: pool.pool.hoursPerDay };
  const facts: [string, string][] = [
    ["process-fact-touchpoint", node.touchpoint || "—"],
    ["process-fact-visits", format.number(node.visits, { digits: 2 })],
    ["process-fact-service", t("process-hours", { hours: format.number(node.service, { digits: 1 }) })],
    ["process-fact-waiting", t("process-hours", { hours: format.number(node.waiting, { digits: 1 }) })],
    ["process-fact-automation", t(`process-automation-${operation.automation}`)],
  ];
  return (
    <Inspect>
      <div className={style.detail}>
        <h2>{operation.name}</h2>
        <dl>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <fieldset>
          <legend>{t("process-times")}</legend>
          {(["low", "likely", "high"] as const).map((name) => (
            <NumberField
              key={`${name}:${times[name]}`}
              label={t(`process-time-${name}`)}
              value={times[name]}
              onChange={(value) => setTimes.mutate({ operation: operation.id, times: { ...times, [name]: value } })}
            />
          ))}
        </fieldset>
        {pool && staff && (
          <fieldset>
            <legend>{pool.pool.name}</legend>
            <NumberField
              key={`servers:${staff.servers}`}
              label={t("process-servers")}
              value={staff.servers}
              onChange={(value) =>
                setStaff.mutate({ pool: pool.pool.id, staff: { ...staff, servers: Math.round(value ?? 0) } })
              }
            />
            <NumberField
              key={`hours:${staff.hoursPerDay}`}
              label={t("process-hours-per-day")}
              value={staff.hoursPerDay}
              onChange={(value) =>
                setStaff.mutate({ pool: pool.pool.id, staff: { ...staff, hoursPerDay: value ?? 0 } })
              }
            />
          </fieldset>
        )}
      </div>
    </Inspect>
  );
}

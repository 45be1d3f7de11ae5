import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ProcessPool } from "../../ipc/generated/ProcessPool";
import style from "./processes.module.css";

const HIGH_LOAD = 0.85;

/** Load of every pool of the unit, with the line from which queues grow long. */
export function Pools({ pools }: { pools: ProcessPool[] }) {
  const t = useText();
  const format = useFormat();
  const most = Math.max(1, ...pools.map((pool) => pool.utilisation));
  const over = pools.filter((pool) => pool.utilisation >= HIGH_LOAD).length;
  return (
    <figure className={style.panel}>
      <figcaption>
        <b>{over > 0 ? t("process-pools-over", { over, all: pools.length }) : t("process-pools-fine")}</b>
        <span>{t("process-pools-note")}</span>
      </figcaption>
      <table className={style.pools}>
        <thead>
          <tr>
            <th scope="col">{t("process-pool")}</th>
            <th scope="col">{t("process-load")}</th>
            <th scope="col">{t("process-wait")}</th>
          </tr>
        </thead>
        <tbody>
          {pools.map((each) => (
            <tr key={each.pool.id}>
              <th scope="row">
                {each.pool.name}{" "}
                {each.bottleneck && <StatusChip tone={each.tone}>{t("process-bottleneck")}</StatusChip>}
                <small>
                  {t("process-staff", { servers: each.pool.servers, hours: each.pool.hoursPerDay })} · {each.processes}
                </small>
              </th>
              <td>
                <span className={style.load} data-tone={each.tone}>
                  <span style={{ width: `${(each.utilisation / most) * 100}%` }} />
                  <i style={{ left: `${(HIGH_LOAD / most) * 100}%` }} />
                </span>
                {format.number(each.utilisation, { percent: true })}
              </td>
              <td>
                {each.waiting === null
                  ? t("process-overloaded", { servers: each.missingServers })
                  : t("process-hours", { hours: format.number(each.waiting, { digits: 1 }) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

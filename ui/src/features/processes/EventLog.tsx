import { useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { ProcessLog } from "../../ipc/generated/ProcessLog";
import style from "./processes.module.css";

/** What the event log measured beside what was computed from the description of the process. */
export function EventLog({ process }: { process: number }) {
  const t = useText();
  const format = useFormat();
  const { data: log } = useQueryHost<ProcessLog | null>("process_log", { process });
  if (!log) return null;
  const hours = (value: number | null) => format.number(value, { digits: 1 });
  return (
    <figure className={style.panel}>
      <figcaption>
        <b>{t(log.words.key, log.words.args)}</b>
        <span>
          {log.hoursPerDay === null ? t("process-log-clock") : t("process-log-hours", { hours: log.hoursPerDay })}{" "}
          {t("process-log-variants", {
            count: log.variantCount,
            share: format.number(log.variants[0]?.share, { percent: true }),
            duration: hours(log.meanDuration),
          })}
        </span>
      </figcaption>
      <table className={style.log}>
        <thead>
          <tr>
            {["activity", "count", "work", "work-computed", "waiting", "waiting-computed", "share"].map((column) => (
              <th key={column} scope="col">
                {t(`process-log-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.activities.map((each) => (
            <tr key={each.activity}>
              <th scope="row">{each.activity}</th>
              <td>{format.number(each.count)}</td>
              <td>{hours(each.measuredWork)}</td>
              <td>{hours(each.computedWork)}</td>
              <td>{hours(each.measuredWaiting)}</td>
              <td>{hours(each.computedWaiting)}</td>
              <td>{format.number(each.shareOfWaiting, { percent: true })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={style.note}>{t("process-log-note")}</p>
    </figure>
  );
}

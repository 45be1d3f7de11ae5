import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { KpiCascade } from "../../ipc/generated/KpiCascade";
import style from "./kpis.module.css";

const LEVELS = ["financial", "customer", "process", "competence"] as const;

/** Which touchpoints are measured on which level, and where nothing measures them. */
export function Completeness({ cascade }: { cascade: KpiCascade }) {
  const t = useText();
  const format = useFormat();
  const { touchpoints, completeness } = cascade;
  const bare = touchpoints.filter((_, row) => completeness.counts[row]?.every((count) => count === 0));
  return (
    <figure className={style.completeness}>
      <figcaption>
        <b>
          {t("kpi-completeness-found", {
            share: format.number(completeness.share, { percent: true }),
            bare: bare.length,
            all: touchpoints.length,
          })}
        </b>
        <span>{t("kpi-completeness-note")}</span>
      </figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("kpi-column-touchpoint")}</th>
            <th scope="col">{t("kpi-column-weight")}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {t(`kpi-level-${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {touchpoints.map((touchpoint, row) => (
            <tr key={touchpoint.id}>
              <th scope="row">
                {touchpoint.code} {touchpoint.name}
              </th>
              <td>{format.number(touchpoint.weight, { percent: true })}</td>
              {LEVELS.map((level, column) => {
                const count = completeness.counts[row]?.[column] ?? 0;
                return (
                  <td key={level} data-count={Math.min(count, 3)}>
                    {count === 0 ? t("kpi-completeness-none") : count}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

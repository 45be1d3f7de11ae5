import { Loaded, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { ExperienceGroup } from "../../ipc/generated/ExperienceGroup";
import type { ExperienceView } from "../../ipc/generated/ExperienceView";
import type { MeanScore } from "../../ipc/generated/MeanScore";
import style from "./segments.module.css";

/** As the cards of segments: the whole company. */
const COMPANY = { businessUnit: null, segment: null, journey: null };

/** Value, frequency and leaving by what customers said in their newest survey answer. */
export function Experience() {
  const t = useText();
  const query = useQueryHost<ExperienceView | null>("experience_view", { scope: COMPANY }, { keep: true });
  return (
    <section className={style.card}>
      <h2>{t("experience-title")}</h2>
      <Loaded query={query}>
        {(view) => (view ? <Groups view={view} /> : <p className={style.small}>{t("experience-none")}</p>)}
      </Loaded>
    </section>
  );
}

function Groups({ view }: { view: ExperienceView }) {
  const t = useText();
  return (
    <>
      <p className={style.small}>
        {t("experience-note", { linked: view.linked, buyers: view.buyers, days: view.days })}
      </p>
      <ul className={style.findings}>
        {view.findings.map((finding) => (
          <li key={finding.key}>{t(finding.key, finding.args)}</li>
        ))}
      </ul>
      <Rows title={t("experience-by-nps")} rows={view.byNps} />
      <Rows title={t("experience-by-satisfaction")} rows={view.bySatisfaction} />
    </>
  );
}

function Rows({ title, rows }: { title: string; rows: ExperienceGroup[] }) {
  const t = useText();
  const format = useFormat();
  const score = ({ mean, interval }: MeanScore, scale: number, digits: number) => {
    if (mean === null) return "—";
    if (!interval) return format.number(mean / scale, { digits });
    return format.interval({ value: mean / scale, low: interval.low / scale, high: interval.high / scale }, { digits });
  };
  const percent = (value: number) => format.number(value, { percent: true });
  return (
    <table className={style.groups} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {(["n", "revenue", "orders", "left"] as const).map((head) => (
            <th key={head} scope="col" className={style.right}>
              {t(`experience-column-${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>{t(`experience-group-${row.key}`)}</td>
            <td className={style.right}>{format.number(row.n)}</td>
            <td className={style.right}>{score(row.revenue, 1e6, 2)}</td>
            <td className={style.right}>{score(row.orders, 1, 1)}</td>
            <td className={style.right}>
              {row.left.share === null ? "—" : percent(row.left.share)}
              {row.left.interval && ` (${percent(row.left.interval.low)}–${percent(row.left.interval.high)})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

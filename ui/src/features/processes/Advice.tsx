import { useText } from "../../i18n";
import type { ProcessRecommendation } from "../../ipc/generated/ProcessRecommendation";
import style from "./processes.module.css";

/** What would relieve the bottlenecks: each change was computed. */
export function Advice({ advice }: { advice: ProcessRecommendation[] }) {
  const t = useText();
  return (
    <section className={style.panel}>
      <h2>{t("process-advice")}</h2>
      <p className={style.note}>{t(advice.length > 0 ? "process-advice-note" : "process-advice-none")}</p>
      <ol className={style.advice}>
        {advice.map((each) => (
          <li key={`${each.words.key}:${each.pool}:${each.operation}`}>{t(each.words.key, each.words.args)}</li>
        ))}
      </ol>
    </section>
  );
}

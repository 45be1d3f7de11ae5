import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { ProcessChange } from "../../ipc/generated/ProcessChange";
import type { ProcessRecommendation } from "../../ipc/generated/ProcessRecommendation";
import style from "./processes.module.css";
import { Take } from "./Take";

/** What would relieve the bottlenecks: each change was computed, and becomes an improvement project at a press. */
export function Advice({ advice, businessUnit }: { advice: ProcessRecommendation[]; businessUnit: number }) {
  const t = useText();
  const take = useWrite<{ businessUnit: number; change: ProcessChange }, number>("initiative_from_advice").mutate;
  return (
    <section className={style.panel}>
      <h2>{t("process-advice")}</h2>
      <p className={style.note}>{t(advice.length > 0 ? "process-advice-note" : "process-advice-none")}</p>
      <ol className={style.advice}>
        {advice.map((each) => (
          <li key={`${each.words.key}:${each.pool}:${each.operation}`}>
            <span>{t(each.words.key, each.words.args)}</span>
            <Take
              title={t(each.title.key, each.title.args)}
              taken={each.taken}
              onTake={() => take({ businessUnit, change: each.change })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

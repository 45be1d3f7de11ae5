import { useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { LifetimeShown } from "../../../ipc/generated/LifetimeShown";
import type { PurchaseFit } from "../../../ipc/generated/PurchaseFit";
import segments from "../segments.module.css";
import style from "./lifetime.module.css";

/** The parameters behind the numbers, for those who check. */
export function Model({ shown }: { shown: LifetimeShown }) {
  const t = useText();
  const { number } = useFormat();
  const three = (value: number) => number(value, { digits: 3 });
  const likelihood = (value: number) => `${t("lifetime-model-likelihood")} ${number(value, { digits: 1 })}`;
  const purchases = ({ params, logLikelihood, n }: PurchaseFit) =>
    `r ${three(params.r)}, α ${three(params.alpha)}, a ${three(params.a)}, b ${three(params.b)}; ${likelihood(logLikelihood)}; n ${number(n)}`;
  if (!shown.model) return null;
  const { spend } = shown;
  return (
    <section className={segments.card}>
      <h2>{t("lifetime-model")}</h2>
      <p className={segments.small}>{t("lifetime-model-note")}</p>
      <dl className={style.facts}>
        <div>
          <dt>{t("lifetime-model-modified")}</dt>
          <dd>{purchases(shown.model)}</dd>
        </div>
        {shown.classic && (
          <div>
            <dt>{t("lifetime-model-classic")}</dt>
            <dd>{purchases(shown.classic)}</dd>
          </div>
        )}
        {spend && (
          <div>
            <dt>{t("lifetime-model-spend")}</dt>
            <dd>
              p {three(spend.params.p)}, q {three(spend.params.q)}, γ {three(spend.params.gamma)};{" "}
              {likelihood(spend.logLikelihood)}; n {number(spend.n)}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

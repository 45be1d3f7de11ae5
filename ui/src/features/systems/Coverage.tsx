import { usePlace } from "../../app/place";
import { SaveMenu, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import style from "./systems.module.css";

/** The finding, and a bar per level: covered, in part, missing. */
export function Coverage({ view }: { view: SystemsView }) {
  const t = useText();
  const format = useFormat();
  const { businessUnit } = usePlace();
  const percent = (share: number) => format.number(share, { percent: true });
  return (
    <figure className={style.coverage}>
      <div className={style.coverageHead}>
        <figcaption>
          <b>{t(view.finding.key, view.finding.args)}</b>
          <span>{t("systems-coverage-note")}</span>
        </figcaption>
        <SaveMenu figure={{ name: "coverage" }} scope={{ businessUnit }} />
      </div>
      <ul>
        {view.levels
          .filter((level) => level.kpis > 0)
          .map((level) => (
            <li key={level.level}>
              <span>{t(`systems-level-${level.level}`)}</span>
              <span className={style.bar} aria-hidden="true">
                <i data-tone="good" style={{ width: `${level.covered * 100}%` }} />
                <i data-tone="warn" style={{ width: `${level.partly * 100}%` }} />
              </span>
              <span className={style.shares}>
                <b>{percent(level.covered)}</b> {t("systems-covered")} · {percent(level.partly)} {t("systems-partly")} ·{" "}
                {percent(level.missing)} {t("systems-missing")} · {t("systems-kpis-count", { count: level.kpis })}
              </span>
            </li>
          ))}
      </ul>
    </figure>
  );
}

import { Button } from "@mantine/core";
import { go } from "../../app/navigation";
import { isScreen } from "../../app/screens";
import { useText } from "../../i18n";
import type { OverviewFinding } from "../../ipc/generated/OverviewFinding";
import style from "./overview.module.css";

/** The main findings in sentences, each with the screen that shows how it came about. */
export function Findings({ findings }: { findings: OverviewFinding[] }) {
  const t = useText();
  return (
    <section aria-labelledby="overview-findings">
      <h2 id="overview-findings" className={style.heading}>
        {t("overview-findings")}
      </h2>
      {findings.length === 0 && <p className={style.none}>{t("overview-findings-none")}</p>}
      <ul className={style.findings}>
        {findings.map(({ words, screen }) => (
          <li key={words.key}>
            <span>{t(words.key, words.args)}</span>
            {isScreen(screen) && (
              <Button
                variant="default"
                aria-label={`${t("overview-see")}: ${t(`screen-${screen}`)}`}
                onClick={() => go(screen)}
              >
                {t("overview-see")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

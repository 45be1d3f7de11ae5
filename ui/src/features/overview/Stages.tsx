import { Button, UnstyledButton } from "@mantine/core";
import { useAction } from "../../app/actions";
import { go } from "../../app/navigation";
import { ENTRIES } from "../../app/screens";
import { ProgressRing, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { Missing, StageState } from "../../ipc";
import style from "./overview.module.css";

/** The eight stages: how far each is, and what it still needs with a button that does it. */
export function Stages({ stages }: { stages: StageState[] }) {
  const t = useText();
  return (
    <section aria-labelledby="overview-stages">
      <h2 id="overview-stages" className={style.heading}>
        {t("overview-stages")}
      </h2>
      <ol className={style.stages}>
        {stages.map((stage, at) => (
          <Stage key={stage.key} number={at + 1} stage={stage} />
        ))}
      </ol>
    </section>
  );
}

function Stage({ number, stage }: { number: number; stage: StageState }) {
  const t = useText();
  const format = useFormat();
  const share = format.number(stage.progress, { percent: true, digits: 0 });
  const entry = ENTRIES.find((each) => each.id === stage.key);
  const open = () => entry && go(entry.screens[0]!);
  return (
    <li className={style.stage}>
      <UnstyledButton className={style.stageName} onClick={open}>
        <ProgressRing share={stage.progress} label={t("rail-progress", { share })} />
        <b>{`${number}. ${entry ? t(entry.titleKey) : stage.key}`}</b>
        <span aria-hidden="true">{share}</span>
      </UnstyledButton>
      {stage.missing.length > 0 && (
        <ul className={style.missing}>
          {stage.missing.map((missing) => (
            <Lack key={missing.code} missing={missing} otherwise={open} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Computations are offered by their screens: from here the button opens the screen instead. */
function Lack({ missing, otherwise }: { missing: Missing; otherwise: () => void }) {
  const t = useText();
  const action = useAction(missing.action);
  const text = t(`missing-${missing.code}`, missing.args);
  const label = action && !action.id.startsWith("go.") ? t(action.label) : t("overview-open");
  return (
    <li>
      <span>{text}</span>
      <Button variant="subtle" size="compact-sm" aria-label={`${label} — ${text}`} onClick={action?.run ?? otherwise}>
        {label}
      </Button>
    </li>
  );
}

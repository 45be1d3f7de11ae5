import { announce, ConfirmQuestion, Loaded } from "../../components";
import { useText } from "../../i18n";
import { useJob, useQueryHost } from "../../ipc";
import type { Traces as Gone } from "../../ipc/generated/Traces";
import { Traces } from "./Traces";
import style from "./tables.module.css";

/** Asks before the history goes. */
export function PurgeQuestion({ onClose }: { onClose: () => void }) {
  const t = useText();
  const gone = useQueryHost<Gone>("erasure_forecast");
  const job = useJob<Record<string, never>, Gone>("history_purge");
  return (
    <ConfirmQuestion
      opened
      title={t("purge-title")}
      confirm={t("purge-confirm")}
      onConfirm={() => void job.run({}).then((done) => done && announce(t("purge-done")))}
      onClose={onClose}
    >
      <div className={style.question}>
        <p>{t("purge-what")}</p>
        <Loaded query={gone}>{(traces) => <Traces of={traces} />}</Loaded>
      </div>
    </ConfirmQuestion>
  );
}

import { Button, Group, Modal } from "@mantine/core";
import { announce, JobProgress, Loaded } from "../../components";
import { useText } from "../../i18n";
import { asFault, useHost, useJob, useQueryHost } from "../../ipc";
import type { Pseudonymised } from "../../ipc/generated/Pseudonymised";
import type { Traces as Gone } from "../../ipc/generated/Traces";
import { Traces } from "./Traces";
import style from "./tables.module.css";

/** Asks before names give way to codes: says what will go, and where the key shall be. */
export function PseudonymiseQuestion({ onClose }: { onClose: () => void }) {
  const t = useText();
  const host = useHost();
  const gone = useQueryHost<Gone>("erasure_forecast");
  const job = useJob<{ key: string | null }, Pseudonymised>("pseudonymise");

  async function run(key: string | null) {
    const done = await job.run({ key });
    if (!done) return;
    const { customers, inns, people, phones, emails } = done;
    announce(t("pseudonym-done", { customers, inns, people, phones, emails }));
    onClose();
  }
  async function withKey() {
    try {
      const filters = [{ name: t("files-spreadsheets"), extensions: ["xlsx"] }];
      const suggestedName = `${t("pseudonym-key")}.xlsx`;
      const key = await host.pickSavePath({ title: t("pseudonym-with-key"), filters, suggestedName });
      if (key !== null) await run(key);
    } catch (error) {
      host.onFault(asFault(error));
    }
  }
  const close = () => !job.running && onClose();
  return (
    <Modal
      opened
      onClose={close}
      title={t("pseudonym-title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={style.question}>
        <p>{t("pseudonym-what")}</p>
        <Loaded query={gone}>{(traces) => <Traces of={traces} />}</Loaded>
        <p>{t("pseudonym-limits")}</p>
      </div>
      {job.running ? (
        <>
          <p>{t("pseudonym-running")}</p>
          <JobProgress progress={job.progress} onCancel={job.cancel} />
        </>
      ) : (
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("cancel")}
          </Button>
          <Button variant="default" color="red" onClick={() => void run(null)}>
            {t("pseudonym-without-key")}
          </Button>
          <Button color="red" onClick={() => void withKey()}>
            {t("pseudonym-with-key")}
          </Button>
        </Group>
      )}
    </Modal>
  );
}

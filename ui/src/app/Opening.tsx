import { Modal } from "@mantine/core";
import { JobProgress } from "../components";
import { useText } from "../i18n";
import { useOpening } from "./demo";

/** What stands over the window while the demo company is being made. */
export function Opening() {
  const t = useText();
  const { job, progress } = useOpening();
  const cancel = () => void job?.cancel();
  return (
    <Modal
      opened={job !== null}
      onClose={cancel}
      title={t("demo-opening")}
      closeButtonProps={{ "aria-label": t("cancel") }}
      transitionProps={{ duration: 0 }}
    >
      <JobProgress progress={progress} onCancel={cancel} />
    </Modal>
  );
}

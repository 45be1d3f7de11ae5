import { Button, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../i18n";

interface Props {
  opened: boolean;
  title: string;
  /** What will be lost, in words. */
  children: ReactNode;
  /** The verb on the button: "Delete for good". */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asked only before what cannot be undone. */
export function ConfirmQuestion({ opened, title, children, confirm, onConfirm, onClose }: Props) {
  const t = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("close") }}>
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}

import { Button, Group, Modal, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";

interface Props {
  what: "system" | "item";
  onClose: () => void;
  /** The key of what was added, to go on with its details. */
  onAdded: (id: number) => void;
}

/** Asks for the name of a new system or data item; the rest is said in its editor. */
export function Added({ what, onClose, onAdded }: Props) {
  const t = useText();
  const addSystem = useWrite<{ name: string }, number>("system_add").mutate;
  const addItem = useWrite<{ name: string; system: number | null }, number>("data_item_add").mutate;
  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (!name) return;
    const onSuccess = (id: number) => {
      onClose();
      onAdded(id);
    };
    if (what === "system") addSystem({ name }, { onSuccess });
    else addItem({ name, system: null }, { onSuccess });
  }
  return (
    <Modal opened onClose={onClose} title={t(`systems-${what}-add`)} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={add}>
        <TextInput name="name" label={t(`systems-new-${what}`)} required data-autofocus />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit">{t("systems-add")}</Button>
        </Group>
      </form>
    </Modal>
  );
}

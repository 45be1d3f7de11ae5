import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";

/** Asks for another name of the project. */
export function Rename({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useText();
  const [value, setValue] = useState(name);
  const rename = useWrite<{ name: string }>("project_rename");
  function save(event: FormEvent) {
    event.preventDefault();
    rename.mutate({ name: value.trim() }, { onSuccess: onClose });
  }
  return (
    <Modal opened onClose={onClose} title={t("overview-rename")} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={save}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t("overview-rename-title")}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" disabled={value.trim() === "" || value.trim() === name}>
              {t("overview-rename-save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Message } from "../components";
import { useLanguage, useText } from "../i18n";
import { asFault, useHost } from "../ipc";
import { leave } from "./frameActions";
import { bring } from "./navigation";
import { ARCHETYPES, type Archetype } from "./StartPage";

interface Props {
  archetype: Archetype;
  /** Spreadsheets that wait to be imported into the new project. */
  files: string[];
  onClose: () => void;
}

/** Names a new project, chooses its archetype and its place on the disk. */
export function NewProject({ archetype, files, onClose }: Props) {
  const t = useText();
  const language = useLanguage();
  const host = useHost();
  const [name, setName] = useState("");
  const [template, setTemplate] = useState<string>(archetype);

  async function create(event: FormEvent) {
    event.preventDefault();
    const filters = [{ name: t("files-projects"), extensions: ["cxatlas"] }];
    try {
      const path = await host.pickSavePath({ title: t("new-title"), filters, suggestedName: `${name.trim()}.cxatlas` });
      if (!path) return;
      await leave(host, "project_new", { template, language, path, name: name.trim() });
      if (files.length > 0) bring(files);
    } catch (error) {
      host.onFault(asFault(error));
    }
  }

  return (
    <Modal opened onClose={onClose} title={t("new-title")} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={(event) => void create(event)}>
        <Stack gap="md">
          {files.length > 0 && <Message>{t("new-from-files", { count: files.length })}</Message>}
          <TextInput
            data-autofocus
            required
            label={t("new-name")}
            description={t("new-name-hint")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t("new-archetype")}
            allowDeselect={false}
            data={ARCHETYPES.map((each) => ({ value: each, label: t(`archetype-${each}`) }))}
            value={template}
            onChange={(value) => value && setTemplate(value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" disabled={name.trim() === ""}>
              {t("new-create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

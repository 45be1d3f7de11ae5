import { Button, Menu } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { announce } from "../../components";
import { useText } from "../../i18n";
import { asFault, useHost, useWrite } from "../../ipc";
import type { ImportKind } from "../../ipc/generated/ImportKind";
import { KINDS } from "./plan";

/** Saves the form of a kind of table. */
export function TemplateButton({ kind }: { kind: ImportKind }) {
  const t = useText();
  const save = useTemplate();
  return (
    <Button variant="subtle" onClick={() => void save(kind)}>
      {t("template-save")}
    </Button>
  );
}

/** The forms of every kind. */
export function TemplateMenu() {
  const t = useText();
  const save = useTemplate();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}>
          {t("template-menu")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => void save(kind)}>
            {t(`import-${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useTemplate() {
  const t = useText();
  const host = useHost();
  const write = useWrite<{ kind: ImportKind; path: string }>("data_template_save");
  return async (kind: ImportKind) => {
    const filters = [{ name: t("files-spreadsheets"), extensions: ["xlsx"] }];
    const suggestedName = `${t("template-name", { kind: t(`import-${kind}`) })}.xlsx`;
    try {
      const path = await host.pickSavePath({ title: t("template-save"), filters, suggestedName });
      if (path === null) return;
      await write.mutateAsync({ kind, path });
      announce(t("template-saved", { path }));
    } catch (error) {
      if (!write.isError) host.onFault(asFault(error));
    }
  };
}

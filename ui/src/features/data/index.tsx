import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useAction } from "../../app/actions";
import { useNavigation } from "../../app/navigation";
import { EmptyState, Loaded, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { ImportLine } from "../../ipc/generated/ImportLine";
import { Imports } from "./Imports";
import { Tabs } from "./Tabs";
import { TemplateMenu } from "./Templates";
import { Wizard } from "./Wizard";

/** The company's tables: what was imported, and the import itself while files wait for it. */
export default function DataView() {
  const t = useText();
  const waiting = useNavigation((navigation) => navigation.incoming);
  const imports = useQueryHost<ImportLine[]>("data_batches");
  if (waiting.length > 0) {
    return (
      <Screen title={t("screen-data")} lead={t("lead-data")}>
        <Wizard paths={waiting} onDone={() => useNavigation.setState({ incoming: [] })} />
      </Screen>
    );
  }
  return (
    <Screen title={t("screen-data")} lead={t("lead-data")} toolbar={<Begin />}>
      <Loaded query={imports}>
        {(lines) =>
          lines.length === 0 ? (
            <Nothing />
          ) : (
            <Tabs>
              <Imports lines={lines} />
            </Tabs>
          )
        }
      </Loaded>
    </Screen>
  );
}

function Begin() {
  const t = useText();
  const choose = useAction("import");
  return (
    <>
      <Button leftSection={<IconFileImport size={16} stroke={1.5} />} onClick={choose?.run}>
        {t("data-import")}
      </Button>
      <TemplateMenu />
      <span style={{ color: "var(--text-2)" }}>{t("data-drop")}</span>
    </>
  );
}

function Nothing() {
  const t = useText();
  const choose = useAction("import");
  const demo = useAction("demo.open");
  return (
    <EmptyState
      title={t("data-empty")}
      actions={
        <>
          <Button onClick={choose?.run}>{t("data-import")}</Button>
          <TemplateMenu />
          <Button variant="default" onClick={demo?.run}>
            {t("action-demo")}
          </Button>
        </>
      }
    >
      {t("data-empty-why")}
    </EmptyState>
  );
}

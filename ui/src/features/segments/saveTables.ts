import { notifications } from "@mantine/notifications";
import { announce } from "../../components";
import { useText } from "../../i18n";
import { useHost, useWrite } from "../../ipc";

/** Asks where to save the tables of a tab as Excel, saves them and says where. */
export function useSaveTables(kind: string, title: string, file: string, scope: Record<string, number | null> = {}) {
  const t = useText();
  const host = useHost();
  const save = useWrite<{ kind: string; scope: Record<string, number | null>; path: string }>("tables_save").mutate;
  return async () => {
    const path = await host.pickSavePath({
      title: t(title),
      filters: [{ name: "XLSX", extensions: ["xlsx"] }],
      suggestedName: `${t(file)}.xlsx`,
    });
    if (path === null) return;
    const onSuccess = () => {
      announce(t("chart-saved", { path }));
      notifications.show({ message: t("chart-saved", { path }) });
    };
    save({ kind, scope, path }, { onSuccess });
  };
}

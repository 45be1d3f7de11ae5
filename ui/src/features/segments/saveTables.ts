import { notifications } from "@mantine/notifications";
import { announce } from "../../components";
import { useText } from "../../i18n";
import { type Args, useHost, useWrite } from "../../ipc";

/** Asks where to save tables as Excel, lets the command save them at that `path` and says where. */
export function useSaveExcel(command: string, title: string, file: string) {
  const t = useText();
  const host = useHost();
  const save = useWrite<Args & { path: string }>(command).mutate;
  return async (args: Args) => {
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
    save({ ...args, path }, { onSuccess });
  };
}

/** Saves the tables of a tab, which `kind` names. */
export function useSaveTables(kind: string, title: string, file: string, scope: Record<string, number | null> = {}) {
  const save = useSaveExcel("tables_save", title, file);
  return () => save({ kind, scope });
}

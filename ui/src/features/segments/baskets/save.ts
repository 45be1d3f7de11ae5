import { notifications } from "@mantine/notifications";
import { usePlace } from "../../../app/place";
import { announce } from "../../../components";
import { useText } from "../../../i18n";
import { useHost, useWrite } from "../../../ipc";
import { useAsked } from "./store";

/** Saves rules, sets and later orders under the present terms as Excel, and says where. */
export function useSaveBaskets() {
  const t = useText();
  const host = useHost();
  const { segment } = usePlace();
  const save = useWrite<{ request: Record<string, unknown>; window: number; path: string }>("baskets_save").mutate;
  return async () => {
    const path = await host.pickSavePath({
      title: t("baskets-save-title"),
      filters: [{ name: "XLSX", extensions: ["xlsx"] }],
      suggestedName: `${t("baskets-file")}.xlsx`,
    });
    if (path === null) return;
    const { level, orders, confidence, longest, window } = useAsked.getState();
    const onSuccess = () => {
      announce(t("chart-saved", { path }));
      notifications.show({ message: t("chart-saved", { path }) });
    };
    save({ request: { level, segment, orders, support: null, confidence, longest }, window, path }, { onSuccess });
  };
}

import { Button } from "@mantine/core";
import { useAction } from "../../app/actions";
import { EmptyState } from "../../components";
import { useText } from "../../i18n";

/** Instead of a tab that needs orders, before there are any; `why` is the key of what it needs them for. */
export function NoOrders({ why = "segments-no-orders-why" }: { why?: string }) {
  const t = useText();
  const load = useAction("import");
  return (
    <EmptyState title={t("segments-no-orders")} actions={<Button onClick={load?.run}>{t("segments-import")}</Button>}>
      {t(why)}
    </EmptyState>
  );
}

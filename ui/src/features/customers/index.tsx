import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function CustomersView() {
  const t = useText();
  return (
    <Screen title={t("screen-customers")} lead={t("lead-customers")}>
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

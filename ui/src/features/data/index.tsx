import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function DataView() {
  const t = useText();
  return (
    <Screen title={t("screen-data")} lead={t("lead-data")}>
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

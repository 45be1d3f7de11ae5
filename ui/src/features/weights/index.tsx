import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function WeightsView() {
  const t = useText();
  return (
    <Screen title={t("screen-weights")} lead={t("lead-weights")} stage="segments">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function HousesView() {
  const t = useText();
  return (
    <Screen title={t("screen-houses")} lead={t("lead-houses")} stage="segments">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

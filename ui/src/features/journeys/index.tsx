import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function JourneysView() {
  const t = useText();
  return (
    <Screen title={t("screen-journeys")} lead={t("lead-journeys")} stage="journeys">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

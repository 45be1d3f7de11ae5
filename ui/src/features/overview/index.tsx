import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function OverviewView() {
  const t = useText();
  return (
    <Screen title={t("screen-overview")} lead={t("lead-overview")}>
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function SessionView() {
  const t = useText();
  return (
    <Screen title={t("screen-session")} lead={t("lead-session")} stage="session">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function SystemsView() {
  const t = useText();
  return (
    <Screen title={t("screen-systems")} lead={t("lead-systems")} stage="systems">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

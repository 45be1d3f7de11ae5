import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function ProcessesView() {
  const t = useText();
  return (
    <Screen title={t("screen-processes")} lead={t("lead-processes")} stage="kpis">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

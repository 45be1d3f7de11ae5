import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function KpisView() {
  const t = useText();
  return (
    <Screen title={t("screen-kpis")} lead={t("lead-kpis")} stage="kpis">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

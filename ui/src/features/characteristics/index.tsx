import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function CharacteristicsView() {
  const t = useText();
  return (
    <Screen title={t("screen-characteristics")} lead={t("lead-characteristics")} stage="characteristics">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function SegmentsView() {
  const t = useText();
  return (
    <Screen title={t("screen-segments")} lead={t("lead-segments")} stage="segments">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

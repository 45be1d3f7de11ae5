import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function SpecificationView() {
  const t = useText();
  return (
    <Screen title={t("screen-specification")} lead={t("lead-specification")} stage="specification">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

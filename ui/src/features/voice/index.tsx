import { EmptyState, Screen } from "../../components";
import { useText } from "../../i18n";

export default function VoiceView() {
  const t = useText();
  return (
    <Screen title={t("screen-voice")} lead={t("lead-voice")} stage="voice">
      <EmptyState title={t("screen-soon")}>{t("screen-soon-why")}</EmptyState>
    </Screen>
  );
}

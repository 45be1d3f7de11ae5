import { SegmentedControl } from "@mantine/core";
import { create } from "zustand";
import { Screen } from "../../components";
import { useText } from "../../i18n";
import { OrdersPart } from "./OrdersPart";
import { VoicePart } from "./VoicePart";

const useTab = create<{ tab: string }>(() => ({ tab: "voice" }));

export default function VoiceView() {
  const t = useText();
  const tab = useTab((state) => state.tab);
  const tabs = (
    <SegmentedControl
      aria-label={t("screen-voice")}
      value={tab}
      onChange={(chosen) => useTab.setState({ tab: chosen })}
      data={[
        { value: "voice", label: t("voice-tab-voice") },
        { value: "orders", label: t("voice-tab-orders") },
      ]}
    />
  );
  return (
    <Screen title={t("screen-voice")} lead={t("lead-voice")} stage="voice" toolbar={tabs}>
      {tab === "voice" ? <VoicePart /> : <OrdersPart />}
    </Screen>
  );
}

import { Tabs } from "@mantine/core";
import { useState } from "react";
import { usePlace } from "../../app/place";
import { Loaded, Message, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { SessionView as View } from "../../ipc/generated/SessionView";
import { Board } from "./Board";
import { Decisions } from "./Decisions";
import { EffectMatrix } from "./EffectMatrix";
import { Roadmap } from "./Roadmap";
import style from "./session.module.css";

const TABS = ["board", "matrix", "roadmap", "decisions"];

/** The strategy session: what to do in the coming year, chosen, placed in quarters and decided. */
export default function SessionView() {
  const t = useText();
  const { businessUnit } = usePlace();
  const view = useQueryHost<View>("session_view", { scope: { businessUnit } }, { keep: true });
  return (
    <Screen title={t("screen-session")} lead={t("lead-session")} stage="session">
      <Loaded query={view}>{(data) => <Content view={data} businessUnit={businessUnit} />}</Loaded>
    </Screen>
  );
}

function Content({ view, businessUnit }: { view: View; businessUnit: number | null }) {
  const t = useText();
  const [tab, setTab] = useState("board");
  return (
    <>
      <Message>{t(view.finding.key, view.finding.args)}</Message>
      <Tabs className={style.tabs} value={tab} onChange={(next) => setTab(next ?? "board")}>
        <Tabs.List>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`session-tab-${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === "board" && <Board view={view} businessUnit={businessUnit} />}
      {tab === "matrix" && <EffectMatrix rows={view.initiatives} />}
      {tab === "roadmap" && <Roadmap view={view} />}
      {tab === "decisions" && <Decisions decisions={view.decisions} />}
    </>
  );
}

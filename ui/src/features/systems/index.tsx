import { Button, Tabs } from "@mantine/core";
import { useState } from "react";
import { go } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, Loaded, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { SystemsView as View } from "../../ipc/generated/SystemsView";
import { Coverage } from "./Coverage";
import { Gaps } from "./Gaps";
import { Hubs } from "./Hubs";
import { Integrations } from "./Integrations";
import { ItemEditor } from "./ItemEditor";
import { Matrix } from "./Matrix";
import style from "./systems.module.css";

const TABS = ["matrix", "gaps", "graph", "plan"];

/** KPI → data → system: what feeds the KPIs, what is missing, and what closes the gaps. */
export default function SystemsView() {
  const t = useText();
  const { businessUnit } = usePlace();
  const view = useQueryHost<View>("systems_view", { scope: { businessUnit } }, { keep: true });
  return (
    <Screen title={t("screen-systems")} lead={t("lead-systems")} stage="systems">
      <Loaded query={view}>{(data) => <Content view={data} />}</Loaded>
    </Screen>
  );
}

function Content({ view }: { view: View }) {
  const t = useText();
  const [tab, setTab] = useState("matrix");
  const [edited, setEdited] = useState<number | null>(null);
  const item = view.items.find((state) => state.item.id === edited)?.item;
  if (view.kpis.length === 0) return <Empty what="kpis" />;
  if (view.items.length === 0) return <Empty what="empty" />;
  return (
    <>
      <Coverage view={view} />
      <Tabs className={style.tabs} value={tab} onChange={(next) => setTab(next ?? "matrix")}>
        <Tabs.List>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`systems-tab-${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={style.panel}>
        {tab === "matrix" && <Matrix view={view} onEdit={setEdited} />}
        {tab === "gaps" && <Gaps view={view} onEdit={setEdited} />}
        {tab === "graph" && <Integrations view={view} />}
        {tab === "plan" && <Hubs view={view} />}
      </div>
      {item && <ItemEditor key={item.id} item={item} view={view} onClose={() => setEdited(null)} />}
    </>
  );
}

function Empty({ what }: { what: "kpis" | "empty" }) {
  const t = useText();
  const to = what === "kpis" ? "kpis" : "data";
  return (
    <EmptyState
      title={t(`systems-${what}-title`)}
      actions={<Button onClick={() => go(to)}>{t(to === "kpis" ? "systems-kpis-go" : "action-import")}</Button>}
    >
      {t(`systems-${what}-why`)}
    </EmptyState>
  );
}

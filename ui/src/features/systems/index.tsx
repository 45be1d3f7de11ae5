import { Button, Tabs } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { go } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, Loaded, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { SystemsView as View } from "../../ipc/generated/SystemsView";
import { Added } from "./Added";
import { Coverage } from "./Coverage";
import { Gaps } from "./Gaps";
import { Hubs } from "./Hubs";
import { Integrations } from "./Integrations";
import { ItemEditor } from "./ItemEditor";
import { Matrix } from "./Matrix";
import { SystemEditor } from "./SystemEditor";
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
  const [editedSystem, setEditedSystem] = useState<number | null>(null);
  const [adding, setAdding] = useState<"system" | "item" | null>(null);
  const item = view.items.find((state) => state.item.id === edited);
  const system = view.systems.find((state) => state.system.id === editedSystem)?.system;
  const dialogs = (
    <>
      {item && <ItemEditor key={item.item.id} state={item} view={view} onClose={() => setEdited(null)} />}
      {system && <SystemEditor key={system.id} system={system} view={view} onClose={() => setEditedSystem(null)} />}
      {adding && (
        <Added
          what={adding}
          onClose={() => setAdding(null)}
          onAdded={adding === "item" ? setEdited : setEditedSystem}
        />
      )}
    </>
  );
  const add = (
    <>
      <Button variant="default" onClick={() => setAdding("item")}>
        {t("systems-item-add")}
      </Button>
      <Button variant="default" onClick={() => setAdding("system")}>
        {t("systems-system-add")}
      </Button>
    </>
  );
  if (view.kpis.length === 0) return <Empty what="kpis" />;
  if (view.items.length === 0) {
    return (
      <>
        <Empty what="empty" more={add} />
        {dialogs}
      </>
    );
  }
  return (
    <>
      <Coverage view={view} />
      <div className={style.tabsRow}>
        <Tabs className={style.tabs} value={tab} onChange={(next) => setTab(next ?? "matrix")}>
          <Tabs.List>
            {TABS.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`systems-tab-${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <div className={style.adds}>{add}</div>
      </div>
      <div className={style.panel}>
        {tab === "matrix" && <Matrix view={view} onEdit={setEdited} />}
        {tab === "gaps" && <Gaps view={view} onEdit={setEdited} />}
        {tab === "graph" && <Integrations view={view} onEdit={setEditedSystem} />}
        {tab === "plan" && <Hubs view={view} />}
      </div>
      {dialogs}
    </>
  );
}

function Empty({ what, more }: { what: "kpis" | "empty"; more?: ReactNode }) {
  const t = useText();
  const to = what === "kpis" ? "kpis" : "data";
  return (
    <EmptyState
      title={t(`systems-${what}-title`)}
      actions={
        <>
          <Button onClick={() => go(to)}>{t(to === "kpis" ? "systems-kpis-go" : "action-import")}</Button>
          {more}
        </>
      }
    >
      {t(`systems-${what}-why`)}
    </EmptyState>
  );
}

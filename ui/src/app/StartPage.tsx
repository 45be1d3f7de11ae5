import { Button } from "@mantine/core";
import {
  IconBuildingFactory2,
  IconBuildingStore,
  IconCar,
  IconFileSpreadsheet,
  IconFolderOpen,
  IconPlayerPlay,
  IconTruckDelivery,
} from "@tabler/icons-react";
import { useState } from "react";
import { FaultMessage, useFormat } from "../components";
import { useText } from "../i18n";
import { asFault, type Fault, type RecentProject, useHost, useQueryHost } from "../ipc";
import { useAction } from "./actions";
import { FileDrops } from "./FileDrops";
import { leave, pickSpreadsheets } from "./frameActions";
import { NewProject } from "./NewProject";
import { useNavigation } from "./navigation";
import style from "./start.module.css";
import { LanguageTool, ThemeTool } from "./TopBar";

export const ARCHETYPES = ["b2b-long", "b2b-short", "b2c-short", "b2c-long"] as const;
export type Archetype = (typeof ARCHETYPES)[number];

const ICONS = {
  "b2b-long": IconBuildingFactory2,
  "b2b-short": IconTruckDelivery,
  "b2c-short": IconBuildingStore,
  "b2c-long": IconCar,
};

/** What a person sees without a project: the ways to begin, and the projects of before. */
export function StartPage() {
  const t = useText();
  const [chosen, setChosen] = useState<Archetype | null>(null);
  // A file named at the start that could not be opened says why, once.
  const fault = useQueryHost<Fault | null>("start_fault").data ?? null;
  const waiting = useNavigation((navigation) => navigation.incoming);
  const archetype = chosen ?? (waiting.length > 0 ? ARCHETYPES[0] : null);

  function closeDialog() {
    setChosen(null);
    useNavigation.setState({ incoming: [] });
  }
  return (
    <div className={style.page}>
      <header className={style.bar}>
        <LanguageTool />
        <ThemeTool />
      </header>
      <main className={style.body}>
        <div>
          <h1>CX Atlas</h1>
          <p className={style.lead}>{t("start-lead")}</p>
        </div>
        {fault && <FaultMessage fault={fault} />}
        <Ways />
        <section>
          <h2>{t("start-archetypes")}</h2>
          <div className={style.cards}>
            {ARCHETYPES.map((each) => (
              <ArchetypeCard key={each} archetype={each} onChoose={() => setChosen(each)} />
            ))}
          </div>
        </section>
        <Recent />
      </main>
      {archetype && <NewProject archetype={archetype} files={waiting} onClose={closeDialog} />}
      <FileDrops />
    </div>
  );
}

function Ways() {
  const t = useText();
  const host = useHost();
  const demo = useAction("demo.open");
  const open = useAction("project.open");
  const fromExcel = () =>
    pickSpreadsheets({ host, text: t })
      .then((incoming) => useNavigation.setState({ incoming }))
      .catch((error) => host.onFault(asFault(error)));
  return (
    <div className={style.actions}>
      <Button leftSection={<IconFileSpreadsheet size={18} stroke={1.5} />} onClick={() => void fromExcel()}>
        {t("start-excel")}
      </Button>
      <Button variant="default" leftSection={<IconPlayerPlay size={18} stroke={1.5} />} onClick={demo?.run}>
        {t("action-demo")}
      </Button>
      <Button variant="default" leftSection={<IconFolderOpen size={18} stroke={1.5} />} onClick={open?.run}>
        {t("action-open")}
      </Button>
    </div>
  );
}

function ArchetypeCard({ archetype, onChoose }: { archetype: Archetype; onChoose: () => void }) {
  const t = useText();
  const Icon = ICONS[archetype];
  return (
    <button type="button" className={style.card} onClick={onChoose}>
      <Icon size={24} stroke={1.5} aria-hidden="true" />
      <b>{t(`archetype-${archetype}`)}</b>
      <span>{t(`archetype-${archetype}-lead`)}</span>
    </button>
  );
}

function Recent() {
  const t = useText();
  const host = useHost();
  const format = useFormat();
  const recent = useQueryHost<RecentProject[]>("recent_projects").data ?? [];
  if (recent.length === 0) return null;
  const open = (path: string) => leave(host, "project_open", { path }).catch((error) => host.onFault(asFault(error)));
  return (
    <section>
      <h2>{t("start-recent")}</h2>
      <ul className={style.recent}>
        {recent.map((project) => (
          <li key={project.path}>
            <button type="button" onClick={() => void open(project.path)}>
              <b>{project.name}</b>
              <span>{project.path}</span>
              <time dateTime={project.openedAt}>{format.date(project.openedAt)}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

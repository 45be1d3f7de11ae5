import { NumberText, ProgressRing, useFormat } from "../components";
import { formatTime } from "../components/format";
import { useLanguage, useText } from "../i18n";
import type { ProjectState } from "../ipc";
import style from "./frame.module.css";
import { go, useNavigation } from "./navigation";
import { type Entry, entryOf, RAIL } from "./screens";

/** The left rail: the project, then the screens in the order of the work, each stage with its progress. */
export function Rail({ project }: { project: ProjectState }) {
  const t = useText();
  return (
    <nav className={style.rail} aria-label={t("rail-title")}>
      <div className={style.project}>
        <b>{project.name}</b>
        <span>{t(`archetype-${project.archetype}`)}</span>
      </div>
      {RAIL.map((section) => (
        <div key={section.titleKey ?? ""}>
          {section.titleKey && <h2 className={style.section}>{t(section.titleKey)}</h2>}
          <ul className={style.list}>
            {section.entries.map((entry) => (
              <li key={entry.id}>
                <RailEntry entry={entry} project={project} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Saved at={project.savedAt} />
    </nav>
  );
}

function RailEntry({ entry, project }: { entry: Entry; project: ProjectState }) {
  const t = useText();
  const format = useFormat();
  const current = useNavigation(({ screen }) => entryOf(screen).id === entry.id);
  const share = project.stages.find((stage) => stage.key === entry.id)?.progress ?? 0;
  const done = t("rail-progress", { share: format.number(share, { percent: true }) });
  const Icon = entry.icon;
  return (
    <button
      type="button"
      className={style.entry}
      aria-current={current ? "page" : undefined}
      onClick={() => go(entry.screens[0]!)}
    >
      {entry.stage ? <ProgressRing share={share} label={done} /> : <Icon size={18} stroke={1.5} aria-hidden="true" />}
      <span>
        {entry.stage && `${entry.stage}. `}
        {t(entry.titleKey)}
      </span>
      {entry.count && (
        <span className={style.count}>
          <NumberText value={project.counts[entry.count]} />
        </span>
      )}
    </button>
  );
}

function Saved({ at }: { at: string | null }) {
  const t = useText();
  const language = useLanguage();
  const text = at ? t("saved-at", { time: formatTime(at, language) }) : t("saved-nothing");
  return <p className={style.footer}>{text}</p>;
}

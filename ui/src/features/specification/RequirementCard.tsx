import { Button, Menu } from "@mantine/core";
import { select } from "../../app/navigation";
import { StatusChip } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Requirement } from "../../ipc/generated/Requirement";
import type { RequirementChange } from "../../ipc/generated/RequirementChange";
import { EditableText } from "./EditableText";
import style from "./specification.module.css";

interface Props {
  requirement: Requirement;
  current: boolean;
  onSelect: () => void;
}

const SOURCES_SHOWN = 3;

/** One requirement: text and criterion edited in place, priority, what it follows from. */
export function RequirementCard({ requirement: it, current, onSelect }: Props) {
  const t = useText();
  const write = useWrite<{ requirement: string; change: RequirementChange }>("specification_change");
  const change = (what: RequirementChange) => write.mutate({ requirement: it.id, change: what });
  return (
    <article className={style.card} data-current={current || undefined} data-removed={it.removed || undefined}>
      <header className={style.head}>
        <button
          type="button"
          className={style.number}
          onClick={onSelect}
          aria-label={t("spec-select", { number: it.number || it.section })}
        >
          {it.number || t("spec-removed")}
        </button>
        <PriorityMenu requirement={it} onChange={(priority) => change({ kind: "priority", priority })} />
        {it.edited && <StatusChip>{t("spec-edited")}</StatusChip>}
        {it.marks.map((mark) => (
          <StatusChip key={mark} tone="warn">
            {t(`spec-mark-${mark}`)}
          </StatusChip>
        ))}
        <span className={style.actions}>
          {it.edited && (
            <Button variant="subtle" size="compact-sm" onClick={() => change({ kind: "reset" })}>
              {t("spec-reset")}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => change({ kind: it.removed ? "restore" : "remove" })}
          >
            {t(it.removed ? "spec-restore" : "spec-remove")}
          </Button>
        </span>
      </header>
      <EditableText
        className={style.text}
        label={t("spec-text-of", { number: it.number })}
        text={it.text}
        onFocus={onSelect}
        onSave={(text) => change({ kind: "text", text })}
      />
      <div className={style.part}>
        <span className={style.name}>{t("spec-acceptance")}</span>
        <EditableText
          label={t("spec-acceptance-of", { number: it.number })}
          text={it.acceptance}
          onFocus={onSelect}
          onSave={(text) => change({ kind: "acceptance", text })}
        />
      </div>
      <div className={style.part}>
        <span className={style.name}>{t("spec-sources")}</span>
        <span className={style.sources}>
          {it.sources.slice(0, SOURCES_SHOWN).map((link) => (
            <button
              key={`${link.node.kind}:${link.node.key}`}
              type="button"
              className={style.source}
              data-tone={link.tone}
              onClick={() => select(link.node)}
            >
              <i>{t(link.label)}</i> {link.title}
            </button>
          ))}
          {it.sources.length > SOURCES_SHOWN && (
            <button type="button" className={style.more} onClick={onSelect}>
              {t("chain-more", { count: it.sources.length - SOURCES_SHOWN })}
            </button>
          )}
          {it.basis && <span className={style.basis}>{it.basis}</span>}
        </span>
      </div>
    </article>
  );
}

function PriorityMenu({ requirement, onChange }: { requirement: Requirement; onChange: (priority: number) => void }) {
  const t = useText();
  const tone = requirement.priority === 1 ? "bad" : requirement.priority === 2 ? "warn" : "neutral";
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className={style.priority}
          aria-label={t("spec-priority-change", { priority: requirement.priority })}
        >
          <StatusChip tone={tone}>{t("spec-priority-is", { priority: requirement.priority })}</StatusChip>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {[1, 2, 3].map((priority) => (
          <Menu.Item key={priority} onClick={() => onChange(priority)}>
            {t("spec-priority-is", { priority })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

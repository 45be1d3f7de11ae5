import { Button, Menu, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLayoutSidebarRight,
  IconPlayerPlay,
  IconSearch,
  IconSun,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import { type ProjectState, useHost } from "../ipc";
import { useAction } from "./actions";
import { Breadcrumb } from "./Breadcrumb";
import style from "./frame.module.css";
import { setTheme, usePreferences } from "./preferences";
import { keysText } from "./shortcuts";

/** Where I am, undo and redo by name, search, language, look, presentation. */
export function TopBar({ project }: { project: ProjectState }) {
  const t = useText();
  const present = useAction("present");
  const { undoLabel, redoLabel } = project;
  const undo = undoLabel ? t("undo-step", { step: t(undoLabel.key, undoLabel.args) }) : t("undo-nothing");
  const redo = redoLabel ? t("redo-step", { step: t(redoLabel.key, redoLabel.args) }) : t("redo-nothing");
  return (
    <header className={style.top}>
      <Breadcrumb project={project} />
      <ActionTool id="undo" label={undo} icon={<IconArrowBackUp size={18} stroke={1.5} />} />
      <ActionTool id="redo" label={redo} icon={<IconArrowForwardUp size={18} stroke={1.5} />} />
      <SearchButton />
      <LanguageTool />
      <ThemeTool />
      <ActionTool
        id="inspector"
        label={t("action-inspector")}
        icon={<IconLayoutSidebarRight size={18} stroke={1.5} />}
      />
      <Button style={{ flex: "none" }} leftSection={<IconPlayerPlay size={16} stroke={1.5} />} onClick={present?.run}>
        {t("present")}
      </Button>
    </header>
  );
}

/** A button of the bar for an action; what cannot be done now says why and stays reachable by keyboard. */
function ActionTool({ id, label, icon }: { id: string; label: string; icon: ReactNode }) {
  const action = useAction(id);
  return (
    <Tooltip label={action?.keys ? `${label} · ${keysText(action.keys)}` : label}>
      <button type="button" className={style.tool} aria-label={label} aria-disabled={!action} onClick={action?.run}>
        {icon}
      </button>
    </Tooltip>
  );
}

function SearchButton() {
  const t = useText();
  const palette = useAction("palette");
  return (
    <button type="button" className={style.search} onClick={palette?.run}>
      <IconSearch size={18} stroke={1.5} aria-hidden="true" style={{ flex: "none" }} />
      <span>{t("action-palette")}</span>
      <kbd>{keysText("Mod+K")}</kbd>
    </button>
  );
}

/** RU or EN: one click gives the other language. */
export function LanguageTool() {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const change = useAction("language");
  return (
    <Tooltip label={t("action-language")}>
      <button type="button" className={style.tool} aria-label={t("action-language")} onClick={change?.run}>
        {language.toUpperCase()}
      </button>
    </Tooltip>
  );
}

export function ThemeTool() {
  const t = useText();
  const host = useHost();
  const theme = usePreferences((state) => state.theme);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={style.tool} aria-label={t("theme-title")} title={t("theme-title")}>
          <IconSun size={18} stroke={1.5} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={theme} onChange={(value) => void setTheme(host, value as typeof theme)}>
          <Menu.RadioItem value="light">{t("theme-light")}</Menu.RadioItem>
          <Menu.RadioItem value="dark">{t("theme-dark")}</Menu.RadioItem>
          <Menu.RadioItem value="contrast">{t("theme-contrast")}</Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { type Text, useText } from "../i18n";
import { type SearchHit, useQueryHost } from "../ipc";
import { type BoundAction, useAvailableActions } from "./actions";
import { openNode } from "./Inspector";
import { go, select, useNavigation } from "./navigation";
import style from "./palette.module.css";
import { isScreen } from "./screens";
import { keysText } from "./shortcuts";

interface Choice {
  id: string;
  group: string;
  title: string;
  detail: string;
  run: () => void;
}

const close = () => useNavigation.setState({ paletteOpen: false });

/** Everything by name: actions, screens, touchpoints, KPIs, customers. */
export default function Palette() {
  const t = useText();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const choices = useChoices(words);
  const current = Math.min(active, choices.length - 1);

  function choose(choice: Choice | undefined) {
    if (!choice) return;
    close();
    choice.run();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown") setActive((current + 1) % Math.max(1, choices.length));
    else if (event.key === "ArrowUp") setActive((current - 1 + choices.length) % Math.max(1, choices.length));
    else if (event.key === "Enter") choose(choices[current]);
    else return;
    event.preventDefault();
  }

  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size={560}
      padding="sm"
      title={t("action-palette")}
      classNames={{ header: "visually-hidden", body: style.body }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={choices[current] && `palette-${current}`}
        aria-label={t("action-palette")}
        placeholder={t("palette-hint")}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label={t("action-palette")} className={style.list}>
        {choices.map((choice, index) => (
          <Option
            key={choice.id}
            choice={choice}
            id={`palette-${index}`}
            heading={choices[index - 1]?.group === choice.group ? null : choice.group}
            selected={index === current}
            onChoose={() => choose(choice)}
          />
        ))}
      </div>
      {choices.length === 0 && <p className={style.none}>{t("palette-nothing")}</p>}
    </Modal>
  );
}

interface OptionProps {
  choice: Choice;
  id: string;
  heading: string | null;
  selected: boolean;
  onChoose: () => void;
}

function Option({ choice, id, heading, selected, onChoose }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) line.current?.scrollIntoView?.({ block: "nearest" });
  }, [selected]);
  return (
    <>
      {heading && (
        <div className={style.group} role="presentation">
          {heading}
        </div>
      )}
      {/* The keyboard works through the combobox above; an option itself is never focused. */}
      <div ref={line} id={id} role="option" aria-selected={selected} className={style.option} onClick={onChoose}>
        <span>{choice.title}</span>
        <small>{choice.detail}</small>
      </div>
    </>
  );
}

function useChoices(words: string): Choice[] {
  const t = useText();
  const actions = useAvailableActions();
  const [asked] = useDebouncedValue(words.trim(), 120);
  const hits = useQueryHost<SearchHit[]>("search", { text: asked }, { enabled: asked.length > 1 });
  return useMemo(() => {
    const found = asked.length > 1 ? (hits.data ?? []) : [];
    return [...actionChoices(actions, words, t), ...found.map((hit) => hitChoice(hit, t))];
  }, [actions, words, asked, hits.data, t]);
}

function actionChoices(actions: BoundAction[], words: string, t: Text): Choice[] {
  const wanted = words.trim().toLowerCase();
  const listed = actions.filter((action) => !action.unlisted && t(action.label).toLowerCase().includes(wanted));
  const screens = listed.filter((action) => action.id.startsWith("go."));
  const others = listed.filter((action) => !action.id.startsWith("go."));
  const choice = (group: string) => (action: BoundAction) => ({
    id: action.id,
    group: t(group),
    title: t(action.label),
    detail: action.keys ? keysText(action.keys) : "",
    run: action.run,
  });
  return [...others.map(choice("palette-actions")), ...screens.map(choice("palette-screens"))];
}

function hitChoice(hit: SearchHit, t: Text): Choice {
  return {
    id: `${hit.kind}:${hit.key}`,
    group: t("palette-found"),
    title: hit.title,
    detail: [t(`kind-${hit.kind}`), hit.subtitle].filter(Boolean).join(" · "),
    run: () => {
      if (!isScreen(hit.screen)) return openNode(hit);
      select({ kind: hit.kind, key: hit.key });
      go(hit.screen);
    },
  };
}

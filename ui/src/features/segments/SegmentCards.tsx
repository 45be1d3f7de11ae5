import { ActionIcon, Menu, Textarea, TextInput } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { SegmentCard } from "../../ipc/generated/SegmentCard";
import type { SegmentsView } from "../../ipc/generated/SegmentsView";
import { colourStyle } from "./colour";
import style from "./segments.module.css";

/** The segments of the project: name and note to be edited in place, merging and deleting in the menu. */
export function SegmentCards({ view }: { view: SegmentsView }) {
  const t = useText();
  return (
    <section aria-label={t("segments-cards")}>
      {view.segments.length === 0 && <p className={style.small}>{t("segments-cards-none")}</p>}
      <div className={style.cards}>
        {view.segments.map((card) => (
          <Card key={card.segment.id} card={card} others={view.segments.filter((other) => other !== card)} />
        ))}
      </div>
      {view.segments.length > 0 && view.outside > 0 && (
        <p className={style.small}>{t("segments-outside", { n: view.outside })}</p>
      )}
    </section>
  );
}

function Card({ card, others }: { card: SegmentCard; others: SegmentCard[] }) {
  const t = useText();
  const format = useFormat();
  const { segment } = card;
  const rename = useWrite<{ segment: number; name: string }>("segment_rename");
  const note = useWrite<{ segment: number; note: string }>("segment_note");
  return (
    <article className={style.segment} style={colourStyle(segment.colour)} aria-label={segment.name}>
      <div className={style.head}>
        <Draft
          key={`name ${segment.name}`}
          label={t("segments-name-of", { name: segment.name })}
          text={segment.name}
          onWrite={(name) => rename.mutate({ segment: segment.id, name })}
        />
        <SegmentMenu card={card} others={others} />
      </div>
      <p className={style.small}>
        {t("segments-card-size", { n: card.customers })} ·{" "}
        {t("segments-card-revenue", { share: format.number(card.revenueShare, { percent: true }) })}
      </p>
      <Draft
        key={`note ${segment.note}`}
        label={t("segments-note-of", { name: segment.name })}
        text={segment.note}
        hint={t("segments-note-hint")}
        onWrite={(text) => note.mutate({ segment: segment.id, note: text })}
      />
    </article>
  );
}

interface DraftProps {
  label: string;
  text: string;
  /** With a hint the text may have several lines and may be empty. */
  hint?: string;
  onWrite: (text: string) => void;
}

/** A text that is written when the person leaves it or presses Enter; Esc takes the change back. */
function Draft({ label, text, hint, onWrite }: DraftProps) {
  const [draft, setDraft] = useState(text);
  const write = () => draft.trim() !== text && (draft.trim() !== "" || hint ? onWrite(draft.trim()) : setDraft(text));
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") setDraft(text);
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };
  const shared = { "aria-label": label, value: draft, onBlur: write, onKeyDown: keys };
  return hint ? (
    <Textarea
      {...shared}
      variant="unstyled"
      autosize
      minRows={1}
      placeholder={hint}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} variant="unstyled" fw={600} onChange={(event) => setDraft(event.currentTarget.value)} />
  );
}

function SegmentMenu({ card, others }: { card: SegmentCard; others: SegmentCard[] }) {
  const t = useText();
  const merge = useWrite<{ segment: number; into: number }>("segment_merge");
  const remove = useWrite<{ segment: number }>("segment_delete");
  const segment = card.segment.id;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("segments-menu-of", { name: card.segment.name })}>
          <IconDotsVertical size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item key={other.segment.id} onClick={() => merge.mutate({ segment, into: other.segment.id })}>
            {t("segments-merge-into", { name: other.segment.name })}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => remove.mutate({ segment })}>{t("segments-delete")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

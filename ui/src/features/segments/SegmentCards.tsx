import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDotsVertical, IconLock, IconLockOpen } from "@tabler/icons-react";
import { announce, Message, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Assigned } from "../../ipc/generated/Assigned";
import type { SegmentCard } from "../../ipc/generated/SegmentCard";
import type { SegmentsView } from "../../ipc/generated/SegmentsView";
import { colourStyle } from "./colour";
import { Draft } from "./Draft";
import { Facts, Persona } from "./Persona";
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
      {view.segments.length > 0 && <Outside view={view} />}
    </section>
  );
}

/** Customers of no segment, whom the frozen model can assign. */
function Outside({ view }: { view: SegmentsView }) {
  const t = useText();
  const format = useFormat();
  const assign = useWrite<Record<string, never>, Assigned[]>("segments_assign");
  const { model, outside } = view;
  if (!model || model.newcomers === 0) {
    return outside > 0 ? <p className={style.small}>{t("segments-outside", { n: outside })}</p> : null;
  }
  const said = (rows: Assigned[]) =>
    announce(
      t("segments-assigned", { list: rows.map((row) => `${row.name} ${format.number(row.customers)}`).join(", ") }),
    );
  const button = (
    <Button variant="default" loading={assign.isPending} onClick={() => assign.mutate({}, { onSuccess: said })}>
      {t("segments-assign", { n: model.newcomers })}
    </Button>
  );
  const at = format.date(new Date(model.at * 86_400_000).toISOString());
  return <Message action={button}>{t("segments-newcomers", { n: model.newcomers, at })}</Message>;
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
        <Lock card={card} />
        {!segment.locked && <SegmentMenu card={card} others={others.filter((other) => !other.segment.locked)} />}
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
      {card.facts && <Facts facts={card.facts} />}
      <Persona card={card} />
    </article>
  );
}

/** A locked segment stays as it is when customers are divided anew. */
function Lock({ card }: { card: SegmentCard }) {
  const t = useText();
  const lock = useWrite<{ segment: number; locked: boolean }>("segment_lock");
  const { id, name, locked } = card.segment;
  const Icon = locked ? IconLock : IconLockOpen;
  return (
    <ActionIcon
      variant="subtle"
      color={locked ? "accent" : "gray"}
      aria-pressed={locked}
      aria-label={t(locked ? "segments-unlock-of" : "segments-lock-of", { name })}
      title={locked ? t("segments-locked") : t("segments-lock-of", { name })}
      onClick={() => lock.mutate({ segment: id, locked: !locked })}
    >
      <Icon size={16} stroke={1.5} />
    </ActionIcon>
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

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { select, useSelected } from "../../app/navigation";
import { EmptyState } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { InitiativeRow } from "../../ipc/generated/InitiativeRow";
import type { NewInitiative } from "../../ipc/generated/NewInitiative";
import type { SessionView } from "../../ipc/generated/SessionView";
import { Editor } from "./Editor";
import { Proposals } from "./Proposals";
import { QuarterName } from "./quarters";
import style from "./session.module.css";

interface Props {
  view: SessionView;
  businessUnit: number | null;
}

/** Projects with their votes at the left, what the analysis proposes at the right. */
export function Board({ view, businessUnit }: Props) {
  const t = useText();
  const selected = useSelected();
  const chosen = view.initiatives.find(
    (row) => selected?.kind === "initiative" && selected.key === String(row.initiative.id),
  );
  return (
    <div className={style.board}>
      <section className={style.column}>
        <NewProject businessUnit={businessUnit} />
        {view.initiatives.length === 0 ? (
          <EmptyState title={t("session-empty-title")}>{t("session-empty-why")}</EmptyState>
        ) : (
          <ul className={style.list} aria-label={t("session-list")}>
            {view.initiatives.map((row) => (
              <Card key={row.initiative.id} row={row} chosen={row === chosen}>
                {row === chosen && <Editor key={row.initiative.id} row={row} quarters={view.quarters} />}
              </Card>
            ))}
          </ul>
        )}
      </section>
      <Proposals proposals={view.proposals} />
    </div>
  );
}

function NewProject({ businessUnit }: { businessUnit: number | null }) {
  const t = useText();
  const [title, setTitle] = useState("");
  const create = useWrite<{ initiative: Partial<NewInitiative> }, number>("initiative_create");
  function add(event: FormEvent) {
    event.preventDefault();
    if (title.trim()) create.mutate({ initiative: { title, businessUnit } }, { onSuccess: () => setTitle("") });
  }
  return (
    <form className={style.add} onSubmit={add}>
      <TextInput
        aria-label={t("session-add")}
        placeholder={t("session-new-placeholder")}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("session-add")}
      </Button>
    </form>
  );
}

function Card({ row, chosen, children }: { row: InitiativeRow; chosen: boolean; children: React.ReactNode }) {
  const t = useText();
  const { initiative } = row;
  const vote = useWrite<{ id: number; by: number }>("initiative_vote").mutate;
  const cast = (by: number) => vote({ id: initiative.id, by });
  return (
    <li className={style.card} data-chosen={chosen || undefined}>
      <div className={style.votes}>
        <button
          type="button"
          aria-label={t("session-vote-down", { title: initiative.title })}
          disabled={initiative.votes === 0}
          onClick={() => cast(-1)}
        >
          −
        </button>
        <output aria-label={t("session-votes-of", { title: initiative.title, votes: initiative.votes })}>
          {initiative.votes}
        </output>
        <button type="button" aria-label={t("session-vote-up", { title: initiative.title })} onClick={() => cast(1)}>
          +
        </button>
      </div>
      <div className={style.cardBody}>
        <button
          type="button"
          className={style.cardTitle}
          aria-expanded={chosen}
          onClick={() => select(chosen ? null : { kind: "initiative", key: String(initiative.id) })}
          onKeyDown={(event) => {
            const by = event.key === "+" ? 1 : event.key === "-" ? -1 : 0;
            if (by !== 0) cast(by);
          }}
        >
          <b>{initiative.title}</b>
          <span>
            {[
              row.businessUnit || t("session-company"),
              initiative.owner,
              t(`initiative-status-${initiative.status}`),
              `${t("session-effect")} ${initiative.effect}, ${t("session-effort").toLowerCase()} ${initiative.effort}`,
            ]
              .filter(Boolean)
              .join(" · ")}
            {" · "}
            <QuarterName quarter={initiative.quarter} />
          </span>
        </button>
        {children}
      </div>
    </li>
  );
}

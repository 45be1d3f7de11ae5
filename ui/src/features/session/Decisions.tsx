import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Decision } from "../../ipc/generated/Decision";
import style from "./session.module.css";

const DAY = 86_400_000;

/** A day counted from 1970-01-01 as a date field holds it, and back. */
const isoOf = (day: number | null) => (day === null ? "" : new Date(day * DAY).toISOString().slice(0, 10));
const dayOf = (iso: string) => (iso ? Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY) : null);

/** What was decided, who answers for it and by when; edited in place. */
export function Decisions({ decisions }: { decisions: Decision[] }) {
  const t = useText();
  return (
    <div className={style.column}>
      <NewDecision />
      {decisions.length === 0 ? (
        <p className={style.note}>{t("session-decisions-empty")}</p>
      ) : (
        <table className={style.decisions} aria-label={t("session-decisions")}>
          <thead>
            <tr>
              <th scope="col">№</th>
              <th scope="col">{t("session-decision-text")}</th>
              <th scope="col">{t("session-owner")}</th>
              <th scope="col" colSpan={2}>
                {t("session-decision-due")}
              </th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision, index) => (
              <Row key={`${decision.id}:${decision.text}:${decision.owner}`} decision={decision} number={index + 1} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ decision, number }: { decision: Decision; number: number }) {
  const t = useText();
  const [words, setWords] = useState({ text: decision.text, owner: decision.owner });
  const update = useWrite<{ decision: Decision }>("decision_update").mutate;
  const remove = useWrite<{ id: number }>("decision_delete").mutate;
  const field = (name: "text" | "owner", label: string) => ({
    "aria-label": `${t(label)} ${number}`,
    variant: "unstyled",
    value: words[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setWords({ ...words, [name]: event.currentTarget.value }),
    onBlur: () => words[name] !== decision[name] && update({ decision: { ...decision, [name]: words[name] } }),
  });
  return (
    <tr>
      <td>{number}</td>
      <td>
        <TextInput {...field("text", "session-decision-text")} />
      </td>
      <td>
        <TextInput {...field("owner", "session-owner")} />
      </td>
      <td>
        <TextInput
          type="date"
          variant="unstyled"
          aria-label={`${t("session-decision-due")} ${number}`}
          value={isoOf(decision.due)}
          onChange={(event) => update({ decision: { ...decision, due: dayOf(event.currentTarget.value) } })}
        />
      </td>
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("session-decision-remove", { text: decision.text })}
          onClick={() => remove({ id: decision.id })}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function NewDecision() {
  const t = useText();
  const [text, setText] = useState("");
  const create = useWrite<{ decision: { text: string; owner: string; due: number | null } }, number>("decision_create");
  function add(event: FormEvent) {
    event.preventDefault();
    if (text.trim()) create.mutate({ decision: { text, owner: "", due: null } }, { onSuccess: () => setText("") });
  }
  return (
    <form className={style.add} onSubmit={add}>
      <TextInput
        aria-label={t("session-decision-add")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("session-decision-add")}
      </Button>
    </form>
  );
}

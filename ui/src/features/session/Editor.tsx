import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { openNode } from "../../app/Inspector";
import { select } from "../../app/navigation";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Initiative } from "../../ipc/generated/Initiative";
import type { InitiativeRow } from "../../ipc/generated/InitiativeRow";
import { quarterName } from "./quarters";
import style from "./session.module.css";

const STATUSES: Initiative["status"][] = [
  "received",
  "under-study",
  "planned",
  "postponed",
  "rejected",
  "in-progress",
  "implemented",
  "cancelled",
];
const MARKS = ["1", "2", "3", "4", "5"];

/** Everything of one project. Choices are saved at once, words when the field is left. */
export function Editor({ row, quarters }: { row: InitiativeRow; quarters: string[] }) {
  const t = useText();
  const { initiative } = row;
  const [words, setWords] = useState({
    title: initiative.title,
    owner: initiative.owner,
    description: initiative.description,
  });
  const update = useWrite<{ initiative: Initiative }>("initiative_update").mutate;
  const remove = useWrite<{ id: number }>("initiative_delete").mutate;
  const set = (change: Partial<Initiative>) => update({ initiative: { ...initiative, ...change } });
  const word = (name: keyof typeof words) => ({
    label: t(`session-${name}`),
    value: words[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
    onBlur: () => words[name] !== initiative[name] && set({ [name]: words[name] }),
  });
  const mark = (name: "effect" | "effort") => ({
    label: t(`session-${name}`),
    data: MARKS,
    value: String(initiative[name]),
    allowDeselect: false,
    onChange: (value: string | null) => value && set({ [name]: Number(value) }),
  });
  return (
    <div className={style.editor}>
      <TextInput {...word("title")} className={style.wide} />
      <Textarea {...word("description")} autosize minRows={1} className={style.wide} />
      <TextInput {...word("owner")} />
      <Select
        label={t("session-quarter-label")}
        data={["", ...quarters].map((value) => ({ value, label: quarterName(value, t) }))}
        value={initiative.quarter}
        allowDeselect={false}
        onChange={(value) => set({ quarter: value ?? "" })}
      />
      <Select {...mark("effect")} />
      <Select {...mark("effort")} />
      <Select
        label={t("session-status")}
        data={STATUSES.map((value) => ({ value, label: t(`initiative-status-${value}`) }))}
        value={initiative.status}
        allowDeselect={false}
        onChange={(value) => value && set({ status: value as Initiative["status"] })}
      />
      <div className={style.wide}>
        {row.comesFrom.map((origin) => (
          <Button
            key={`${origin.node.kind}:${origin.node.key}`}
            variant="subtle"
            size="compact-sm"
            onClick={() => openNode(origin.node)}
          >
            {t(`kind-${origin.node.kind}`)}: {origin.title}
          </Button>
        ))}
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => remove({ id: initiative.id }, { onSuccess: () => select(null) })}
        >
          {t("session-delete")}
        </Button>
      </div>
    </div>
  );
}

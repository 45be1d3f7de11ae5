import { ActionIcon, Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Inspect, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Characteristic } from "../../ipc/generated/Characteristic";
import type { CharacteristicEdge } from "../../ipc/generated/CharacteristicEdge";
import type { CharacteristicNode } from "../../ipc/generated/CharacteristicNode";
import type { CharacteristicsView } from "../../ipc/generated/CharacteristicsView";
import style from "./characteristics.module.css";

interface Props {
  view: CharacteristicsView;
  node: CharacteristicNode;
  onDelete: () => void;
}

/** The chosen characteristic in the inspector: its values to edit, and its links. */
export function Panel({ view, node, onDelete }: Props) {
  const t = useText();
  return (
    <Inspect>
      <div className={style.panel}>
        <Values key={JSON.stringify(node)} node={node} unit={view.businessUnit} />
        <h3>{t("characteristics-causes")}</h3>
        <Links view={view} edges={view.edges.filter((edge) => edge.effect === node.id)} other="cause" />
        <h3>{t("characteristics-effects")}</h3>
        <Links view={view} edges={view.edges.filter((edge) => edge.cause === node.id)} other="effect" />
        <NewLink key={node.id} view={view} node={node} />
        <Button variant="subtle" color="red" onClick={onDelete}>
          {t("characteristics-delete")}
        </Button>
      </div>
    </Inspect>
  );
}

function Values({ node, unit }: { node: CharacteristicNode; unit: number }) {
  const t = useText();
  const write = useWrite<{ characteristic: Characteristic }>("characteristic_update");
  const [draft, setDraft] = useState({
    name: node.name,
    unit: node.unit,
    expected: node.expected,
    current: node.current,
  });
  const number = (value: string | number) => (value === "" ? null : Number(value));
  const changed =
    draft.name !== node.name ||
    draft.unit !== node.unit ||
    draft.expected !== node.expected ||
    draft.current !== node.current;

  function save() {
    const { id, code, kind, touchpoint } = node;
    write.mutate({
      characteristic: { id, code, kind, businessUnitId: unit, touchpointId: touchpoint, ...draft },
    });
  }

  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={t("characteristics-name")}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <div className={style.pair}>
        <NumberInput
          label={t("characteristics-expected")}
          value={draft.expected ?? ""}
          onChange={(value) => setDraft({ ...draft, expected: number(value) })}
        />
        <NumberInput
          label={t("characteristics-current")}
          value={draft.current ?? ""}
          onChange={(value) => setDraft({ ...draft, current: number(value) })}
        />
        <TextInput
          label={t("characteristics-unit")}
          value={draft.unit}
          onChange={(event) => setDraft({ ...draft, unit: event.currentTarget.value })}
        />
      </div>
      {changed && (
        <Button type="submit" disabled={draft.name.trim() === ""}>
          {t("characteristics-save")}
        </Button>
      )}
    </form>
  );
}

interface LinksProps {
  view: CharacteristicsView;
  edges: CharacteristicEdge[];
  other: "cause" | "effect";
}

function Links({ view, edges, other }: LinksProps) {
  const t = useText();
  const format = useFormat();
  const unlink = useWrite<{ id: number }>("characteristic_unlink");
  if (edges.length === 0) return <p className={style.small}>{t("characteristics-links-none")}</p>;
  return (
    <ul className={style.links}>
      {edges.map((edge) => {
        const name = view.nodes.find((node) => node.id === edge[other])?.name ?? "";
        return (
          <li key={edge.id}>
            <span>{name}</span>
            <small>
              {format.number(edge.strength, { digits: 1 })} · {t("characteristics-months", { count: edge.delay })}
            </small>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("characteristics-link-delete", { name })}
              onClick={() => unlink.mutate({ id: edge.id })}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}

function NewLink({ view, node }: { view: CharacteristicsView; node: CharacteristicNode }) {
  const t = useText();
  const link = useWrite<{ cause: number; effect: number; strength: number; delay: number }, number>(
    "characteristic_link",
  );
  const [draft, setDraft] = useState({ effect: null as string | null, strength: 0.5, delay: 1 });
  const others = view.nodes.filter((each) => each.id !== node.id);
  return (
    <div className={style.form}>
      <Select
        label={t("characteristics-link-add")}
        placeholder={t("characteristics-link-effect")}
        searchable
        value={draft.effect}
        onChange={(effect) => setDraft({ ...draft, effect })}
        data={others.map((each) => ({ value: String(each.id), label: `${each.code} ${each.name}` }))}
      />
      {draft.effect !== null && (
        <>
          <div className={style.pair}>
            <NumberInput
              label={t("characteristics-link-strength")}
              min={0}
              max={1}
              step={0.1}
              value={draft.strength}
              onChange={(value) => setDraft({ ...draft, strength: Number(value) })}
            />
            <NumberInput
              label={t("characteristics-link-delay")}
              min={0}
              value={draft.delay}
              onChange={(value) => setDraft({ ...draft, delay: Number(value) })}
            />
          </div>
          <Button
            variant="default"
            onClick={() =>
              link.mutate({
                cause: node.id,
                effect: Number(draft.effect),
                strength: draft.strength,
                delay: draft.delay,
              })
            }
          >
            {t("characteristics-link-save")}
          </Button>
        </>
      )}
    </div>
  );
}

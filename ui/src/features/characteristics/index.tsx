import { Button, SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { create } from "zustand";
import { type Action, useActions } from "../../app/actions";
import { go, select, useSelected } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, Loaded, Message, SaveMenu, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { CharacteristicNode } from "../../ipc/generated/CharacteristicNode";
import type { CharacteristicsView as View } from "../../ipc/generated/CharacteristicsView";
import { CharacteristicsTable } from "./CharacteristicsTable";
import style from "./characteristics.module.css";
import { Graph } from "./Graph";
import { NewCharacteristic } from "./NewCharacteristic";
import { Panel } from "./Panel";

const useShown = create<{ as: "graph" | "table"; adding: boolean }>(() => ({ as: "graph", adding: false }));

const ACTIONS: Action[] = [
  { id: "characteristic.add", label: "characteristics-add", run: () => useShown.setState({ adding: true }) },
];

/** What the customer feels, and what inside the company causes it. */
export default function CharacteristicsView() {
  const t = useText();
  const { businessUnit } = usePlace();
  const { as, adding } = useShown();
  useActions(ACTIONS);
  const query = useQueryHost<View>("characteristics_view", { unit: businessUnit }, { enabled: businessUnit !== null });
  const toolbar = businessUnit !== null && (
    <>
      <SegmentedControl
        aria-label={t("characteristics-view")}
        value={as}
        onChange={(value) => useShown.setState({ as: value === "table" ? "table" : "graph" })}
        data={(["graph", "table"] as const).map((value) => ({ value, label: t(`characteristics-view-${value}`) }))}
      />
      <Button variant="default" onClick={() => useShown.setState({ adding: true })}>
        {t("characteristics-add")}
      </Button>
      {as === "graph" && <SaveMenu figure={{ name: "characteristics" }} scope={{ businessUnit }} />}
    </>
  );
  return (
    <Screen
      title={t("screen-characteristics")}
      lead={t("lead-characteristics")}
      stage="characteristics"
      toolbar={toolbar}
    >
      {businessUnit !== null && <Loaded query={query}>{(view) => <Content view={view} as={as} />}</Loaded>}
      {businessUnit === null && <Nothing />}
      {adding && businessUnit !== null && (
        <NewCharacteristic unit={businessUnit} onClose={() => useShown.setState({ adding: false })} />
      )}
    </Screen>
  );
}

const choose = (node: CharacteristicNode) => select({ kind: "characteristic", key: String(node.id) });

function Content({ view, as }: { view: View; as: "graph" | "table" }) {
  const t = useText();
  const selected = useSelected();
  const remove = useWrite<{ id: number }>("characteristic_delete");
  const node = useMemo(
    () => view.nodes.find((each) => selected?.kind === "characteristic" && selected.key === String(each.id)),
    [view.nodes, selected],
  );
  if (view.nodes.length === 0) return <Nothing />;

  function drop(gone: CharacteristicNode) {
    select(null);
    remove.mutate({ id: gone.id });
  }

  return (
    <>
      <Message tone={view.unmet > 0 ? "warn" : "neutral"}>
        <b>{t(view.finding.key, view.finding.args)}</b>{" "}
        {view.unmet > 0 && t("characteristics-unmet-count", { count: view.unmet })}
      </Message>
      {as === "graph" ? (
        <>
          <Graph view={view} onSelect={choose} onDelete={drop} />
          <p className={style.small}>{t("characteristics-legend")}</p>
        </>
      ) : (
        <CharacteristicsTable view={view} onSelect={choose} />
      )}
      {node && <Panel view={view} node={node} onDelete={() => drop(node)} />}
    </>
  );
}

function Nothing() {
  const t = useText();
  return (
    <EmptyState
      title={t("characteristics-empty-title")}
      actions={
        <>
          <Button onClick={() => useShown.setState({ adding: true })}>{t("characteristics-add")}</Button>
          <Button variant="default" onClick={() => go("data")}>
            {t("characteristics-open-data")}
          </Button>
        </>
      }
    >
      {t("characteristics-empty-why")}
    </EmptyState>
  );
}

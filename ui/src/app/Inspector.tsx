import { ChainInspector, Loaded } from "../components";
import { useInspectorSlot } from "../components/Inspect";
import { useText } from "../i18n";
import { type Chain, type Node, useQueryHost } from "../ipc";
import style from "./frame.module.css";
import { go, select, useSelected } from "./navigation";
import { screenOfKind } from "./screens";

const setSlot = (slot: HTMLElement | null) => useInspectorSlot.setState({ slot });

/** What is selected, what the screen says of it, and its chain. */
export function Inspector() {
  const t = useText();
  const selected = useSelected();
  return (
    <aside className={style.inspector} aria-label={t("inspector-title")}>
      {!selected && <p className={style.small}>{t("inspector-empty")}</p>}
      {selected && <Heading node={selected} />}
      <div className={style.slot} ref={setSlot} />
      {selected && <ChainOf node={selected} />}
    </aside>
  );
}

const useChain = (node: Node) => useQueryHost<Chain>("chain", { node: { kind: node.kind, key: node.key } });

function Heading({ node }: { node: Node }) {
  const t = useText();
  const link = useChain(node).data?.node;
  if (!link) return null;
  return (
    <div>
      <span className={style.small}>{t(link.label)}</span>
      <h2>{link.title}</h2>
    </div>
  );
}

function ChainOf({ node }: { node: Node }) {
  const t = useText();
  const chain = useChain(node);
  return (
    <>
      <h3>{t("chain-title")}</h3>
      <Loaded query={chain}>{(data) => <ChainInspector chain={data} onOpen={openNode} />}</Loaded>
    </>
  );
}

/** Selects a thing and opens the screen on which it lives. */
export function openNode(node: Node) {
  select({ kind: node.kind, key: node.key });
  const screen = screenOfKind(node.kind);
  if (screen) go(screen);
}

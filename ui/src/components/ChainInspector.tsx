import { useText } from "../i18n";
import type { Chain, ChainLink, Node } from "../ipc";
import style from "./components.module.css";

interface Props {
  chain: Chain;
  /** Goes to another thing of the chain. */
  onOpen: (node: Node) => void;
}

/** The chain of one thing as a dotted list: what it comes from above, what it leads to below. */
export function ChainInspector({ chain, onOpen }: Props) {
  const t = useText();
  return (
    <ol className={style.chain} aria-label={t("chain-title")}>
      {chain.comesFrom.map((link) => (
        <Link key={keyOf(link)} link={link} hint={t("chain-comes-from")} onOpen={onOpen} />
      ))}
      <li className={style.link} aria-current="true">
        <span className={style.dot} aria-hidden="true" />
        <div className={style.linkText}>
          <Words link={chain.node} />
        </div>
      </li>
      {chain.leadsTo.map((link) => (
        <Link key={keyOf(link)} link={link} hint={t("chain-leads-to")} onOpen={onOpen} />
      ))}
    </ol>
  );
}

function Link({ link, hint, onOpen }: { link: ChainLink; hint: string; onOpen: Props["onOpen"] }) {
  return (
    <li className={style.link} data-tone={link.tone}>
      <span className={style.dot} aria-hidden="true" />
      <button type="button" className={style.linkText} onClick={() => onOpen(link.node)}>
        <i className="visually-hidden">{hint}: </i>
        <Words link={link} />
      </button>
    </li>
  );
}

function Words({ link }: { link: ChainLink }) {
  const t = useText();
  return (
    <>
      <span>{t(link.label)}</span>
      <b>{link.title}</b>
      <span>{link.subtitle}</span>
    </>
  );
}

function keyOf({ node }: ChainLink) {
  return `${node.kind}:${node.key}`;
}

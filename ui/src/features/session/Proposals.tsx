import { Button } from "@mantine/core";
import { useState } from "react";
import { select } from "../../app/navigation";
import { StatusChip } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Proposal } from "../../ipc/generated/Proposal";
import style from "./session.module.css";

const AT_FIRST = 8;

/** Bottlenecks and data gaps that no project has taken up, each with a button. */
export function Proposals({ proposals }: { proposals: Proposal[] }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? proposals : proposals.slice(0, AT_FIRST);
  return (
    <section className={style.proposals} aria-label={t("session-proposals")}>
      <h2>{t("session-proposals")}</h2>
      <p>{t(proposals.length === 0 ? "session-proposals-none" : "session-proposals-lead")}</p>
      <ul className={style.list}>
        {shown.map((proposal) => (
          <One key={`${proposal.node.kind}:${proposal.node.key}`} proposal={proposal} />
        ))}
      </ul>
      {shown.length < proposals.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t("session-more", { count: proposals.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function One({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const fromPool = useWrite<{ pool: number }, number>("initiative_from_bottleneck").mutate;
  const fromGap = useWrite<{ kpi: number; dataItem: number | null }, number>("initiative_from_gap").mutate;
  const { pool, kpi, dataItem } = proposal;
  function take() {
    if (pool !== null) fromPool({ pool });
    else if (kpi !== null) fromGap({ kpi, dataItem });
  }
  return (
    <li className={style.proposal}>
      <button type="button" className={style.cardTitle} onClick={() => select(proposal.node)}>
        <b>{proposal.title}</b>
        <span>{proposal.reason}</span>
      </button>
      <div className={style.proposalFoot}>
        <StatusChip tone={pool !== null ? "bad" : "warn"}>
          {pool !== null ? t("session-proposal-bottleneck") : t("session-proposal-gap", { kpis: proposal.kpis })}
        </StatusChip>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t("session-take-of", { title: proposal.title })}
          onClick={take}
        >
          {t("session-take")}
        </Button>
      </div>
    </li>
  );
}

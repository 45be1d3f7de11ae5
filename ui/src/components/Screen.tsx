import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useAction } from "../app/actions";
import { useNavigation } from "../app/navigation";
import { useText } from "../i18n";
import { type Missing, type ProjectState, useQueryHost } from "../ipc";
import style from "./components.module.css";

interface Props {
  title: string;
  /** One sentence of purpose. */
  lead: string;
  /** The stage whose missing things are listed; without it none are. */
  stage?: string;
  toolbar?: ReactNode;
  children: ReactNode;
}

/** The outline every screen shares: title, purpose, toolbar, what is still missing, then the work itself. */
export function Screen({ title, lead, stage, toolbar, children }: Props) {
  const project = useQueryHost<ProjectState>("project_state");
  const missing = project.data?.stages.find((each) => each.key === stage)?.missing ?? [];
  return (
    <section className={style.screen} aria-labelledby="screen-title">
      <header>
        <h1 id="screen-title" className={style.title} tabIndex={-1}>
          {title}
        </h1>
        <p className={style.lead}>{lead}</p>
      </header>
      {toolbar && <div className={style.toolbar}>{toolbar}</div>}
      <MissingList missing={missing} />
      <div className={style.body}>{children}</div>
    </section>
  );
}

function MissingList({ missing }: { missing: Missing[] }) {
  const t = useText();
  if (missing.length === 0) return null;
  return (
    <ul className={style.missing} aria-label={t("missing-title")}>
      {missing.map((each) => (
        <MissingLine key={`${each.code}:${JSON.stringify(each.args)}`} missing={each} />
      ))}
    </ul>
  );
}

function MissingLine({ missing }: { missing: Missing }) {
  const t = useText();
  const here = useNavigation(({ screen }) => missing.action === `go.${screen}`);
  const action = useAction(here ? null : missing.action);
  return (
    <li>
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />
      <span>{t(`missing-${missing.code}`, missing.args)}</span>
      {action && (
        <Button variant="default" onClick={action.run}>
          {t(action.label)}
        </Button>
      )}
    </li>
  );
}

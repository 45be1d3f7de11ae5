import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import type { Fault, Tone } from "../ipc";
import { copyText } from "./clipboard";
import style from "./components.module.css";

interface Props {
  tone?: Tone;
  children: ReactNode;
  action?: ReactNode;
}

/** A sentence that stays on the screen: a finding or a warning, however bad it is. */
export function Message(props: Props) {
  return <Sentence {...props} role="status" />;
}

function Sentence({ tone = "neutral", children, action, role }: Props & { role: "status" | "alert" }) {
  const Icon = tone === "good" ? IconCircleCheck : tone === "neutral" ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={style.message} data-tone={tone} role={role}>
      <Icon size={18} stroke={1.5} aria-hidden="true" />
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What went wrong, in words; it interrupts whoever listens. The details for support go to the clipboard. */
export function FaultMessage({ fault, onRetry }: { fault: Fault; onRetry?: () => void }) {
  const t = useText();
  const details = () => void copyText(JSON.stringify(fault, null, 2));
  return (
    <Sentence
      role="alert"
      tone="bad"
      action={
        <>
          {onRetry && (
            <Button variant="default" onClick={onRetry}>
              {t("message-retry")}
            </Button>
          )}
          <Button variant="subtle" onClick={details}>
            {t("message-copy")}
          </Button>
        </>
      }
    >
      {fault.text}
    </Sentence>
  );
}

import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useEffect } from "react";
import { Loaded, StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { CustomerCard } from "../../ipc/generated/CustomerCard";
import type { Sign } from "../../ipc/generated/Sign";
import type { SignSource } from "../../ipc/generated/SignSource";
import style from "./customers.module.css";
import { Basket, Orders } from "./Orders";
import { isoDay, look, useLooking } from "./store";
import { Feedback, Interviews, Surveys } from "./Voice";

interface Props {
  customer: number;
  at: number | null;
  onGather: () => void;
}

/** Everything known of one customer. */
export function Card({ customer, at, onGather }: Props) {
  const t = useText();
  const card = useQueryHost<CustomerCard>("customer_card", { customer, at }, { keep: true });
  return (
    <article className={style.card} aria-label={t("customers-card")}>
      <Loaded query={card}>
        {(data) => (
          <>
            <Head card={data} />
            <Signs card={data} onGather={onGather} />
            <Orders card={data} />
            <Basket card={data} />
            <Surveys responses={data.responses.filter(({ response }) => response.source === "survey")} />
            <Interviews responses={data.responses.filter(({ response }) => response.source === "interview")} />
            <Feedback card={data} />
          </>
        )}
      </Loaded>
    </article>
  );
}

function Head({ card }: { card: CustomerCard }) {
  const t = useText();
  const { customer, segments, score } = card;
  const facts: [string, string][] = [
    ["field-code", customer.code],
    ["field-inn", customer.inn],
    ["field-region", customer.region],
    ["field-industry", customer.industry],
    ["field-size", customer.size],
    ["field-business-unit", card.businessUnit ?? ""],
  ];
  return (
    <header className={style.block}>
      <h2 className={style.name}>{customer.name}</h2>
      <div className={style.chips}>
        {segments.length === 0 && <StatusChip>{t("customers-no-segment")}</StatusChip>}
        {segments.map((segment) => (
          <span key={segment.id} className={style.segment}>
            <i className={style.dot} style={{ background: `var(--seg-${segment.colour})` }} />
            {segment.name}
          </span>
        ))}
        {score && (
          <StatusChip>
            {t("customers-rfm", {
              score: `${score.score.recency}${score.score.frequency}${score.score.monetary}`,
              group: t(`rfm-group-${score.group}`),
            })}
          </StatusChip>
        )}
      </div>
      <dl className={style.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value || "—"}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function Signs({ card, onGather }: { card: CustomerCard; onGather: () => void }) {
  const t = useText();
  const format = useFormat();
  const { signs } = card;
  const at = format.date(isoDay(card.at));
  if (signs === null || card.stale) {
    return (
      <Block title={t("customers-signs")}>
        <div className={style.gather}>
          <span>{t(signs === null ? "customers-signs-none" : "customers-signs-stale")}</span>
          <Button variant="default" onClick={onGather}>
            {t("customers-gather")}
          </Button>
        </div>
        {signs !== null && <SignList signs={signs} />}
      </Block>
    );
  }
  return (
    <Block title={t("customers-signs-at", { date: at })}>
      {signs.length === 0 ? <p className={style.none}>{t("customers-signs-no")}</p> : <SignList signs={signs} />}
    </Block>
  );
}

function SignList({ signs }: { signs: Sign[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className={style.signs}>
      {signs.map((sign) => (
        <li key={`${sign.kind}:${partOf(sign.source)}`}>
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />
          <div>
            <b>{t(`sign-${sign.kind}`)}</b>
            <span>{t(sign.text.key, sign.text.args)}</span>
          </div>
          <time>{format.date(isoDay(sign.day))}</time>
          <Button variant="default" onClick={() => look({ pointed: partOf(sign.source) })}>
            {t(`sign-source-${sign.source.kind}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function partOf(source: SignSource): string {
  return source.kind === "order" ? `order:${source.number}` : `${source.kind}:${source.id}`;
}

/** A part of the card with its title. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.block} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Scrolls to the part that a sign pointed to, and tells whether it is this one. */
export function usePointed(part: string): boolean {
  const pointed = useLooking((looking) => looking.pointed) === part;
  useEffect(() => {
    if (pointed) document.getElementById(part)?.scrollIntoView?.({ block: "center" });
  }, [pointed, part]);
  return pointed;
}

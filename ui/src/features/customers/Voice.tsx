import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { CardCase } from "../../ipc/generated/CardCase";
import type { CardQuote } from "../../ipc/generated/CardQuote";
import type { CardResponse } from "../../ipc/generated/CardResponse";
import type { CustomerCard } from "../../ipc/generated/CustomerCard";
import { Block, usePointed } from "./Card";
import style from "./customers.module.css";
import { isoDay } from "./store";

interface Props {
  responses: CardResponse[];
}

/** What the customer answered in surveys: the newest first, a grade per touchpoint met. */
export function Surveys({ responses }: Props) {
  const t = useText();
  return (
    <Block title={t("customers-surveys")}>
      {responses.length === 0 && <p className={style.none}>{t("customers-surveys-none")}</p>}
      {responses.map((response) => (
        <ResponseOf key={response.response.id} of={response} />
      ))}
    </Block>
  );
}

/** What people of the customer said in interviews, in their own words. */
export function Interviews({ responses }: Props) {
  const t = useText();
  return (
    <Block title={t("customers-interviews")}>
      {responses.length === 0 && <p className={style.none}>{t("customers-interviews-none")}</p>}
      {responses.map((response) => (
        <ResponseOf key={response.response.id} of={response} />
      ))}
    </Block>
  );
}

function ResponseOf({ of: { response, answers, quotes } }: { of: CardResponse }) {
  const t = useText();
  const format = useFormat();
  const part = `response:${response.id}`;
  const pointed = usePointed(part);
  const grade = response.recommendation;
  const tone = grade === null ? "neutral" : grade >= 9 ? "good" : grade >= 7 ? "neutral" : "bad";
  const who = [response.respondent, response.wave, response.respondentClass, response.role, response.channel];
  return (
    <div className={style.response} id={part} data-pointed={pointed || undefined}>
      <header>
        <time>{format.date(isoDay(response.day))}</time>
        <span className={style.small}>{who.filter(Boolean).join(" · ")}</span>
        {grade !== null && <StatusChip tone={tone}>{t("customers-recommends", { grade })}</StatusChip>}
      </header>
      {quotes.map((quote) => (
        <Quote key={`${quote.touchpoint}:${quote.quote}`} quote={quote} />
      ))}
      {answers.length > 0 && <Grades of={answers} />}
    </div>
  );
}

function Quote({ quote }: { quote: CardQuote }) {
  const t = useText();
  const tone = quote.tone === "pain" ? "bad" : quote.tone === "praise" ? "good" : "neutral";
  return (
    <blockquote className={style.quote}>
      <p>{quote.quote}</p>
      <footer>
        <StatusChip tone={tone}>{t(`voice-tone-${quote.tone}`)}</StatusChip>
        <span className={style.small}>{quote.touchpoint}</span>
      </footer>
    </blockquote>
  );
}

function Grades({ of }: { of: CardResponse["answers"] }) {
  const t = useText();
  const format = useFormat();
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th>{t("field-touchpoint")}</th>
          <th className={style.number}>{t("field-importance")}</th>
          <th className={style.number}>{t("field-satisfaction")}</th>
          <th className={style.number}>{t("field-recommendation")}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((answer) => (
          <tr key={answer.touchpoint}>
            <td>{answer.touchpoint}</td>
            <td className={style.number}>{format.number(answer.importance)}</td>
            <td className={style.number}>{format.number(answer.satisfaction)}</td>
            <td className={style.number}>{format.number(answer.recommendation)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Feedback cases: what was said, whether it is settled, by when it should be. */
export function Feedback({ card }: { card: CustomerCard }) {
  const t = useText();
  return (
    <Block title={t("customers-feedback")}>
      {card.feedback.length === 0 && <p className={style.none}>{t("customers-feedback-none")}</p>}
      {card.feedback.map((each) => (
        <CaseOf key={each.case.id} of={each} />
      ))}
    </Block>
  );
}

function CaseOf({ of }: { of: CardCase }) {
  const t = useText();
  const format = useFormat();
  const part = `feedback:${of.case.id}`;
  const pointed = usePointed(part);
  const tone = of.pastDue ? "bad" : of.closed ? "good" : "warn";
  return (
    <div className={style.response} id={part} data-pointed={pointed || undefined}>
      <header>
        <time>{format.date(isoDay(of.case.day))}</time>
        <span className={style.small}>{[of.case.source, of.touchpoint].filter(Boolean).join(" · ")}</span>
        <StatusChip tone={tone}>{of.case.status || t("customers-case-open")}</StatusChip>
      </header>
      <p>{of.case.text}</p>
      {of.case.due !== null && (
        <span className={style.small}>
          {t(of.pastDue ? "customers-past-due" : "customers-due", { date: format.date(isoDay(of.case.due)) })}
        </span>
      )}
    </div>
  );
}

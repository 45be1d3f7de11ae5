import { ActionIcon, NumberInput, SegmentedControl, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { usePlace } from "../../app/place";
import { type DocumentForm, EmptyState, ExportBar, Loaded, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { Communication } from "../../ipc/generated/Communication";
import type { Interval } from "../../ipc/generated/Interval";
import type { SegmentStrategy } from "../../ipc/generated/SegmentStrategy";
import type { StrategyView } from "../../ipc/generated/StrategyView";
import type { TargetRow } from "../../ipc/generated/TargetRow";
import { Experience } from "./Experience";
import style from "./segments.module.css";
import { chooseSegment, useChosenSegment } from "./store";
import { Tabbed } from "./Tabbed";

const DOCUMENTS: DocumentForm[] = [
  { kind: "strategy.docx", label: "strategy-word", extension: "docx", main: true },
  { kind: "strategy.xlsx", label: "strategy-excel", extension: "xlsx" },
];

/** The card of one segment after another: who they are, what they want, what is done for them, what is aimed at. */
export function Strategy() {
  const t = useText();
  const place = usePlace();
  const query = useQueryHost<StrategyView>("strategy_view", {}, { keep: true });
  const own = useChosenSegment((state) => state.segment);
  const some = query.data && query.data.segments.length > 0;
  return (
    <Tabbed toolbar={some && <ExportBar forms={DOCUMENTS} name={t("strategy-title")} />}>
      <Loaded query={query}>
        {({ segments }) => {
          const card =
            [own, place.segment].map((id) => segments.find((each) => each.segment.id === id)).find(Boolean) ??
            segments[0];
          if (!card) return <EmptyState title={t("strategy-empty")}>{t("strategy-empty-why")}</EmptyState>;
          return (
            <>
              <SegmentedControl
                className={style.tabs}
                aria-label={t("segments-cards")}
                value={String(card.segment.id)}
                onChange={(id) => chooseSegment(Number(id))}
                data={segments.map(({ segment }) => ({ value: String(segment.id), label: segment.name }))}
              />
              <Card key={card.segment.id} card={card} />
            </>
          );
        }}
      </Loaded>
      <Experience />
    </Tabbed>
  );
}

function Card({ card }: { card: SegmentStrategy }) {
  return (
    <>
      <Figures card={card} />
      <div className={style.pair}>
        <Needs card={card} />
        <Channels card={card} />
      </div>
      <Plan card={card} />
      <Targets card={card} />
    </>
  );
}

/** Value and behaviour of the last year in figures, each with its interval or spread and n. */
function Figures({ card }: { card: SegmentStrategy }) {
  const t = useText();
  const format = useFormat();
  const money = (value: number) => format.number(value, { currency: "RUB", digits: 0 });
  const ends = (interval: Interval | null, write: (value: number) => string) =>
    interval ? t("strategy-interval", { low: write(interval.low), high: write(interval.high) }) : "";
  const { revenuePerCustomer: mean, ordersPerCustomer: orders, left } = card;
  const percent = (value: number) => format.number(value, { percent: true });
  const tenth = (value: number) => format.number(value, { digits: 1 });
  const of = (value: number | null | undefined, write: (value: number) => string) =>
    value === null || value === undefined ? "—" : write(value);
  return (
    <div className={style.figures}>
      <Figure
        title={t("strategy-revenue")}
        value={money(card.revenue)}
        note={t("strategy-revenue-note", { share: percent(card.revenueShare), buyers: card.buyers, n: card.customers })}
      />
      <Figure
        title={t("strategy-per-customer")}
        value={of(mean.mean, money)}
        note={`${ends(mean.interval, money)} n = ${mean.n}`}
      />
      <Figure
        title={t("strategy-orders")}
        value={of(orders.mean, tenth)}
        note={`${ends(orders.interval, tenth)} n = ${orders.n}`}
      />
      <Figure
        title={t("strategy-ticket")}
        value={of(card.ticket?.median, money)}
        note={card.ticket ? t("strategy-half", { low: money(card.ticket.low), high: money(card.ticket.high) }) : ""}
      />
      <Figure
        title={t("strategy-gap")}
        value={of(card.gap?.median, (value) => format.number(value))}
        note={
          card.gap ? t("strategy-half", { low: format.number(card.gap.low), high: format.number(card.gap.high) }) : ""
        }
      />
      <Figure
        title={t("strategy-left")}
        value={of(left.share, percent)}
        note={`${ends(left.interval, percent)} n = ${left.n}. ${t("strategy-left-note")}`}
      />
    </div>
  );
}

function Figure({ title, value, note }: { title: string; value: string; note: string }) {
  return (
    <section className={style.card} aria-label={title}>
      <span className={style.small}>{title}</span>
      <b className={style.large}>{value}</b>
      <span className={style.small}>{note}</span>
    </section>
  );
}

function Needs({ card }: { card: SegmentStrategy }) {
  const t = useText();
  const format = useFormat();
  const mean = (score: SegmentStrategy["needs"][number]["importance"]) => {
    if (score.mean === null) return "—";
    const { mean: value, interval } = score;
    return interval ? format.interval({ value, ...interval }, { digits: 1 }) : format.number(value, { digits: 1 });
  };
  return (
    <Part title={t("strategy-needs")} note={card.needs.length ? t("strategy-needs-note") : t("strategy-needs-none")}>
      {card.needs.length > 0 && (
        <table className={style.groups}>
          <thead>
            <tr>
              <th scope="col">{t("strategy-column-touchpoint")}</th>
              <th scope="col" className={style.right}>
                {t("strategy-column-importance")}
              </th>
              <th scope="col" className={style.right}>
                {t("strategy-column-satisfaction")}
              </th>
              <th scope="col" className={style.right}>
                n
              </th>
            </tr>
          </thead>
          <tbody>
            {card.needs.map((need) => (
              <tr key={need.code}>
                <td>
                  {need.code} {need.name}
                </td>
                <td className={style.right}>{mean(need.importance)}</td>
                <td className={style.right}>{mean(need.satisfaction)}</td>
                <td className={style.right}>{format.number(need.importance.n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function Channels({ card }: { card: SegmentStrategy }) {
  const t = useText();
  const format = useFormat();
  const percent = (value: number) => format.number(value, { percent: true });
  return (
    <Part
      title={t("strategy-channels")}
      note={card.channels.length ? t("strategy-channels-note") : t("strategy-channels-none")}
    >
      {card.channels.map(({ channel, share }) => (
        <div key={channel} className={style.channel}>
          <span>{channel}</span>
          <div className={style.share} aria-hidden="true">
            <i style={{ width: percent(share.share ?? 0).replace(/[^\d]/g, "") + "%" }} />
          </div>
          <span className={style.small}>
            {share.interval
              ? format.interval({ value: share.share ?? 0, ...share.interval }, { percent: true })
              : percent(share.share ?? 0)}
            ; n = {share.count}
          </span>
        </div>
      ))}
    </Part>
  );
}

const FIELDS = ["occasion", "message", "channel", "timing"] as const;

/** On what occasion, what is said, over which channel, when; edited in place. */
function Plan({ card }: { card: SegmentStrategy }) {
  const t = useText();
  const add = useWrite<{ line: Communication }>("plan_add").mutate;
  const empty = { id: 0, segmentId: card.segment.id, occasion: "", message: "", channel: "", timing: "", position: 0 };
  return (
    <Part title={t("strategy-sheet-plan")} note={t("strategy-plan-note")}>
      <table className={style.groups} aria-label={t("strategy-sheet-plan")}>
        <thead>
          <tr>
            {FIELDS.map((field) => (
              <th key={field} scope="col" colSpan={field === "timing" ? 2 : 1}>
                {t(`strategy-column-${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.plan.map((line, index) => (
            <PlanRow key={line.id} line={line} number={index + 1} />
          ))}
          <tr>
            {FIELDS.map((field) => (
              <td key={field} colSpan={field === "timing" ? 2 : 1}>
                <TextField
                  key={card.plan.length}
                  label={t("strategy-plan-new", { field: t(`strategy-column-${field}`) })}
                  text=""
                  hint={t(`strategy-hint-${field}`)}
                  onWrite={(text) => add({ line: { ...empty, [field]: text } })}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Part>
  );
}

function PlanRow({ line, number }: { line: Communication; number: number }) {
  const t = useText();
  const update = useWrite<{ line: Communication }>("plan_update").mutate;
  const remove = useWrite<{ line: number }>("plan_remove").mutate;
  return (
    <tr>
      {FIELDS.map((field) => (
        <td key={field}>
          <TextField
            key={line[field]}
            label={`${t(`strategy-column-${field}`)} ${number}`}
            text={line[field]}
            onWrite={(text) => update({ line: { ...line, [field]: text } })}
          />
        </td>
      ))}
      <td className={style.buttons}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("strategy-plan-remove", { n: number })}
          onClick={() => remove({ line: line.id })}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </td>
    </tr>
  );
}

/** A text that is written when the field is left. */
function TextField(props: { label: string; text: string; hint?: string; onWrite: (text: string) => void }) {
  const { label, text, hint, onWrite } = props;
  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      placeholder={hint}
      defaultValue={text}
      onBlur={(event) => {
        const written = event.currentTarget.value.trim();
        if (written !== text) onWrite(written);
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}

/** What each figure is now and what is aimed at; a share is written as percent. */
function Targets({ card }: { card: SegmentStrategy }) {
  const t = useText();
  const format = useFormat();
  const set = useWrite<{ segment: number; measure: TargetRow["measure"]; target: number | null }>("target_set").mutate;
  const scale = (row: TargetRow) => (row.measure === "left" ? 100 : 1);
  const digits = (row: TargetRow) => (row.measure === "orders" ? 1 : 0);
  function write(row: TargetRow, text: string) {
    const plain = text.replaceAll(/[\s\u00a0]/g, "").replace(",", ".");
    const target = plain === "" ? null : Number(plain) / scale(row);
    if (target === row.target || Number.isNaN(target)) return;
    set({ segment: card.segment.id, measure: row.measure, target });
  }
  return (
    <Part title={t("strategy-sheet-targets")} note={t("strategy-targets-note")}>
      <table className={style.groups} aria-label={t("strategy-sheet-targets")}>
        <thead>
          <tr>
            <th scope="col">{t("strategy-column-measure")}</th>
            <th scope="col" className={style.right}>
              {t("strategy-column-current")}
            </th>
            <th scope="col">{t("strategy-column-target")}</th>
          </tr>
        </thead>
        <tbody>
          {card.targets.map((row) => (
            <tr key={row.measure}>
              <td>{t(`strategy-measure-${row.measure}`)}</td>
              <td className={style.right}>
                {row.current === null ? "—" : format.number(row.current * scale(row), { digits: digits(row) })}
              </td>
              <td>
                <NumberInput
                  key={row.target}
                  w={200}
                  variant="unstyled"
                  hideControls
                  placeholder={t("strategy-target-hint")}
                  aria-label={t("strategy-target-of", { measure: t(`strategy-measure-${row.measure}`) })}
                  defaultValue={row.target === null ? "" : row.target * scale(row)}
                  thousandSeparator={"\u00a0"}
                  decimalSeparator={format.language === "ru" ? "," : "."}
                  allowedDecimalSeparators={[",", "."]}
                  onBlur={(event) => write(row, event.currentTarget.value)}
                  onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section className={style.card}>
      <h2>{title}</h2>
      <p className={style.small}>{note}</p>
      {children}
    </section>
  );
}

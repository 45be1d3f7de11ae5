import { ActionIcon, Button, RangeSlider, TextInput } from "@mantine/core";
import { IconTrash, IconUsers } from "@tabler/icons-react";
import { type BuyersOf, Message, useFormat, useGroupName } from "../../components";
import { useText } from "../../i18n";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { RfmRule } from "../../ipc/generated/RfmRule";
import type { RfmSetup } from "../../ipc/generated/RfmSetup";
import style from "./segments.module.css";

const MEASURES = ["recency", "frequency", "monetary"] as const;

interface Props {
  view: OrdersView;
  onSet: (changed: Partial<RfmSetup>) => void;
  onChoose: (of: BuyersOf) => void;
}

/** The named groups as a table of score ranges, edited in place; gaps and overlaps are said at once. */
export function RfmGroups({ view, onSet, onChoose }: Props) {
  const t = useText();
  const { groups } = view.setup;
  const change = (place: number, group: RfmRule) => onSet({ groups: groups.with(place, group) });
  const gap = view.coverage.gaps[0];
  const whole = { low: 1, high: 5 };
  const at = (score: number | undefined) => (score ? { low: score, high: score } : whole);
  const added: RfmRule = {
    key: t("rfm-group-added"),
    recency: at(gap?.recency),
    frequency: at(gap?.frequency),
    monetary: whole,
  };
  return (
    <section className={style.card}>
      <h2>{t("orders-groups")}</h2>
      <Coverage view={view} />
      <table className={style.groups} aria-label={t("orders-groups")}>
        <thead>
          <tr>
            <th scope="col">{t("orders-column-group")}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {t(`rfm-measure-${measure}`)}
              </th>
            ))}
            <th scope="col" className={style.right}>
              {t("orders-column-customers")}
            </th>
            <th scope="col" colSpan={2}>
              {t("orders-column-share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, place) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may bear one name
              key={`${place} ${JSON.stringify(group)}`}
              group={group}
              view={view}
              onChange={(next) => change(place, next)}
              onRemove={groups.length > 1 ? () => onSet({ groups: groups.toSpliced(place, 1) }) : undefined}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      <Button variant="default" mt={8} onClick={() => onSet({ groups: [...groups, added] })}>
        {t("rfm-group-add")}
      </Button>
    </section>
  );
}

/** What is wrong with the table, in words. */
function Coverage({ view }: { view: OrdersView }) {
  const t = useText();
  const { gaps, overlaps } = view.coverage;
  const score = (of: { recency: number; frequency: number; monetary: number }) =>
    `${of.recency}${of.frequency}${of.monetary}`;
  if (gaps.length === 0 && overlaps.length === 0) return <p className={style.small}>{t("rfm-coverage-whole")}</p>;
  return (
    <Message tone="warn">
      {gaps.length > 0 && t("rfm-coverage-gaps", { n: gaps.length, scores: gaps.slice(0, 6).map(score).join(", ") })}{" "}
      {overlaps.length > 0 &&
        t("rfm-coverage-overlaps", {
          n: overlaps.length,
          scores: overlaps
            .slice(0, 6)
            .map((each) => score(each.score))
            .join(", "),
        })}
    </Message>
  );
}

interface RowProps {
  group: RfmRule;
  view: OrdersView;
  onChange: (group: RfmRule) => void;
  onRemove?: (() => void) | undefined;
  onChoose: (of: BuyersOf) => void;
}

function Row({ group, view, onChange, onRemove, onChoose }: RowProps) {
  const t = useText();
  const format = useFormat();
  const name = useGroupName()(group.key);
  const found = view.groups.find((each) => each.group === group.key);
  return (
    <tr>
      <td>
        <TextInput
          variant="unstyled"
          aria-label={t("rfm-group-name", { name })}
          defaultValue={name}
          onBlur={(event) => {
            const text = event.currentTarget.value.trim();
            if (text && text !== name) onChange({ ...group, key: text });
          }}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        />
      </td>
      {MEASURES.map((measure) => (
        <td key={measure}>
          <Range
            label={t("rfm-group-range", { name, measure: t(`rfm-measure-${measure}`) })}
            range={group[measure]}
            onChange={(range) => onChange({ ...group, [measure]: range })}
          />
        </td>
      ))}
      <td className={style.right}>{format.number(found?.customers ?? 0)}</td>
      <td className={style.right}>{format.number(found?.revenueShare ?? 0, { percent: true })}</td>
      <td className={style.buttons}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!found}
          aria-label={t("orders-customers-of-group", { group: name })}
          title={t("orders-customers-of-group", { group: name })}
          onClick={() => onChoose({ recency: null, frequency: null, group: group.key })}
        >
          <IconUsers size={16} stroke={1.5} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!onRemove}
          aria-label={t("rfm-group-remove", { name })}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </td>
    </tr>
  );
}

interface RangeProps {
  label: string;
  range: RfmRule["recency"];
  onChange: (range: RfmRule["recency"]) => void;
}

/** Scores from 1 to 5 with both ends movable; written when let go. */
function Range({ label, range, onChange }: RangeProps) {
  const t = useText();
  return (
    <div className={style.range}>
      <RangeSlider
        size="sm"
        min={1}
        max={5}
        step={1}
        minRange={0}
        label={null}
        pushOnOverlap={false}
        defaultValue={[range.low, range.high]}
        thumbFromLabel={t("rfm-range-from", { of: label })}
        thumbToLabel={t("rfm-range-to", { of: label })}
        onChangeEnd={([low, high]) => (low !== range.low || high !== range.high) && onChange({ low, high })}
      />
      <span>{range.low === range.high ? range.low : `${range.low}–${range.high}`}</span>
    </div>
  );
}

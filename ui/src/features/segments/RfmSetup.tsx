import { NumberInput, Select, TextInput } from "@mantine/core";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { OrdersView } from "../../ipc/generated/OrdersView";
import type { RfmCuts } from "../../ipc/generated/RfmCuts";
import type { RfmSetup } from "../../ipc/generated/RfmSetup";
import { dayOf, isoDay } from "./days";
import style from "./segments.module.css";

const WINDOWS = [90, 180, 365, 730];
const RULES = ["quintiles", "equal-width", "thresholds"] as const;
const RETURNS = ["netted", "dropped"] as const;

interface Props {
  view: OrdersView;
  onSet: (changed: Partial<RfmSetup>) => void;
}

/** The day, the window, what becomes of returns, and how values become scores. */
export function SetupBar({ view, onSet }: Props) {
  const t = useText();
  const { setup } = view;
  const windows = [...new Set([...WINDOWS, ...(setup.windowDays ? [setup.windowDays] : [])])].sort((a, b) => a - b);
  const rule = (kind: string | null): RfmSetup["rule"] =>
    kind === "thresholds" ? { kind, cuts: view.cuts } : { kind: kind === "equal-width" ? kind : "quintiles" };
  return (
    <div className={style.setup}>
      <TextInput
        type="date"
        label={t("rfm-at")}
        value={isoDay(view.at)}
        onChange={(event) => {
          const day = dayOf(event.currentTarget.value);
          if (day !== null) onSet({ at: day === view.lastDay + 1 ? null : day });
        }}
      />
      <Select
        label={t("rfm-window")}
        allowDeselect={false}
        value={String(setup.windowDays ?? 0)}
        onChange={(days) => onSet({ windowDays: Number(days) || null })}
        data={[
          { value: "0", label: t("rfm-window-all") },
          ...windows.map((days) => ({ value: String(days), label: t("rfm-window-days", { days }) })),
        ]}
      />
      <Select
        label={t("rfm-returns")}
        allowDeselect={false}
        value={setup.returns}
        onChange={(returns) => onSet({ returns: returns === "dropped" ? "dropped" : "netted" })}
        data={RETURNS.map((value) => ({ value, label: t(`rfm-returns-${value}`) }))}
      />
      <Select
        label={t("rfm-rule")}
        allowDeselect={false}
        value={setup.rule.kind}
        onChange={(kind) => onSet({ rule: rule(kind) })}
        data={RULES.map((value) => ({ value, label: t(`rfm-rule-${value}`) }))}
      />
    </div>
  );
}

const MEASURES = ["recency", "frequency", "monetary"] as const;
const BOUNDS = [0, 1, 2, 3];

/** Four rising bounds of each measure; a bound out of order is not written. */
export function Thresholds({ cuts, onSet }: { cuts: RfmCuts; onSet: (changed: Partial<RfmSetup>) => void }) {
  const t = useText();
  const format = useFormat();
  function write(measure: (typeof MEASURES)[number], place: number, text: string) {
    const value = Number(text.replaceAll(/[\s ]/g, "").replace(",", "."));
    const bounds = cuts[measure].map((bound, index) => (index === place ? value : bound)) as RfmCuts["recency"];
    const rising = bounds.every((bound, index) => index === 0 || (bounds[index - 1] ?? bound) < bound);
    if (Number.isFinite(value) && rising && value !== cuts[measure][place]) {
      onSet({ rule: { kind: "thresholds", cuts: { ...cuts, [measure]: bounds } } });
    }
  }
  return (
    <section className={style.card}>
      <h2>{t("rfm-thresholds")}</h2>
      <p className={style.small}>{t("rfm-thresholds-note")}</p>
      <div className={style.thresholds}>
        {MEASURES.map((measure) => (
          <fieldset key={measure}>
            <legend>{t(`rfm-measure-${measure}`)}</legend>
            {BOUNDS.map((place) => (
              <NumberInput
                key={`${place} ${cuts[measure][place]}`}
                aria-label={t("rfm-threshold", { measure: t(`rfm-measure-${measure}`), n: place + 1 })}
                defaultValue={Math.round((cuts[measure][place] ?? 0) * 100) / 100}
                thousandSeparator=" "
                decimalSeparator={format.language === "ru" ? "," : "."}
                allowedDecimalSeparators={[",", "."]}
                hideControls
                onBlur={(event) => write(measure, place, event.currentTarget.value)}
                onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

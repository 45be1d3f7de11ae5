import { NumberInput, Select } from "@mantine/core";
import { useFormat } from "../../../components";
import { useText } from "../../../i18n";
import { useWrite } from "../../../ipc";
import type { LifetimeTerms } from "../../../ipc/generated/LifetimeTerms";
import type { ReturnsRule } from "../../../ipc/generated/ReturnsRule";
import style from "./lifetime.module.css";

const RETURNS: ReturnsRule[] = ["netted", "dropped"];

/** What only a person knows: the margin and the discount; and whether returns are taken off. */
export function Terms({ terms }: { terms: LifetimeTerms }) {
  const t = useText();
  const write = useWrite<{ terms: LifetimeTerms }>("lifetime_terms");
  const change = (part: Partial<LifetimeTerms>) => write.mutate({ terms: { ...terms, ...part } });
  return (
    <div className={style.terms}>
      <Percent label={t("lifetime-margin")} share={terms.margin} most={100} onWrite={(margin) => change({ margin })} />
      <Percent label={t("lifetime-rate")} share={terms.rate} most={1000} onWrite={(rate) => change({ rate })} />
      <Select
        label={t("lifetime-returns")}
        value={terms.returns}
        allowDeselect={false}
        w={170}
        onChange={(value) => value && change({ returns: value as ReturnsRule })}
        data={RETURNS.map((value) => ({ value, label: t(`lifetime-returns-${value}`) }))}
      />
    </div>
  );
}

interface PercentProps {
  label: string;
  share: number | null;
  most: number;
  onWrite: (share: number | null) => void;
}

/** A share written in per cent when the field is left; empty is "not given". */
function Percent({ label, share, most, onWrite }: PercentProps) {
  const t = useText();
  const format = useFormat();
  const shown = share === null ? "" : Math.round(share * 10_000) / 100;
  return (
    <NumberInput
      label={label}
      defaultValue={shown}
      placeholder={t("lifetime-optional")}
      min={0}
      max={most}
      clampBehavior="blur"
      hideControls
      w={170}
      decimalSeparator={format.language === "ru" ? "," : "."}
      allowedDecimalSeparators={[",", "."]}
      onBlur={(event) => {
        const text = event.currentTarget.value.replace(",", ".").trim();
        const next = text === "" ? null : Math.min(most, Number(text)) / 100;
        if (next !== share && !Number.isNaN(next)) onWrite(next);
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}

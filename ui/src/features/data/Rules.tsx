import { SegmentedControl } from "@mantine/core";
import { useText } from "../../i18n";
import type { ImportRules } from "../../ipc/generated/ImportRules";
import { Fact, type ReadingProps } from "./Reading";

/** The choices of each rule; the first is taken unless a person says otherwise. */
const CHOICES = {
  repeats: ["drop", "keep"],
  customers: ["refuse", "make"],
  anonymous: ["refuse", "keep"],
} as const;

/** What becomes of rows that could be taken either way, each with how many there are. */
export function Rules({ request, scan, onRules }: ReadingProps) {
  const t = useText();
  const { rules } = request;
  const keys = scan.found?.keys ?? [];
  const counts: Record<keyof ImportRules, number> = {
    repeats: scan.found?.repeats ?? 0,
    customers: keys.find((key) => key.joined + key.unknown > 0)?.unknown ?? 0,
    anonymous: scan.found?.anonymous ?? 0,
  };
  const rule = (name: keyof ImportRules) => {
    const n = counts[name];
    if (n === 0 && rules[name] === CHOICES[name][0]) return null;
    return (
      <Fact key={name} found={t(`rule-${name}`, { n })} why={t(`rule-${name}-why`)}>
        <SegmentedControl
          aria-label={t(`rule-${name}`, { n })}
          data={CHOICES[name].map((value) => ({ value, label: t(`rule-${name}-${value}`) }))}
          value={rules[name]}
          onChange={(value) => onRules({ ...rules, [name]: value })}
        />
      </Fact>
    );
  };
  return (["repeats", "customers", "anonymous"] as const).map(rule);
}

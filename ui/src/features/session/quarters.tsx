import { type Text, useText } from "../../i18n";

/** "2027-1" as people write it. */
export function quarterName(quarter: string, t: Text): string {
  const [year, number] = quarter.split("-");
  return quarter ? t(`session-quarter-${number}`, { year: year ?? "" }) : t("session-no-quarter");
}

export function QuarterName({ quarter }: { quarter: string }) {
  return <>{quarterName(quarter, useText())}</>;
}

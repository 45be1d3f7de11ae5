import { useMemo } from "react";
import { useText } from "../../i18n";

/** The customary groups, named in the language of the reader; other groups bear the names that people gave them. */
const CUSTOMARY = [
  "champions",
  "loyal",
  "potential-loyal",
  "new",
  "promising",
  "need-attention",
  "about-to-sleep",
  "at-risk",
  "cannot-lose",
  "lost",
];

/** Names groups of RFM by their keys; an empty key is a gap of the table. */
export function useGroupName(): (key: string) => string {
  const t = useText();
  return useMemo(
    () => (key: string) => (key === "" ? t("rfm-group-none") : CUSTOMARY.includes(key) ? t(`rfm-group-${key}`) : key),
    [t],
  );
}

import { type Text, useText } from "../../i18n";

/** A feature as people read it: a name from the data, with what is asked of a touchpoint before it. */
export function featureName(t: Text, key: string, label: string | null): string {
  if (label === null) return t(`segments-feature-${key}`);
  if (key.startsWith("satisfaction:")) return t("segments-satisfaction-of", { name: label });
  if (key.startsWith("importance:")) return t("segments-importance-of", { name: label });
  return label;
}

export function useFeatureName() {
  const t = useText();
  return (feature: { key: string; label: string | null }) => featureName(t, feature.key, feature.label);
}

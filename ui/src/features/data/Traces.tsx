import { useText } from "../../i18n";
import type { Traces as Gone } from "../../ipc/generated/Traces";

/** What goes with an erasure, in words; what is not there is not named. */
export function Traces({ of }: { of: Gone }) {
  const t = useText();
  const lines = [
    of.steps > 0 && t("pseudonym-steps", { n: of.steps }),
    of.deadBatches.length > 0 && t("pseudonym-batches", { files: of.deadBatches.join(", ") }),
    of.rejectedRows > 0 && t("pseudonym-rejected", { n: of.rejectedRows }),
    of.results > 0 && t("pseudonym-results", { n: of.results }),
    of.backups.length > 0 && t("pseudonym-backups", { files: of.backups.join(", ") }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <>
      <p>{t("pseudonym-also")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

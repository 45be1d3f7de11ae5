import { StatusChip } from "../../components";
import { useText } from "../../i18n";
import type { Difference } from "../../ipc/generated/Difference";
import type { ImportReport } from "../../ipc/generated/ImportReport";
import style from "./data.module.css";

const TONES = { added: "good", changed: "warn", gone: "neutral" } as const;

/** How the rows found their customers, and what differs from the earlier import, with examples. */
export function Differences({ report }: { report: ImportReport }) {
  const t = useText();
  const { joins, renewal } = report;
  return (
    <>
      {joins.map(({ field, joined, unknown, examples }) => (
        <p key={field} className={style.sums}>
          {t("join-found", { field: t(`field-${field.replaceAll("_", "-")}`), n: joined })}
          {unknown > 0 && ` · ${t("join-unknown", { n: unknown, examples: examples.join(", ") })}`}
        </p>
      ))}
      {renewal && (
        <>
          <p className={style.sums}>
            {t("renewal-sums", {
              added: renewal.added,
              changed: renewal.changed,
              unchanged: renewal.unchanged,
              gone: renewal.gone,
            })}
          </p>
          {renewal.examples.length > 0 && (
            <ul className={style.examples} aria-label={t("renewal-examples")}>
              {renewal.examples.map((example, at) => (
                <Example key={`${at}:${example.row}`} example={example} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Example({ example }: { example: Difference }) {
  const t = useText();
  const blank = (value: string) => value || t("renewal-blank");
  return (
    <li>
      <StatusChip tone={TONES[example.change]}>{t(`renewal-${example.change}`)}</StatusChip>
      <span>{example.row}</span>
      {example.values.map(({ field, before, after }) => (
        <span key={field} className={style.hint}>
          {`${t(`field-${field.replaceAll("_", "-")}`)}: ${blank(before)} → ${blank(after)}`}
        </span>
      ))}
    </li>
  );
}

import { Select } from "@mantine/core";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ImportKind } from "../../ipc/generated/ImportKind";
import type { SheetGuess } from "../../ipc/generated/SheetGuess";
import style from "./data.module.css";

/** The kinds of table in the order of the work. */
export const KINDS: ImportKind[] = [
  "customers",
  "transactions",
  "journeys",
  "survey",
  "interviews",
  "feedback",
  "characteristics",
  "houses",
  "kpis",
  "kpi-values",
  "processes",
  "event-log",
  "systems",
  "data-items",
  "initiatives",
];

interface Props {
  sheets: SheetGuess[];
  sheet: string;
  kind: ImportKind | null;
  onSheet: (name: string) => void;
  onKind: (kind: ImportKind) => void;
}

/** Which sheet, and what it holds. */
export function Choices({ sheets, sheet, kind, onSheet, onKind }: Props) {
  const t = useText();
  const format = useFormat();
  const labelOf = ({ sheet: each, kind: guess }: SheetGuess) => {
    const size = each.rows === null ? "" : ` · ${format.number(each.rows)} × ${format.number(each.columns)}`;
    return `${each.name}${size}${guess ? ` · ${t(`import-${guess}`)}` : ""}`;
  };
  const guess = sheets.find((each) => each.sheet.name === sheet)?.kind ?? null;
  return (
    <div className={style.choices}>
      <Select
        label={t("wizard-sheet")}
        w={340}
        allowDeselect={false}
        disabled={sheets.length < 2}
        data={sheets.map((each) => ({ value: each.sheet.name, label: labelOf(each) }))}
        value={sheet}
        onChange={(name) => name !== null && onSheet(name)}
      />
      <Select
        label={t("wizard-kind")}
        w={300}
        allowDeselect={false}
        data={KINDS.map((each) => ({ value: each, label: t(`import-${each}`) }))}
        value={kind}
        onChange={(value) => value !== null && onKind(value as ImportKind)}
      />
      {guess !== null && guess === kind && (
        <span className={style.hint}>{t("wizard-kind-guessed", { kind: t(`import-${guess}`) })}</span>
      )}
    </div>
  );
}

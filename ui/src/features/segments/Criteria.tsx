import { Radio, Table } from "@mantine/core";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { CandidateRow } from "../../ipc/generated/CandidateRow";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import style from "./segments.module.css";
import { chooseK } from "./store";

/** Criteria that not every method has. */
const COLUMNS = ["silhouette", "ch", "db", "gap", "bic", "unstable"] as const;
type Column = (typeof COLUMNS)[number];

function valueOf(row: CandidateRow, column: Column): number | null {
  const { silhouette, calinskiHarabasz, daviesBouldin, gap, bic, unstableShare } = row;
  return { silhouette, ch: calinskiHarabasz, db: daviesBouldin, gap, bic, unstable: unstableShare }[column];
}

function isKnown(choice: ClusterChoice, column: Column): boolean {
  return choice.candidates.some((row) => valueOf(row, column) !== null);
}

/** The criteria of every number of groups side by side; a click on a row looks at that number. */
export function Criteria({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const heads = ["k", ...COLUMNS.filter((column) => isKnown(choice, column)), "smallest"] as const;
  return (
    <section className={style.card}>
      <h2>{t("segments-criteria")}</h2>
      <p className={style.small}>{t("segments-criteria-note")}</p>
      <div className={style.scroll}>
        <Table verticalSpacing={2} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} ta={head === "k" ? "left" : "right"} className={style.small}>
                  {t(`segments-column-${head}`)}
                </Table.Th>
              ))}
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {choice.candidates.map((row) => (
              <Candidate key={row.k} row={row} choice={choice} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Candidate({ row, choice }: { row: CandidateRow; choice: ClusterChoice }) {
  const t = useText();
  const { number } = useFormat();
  const format = (column: Column) => {
    const digits = column === "ch" || column === "bic" ? 0 : 2;
    return number(valueOf(row, column), column === "unstable" ? { percent: true } : { digits });
  };
  const cells = [
    ...COLUMNS.filter((column) => isKnown(choice, column)).map((column) => [column, format(column)] as const),
    ["smallest", number(row.smallest)] as const,
  ];
  return (
    <Table.Tr className={row.k === choice.k ? style.chosen : undefined} onClick={() => chooseK(row.k)}>
      <Table.Td>
        <Radio
          name="segments-k"
          label={row.k}
          aria-label={t("segments-k", { k: row.k })}
          checked={row.k === choice.k}
          onChange={() => chooseK(row.k)}
        />
      </Table.Td>
      {cells.map(([column, cell]) => (
        <Table.Td key={column} ta="right">
          {cell}
        </Table.Td>
      ))}
      <Table.Td>
        {row.k === choice.proposed && <StatusChip tone="good">{t("segments-mark-proposed")}</StatusChip>}
        {row.k === choice.groupsInData && (
          <StatusChip>{t(isKnown(choice, "bic") ? "segments-mark-bic" : "segments-mark-gap")}</StatusChip>
        )}
        {!row.largeEnough && <StatusChip tone="warn">{t("segments-mark-small")}</StatusChip>}
      </Table.Td>
    </Table.Tr>
  );
}

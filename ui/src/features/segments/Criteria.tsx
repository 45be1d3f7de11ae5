import { Radio, Table } from "@mantine/core";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { CandidateRow } from "../../ipc/generated/CandidateRow";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import style from "./segments.module.css";
import { chooseK } from "./store";

/** The criteria of every number of groups side by side; a click on a row looks at that number. */
export function Criteria({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const heads = ["k", "silhouette", "ch", "db", "gap", "unstable", "smallest"] as const;
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
  const cells = [
    number(row.silhouette, { digits: 2 }),
    number(row.calinskiHarabasz, { digits: 0 }),
    number(row.daviesBouldin, { digits: 2 }),
    number(row.gap, { digits: 2 }),
    number(row.unstableShare, { percent: true }),
    number(row.smallest),
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
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their order
        <Table.Td key={index} ta="right">
          {cell}
        </Table.Td>
      ))}
      <Table.Td>
        {row.k === choice.proposed && <StatusChip tone="good">{t("segments-mark-proposed")}</StatusChip>}
        {row.k === choice.groupsInData && <StatusChip>{t("segments-mark-gap")}</StatusChip>}
        {!row.largeEnough && <StatusChip tone="warn">{t("segments-mark-small")}</StatusChip>}
      </Table.Td>
    </Table.Tr>
  );
}

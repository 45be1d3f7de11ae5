import { Table } from "@mantine/core";
import { NumberText } from "../../components";
import { useText } from "../../i18n";
import type { Respondents as Row } from "../../ipc/generated/Respondents";
import style from "./voice.module.css";

/** How many people of each class answered and were interviewed. */
export function Respondents({ rows }: { rows: Row[] }) {
  const t = useText();
  return (
    <section className={style.card}>
      <h2>{t("voice-respondents")}</h2>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("voice-column-class")}</Table.Th>
            <Table.Th ta="right">{t("voice-column-answers")}</Table.Th>
            <Table.Th ta="right">{t("voice-column-interviews")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.class}>
              <Table.Td>{row.class || t("voice-class-none")}</Table.Td>
              <Table.Td ta="right">
                <NumberText value={row.answers} />
              </Table.Td>
              <Table.Td ta="right">
                <NumberText value={row.interviews} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

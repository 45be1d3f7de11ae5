import { Switch } from "@mantine/core";
import { useMemo, useState } from "react";
import { select } from "../../../app/navigation";
import { DataTable, StatusChip, type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { RegularRow } from "../../../ipc/generated/RegularRow";
import type { RegularView } from "../../../ipc/generated/RegularView";
import type { RhythmState } from "../../../ipc/generated/RhythmState";
import segments from "../segments.module.css";
import style from "./lifetime.module.css";

const TONES: Record<RhythmState, "bad" | "warn" | "good"> = { overdue: "bad", due: "warn", "on-time": "good" };

/** Regular buyers, the overdue ones with the most money first. */
export function Rhythm({ regular, segment }: { regular: RegularView; segment: number | null }) {
  const t = useText();
  const [overdue, setOverdue] = useState(false);
  const columns = useColumns();
  const rows = useMemo(
    () =>
      regular.buyers.filter(
        (row) => (segment === null || row.segment === segment) && (!overdue || row.state === "overdue"),
      ),
    [regular, segment, overdue],
  );
  return (
    <section className={segments.card}>
      <div className={style.headed}>
        <h2>{t("lifetime-regular")}</h2>
        <Switch
          label={t("lifetime-regular-only")}
          checked={overdue}
          onChange={(event) => setOverdue(event.currentTarget.checked)}
        />
      </div>
      <p>
        <b>{t(regular.finding.key, regular.finding.args)}</b>
      </p>
      <p className={segments.small}>{t("lifetime-regular-note")}</p>
      <div className={style.table}>
        <DataTable
          label={t("lifetime-regular")}
          columns={columns}
          rows={rows}
          empty={t("found-rhythm-none")}
          onSelect={(row) => select({ kind: "customer", key: String(row.customer) })}
        />
      </div>
    </section>
  );
}

function useColumns(): TableColumn<RegularRow>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(() => {
    const day = (at: number) => format.date(new Date(at * 86_400_000).toISOString());
    const number = (id: string, value: (row: RegularRow) => number, width = 110) => ({
      id,
      title: t(`lifetime-column-${id}`),
      value,
      numeric: true,
      width,
      cell: (row: RegularRow) => format.number(value(row), { digits: 0 }),
    });
    const date = (id: string, value: (row: RegularRow) => number) => ({
      id,
      title: t(`lifetime-column-${id}`),
      value,
      width: 140,
      cell: (row: RegularRow) => day(value(row)),
    });
    return [
      { id: "customer", title: t("lifetime-column-customer"), value: (row) => row.name, width: 220 },
      {
        id: "state",
        title: t("lifetime-column-state"),
        value: (row) => t(`lifetime-state-${row.state}`),
        cell: (row) => <StatusChip tone={TONES[row.state]}>{t(`lifetime-state-${row.state}`)}</StatusChip>,
        width: 120,
      },
      number("since", (row) => row.since, 130),
      number("limit", (row) => row.limit, 130),
      number("gap", (row) => row.gap, 165),
      date("next", (row) => row.next),
      date("last", (row) => row.last),
      number("order-count", (row) => row.orders, 90),
      number("ticket", (row) => row.ticket, 130),
      number("yearly", (row) => row.yearly, 150),
    ];
  }, [t, format]);
}

import { Button } from "@mantine/core";
import { useMemo } from "react";
import {
  Chart,
  DataTable,
  EmptyState,
  Interval,
  JobProgress,
  Message,
  NumberText,
  StatusChip,
  useTokenColor,
} from "../components";

interface Row {
  id: number;
  name: string;
  region: string;
  ticket: number | null;
  orders: number;
}

const ROWS: Row[] = Array.from({ length: 5000 }, (_, id) => ({
  id,
  name: `Заказчик ${id + 1}`,
  region: ["Урал", "Сибирь", "Москва"][id % 3]!,
  ticket: id % 7 === 0 ? null : 1000 + ((id * 7919) % 90000) / 10,
  orders: (id * 31) % 40,
}));

const CHOICE = { businessUnit: null, source: "survey", rows: "pairwise", outcome: "recommendation" } as const;

const COLUMNS = [
  { id: "name", title: "Клиент", value: (row: Row) => row.name, width: 160 },
  { id: "region", title: "Регион", value: (row: Row) => row.region, width: 100 },
  { id: "ticket", title: "Средний чек", value: (row: Row) => row.ticket, numeric: true },
  { id: "orders", title: "Сделки", value: (row: Row) => row.orders, numeric: true, total: "sum" as const, width: 90 },
];

/** The shared components side by side, to be looked at: `?gallery`. */
export default function Gallery() {
  const color = useTokenColor();
  const table = <DataTable label="Клиенты" columns={COLUMNS} rows={ROWS} />;
  const option = useMemo(
    () => ({
      grid: { left: 130, right: 24, top: 12, bottom: 28 },
      xAxis: { type: "value" as const },
      yAxis: {
        type: "category" as const,
        inverse: true,
        data: ["Расчёт ТКП", "Согласование договора", "Статус производства"],
      },
      series: [
        { type: "bar" as const, barWidth: 12, data: [{ value: 18, itemStyle: { color: color("bad") } }, 12, 11] },
      ],
    }),
    [color],
  );
  return (
    <>
      <Message tone="warn" action={<Button variant="default">Что сделать</Button>}>
        Уверенно первое место — только у «Расчёта ТКП». Места 2–7 при n = 212 не различаются.
      </Message>
      <div style={{ display: "flex", gap: 8, alignItems: "center" }}>
        <StatusChip tone="good">OTIF</StatusChip>
        <StatusChip tone="warn">срок договора</StatusChip>
        <StatusChip tone="bad">срок ТКП</StatusChip>
        <StatusChip>12.11.2026</StatusChip>
        <NumberText value={1234567.8} unit="₽" />
        <Interval value={4.1} low={3.7} high={4.5} />
      </div>
      <JobProgress progress={{ share: 0.42, label: null }} onCancel={() => undefined} />
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "minmax(0,1fr) minmax(0,1fr)",
          gap: 12,
          flex: "1 0 380px",
          minHeight: 0,
        }}
      >
        <Chart
          caption="Сильнее всех влияет расчёт ТКП: 18 % (13–24)"
          note="Доля влияния, %."
          option={option}
          table={table}
          height={220}
          saved={{ figure: { name: "quadrants", choice: CHOICE } }}
        />
        <div style={{ height: 380 }}>{table}</div>
      </div>
      <EmptyState title="Опросов ещё нет" actions={<Button>Загрузить</Button>}>
        Из ответов клиентов получаются NPS и удовлетворённость по точкам контакта.
      </EmptyState>
    </>
  );
}

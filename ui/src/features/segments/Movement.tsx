import { useMemo } from "react";
import { Chart, DataTable, Loaded, type TableColumn, useFormat, useGroupName, useTokenColor } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { RfmFlow } from "../../ipc/generated/RfmFlow";
import type { RfmMovement } from "../../ipc/generated/RfmMovement";
import type { Scope } from "../../ipc/generated/Scope";
import { isoDay } from "./days";
import style from "./segments.module.css";

/** Who went from which group to which between two periods of equal length. */
export function Movement({ scope }: { scope: Scope }) {
  const t = useText();
  return (
    <Loaded query={useQueryHost<RfmMovement | null>("rfm_movement", { scope }, { keep: true })}>
      {(movement) =>
        movement ? (
          <Flows movement={movement} scope={scope} />
        ) : (
          <p className={style.small}>{t("rfm-movement-short")}</p>
        )
      }
    </Loaded>
  );
}

function Flows({ movement, scope }: { movement: RfmMovement; scope: Scope }) {
  const t = useText();
  const format = useFormat();
  const color = useTokenColor();
  const name = useGroupName();
  const { flows, both, stayed } = movement;
  const columns = useMemo<TableColumn<RfmFlow>[]>(() => {
    const words = (key: string | null, none: string) => (key === null ? none : name(key));
    return [
      {
        id: "from",
        title: t("rfm-movement-from"),
        value: (row) => words(row.from, t("rfm-movement-not-yet")),
        width: 220,
      },
      { id: "to", title: t("rfm-movement-to"), value: (row) => words(row.to, t("rfm-movement-no-more")), width: 220 },
      { id: "n", title: t("orders-column-customers"), value: (row) => row.customers, numeric: true, total: "sum" },
      {
        id: "money",
        title: t("rfm-movement-money"),
        value: (row) => Math.round(row.revenue),
        numeric: true,
        width: 170,
      },
    ];
  }, [t, name]);
  const option = useMemo(() => {
    const left = (key: string | null) => (key === null ? t("rfm-movement-not-yet") : `${name(key)} `);
    const right = (key: string | null) => (key === null ? t("rfm-movement-no-more") : name(key));
    const names = [...new Set(flows.flatMap(({ from, to }) => [left(from), right(to)]))];
    const keys = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
    const tint = (key: string | null) =>
      key === null ? color("text-3") : color(`seg-${(keys.filter((each) => each !== null).indexOf(key) % 6) + 1}`);
    const colours = new Map(
      flows.flatMap(({ from, to }) => [[left(from), tint(from)] as const, [right(to), tint(to)] as const]),
    );
    return {
      tooltip: { trigger: "item" as const },
      series: [
        {
          type: "sankey" as const,
          left: 8,
          right: 170,
          top: 8,
          bottom: 8,
          nodeGap: 10,
          draggable: false,
          animation: false,
          emphasis: { focus: "adjacency" as const },
          lineStyle: { color: "source" as const, opacity: 0.35 },
          label: { color: color("text"), formatter: ({ name: of }: { name: string }) => of.trim() },
          data: names.map((each) => ({ name: each, itemStyle: { color: colours.get(each) ?? color("text-3") } })),
          links: flows.map(({ from, to, customers }) => ({ source: left(from), target: right(to), value: customers })),
        },
      ],
    };
  }, [flows, color, name, t]);
  const share = both > 0 ? format.number(stayed / both, { percent: true }) : "—";
  const dates = { before: format.date(isoDay(movement.before)), after: format.date(isoDay(movement.after)) };
  return (
    <Chart
      caption={t("rfm-movement", { both, stayed, share })}
      note={t("rfm-movement-note", { days: movement.days, ...dates })}
      option={option}
      height={420}
      saved={{ figure: { name: "movement" }, scope }}
      table={<DataTable label={t("rfm-movement-title")} columns={columns} rows={flows} filterable={false} />}
    />
  );
}

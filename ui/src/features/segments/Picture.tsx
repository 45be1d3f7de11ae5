import { useMemo } from "react";
import { Chart, DataTable, type TableColumn, useFormat, useTokenColor } from "../../components";
import { useText } from "../../i18n";
import type { ClusterCard } from "../../ipc/generated/ClusterCard";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";

const SHAPES = ["circle", "triangle", "rect", "diamond", "pin", "arrow"];

/** The buyers on the plane of the two principal components; colour and shape tell the group. */
export function Picture({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const format = useFormat();
  const color = useTokenColor();
  const { clusters, picture } = choice;
  const [first, second] = picture.explained;
  const percent = (share: number) => format.number(share, { percent: true });
  const axis = (n: number, share: number) => t("segments-axis", { n, share: percent(share) });
  const [xName, yName] = [axis(1, first), axis(2, second)];
  const option = useMemo(
    () => ({
      grid: { left: 44, right: 16, top: 36, bottom: 44 },
      legend: { top: 0, left: 0 },
      xAxis: { type: "value" as const, name: xName, nameLocation: "middle" as const, nameGap: 26 },
      yAxis: { type: "value" as const, name: yName, nameLocation: "middle" as const, nameGap: 28 },
      series: clusters.map((cluster, index) => ({
        type: "scatter" as const,
        name: cluster.name,
        symbol: SHAPES[index % SHAPES.length]!,
        symbolSize: 6,
        itemStyle: { color: color(`seg-${cluster.colour}`), opacity: 0.65 },
        data: picture.dots.filter((dot) => dot.cluster === index).map((dot) => [dot.x, dot.y]),
      })),
    }),
    [clusters, picture, xName, yName, color],
  );
  const columns: TableColumn<ClusterCard>[] = [
    { id: "name", title: t("segments-column-group"), value: (row) => row.name },
    { id: "size", title: t("segments-column-size"), value: (row) => row.size, numeric: true, total: "sum" },
    { id: "share", title: t("segments-column-revenue"), value: (row) => row.revenueShare, numeric: true },
  ];
  return (
    <Chart
      caption={t("segments-picture", { k: choice.k, shown: percent(first + second) })}
      note={t("segments-picture-note")}
      option={option}
      height={360}
      saved={{ figure: { name: "clusters", k: choice.k } }}
      table={<DataTable label={t("segments-profile")} columns={columns} rows={clusters} filterable={false} />}
    />
  );
}

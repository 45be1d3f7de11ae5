import { useMemo } from "react";
import { Chart, DataTable, type TableColumn, useTokenColor } from "../../components";
import { useText } from "../../i18n";
import type { ClusterCard } from "../../ipc/generated/ClusterCard";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import { useFeatureName } from "./names";

/** The chosen features that are numbers. */
function axesOf({ features, shapes }: ClusterChoice) {
  const isNumber = (key: string) => shapes.some((shape) => shape.key === key && shape.before !== null);
  return features.filter((feature) => feature.chosen && isNumber(feature.key));
}

/** Parallel coordinates: the groups and some of their customers through the chosen numeric features. */
export function Lines({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const color = useTokenColor();
  const nameOf = useFeatureName();
  const { clusters, lines } = choice;
  const axes = useMemo(() => axesOf(choice), [choice]);
  const names = axes.map(nameOf).join("\n");
  const axisName = t("segments-lines-axis");
  const option = useMemo(() => {
    const difference = (cluster: ClusterCard, key: string) =>
      cluster.features.find((feature) => feature.key === key)?.difference ?? null;
    const customer = (line: (typeof lines)[number], index: number) => ({
      id: `customer-${index}`,
      type: "line" as const,
      silent: true,
      showSymbol: false,
      animation: false,
      z: 1,
      lineStyle: { width: 0.7, opacity: 0.16, color: color(`seg-${clusters[line.cluster]?.colour ?? 1}`) },
      tooltip: { show: false },
      data: line.values,
    });
    const group = (cluster: ClusterCard) => ({
      type: "line" as const,
      name: cluster.name,
      symbolSize: 7,
      z: 3,
      itemStyle: { color: color(`seg-${cluster.colour}`) },
      lineStyle: { width: 3 },
      data: axes.map((feature) => difference(cluster, feature.key)),
    });
    return {
      grid: { left: 44, right: 24, top: 36, bottom: 44 },
      legend: { top: 0, left: 0, data: clusters.map((cluster) => cluster.name) },
      xAxis: {
        type: "category" as const,
        boundaryGap: false,
        data: names.split("\n"),
        axisLabel: { interval: 0, overflow: "break" as const, width: 110 },
        splitLine: { show: true },
      },
      yAxis: { type: "value" as const, name: axisName, nameLocation: "middle" as const, nameGap: 28 },
      series: [...lines.map(customer), ...clusters.map(group)],
    };
  }, [clusters, lines, axes, names, axisName, color]);
  if (axes.length < 2) return null;
  const columns: TableColumn<ClusterCard>[] = [
    { id: "name", title: t("segments-column-group"), value: (row) => row.name },
    ...axes.map((feature) => ({
      id: feature.key,
      title: nameOf(feature),
      value: (row: ClusterCard) => row.features.find((own) => own.key === feature.key)?.difference ?? null,
      numeric: true,
    })),
  ];
  return (
    <Chart
      caption={t("segments-lines", { k: choice.k })}
      note={t("segments-lines-note")}
      option={option}
      height={340}
      saved={{ figure: { name: "profiles", k: choice.k } }}
      table={<DataTable label={t("segments-profile")} columns={columns} rows={clusters} filterable={false} />}
    />
  );
}

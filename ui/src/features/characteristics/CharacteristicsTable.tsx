import { useMemo } from "react";
import { DataTable, type TableColumn, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { CharacteristicNode } from "../../ipc/generated/CharacteristicNode";
import type { CharacteristicsView } from "../../ipc/generated/CharacteristicsView";

interface Props {
  view: CharacteristicsView;
  onSelect: (node: CharacteristicNode) => void;
}

/** The characteristics as rows: what is expected, what is now, how much each matters. */
export function CharacteristicsTable({ view, onSelect }: Props) {
  const t = useText();
  const format = useFormat();
  const columns = useMemo<TableColumn<CharacteristicNode>[]>(
    () => [
      { id: "code", title: t("characteristics-code"), value: (node) => node.code, width: 64 },
      { id: "name", title: t("characteristics-name"), value: (node) => node.name, width: 280 },
      {
        id: "kind",
        title: t("characteristics-kind"),
        value: (node) => t(`characteristics-kind-${node.kind}`),
        width: 130,
      },
      { id: "touchpoint", title: t("characteristics-touchpoint"), value: (node) => node.touchpointName, width: 190 },
      { id: "expected", title: t("characteristics-expected"), value: (node) => node.expected, numeric: true },
      { id: "current", title: t("characteristics-current"), value: (node) => node.current, numeric: true },
      { id: "unit", title: t("characteristics-unit"), value: (node) => node.unit, width: 90 },
      {
        id: "met",
        title: t("characteristics-gap"),
        value: (node) => (node.met === null ? null : t(node.met ? "characteristics-met" : "characteristics-unmet")),
        width: 190,
      },
      {
        id: "importance",
        title: t("characteristics-importance"),
        value: (node) => node.importance,
        cell: (node) => format.number(node.importance, { percent: true }),
        numeric: true,
      },
    ],
    [t, format],
  );
  return <DataTable label={t("screen-characteristics")} columns={columns} rows={view.nodes} onSelect={onSelect} />;
}

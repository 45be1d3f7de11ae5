import { Button } from "@mantine/core";
import { useMemo } from "react";
import { select } from "../../app/navigation";
import { DataTable, Message, StatusChip, type TableColumn } from "../../components";
import { type Text, useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { GapRow } from "../../ipc/generated/GapRow";
import type { SystemsView } from "../../ipc/generated/SystemsView";

interface Props {
  view: SystemsView;
  onEdit: (item: number) => void;
}

/** Every gap between a KPI and its data, with a button that makes an improvement project of it. */
export function Gaps({ view, onEdit }: Props) {
  const t = useText();
  const make = useWrite<{ kpi: number; dataItem: number | null }, number>("initiative_from_gap").mutate;
  const columns = useMemo((): TableColumn<GapRow>[] => {
    const kpi = (gap: GapRow) => view.kpis.find((each) => each.id === gap.kpi);
    const item = (gap: GapRow) => view.items.find((each) => each.item.id === gap.dataItem)?.item;
    const system = (gap: GapRow) => view.systems.find((each) => each.system.id === item(gap)?.systemId)?.system.name;
    const reasons = (gap: GapRow) => gap.reasons.map((reason) => t(`gap-reason-${reason}`)).join(", ");
    return [
      {
        id: "kpi",
        title: t("systems-column-kpi"),
        value: (gap) => `${kpi(gap)?.code} ${kpi(gap)?.name}`,
        width: 260,
      },
      {
        id: "item",
        title: t("systems-column-item"),
        value: (gap) => (item(gap) ? `${item(gap)?.code} ${item(gap)?.name}` : "—"),
        width: 220,
      },
      { id: "system", title: t("systems-column-system"), value: (gap) => system(gap) ?? "—", width: 150 },
      { id: "reasons", title: t("systems-column-reasons"), value: reasons, width: 330 },
      {
        id: "initiative",
        title: t("systems-column-initiative"),
        width: 150,
        value: (gap) => (gap.initiative === null ? "" : t("systems-gap-taken")),
        cell: (gap) => taken(gap, t, () => make({ kpi: gap.kpi, dataItem: gap.dataItem })),
      },
    ];
  }, [view, t, make]);
  if (view.gaps.length === 0) return <Message tone="good">{t("systems-gaps-none")}</Message>;
  return (
    <DataTable
      label={t("systems-gaps")}
      columns={columns}
      rows={view.gaps}
      onSelect={(gap) => select({ kind: "gap", key: `${gap.kpi}:${gap.dataItem ?? ""}` })}
      onOpen={(gap) => gap.dataItem !== null && onEdit(gap.dataItem)}
    />
  );
}

/** A button that makes a project of the gap, or the sign that there is one. */
function taken(gap: GapRow, t: Text, make: () => void) {
  if (gap.initiative !== null) return <StatusChip tone="good">{t("systems-gap-taken")}</StatusChip>;
  return (
    <Button variant="default" size="compact-sm" onClick={make}>
      {t("systems-gap-make")}
    </Button>
  );
}

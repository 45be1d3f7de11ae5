import { Button, Group, Modal, MultiSelect, Select } from "@mantine/core";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { DataItem } from "../../ipc/generated/DataItem";
import type { ItemState } from "../../ipc/generated/ItemState";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import { LeftField } from "./LeftField";
import style from "./systems.module.css";

interface Props {
  state: ItemState;
  view: SystemsView;
  onClose: () => void;
}

/** A data item: which KPIs need it, whether and how it is collected, where, and whether it reaches the dashboard. */
export function ItemEditor({ state, view, onClose }: Props) {
  const t = useText();
  const { item } = state;
  const update = useWrite<{ item: DataItem }>("data_item_update").mutate;
  const remove = useWrite<{ item: number }>("data_item_delete").mutate;
  const set = (change: Partial<DataItem>) => update({ item: { ...item, ...change } });
  const words = (prefix: string, values: string[]) => values.map((value) => ({ value, label: t(prefix + value) }));
  const yesNo = words("systems-", ["yes", "no"]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${item.code} · ${t("systems-item-title")}`}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={style.form}>
        <LeftField label={t("systems-item-name")} value={item.name} onChange={(name) => set({ name })} required />
        <Needs state={state} view={view} />
        <Select
          label={t("systems-item-collected")}
          data={words("systems-collected-", ["yes", "partly", "no"])}
          value={item.collected}
          allowDeselect={false}
          onChange={(value) => value && set({ collected: value as DataItem["collected"] })}
        />
        <Select
          label={t("systems-item-collection")}
          data={words("systems-collection-", ["automatic", "manual"])}
          value={item.collection}
          allowDeselect={false}
          disabled={item.collected === "no"}
          onChange={(value) => value && set({ collection: value as DataItem["collection"] })}
        />
        <Select
          label={t("systems-item-system")}
          data={view.systems.map(({ system }) => ({ value: String(system.id), label: system.name }))}
          value={item.systemId === null ? null : String(item.systemId)}
          placeholder={t("systems-no-system")}
          clearable
          onChange={(value) => set({ systemId: value === null ? null : Number(value) })}
        />
        <Select
          label={t("systems-item-dashboard")}
          data={yesNo}
          value={item.dashboard ? "yes" : "no"}
          allowDeselect={false}
          onChange={(value) => set({ dashboard: value === "yes" })}
        />
        <LeftField label={t("systems-item-period")} value={item.period} onChange={(period) => set({ period })} />
        <LeftField label={t("systems-item-owner")} value={item.owner} onChange={(owner) => set({ owner })} />
        <Select
          label={t("systems-item-personal")}
          data={yesNo}
          value={item.personal ? "yes" : "no"}
          allowDeselect={false}
          onChange={(value) => set({ personal: value === "yes" })}
        />
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              remove({ item: item.id });
              onClose();
            }}
          >
            {t("systems-item-delete")}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

/** The KPIs that need the item; each choice is a step of its own. */
function Needs({ state, view }: Omit<Props, "onClose">) {
  const t = useText();
  const need = useWrite<{ kpi: number; dataItem: number; needed: boolean }>("kpi_need_set").mutate;
  const chosen = state.kpis.map(String);
  function change(now: string[]) {
    const dataItem = state.item.id;
    for (const kpi of now.filter((each) => !chosen.includes(each))) need({ kpi: Number(kpi), dataItem, needed: true });
    for (const kpi of chosen.filter((each) => !now.includes(each))) need({ kpi: Number(kpi), dataItem, needed: false });
  }
  return (
    <MultiSelect
      label={t("systems-item-kpis")}
      placeholder={chosen.length === 0 ? t("systems-item-kpis-none") : undefined}
      data={view.kpis.map((kpi) => ({ value: String(kpi.id), label: `${kpi.code} ${kpi.name}` }))}
      value={chosen}
      onChange={change}
      searchable
    />
  );
}

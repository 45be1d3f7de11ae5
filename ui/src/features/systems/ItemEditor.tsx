import { Modal, Select } from "@mantine/core";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { DataItem } from "../../ipc/generated/DataItem";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import style from "./systems.module.css";

interface Props {
  item: DataItem;
  view: SystemsView;
  onClose: () => void;
}

/** A data item: whether and how it is collected, where, and whether it reaches the dashboard. Every choice is saved at once. */
export function ItemEditor({ item, view, onClose }: Props) {
  const t = useText();
  const update = useWrite<{ item: DataItem }>("data_item_update").mutate;
  const set = (change: Partial<DataItem>) => update({ item: { ...item, ...change } });
  const words = (prefix: string, values: string[]) => values.map((value) => ({ value, label: t(prefix + value) }));
  const yesNo = words("systems-", ["yes", "no"]);
  return (
    <Modal opened onClose={onClose} title={`${item.code} · ${item.name}`}>
      <div className={style.form}>
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
        <dl className={style.facts}>
          <dt>{t("systems-item-period")}</dt>
          <dd>{item.period || "—"}</dd>
          <dt>{t("systems-item-owner")}</dt>
          <dd>{item.owner || "—"}</dd>
          <dt>{t("systems-item-personal")}</dt>
          <dd>{t(item.personal ? "systems-yes" : "systems-no")}</dd>
        </dl>
      </div>
    </Modal>
  );
}

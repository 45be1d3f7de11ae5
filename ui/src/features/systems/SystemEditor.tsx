import { ActionIcon, Button, Group, Modal, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { System } from "../../ipc/generated/System";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import { LeftField } from "./LeftField";
import style from "./systems.module.css";

interface Props {
  system: System;
  view: SystemsView;
  onClose: () => void;
}

/** A system: its name, what it is connected to, whether its data reaches the dashboard. Every change is saved at once. */
export function SystemEditor({ system, view, onClose }: Props) {
  const t = useText();
  const update = useWrite<{ system: System }>("system_update").mutate;
  const remove = useWrite<{ system: number }>("system_delete").mutate;
  const set = (change: Partial<System>) => update({ system: { ...system, ...change } });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${system.code} · ${t("systems-system-title")}`}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={style.form}>
        <LeftField label={t("systems-system-name")} value={system.name} onChange={(name) => set({ name })} required />
        <LeftField label={t("systems-system-kind")} value={system.kind} onChange={(kind) => set({ kind })} />
        <LeftField label={t("systems-system-owner")} value={system.owner} onChange={(owner) => set({ owner })} />
        <Select
          label={t("systems-system-dashboard")}
          data={["yes", "no"].map((value) => ({ value, label: t(`systems-${value}`) }))}
          value={system.dashboard ? "yes" : "no"}
          allowDeselect={false}
          onChange={(value) => set({ dashboard: value === "yes" })}
        />
        <Links system={system} view={view} />
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              remove({ system: system.id });
              onClose();
            }}
          >
            {t("systems-system-delete")}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

function Links({ system, view }: Omit<Props, "onClose">) {
  const t = useText();
  const add = useWrite<{ from: number; to: number }, number>("integration_add").mutate;
  const remove = useWrite<{ integration: number }>("integration_delete").mutate;
  const name = (id: number) => view.systems.find((each) => each.system.id === id)?.system.name ?? "";
  const links = view.integrations
    .filter((link) => link.fromId === system.id || link.toId === system.id)
    .map((link) => ({ id: link.id, other: link.fromId === system.id ? link.toId : link.fromId }));
  const free = view.systems.filter(
    (each) => each.system.id !== system.id && links.every((link) => link.other !== each.system.id),
  );
  return (
    <section aria-label={t("systems-system-links")}>
      <h3>{t("systems-system-links")}</h3>
      {links.length === 0 && <p className={style.note}>{t("systems-system-alone")}</p>}
      <ul className={style.links}>
        {links.map((link) => (
          <li key={link.id}>
            {name(link.other)}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("systems-system-link-remove", { system: name(link.other) })}
              onClick={() => remove({ integration: link.id })}
            >
              <IconX size={15} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Select
        key={links.length}
        aria-label={t("systems-system-link-add")}
        placeholder={t("systems-system-link-add")}
        data={free.map((each) => ({ value: String(each.system.id), label: each.system.name }))}
        onChange={(value) => value && add({ from: system.id, to: Number(value) })}
      />
    </section>
  );
}

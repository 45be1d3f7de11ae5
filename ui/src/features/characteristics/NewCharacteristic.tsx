import { Button, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { select } from "../../app/navigation";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Lead } from "../../ipc/generated/Lead";
import type { NewCharacteristic as Draft } from "../../ipc/generated/NewCharacteristic";
import style from "./characteristics.module.css";

/** Asks for the name, kind and unit of a new characteristic, and selects it. */
export function NewCharacteristic({ unit, onClose }: { unit: number; onClose: () => void }) {
  const t = useText();
  const add = useWrite<{ characteristic: Draft }, number>("characteristic_add");
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Lead>("leading");
  const [measure, setMeasure] = useState("");

  async function save() {
    const characteristic = { businessUnit: unit, name, kind, touchpoint: null, unit: measure };
    const id = await add.mutateAsync({ characteristic });
    select({ kind: "characteristic", key: String(id) });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t("characteristics-add-title")}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          // A fault is shown by the frame; the form stays open.
          save().catch(() => undefined);
        }}
      >
        <TextInput
          data-autofocus
          label={t("characteristics-name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t("characteristics-kind")}
          value={kind}
          onChange={(value) => setKind(value === "lagging" ? "lagging" : "leading")}
          data={(["leading", "lagging"] as const).map((value) => ({
            value,
            label: t(`characteristics-kind-${value}`),
          }))}
        />
        <TextInput
          label={t("characteristics-unit")}
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ""}>
          {t("characteristics-add")}
        </Button>
      </form>
    </Modal>
  );
}

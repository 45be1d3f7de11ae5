import { Button, Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../../i18n";
import { asFault, useHost } from "../../ipc";
import type { Pseudonymise } from "../../ipc/generated/Pseudonymise";
import style from "./data.module.css";

/** Whether names become codes on the way, and whether the key is kept. */
export interface Hiding {
  hidden: boolean;
  keyed: boolean;
}

interface Props {
  hiding: Hiding;
  onHiding: (hiding: Hiding) => void;
  /** How many tables are taken. */
  tables: number;
  ready: boolean;
  cancel: ReactNode;
  onImport: (pseudonymise: Pseudonymise | null) => void;
  onCheck: () => void;
}

/** The two ways on, to import and to check, and whether names shall become codes on the way. */
export function Start({ hiding, onHiding, tables, ready, cancel, onImport, onCheck }: Props) {
  const t = useText();
  const host = useHost();
  const { hidden, keyed } = hiding;

  async function start() {
    if (!hidden) return onImport(null);
    if (!keyed) return onImport({ key: null });
    try {
      const filters = [{ name: t("files-spreadsheets"), extensions: ["xlsx"] }];
      const key = await host.pickSavePath({
        title: t("pseudonym-with-key"),
        filters,
        suggestedName: `${t("pseudonym-key")}.xlsx`,
      });
      if (key !== null) onImport({ key });
    } catch (error) {
      host.onFault(asFault(error));
    }
  }
  return (
    <div className={style.start}>
      <div className={style.buttons}>
        <Button disabled={!ready} onClick={() => void start()}>
          {t(tables > 1 ? "wizard-import-several" : "wizard-import", { n: tables })}
        </Button>
        <Button variant="default" disabled={!ready} onClick={onCheck}>
          {t("wizard-check")}
        </Button>
        {cancel}
        <Checkbox
          label={t("wizard-pseudonymise")}
          checked={hidden}
          onChange={(event) => onHiding({ ...hiding, hidden: event.currentTarget.checked })}
        />
        {hidden && (
          <Checkbox
            label={t("wizard-pseudonymise-key")}
            checked={keyed}
            onChange={(event) => onHiding({ ...hiding, keyed: event.currentTarget.checked })}
          />
        )}
      </div>
      <p className={style.hint} role={hidden ? "status" : undefined}>
        {t(hidden ? "wizard-pseudonymise-why" : tables > 1 ? "wizard-one-step" : "wizard-undoable")}
      </p>
    </div>
  );
}

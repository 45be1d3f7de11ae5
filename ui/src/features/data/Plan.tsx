import { type ReactNode, useState } from "react";
import { FaultMessage, JobProgress } from "../../components";
import { useText } from "../../i18n";
import { type Fault, useJob, useQueriesHost } from "../../ipc";
import type { ImportRequest } from "../../ipc/generated/ImportRequest";
import type { ImportSet } from "../../ipc/generated/ImportSet";
import type { Preview } from "../../ipc/generated/Preview";
import type { Pseudonymise } from "../../ipc/generated/Pseudonymise";
import style from "./data.module.css";
import { FocusedButton } from "./FocusedButton";
import { type Choice, isTaken, readinessOf, requestOf, type Table } from "./plan";
import { SetReport } from "./SetReport";
import { type Hiding, Start } from "./Start";
import { TableDetail } from "./TableDetail";
import { type Row, TableList } from "./TableList";

interface Props {
  tables: Table[];
  cancel: ReactNode;
  onImported: (set: ImportSet) => void;
  /** Away from the import, to the list of what is imported. */
  onLeave: () => void;
}

/** The tables of one import: what each is, what stands in its way, and the two ways on: to check, to import. */
export function Plan({ tables, cancel, onImported, onLeave }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [selected, setSelected] = useState<string | null>(null);
  const [checked, setChecked] = useState<ImportSet | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  // Kept here, since the bar gives way to the progress of a check and comes back.
  const [hiding, setHiding] = useState<Hiding>({ hidden: false, keyed: true });
  const imports = useJob<{ requests: ImportRequest[]; pseudonymise: Pseudonymise | null }, ImportSet>(
    "data_import",
    setFault,
  );
  const check = useJob<{ requests: ImportRequest[]; pseudonymise: boolean }, ImportSet>("data_rehearse", setFault);
  const asked = tables.map((table) => ({ request: requestOf(table, choices[table.key]) }));
  const previews = useQueriesHost<Preview>("data_preview", asked);

  const rows: Row[] = tables.map((table, at) => {
    const choice = choices[table.key];
    const readiness = readinessOf(table, choice, previews[at]);
    return { table, choice, preview: previews[at], readiness, taken: isTaken(table, choice, readiness) };
  });
  const taken = rows.filter((row) => row.taken);
  const ready = taken.length > 0 && taken.every((row) => row.readiness === "ready");
  const open =
    rows.find((row) => row.table.key === selected) ?? rows.find(({ readiness }) => readiness !== "ready") ?? rows[0];
  const requests = taken.map((row) => requestOf(row.table, row.choice, row.preview));

  function choose(table: Table, choice: Choice) {
    setFault(null);
    setChecked(null);
    setSelected(table.key);
    setChoices({ ...choices, [table.key]: { ...choices[table.key], ...choice } });
  }
  async function startCheck() {
    setFault(null);
    setChecked(await check.run({ requests, pseudonymise: hiding.hidden }));
  }
  async function start(pseudonymise: Pseudonymise | null) {
    setFault(null);
    const set = await imports.run({ requests, pseudonymise });
    if (set) onImported(set);
  }
  const running = imports.running ? imports : check.running ? check : null;
  return (
    <>
      {fault && <FaultMessage fault={fault} />}
      {running ? (
        <JobProgress
          progress={{
            share: running.progress?.share ?? null,
            label: { key: imports.running ? "wizard-importing" : "wizard-checking", args: { n: taken.length } },
          }}
          onCancel={running.cancel}
        />
      ) : (
        <Start
          hiding={hiding}
          onHiding={setHiding}
          tables={taken.length}
          ready={ready}
          cancel={cancel}
          onImport={(pseudonymise) => void start(pseudonymise)}
          onCheck={() => void startCheck()}
        />
      )}
      {checked ? (
        <Checked set={checked} onBack={() => setChecked(null)} />
      ) : (
        <div className={style.plan} data-single={rows.length === 1}>
          {rows.length > 1 && (
            <TableList
              rows={rows}
              open={open?.table.key ?? ""}
              onOpen={setSelected}
              onTake={(table, take) => choose(table, { take })}
            />
          )}
          {open && (
            <TableDetail
              key={open.table.key}
              row={open}
              beside={requests.filter(
                ({ kind, path, sheet }) => kind === "customers" && !isOf(open.table, path, sheet),
              )}
              onChoose={(choice) => choose(open.table, choice)}
              onLeave={onLeave}
            />
          )}
        </div>
      )}
    </>
  );
}

function isOf(table: Table, path: string, sheet: string | null): boolean {
  return table.path === path && table.guess.sheet.name === sheet;
}

/** What the import would do. */
function Checked({ set, onBack }: { set: ImportSet; onBack: () => void }) {
  const t = useText();
  return (
    <>
      <div className={style.rejectedBar}>
        <h3>{t("wizard-checked")}</h3>
        <FocusedButton variant="default" onClick={onBack}>
          {t("wizard-back")}
        </FocusedButton>
      </div>
      <SetReport set={set} rehearsed />
    </>
  );
}

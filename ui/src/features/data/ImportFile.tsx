import { Button } from "@mantine/core";
import { useState } from "react";
import { FaultMessage, JobProgress, Loaded, Message } from "../../components";
import { useText } from "../../i18n";
import { type Fault, useJob, useQueryHost } from "../../ipc";
import type { ImportKind } from "../../ipc/generated/ImportKind";
import type { ImportReport } from "../../ipc/generated/ImportReport";
import type { Preview } from "../../ipc/generated/Preview";
import type { SheetGuess } from "../../ipc/generated/SheetGuess";
import { Choices } from "./Choices";
import style from "./data.module.css";
import { fileName, type Mapping } from "./mapping";
import { Outcome } from "./Outcome";
import { PreviewTable } from "./PreviewTable";

interface Props {
  path: string;
  /** How many more files wait behind this one. */
  waiting: number;
  onDone: () => void;
}

/** The import of one file: sheet, kind and columns before, the counts after. */
export function ImportFile({ path, waiting, onDone }: Props) {
  const t = useText();
  const sheets = useQueryHost<SheetGuess[]>("data_sheets", { path });
  const [done, setDone] = useState<ImportReport | null>(null);
  const skip = (
    <Button variant="default" onClick={onDone}>
      {t(waiting > 0 ? "wizard-skip" : "cancel")}
    </Button>
  );
  return (
    <section className={style.wizard} aria-labelledby="wizard-title">
      <header className={style.head}>
        <h2 id="wizard-title">{t("wizard-title", { file: fileName(path) })}</h2>
        {waiting > 0 && <span className={style.hint}>{t("wizard-queue", { n: waiting })}</span>}
      </header>
      {sheets.isError && skip}
      <Loaded query={sheets}>
        {(found) =>
          done ? (
            <Result
              report={done}
              more={waiting > 0}
              onOther={found.length > 1 ? () => setDone(null) : null}
              onDone={onDone}
            />
          ) : (
            <Prepare path={path} sheets={found} onImported={setDone} skip={skip} />
          )
        }
      </Loaded>
    </section>
  );
}

interface PrepareProps {
  path: string;
  sheets: SheetGuess[];
  onImported: (report: ImportReport) => void;
  skip: React.ReactNode;
}

function Prepare({ path, sheets, onImported, skip }: PrepareProps) {
  const t = useText();
  const [sheet, setSheet] = useState(() => likeliest(sheets));
  const [chosen, setChosen] = useState<ImportKind | null>(null);
  const [map, setMap] = useState<Mapping>({});
  const [fault, setFault] = useState<Fault | null>(null);
  const job = useJob<{ request: unknown }, ImportReport>("data_import", setFault);
  const guess = sheets.find((each) => each.sheet.name === sheet)?.kind ?? null;
  const kind = chosen ?? guess;
  const asked = { path, sheet, kind: kind ?? "customers", map: kind ? map : {} };
  const preview = useQueryHost<Preview>("data_preview", asked, { keep: true });

  function chooseSheet(name: string) {
    setSheet(name);
    setChosen(null);
    giveColumns({});
  }
  function chooseKind(to: ImportKind) {
    setChosen(to);
    giveColumns({});
  }
  function giveColumns(next: Mapping) {
    setFault(null);
    setMap(next);
  }
  async function start() {
    setFault(null);
    const report = await job.run({ request: { path, sheet, kind, map } });
    if (report) onImported(report);
  }
  const ready = kind !== null && preview.data?.missing.length === 0;
  return (
    <>
      <Choices sheets={sheets} sheet={sheet} kind={kind} onSheet={chooseSheet} onKind={chooseKind} />
      {kind === null && <Message tone="warn">{t("wizard-kind-unknown")}</Message>}
      {kind !== null && preview.data && <Readiness preview={preview.data} />}
      {fault && <FaultMessage fault={fault} />}
      {job.running ? (
        <JobProgress
          progress={{
            share: job.progress?.share ?? null,
            label: { key: "wizard-importing", args: { file: fileName(path) } },
          }}
          onCancel={job.cancel}
        />
      ) : (
        <div className={style.buttons}>
          <Button disabled={!ready} onClick={() => void start()}>
            {t("wizard-import")}
          </Button>
          {skip}
        </div>
      )}
      <Loaded query={preview}>
        {(data) => <PreviewTable preview={data} map={map} known={kind !== null} onMap={giveColumns} />}
      </Loaded>
    </>
  );
}

/** Which required columns are still without a place. */
function Readiness({ preview }: { preview: Preview }) {
  const t = useText();
  if (preview.missing.length === 0)
    return <Message tone="good">{t("wizard-ready", { row: preview.headerRow })}</Message>;
  const fields = preview.missing.map((field) => t(`field-${field.replaceAll("_", "-")}`)).join(", ");
  return <Message tone="warn">{t("wizard-missing", { fields })}</Message>;
}

interface ResultProps {
  report: ImportReport;
  more: boolean;
  /** Back to the file for another of its sheets; null when there is only one. */
  onOther: (() => void) | null;
  onDone: () => void;
}

function Result({ report, more, onOther, onDone }: ResultProps) {
  const t = useText();
  return (
    <div className={style.result}>
      <Message tone={report.batch.rejected > 0 ? "warn" : "good"}>{t("wizard-result")}</Message>
      <Outcome batch={report.batch} />
      <div className={style.buttons}>
        <Button onClick={onDone} data-autofocus>
          {t(more ? "wizard-next" : "wizard-done")}
        </Button>
        {onOther && (
          <Button variant="default" onClick={onOther}>
            {t("wizard-other-sheet")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The first visible sheet that looks like something, else the first. */
function likeliest(sheets: SheetGuess[]): string {
  const visible = sheets.filter(({ sheet }) => sheet.visible);
  return (visible.find(({ kind }) => kind !== null) ?? visible[0] ?? sheets[0])?.sheet.name ?? "";
}

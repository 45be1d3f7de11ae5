import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FaultMessage, Loaded } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { FileSheets } from "../../ipc/generated/FileSheets";
import type { ImportSet } from "../../ipc/generated/ImportSet";
import style from "./data.module.css";
import { FocusedButton } from "./FocusedButton";
import { Plan } from "./Plan";
import { tablesOf } from "./plan";
import { SetReport } from "./SetReport";

interface Props {
  paths: string[];
  onDone: () => void;
}

/** The import of the files that wait: their tables before, the counts after. */
export function Wizard({ paths, onDone }: Props) {
  const t = useText();
  const files = useQueryHost<FileSheets[]>("data_files", { paths }, { keep: true });
  const [done, setDone] = useState<ImportSet | null>(null);
  const cancel = (
    <Button variant="default" onClick={onDone}>
      {t("cancel")}
    </Button>
  );
  if (done) {
    return (
      <section className={style.wizard} aria-labelledby="wizard-title">
        <div className={style.rejectedBar}>
          <h2 id="wizard-title">{t("wizard-result", { n: done.tables.length })}</h2>
          <FocusedButton onClick={onDone}>{t("wizard-done")}</FocusedButton>
        </div>
        <SetReport set={done} />
      </section>
    );
  }
  return (
    <section className={style.wizard} aria-labelledby="wizard-title">
      <Loaded query={files}>
        {(found) => {
          const tables = tablesOf(found);
          const faults = found.flatMap(({ fault }) => (fault ? [fault] : []));
          return (
            <>
              <Title>
                {tables.length === 1
                  ? t("wizard-title", { file: tables[0]?.file ?? "" })
                  : t("wizard-title-several", { n: found.length, tables: tables.length })}
              </Title>
              {faults.map((fault) => (
                <FaultMessage key={fault.text} fault={fault} />
              ))}
              {tables.length === 0 ? (
                <div className={style.buttons}>{cancel}</div>
              ) : (
                <Plan tables={tables} cancel={cancel} onImported={setDone} onLeave={onDone} />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** Takes the focus once the files are read, so that Tab goes on from here. */
function Title({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 id="wizard-title" ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}

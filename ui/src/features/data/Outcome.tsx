import { Button } from "@mantine/core";
import { useMemo } from "react";
import { announce, DataTable, Loaded, type TableColumn, useFormat } from "../../components";
import { useText } from "../../i18n";
import { asFault, useHost, useQueryHost, useWrite } from "../../ipc";
import type { Batch } from "../../ipc/generated/Batch";
import type { RejectedLine } from "../../ipc/generated/RejectedLine";
import style from "./data.module.css";

/** The counts of a table's rows, which add up. */
export function Sums({ batch }: { batch: Batch }) {
  const t = useText();
  return (
    <p className={style.sums}>
      {t("data-sums", {
        read: batch.rowsRead,
        loaded: batch.loaded,
        duplicates: batch.duplicates,
        rejected: batch.rejected,
      })}
      {batch.totalsRows > 0 && <span> · {t("data-sums-totals", { n: batch.totalsRows })}</span>}
    </p>
  );
}

/** What became of the rows of an import: counts that add up, and every rejected row with its reason. */
export function Outcome({ batch }: { batch: Batch }) {
  const t = useText();
  const rejected = useQueryHost<RejectedLine[]>("data_rejected", { batch: batch.id }, { enabled: batch.rejected > 0 });
  return (
    <>
      <Sums batch={batch} />
      {batch.rejected === 0 ? (
        <p className={style.hint}>{t("data-rejected-none")}</p>
      ) : (
        <Loaded query={rejected}>{(lines) => <Rejected batch={batch} lines={lines} />}</Loaded>
      )}
    </>
  );
}

function Rejected({ batch, lines }: { batch: Batch; lines: RejectedLine[] }) {
  const t = useText();
  const format = useFormat();
  const host = useHost();
  const save = useWrite<{ batch: number; path: string }>("data_rejected_save");
  const columns = useMemo(
    (): TableColumn<RejectedLine>[] => [
      { id: "row", title: t("rejected-row"), numeric: true, width: 90, value: (line) => line.row },
      {
        id: "field",
        title: t("rejected-field"),
        width: 200,
        value: (line) => line.column || t(`field-${line.field.replaceAll("_", "-")}`),
      },
      { id: "value", title: t("rejected-value"), width: 220, value: (line) => line.value },
      { id: "reason", title: t("rejected-reason"), width: 420, value: (line) => t(line.reason.key, line.reason.args) },
    ],
    [t],
  );

  async function saveAs() {
    const stem = batch.file.replace(/\.[^.]+$/, "");
    const filters = [{ name: t("files-spreadsheets"), extensions: ["xlsx"] }];
    const suggestedName = `${stem} — ${t("data-rejected-name")}.xlsx`;
    try {
      const path = await host.pickSavePath({ title: t("data-rejected-save"), filters, suggestedName });
      if (path === null) return;
      await save.mutateAsync({ batch: batch.id, path });
      announce(t("data-rejected-saved", { path }));
    } catch (error) {
      if (!save.isError) host.onFault(asFault(error));
    }
  }
  return (
    <>
      <div className={style.rejectedBar}>
        <h3>{`${t("data-rejected-name")}: ${format.number(batch.rejected)}`}</h3>
        <Button variant="default" onClick={() => void saveAs()}>
          {t("data-rejected-save")}
        </Button>
      </div>
      <div className={style.rejected}>
        <DataTable
          label={t("data-rejected-of", { file: batch.file })}
          columns={columns}
          rows={lines}
          filterable={false}
        />
      </div>
    </>
  );
}

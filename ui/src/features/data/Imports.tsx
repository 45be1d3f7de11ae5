import { ActionIcon, Button, Switch, TextInput, Tooltip } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { ConfirmQuestion, DataTable, Loaded, StatusChip, type TableColumn, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useJob, useQueryHost, useWrite } from "../../ipc";
import type { Batch } from "../../ipc/generated/Batch";
import type { ImportLine } from "../../ipc/generated/ImportLine";
import type { Traces as Gone } from "../../ipc/generated/Traces";
import style from "./data.module.css";
import { Outcome } from "./Outcome";
import { openImport, useDataState } from "./plan";
import { Traces } from "./Traces";

/** Every import, the latest first; the chosen one says below what became of its rows. */
export function Imports({ lines }: { lines: ImportLine[] }) {
  const t = useText();
  const chosen = useDataState((state) => state.chosen);
  const columns = useColumns(lines);
  const line = lines.find((each) => each.batch.id === chosen);
  return (
    <div className={style.split}>
      <div className={style.table}>
        <DataTable
          label={t("data-batches")}
          columns={columns}
          rows={lines}
          onSelect={(row) => openImport(row.batch.id)}
          onOpen={(row) => openImport(row.batch.id)}
        />
      </div>
      {line ? (
        <Detail key={line.batch.id} line={line} lines={lines} />
      ) : (
        <p className={style.hint}>{t("data-select")}</p>
      )}
    </div>
  );
}

function Detail({ line, lines }: { line: ImportLine; lines: ImportLine[] }) {
  const t = useText();
  const format = useFormat();
  const { batch } = line;
  const others = lines.filter(({ batch: other }) => root(other) === root(batch) && other.id !== batch.id).length;
  const facts = [
    batch.name === batch.file ? null : batch.file,
    t("data-sheet-of", { sheet: batch.sheet }),
    t("data-hash", { hash: batch.hash.slice(0, 8) }),
    others > 0 ? t("data-together", { n: others }) : null,
    renewed(batch) ? t("renewal-sums", renewalCounts(batch)) : null,
  ];
  return (
    <section className={style.detail} aria-label={batch.name}>
      <header>
        <Name batch={batch} />
        <Counted line={line} />
        <Delete line={line} />
      </header>
      <p className={style.hint}>
        {facts.filter((fact) => fact).join(" · ")}
        {batch.firstDay !== null && batch.lastDay !== null && ` · ${period(batch, format)}`}
      </p>
      <Outcome batch={batch} />
    </section>
  );
}

function Name({ batch }: { batch: Batch }) {
  const t = useText();
  const [name, setName] = useState<string | null>(null);
  const write = useWrite<{ batch: number; name: string }>("data_batch_rename");
  const keep = () => {
    if (name !== null && name.trim() !== "" && name !== batch.name) write.mutate({ batch: batch.id, name });
    setName(null);
  };
  if (name === null) {
    return (
      <h2>
        {batch.name}
        <ActionIcon
          variant="subtle"
          aria-label={t("data-rename", { name: batch.name })}
          onClick={() => setName(batch.name)}
        >
          <IconPencil size={16} stroke={1.5} />
        </ActionIcon>
      </h2>
    );
  }
  return (
    <TextInput
      aria-label={t("data-name")}
      value={name}
      w={360}
      ref={(input) => input?.focus()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key === "Escape") setName(null);
      }}
    />
  );
}

function Counted({ line }: { line: ImportLine }) {
  const t = useText();
  const { id, name, active } = line.batch;
  const write = useWrite<{ batch: number; active: boolean }>("data_batch_switch");
  return (
    <Tooltip label={t("data-undo-only")} disabled={line.switchable} multiline w={280}>
      <Switch
        label={t("data-active")}
        aria-label={t("data-switch", { file: name })}
        checked={active}
        disabled={!line.switchable}
        onChange={(event) => write.mutate({ batch: id, active: event.currentTarget.checked })}
      />
    </Tooltip>
  );
}

function Delete({ line }: { line: ImportLine }) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  return (
    <Tooltip label={t("data-undo-only")} disabled={line.switchable} multiline w={280}>
      <span>
        <Button variant="subtle" color="red" disabled={!line.switchable} onClick={() => setAsked(true)}>
          {t("data-delete")}
        </Button>
        {asked && <DeleteQuestion batch={line.batch} onClose={() => setAsked(false)} />}
      </span>
    </Tooltip>
  );
}

function DeleteQuestion({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const t = useText();
  const gone = useQueryHost<Gone>("erasure_forecast");
  const job = useJob<{ batch: number }, null>("batch_delete");
  return (
    <ConfirmQuestion
      opened
      title={t("data-delete-title", { name: batch.name })}
      confirm={t("data-delete-confirm")}
      onConfirm={() => void job.run({ batch: batch.id })}
      onClose={onClose}
    >
      <p>{t("data-delete-why", { n: batch.loaded })}</p>
      <Loaded query={gone}>{(traces) => <Traces of={traces} />}</Loaded>
    </ConfirmQuestion>
  );
}

const root = (batch: Batch) => batch.partOf ?? batch.id;
const renewed = (batch: Batch) => batch.supersedes !== null;

function renewalCounts({ added, changed, unchanged, gone }: Batch) {
  return { added, changed, unchanged, gone };
}

function period(batch: Batch, format: ReturnType<typeof useFormat>): string {
  return `${format.date(isoDay(batch.firstDay))} – ${format.date(isoDay(batch.lastDay))}`;
}

/** The first and the last month, as 05.2026 – 11.2026: the days stand below. */
function months(batch: Batch, format: ReturnType<typeof useFormat>): string {
  const monthOf = (day: number | null) => {
    const [year, month] = isoDay(day).split("-");
    return format.language === "ru" ? `${month}.${year}` : `${month}/${year}`;
  };
  const [first, last] = [monthOf(batch.firstDay), monthOf(batch.lastDay)];
  return first === last ? first : `${first} – ${last}`;
}

/** A day counted from 1970-01-01 as 2026-11-22. */
function isoDay(day: number | null): string {
  return new Date((day ?? 0) * 86_400_000).toISOString().slice(0, 10);
}

function useColumns(lines: ImportLine[]): TableColumn<ImportLine>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(() => {
    const superseded = new Set(
      lines.flatMap(({ batch }) => (batch.active && batch.supersedes !== null ? [batch.supersedes] : [])),
    );
    const state = ({ batch }: ImportLine) =>
      batch.active ? "data-on" : superseded.has(batch.id) ? "data-superseded" : "data-off";
    // As many as fit beside the inspector at 1440 pixels; the counts below add the others.
    return [
      { id: "name", title: t("data-name"), width: 160, value: ({ batch }) => batch.name },
      { id: "kind", title: t("data-kind"), width: 148, value: ({ batch }) => t(`import-${batch.kind}`) },
      {
        id: "active",
        title: t("data-active"),
        width: 108,
        value: (line) => t(state(line)),
        cell: (line) => <StatusChip tone={line.batch.active ? "good" : "neutral"}>{t(state(line))}</StatusChip>,
      },
      {
        id: "date",
        title: t("data-date"),
        width: 100,
        value: ({ batch }) => batch.importedAt,
        cell: ({ batch }) => format.date(batch.importedAt),
      },
      { id: "loaded", title: t("data-loaded"), numeric: true, width: 84, value: ({ batch }) => batch.loaded },
      {
        id: "rejected",
        title: t("data-rejected"),
        numeric: true,
        width: 96,
        value: ({ batch }) => batch.rejected,
        cell: ({ batch }) =>
          batch.rejected > 0 ? (
            <StatusChip tone="warn">{format.number(batch.rejected)}</StatusChip>
          ) : (
            format.number(batch.rejected)
          ),
      },
      {
        id: "period",
        title: t("data-period"),
        width: 140,
        value: ({ batch }) => batch.firstDay,
        cell: ({ batch }) => (batch.firstDay === null ? "" : months(batch, format)),
      },
    ];
  }, [t, format, lines]);
}

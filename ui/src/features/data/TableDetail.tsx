import { Button, Select } from "@mantine/core";
import { Message, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { ImportKind } from "../../ipc/generated/ImportKind";
import type { ImportRequest } from "../../ipc/generated/ImportRequest";
import type { Preview } from "../../ipc/generated/Preview";
import type { TableShape } from "../../ipc/generated/TableShape";
import style from "./data.module.css";
import { PreviewTable } from "./PreviewTable";
import { AS_FOUND, type Choice, KINDS, kindOf, openImport, RULES, renewsOf, requestOf } from "./plan";
import { Questions } from "./Questions";
import { Reading } from "./Reading";
import type { Row } from "./TableList";
import { TemplateButton } from "./Templates";
import { useScan } from "./useScan";

interface Props {
  row: Row;
  /** Tables of customers that the same import brings. */
  beside: ImportRequest[];
  onChoose: (choice: Choice) => void;
  onLeave: () => void;
}

/** One table before its import: what it holds, what it renews, which column fills which field. */
export function TableDetail({ row, beside, onChoose, onLeave }: Props) {
  const t = useText();
  const { table, choice, preview } = row;
  const kind = kindOf(table, choice);
  const { guess } = table;
  const request = requestOf(table, choice);
  const { shape } = request;
  const known = kind !== null && preview !== undefined && !preview.twin;
  const scan = useScan(request, beside, known);
  const reshape = (next: TableShape) => onChoose({ shape: next, ...(next.header === shape.header ? {} : { map: {} }) });
  return (
    <div className={style.prepare}>
      <div className={style.choices}>
        <Select
          label={t("wizard-kind")}
          w={240}
          allowDeselect={false}
          data={KINDS.map((each) => ({ value: each, label: t(`import-${each}`) }))}
          value={kind}
          onChange={(value) =>
            value !== null && onChoose({ kind: value as ImportKind, map: {}, shape: AS_FOUND, renews: undefined })
          }
        />
        {preview && kind && preview.earlier.length > 0 && !preview.twin && (
          <RenewalChoice preview={preview} choice={choice} onChoose={onChoose} />
        )}
      </div>
      {kind === null && <Message tone="warn">{t("wizard-kind-unknown")}</Message>}
      {preview?.twin && <Twin preview={preview} onLeave={onLeave} />}
      {guess.remembered && kind === guess.remembered.choices.kind && choice?.map === undefined && preview && (
        <Remembered row={row} preview={preview} onChoose={onChoose} />
      )}
      {kind && preview && !preview.twin && <Needs preview={preview} kind={kind} />}
      {preview && kind && !preview.twin && <Questions preview={preview} shape={shape} onShape={reshape} />}
      {known && (
        <Reading
          preview={preview}
          request={request}
          scan={scan}
          onShape={reshape}
          onRules={(rules) => onChoose({ rules })}
          onMap={(map) => onChoose({ map })}
        />
      )}
      {preview && (
        <PreviewTable
          preview={preview}
          map={request.map as Record<string, string>}
          shape={shape}
          scan={scan.found}
          known={known}
          onMap={(map) => onChoose({ map })}
          onShape={reshape}
          onHeader={(header) => reshape({ ...AS_FOUND, header })}
        />
      )}
    </div>
  );
}

function RenewalChoice({
  preview,
  choice,
  onChoose,
}: {
  preview: Preview;
  choice?: Choice;
  onChoose: (choice: Choice) => void;
}) {
  const t = useText();
  const format = useFormat();
  const label = ({ name, importedAt }: Preview["earlier"][number]) =>
    t("wizard-renew", { file: name, date: format.date(importedAt) });
  return (
    <Select
      label={t("wizard-renews")}
      w={300}
      allowDeselect={false}
      data={[
        { value: "", label: t("wizard-add") },
        ...preview.earlier.map((each) => ({ value: String(each.batch), label: label(each) })),
      ]}
      value={String(renewsOf(choice, preview) ?? "")}
      onChange={(value) => onChoose({ renews: value ? Number(value) : null })}
    />
  );
}

/** The same table stands in the project: to be looked at rather than imported once more. */
function Twin({ preview, onLeave }: { preview: Preview; onLeave: () => void }) {
  const t = useText();
  const format = useFormat();
  const twin = preview.twin;
  if (!twin) return null;
  const open = () => {
    openImport(twin.id);
    onLeave();
  };
  return (
    <Message
      action={
        <Button variant="default" onClick={open}>
          {t("wizard-open-import")}
        </Button>
      }
    >
      {t("wizard-twin", { file: twin.name, date: format.date(twin.importedAt), n: twin.loaded })}
    </Message>
  );
}

function Remembered({ row, preview, onChoose }: { row: Row; preview: Preview; onChoose: (choice: Choice) => void }) {
  const t = useText();
  const format = useFormat();
  const forget = useWrite<{ shape: string }>("data_mapping_forget");
  const last = row.table.guess.remembered;
  if (!last) return null;
  const drop = () => {
    forget.mutate({ shape: preview.shape });
    onChoose({ map: {}, shape: AS_FOUND, rules: RULES });
  };
  return (
    <Message
      action={
        <Button variant="subtle" onClick={drop}>
          {t("wizard-forget")}
        </Button>
      }
    >
      {t("wizard-as-last-time", { date: format.date(last.savedAt) })}
    </Message>
  );
}

/** Which required columns are still without a place. */
function Needs({ preview, kind }: { preview: Preview; kind: ImportKind }) {
  const t = useText();
  if (preview.missing.length === 0)
    return <Message tone="good">{t("wizard-ready", { row: preview.headerRow })}</Message>;
  const fields = preview.missing.map((field) => t(`field-${field.replaceAll("_", "-")}`)).join(", ");
  return (
    <Message tone="warn" action={<TemplateButton kind={kind} />}>
      {t("wizard-missing", { fields })}
    </Message>
  );
}

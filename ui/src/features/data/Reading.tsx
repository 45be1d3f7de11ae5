import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ImportRequest } from "../../ipc/generated/ImportRequest";
import type { ImportRules } from "../../ipc/generated/ImportRules";
import type { Preview } from "../../ipc/generated/Preview";
import type { TableShape } from "../../ipc/generated/TableShape";
import { CustomerKeys, keyFields } from "./CustomerKeys";
import style from "./data.module.css";
import type { Mapping } from "./mapping";
import { useDataState } from "./plan";
import { Rules } from "./Rules";
import { Fill, Groups, HeaderRow, Periods, TotalRows } from "./ShapeFacts";
import type { Scan } from "./useScan";

export interface ReadingProps {
  preview: Preview;
  request: ImportRequest;
  scan: Scan;
  onShape: (shape: TableShape) => void;
  onRules: (rules: ImportRules) => void;
  onMap: (map: Mapping) => void;
}

/** How the table is read: in a line what was found, below it each finding with its reason and the way to say otherwise. */
export function Reading(props: ReadingProps) {
  const t = useText();
  const open = useDataState((state) => state.reading);
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={style.reading}>
      <div className={style.readingBar}>
        <Button
          variant="default"
          aria-expanded={open}
          leftSection={<Icon size={16} stroke={1.5} />}
          onClick={() => useDataState.setState({ reading: !open })}
        >
          {t("reading-title")}
        </Button>
        <span className={style.hint}>{useSummary(props)}</span>
        <Joined scan={props.scan} />
        <Counting scan={props.scan} />
      </div>
      {open && (
        <ul className={style.facts} aria-label={t("reading-title")}>
          <HeaderRow {...props} />
          <Periods {...props} />
          <Groups {...props} />
          <Fill {...props} />
          <TotalRows {...props} />
          {keyFields(props.preview).length > 0 && <CustomerKeys {...props} />}
          {props.request.kind === "transactions" && <Rules {...props} />}
        </ul>
      )}
    </div>
  );
}

/** One finding: what, why, and how to say otherwise. */
export function Fact({ found, why, children }: { found: string; why?: string; children?: ReactNode }) {
  return (
    <li>
      <span>
        {found}
        {why && <small>{why}</small>}
      </span>
      <div>{children}</div>
    </li>
  );
}

/** How many rows find their customer by the field that finds most. */
function Joined({ scan: { found } }: { scan: Scan }) {
  const t = useText();
  const format = useFormat();
  const keys = found?.keys.filter((key) => key.joined + key.unknown > 0) ?? [];
  if (!found || keys.length === 0) return null;
  const most = Math.max(...keys.map((key) => key.joined));
  return (
    <StatusChip tone={most === found.lines ? "good" : most * 2 >= found.lines ? "warn" : "bad"}>
      {t("reading-joins", { joined: format.number(most), lines: format.number(found.lines) })}
    </StatusChip>
  );
}

/** How far the whole table is read, with the way to stop it. */
function Counting({ scan }: { scan: Scan }) {
  const t = useText();
  const format = useFormat();
  if (scan.progress) {
    return (
      <span className={style.counting} role="status">
        {t("reading-counting", { share: format.number(scan.progress.share ?? 0, { percent: true }) })}
        <Button variant="subtle" size="compact-sm" onClick={scan.cancel}>
          {t("cancel")}
        </Button>
      </span>
    );
  }
  if (!scan.fault) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={scan.again}>
      {t("reading-count")}
    </Button>
  );
}

function useSummary({ preview, scan, request }: ReadingProps): string {
  const t = useText();
  const format = useFormat();
  const { found } = preview;
  const rows = scan.found;
  const facts = [
    rows && t("reading-lines", { n: rows.lines, count: format.number(rows.lines) }),
    preview.headerRow === 0 && t("reading-header-none"),
    preview.headerRows > 1 &&
      t("reading-header", { row: preview.headerRow, last: preview.headerRow + preview.headerRows - 1 }),
    found.unpivot.columns.length > 0 && t("reading-periods-short", { n: found.unpivot.columns.length }),
    found.levels.length > 0 && t("reading-groups-short", { levels: found.levels.join(" → ") }),
    found.fill.length > 0 && t("reading-fill-short", { columns: found.fill.join(", ") }),
    rows && rows.totals > 0 && request.shape.totals === "drop" && t("reading-totals-short", { n: rows.totals }),
  ];
  return facts.filter(Boolean).join(" · ");
}

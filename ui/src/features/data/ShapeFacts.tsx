import { Button, Checkbox, MultiSelect, NumberInput, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { useText } from "../../i18n";
import { Fact, type ReadingProps } from "./Reading";

const NONE = { columns: [], period: "", value: "", zerosAreBlank: false };

/** Where the names of the columns stand. */
export function HeaderRow({ preview, request, onShape }: ReadingProps) {
  const t = useText();
  const { headerRow: row, headerRows } = preview;
  const said = request.shape.header !== null;
  const found =
    row === 0
      ? t("reading-header-none")
      : headerRows > 1
        ? t("reading-header", { row, last: row + headerRows - 1 })
        : t("reading-header-one", { row });
  return (
    <Fact found={found} why={t(said ? "reading-said" : row === 0 ? "reading-header-why-none" : "reading-header-why")}>
      {said && (
        <Button variant="subtle" onClick={() => onShape({ ...request.shape, header: null })}>
          {t("reading-as-found")}
        </Button>
      )}
      {row !== 0 && (
        <Button variant="default" onClick={() => onShape({ ...request.shape, header: { row: 0, rows: 1 } })}>
          {t("reading-no-header")}
        </Button>
      )}
    </Fact>
  );
}

/** Months across columns, turned into lines. */
export function Periods({ preview, request, onShape }: ReadingProps) {
  const t = useText();
  const { shape } = request;
  const { unpivot, periods, yearless, year } = preview.found;
  if (periods.length === 0) return null;
  const on = unpivot.columns.length > 0;
  const turn = (columns: string[]) => onShape({ ...shape, unpivot: { ...unpivot, columns } });
  const found = on
    ? t("reading-periods", {
        n: unpivot.columns.length,
        first: unpivot.columns[0] ?? "",
        last: unpivot.columns.at(-1) ?? "",
      })
    : t("reading-periods-off", { n: periods.length });
  return (
    <Fact found={found} why={t(shape.unpivot === null ? "reading-periods-why" : "reading-said")}>
      <Switch
        label={t("reading-periods-turn")}
        checked={on}
        onChange={(event) => (event.currentTarget.checked ? turn(periods) : onShape({ ...shape, unpivot: NONE }))}
      />
      {on && (
        <>
          <MultiSelect
            w={280}
            aria-label={t("reading-periods-columns")}
            data={periods}
            value={unpivot.columns}
            onChange={(columns) => turn(periods.filter((each) => columns.includes(each)))}
          />
          <Checkbox
            label={t("reading-zeros")}
            checked={unpivot.zerosAreBlank}
            onChange={(event) =>
              onShape({ ...shape, unpivot: { ...unpivot, zerosAreBlank: event.currentTarget.checked } })
            }
          />
        </>
      )}
      {on && yearless && (
        <NumberInput
          label={t("wizard-year-asked")}
          min={1990}
          max={2100}
          value={year ?? ""}
          onChange={(value) =>
            typeof value === "number" && value >= 1990 && value <= 2100 && onShape({ ...shape, year: value })
          }
        />
      )}
    </Fact>
  );
}

/** Parent rows of a report, which become columns. */
export function Groups({ preview, request, onShape }: ReadingProps) {
  const t = useText();
  const { shape } = request;
  const { levels, groupedBy } = preview.found;
  if (levels.length === 0 && shape.levels === null) return null;
  const rename = (at: number, name: string) =>
    name.trim() !== "" &&
    onShape({ ...shape, levels: levels.map((each, level) => (level === at ? name.trim() : each)) });
  return (
    <Fact
      found={levels.length > 0 ? t("reading-groups", { levels: levels.join(" → ") }) : t("reading-groups-off")}
      why={groupedBy ? t(`reading-groups-${groupedBy}`) : t("reading-said")}
    >
      <Switch
        label={t("reading-groups-turn")}
        checked={levels.length > 0}
        onChange={(event) => onShape({ ...shape, levels: event.currentTarget.checked ? null : [] })}
      />
      {levels.map((name, at) => (
        <TextInput
          key={`${at}:${name}`}
          aria-label={t("reading-group-name", { n: at + 1 })}
          defaultValue={name}
          onBlur={(event) => event.currentTarget.value !== name && rename(at, event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        />
      ))}
    </Fact>
  );
}

/** Columns whose blank cells take the value above. */
export function Fill({ preview, request, onShape }: ReadingProps) {
  const t = useText();
  const { shape } = request;
  const { fill } = preview.found;
  return (
    <Fact
      found={fill.length > 0 ? t("reading-fill", { columns: fill.join(", ") }) : t("reading-fill-off")}
      why={shape.fill !== null ? t("reading-said") : fill.length > 0 ? t("reading-fill-why") : undefined}
    >
      <MultiSelect
        w={280}
        aria-label={t("reading-fill-columns")}
        placeholder={fill.length === 0 ? t("reading-fill-columns") : undefined}
        data={preview.sheetColumns}
        value={fill}
        onChange={(columns) => onShape({ ...shape, fill: columns })}
      />
    </Fact>
  );
}

/** Totals and subtotals, left out or read as data. */
export function TotalRows({ scan, request, onShape }: ReadingProps) {
  const t = useText();
  const { shape } = request;
  const n = scan.found?.totals ?? 0;
  if (n === 0 && shape.totals === "drop") return null;
  return (
    <Fact found={t("reading-totals", { n })} why={t("reading-totals-why")}>
      <SegmentedControl
        aria-label={t("reading-totals", { n })}
        data={(["drop", "keep"] as const).map((value) => ({ value, label: t(`reading-totals-${value}`) }))}
        value={shape.totals}
        onChange={(value) => onShape({ ...shape, totals: value as "drop" | "keep" })}
      />
    </Fact>
  );
}

import { Button, Popover, Select, TextInput } from "@mantine/core";
import { IconFilter, IconX } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { TableColumnHead } from "../../ipc/generated/TableColumnHead";
import type { TableFilter } from "../../ipc/generated/TableFilter";
import type { TableQuery } from "../../ipc/generated/TableQuery";
import { dayIn, isoDay } from "./cells";
import style from "./tables.module.css";
import { look } from "./tabs";

interface Props {
  query: TableQuery;
  columns: TableColumnHead[];
}

/** The conditions on the rows, each to be taken off, and the way to add one. */
export function Filters({ query, columns }: Props) {
  const t = useText();
  const set = (filters: TableFilter[]) => look({ query: { ...query, filters } });
  return (
    <div className={style.filters}>
      {query.filters.map((filter) => (
        <Button
          key={JSON.stringify(filter)}
          variant="light"
          rightSection={<IconX size={14} stroke={1.5} />}
          title={t("table-filter-off")}
          onClick={() => set(query.filters.filter((each) => each !== filter))}
        >
          <FilterText of={filter} columns={columns} />
        </Button>
      ))}
      <Add columns={columns} onAdd={(filter) => set([...query.filters, filter])} />
    </div>
  );
}

function FilterText({ of, columns }: { of: TableFilter; columns: TableColumnHead[] }) {
  const t = useText();
  const format = useFormat();
  if (of.kind === "without-orders") return t("table-filter-without-orders");
  const column = t(`field-${of.column}`);
  const dated = columns.some((each) => each.name === of.column && each.kind !== "number" && each.kind !== "text");
  const value = (number: number | null) =>
    number === null ? "…" : dated ? format.date(isoDay(number)) : format.number(number, { digits: 2 });
  if (of.kind === "contains") return t("table-filter-contains", { column, text: of.text });
  if (of.kind === "between") return t("table-filter-between", { column, low: value(of.low), high: value(of.high) });
  if (of.kind === "outside") return t("table-filter-outside", { column, low: value(of.low), high: value(of.high) });
  return t(of.kind === "missing" ? "table-filter-missing" : "table-filter-repeated", { column });
}

function Add({ columns, onAdd }: { columns: TableColumnHead[]; onAdd: (filter: TableFilter) => void }) {
  const t = useText();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string[]>([]);
  const column = columns.find((each) => each.name === name) ?? columns[0];
  if (!column) return null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const part = (end: string) => String(form.get(end) ?? "").trim();
    const misread = ["low", "high"].filter((end) => Number.isNaN(valueIn(column!, part(end))));
    setWrong(misread);
    if (misread.length > 0) return;
    const filter = filterOf(column!, part);
    if (filter) onAdd(filter);
    setOpened(false);
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} stroke={1.5} />}
          onClick={() => setOpened(!opened)}
        >
          {t("table-filter-add")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={style.filterForm} onSubmit={submit}>
          <Select
            label={t("table-filter-column")}
            data={columns.map((each) => ({ value: each.name, label: t(`field-${each.name}`) }))}
            value={column.name}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(next) => {
              setName(next);
              setWrong([]);
            }}
          />
          {column.kind === "text" ? (
            <TextInput key={column.name} name="text" label={t("table-filter-words")} />
          ) : (
            <div key={column.name} className={style.ends}>
              {(["low", "high"] as const).map((end) => (
                <TextInput
                  key={end}
                  name={end}
                  label={t(end === "low" ? "table-filter-from" : "table-filter-to")}
                  placeholder={column.kind === "number" ? undefined : format.date(EXAMPLE)}
                  error={
                    wrong.includes(end) &&
                    t(column.kind === "number" ? "table-no-number" : "table-no-date", { example: format.date(EXAMPLE) })
                  }
                />
              ))}
            </div>
          )}
          <Button type="submit">{t("table-filter-show")}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A day that shows how dates are written. */
const EXAMPLE = "2026-12-31";

/** The number or the day that a text says; null for none, NaN for one that cannot be read. */
function valueIn(column: TableColumnHead, text: string): number | null {
  if (text === "") return null;
  if (column.kind !== "number") return dayIn(text) ?? Number.NaN;
  return Number(text.replace(/\s/g, "").replace(",", "."));
}

/** What was asked for; a form left blank asks for blank cells. */
function filterOf(column: TableColumnHead, part: (name: string) => string): TableFilter | null {
  if (column.kind === "text") {
    const text = part("text");
    return text === "" ? { kind: "missing", column: column.name } : { kind: "contains", column: column.name, text };
  }
  const [low, high] = [valueIn(column, part("low")), valueIn(column, part("high"))];
  if (low === null && high === null) return { kind: "missing", column: column.name };
  // A moment of the last day still belongs to it.
  const end = column.kind === "moment" && high !== null ? high + 0.999_99 : high;
  return { kind: "between", column: column.name, low, high: end };
}

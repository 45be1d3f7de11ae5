import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { JobProgress, Loaded } from "../../components";
import { useText } from "../../i18n";
import { asFault, type Fault, type Job, type Progress, useHost, useQueryHost } from "../../ipc";
import type { TableHead } from "../../ipc/generated/TableHead";
import type { TableQuery } from "../../ipc/generated/TableQuery";
import { keyFinder } from "./cells";
import { Filters } from "./Filters";
import { LongGrid } from "./LongGrid";
import style from "./tables.module.css";
import { look, useLooking } from "./tabs";

/** The imported rows of one table, however many. */
export function Table() {
  const t = useText();
  const query = useLooking((looking) => looking.query);
  const known = useQueryHost<string[]>("tables_known");
  const head = useQueryHost<TableHead>("table_open", { table: query.table });
  const tables = (known.data ?? []).map((table) => ({ value: table, label: t(`table-${table}`) }));
  return (
    <div className={style.tabs}>
      <div className={style.tabBar}>
        <Select
          aria-label={t("table-choose")}
          data={tables}
          value={query.table}
          allowDeselect={false}
          onChange={(table) => table && look({ query: { table, sort: null, filters: [] } })}
        />
        <Filters query={query} columns={head.data?.columns ?? []} />
      </div>
      <Loaded query={head}>
        {(data) =>
          data.rows === 0 ? <p>{t("table-no-rows")}</p> : <Chosen key={data.table} head={data} query={query} />
        }
      </Loaded>
    </div>
  );
}

function Chosen({ head, query }: { head: TableHead; query: TableQuery }) {
  const plain = query.sort === null && query.filters.length === 0;
  const selection = useSelection(query, !plain);
  const totals = useQueryHost<(number | null)[]>("table_totals", { query }, { keep: true });
  const keys = plain ? null : (selection.found.data ?? null);
  const find = useMemo(() => keyFinder(head.ranges as [number, number][], keys), [head.ranges, keys]);
  const grid = (
    <LongGrid
      head={head}
      rows={keys ? keys.length : head.rows}
      keyOf={find}
      sort={query.sort}
      totals={totals.data ?? null}
    />
  );
  if (plain) return grid;
  return (
    <>
      {selection.found.isFetching && <JobProgress progress={selection.progress} onCancel={selection.cancel} />}
      <Loaded query={selection.found}>{() => grid}</Loaded>
    </>
  );
}

/** The keys of the rows that satisfy a query; the former ones stay until the new have come. */
function useSelection(query: TableQuery, enabled: boolean) {
  const host = useHost();
  const [progress, setProgress] = useState<Progress | null>(null);
  const job = useRef<Job<ArrayBuffer> | null>(null);
  const found = useQuery<Int32Array, Fault>({
    queryKey: ["table_select", query],
    queryFn: async () => {
      const started = host.runJob<ArrayBuffer>("table_select", { query }, setProgress);
      job.current = started;
      const bytes = await started.done.catch((error) => Promise.reject(asFault(error)));
      return new Int32Array(bytes);
    },
    placeholderData: (former) => former,
    enabled,
  });
  return { found, progress, cancel: () => void job.current?.cancel() };
}

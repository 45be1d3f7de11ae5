import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { asFault, type Fault, type Job, type Progress, useHost } from "../../ipc";
import type { ImportRequest } from "../../ipc/generated/ImportRequest";
import type { TableScan } from "../../ipc/generated/TableScan";

/** A table read to its last row: what is known of it, or how far the reading is. */
export interface Scan {
  found: TableScan | undefined;
  progress: Progress | null;
  fault: Fault | null;
  cancel: () => void;
  /** Reads once more what was cancelled. */
  again: () => void;
}

/** Reads a table whole, as often as the way of reading it changes; the former counts stay until the new ones have come. */
export function useScan(request: ImportRequest, beside: ImportRequest[], enabled: boolean): Scan {
  const host = useHost();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<Job<TableScan> | null>(null);
  const query = useQuery<TableScan, Fault>({
    queryKey: ["data_scan", { request, beside }],
    queryFn: async ({ signal }) => {
      const job = host.runJob<TableScan>("data_scan", { request, beside }, setProgress);
      running.current = job;
      signal.addEventListener("abort", () => void job.cancel());
      return job.done.catch((error) => Promise.reject(asFault(error)));
    },
    placeholderData: (former) => former,
    enabled,
  });
  return {
    found: enabled ? query.data : undefined,
    progress: query.isFetching ? progress : null,
    fault: query.error,
    cancel: () => void running.current?.cancel(),
    again: () => void query.refetch(),
  };
}

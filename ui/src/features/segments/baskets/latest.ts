import { useEffect } from "react";
import { type Args, useQueryHost } from "../../../ipc";

/** The answer to the newest question. The program drops a question when another comes; one that is still wanted is asked again. */
export function useLatest<T>(command: string, args: Args, enabled: boolean) {
  const query = useQueryHost<T>(command, args, { enabled, keep: true });
  const { refetch } = query;
  const dropped = enabled && query.error?.code === "cancelled" ? query.errorUpdateCount : 0;
  useEffect(() => {
    if (dropped > 0) void refetch();
  }, [dropped, refetch]);
  return query;
}

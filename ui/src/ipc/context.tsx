import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQueries,
  useQuery,
} from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Args, asFault, type Fault, type Host, type Job, type Progress } from "./host";

const HostContext = createContext<Host | null>(null);

interface Props {
  host: Host;
  /** Shows a fault that no screen shows in its place. */
  onFault: (fault: Fault) => void;
  children: ReactNode;
}

/** Gives the screens their host and forgets all answers whenever a write ends. */
export function HostProvider({ host, onFault, children }: Props) {
  const [client] = useState(newClient);
  useEffect(() => host.onChanged(() => void client.invalidateQueries()), [host, client]);
  const value = useMemo(() => ({ ...host, onFault }), [host, onFault]);
  return (
    <HostContext value={value}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </HostContext>
  );
}

export function useHost(): Host & { onFault: (fault: Fault) => void } {
  const host = useContext(HostContext);
  if (!host) throw new Error("useHost outside HostProvider");
  return host as Host & { onFault: (fault: Fault) => void };
}

export interface QueryOptions {
  /** False while the question makes no sense yet. */
  enabled?: boolean;
  /** Shows the former answer until the new one has come, for arguments that change under the hand, such as a slider. */
  keep?: boolean;
}

/** The answer of a reading command, kept until the next write. The key is [command, args]. */
export function useQueryHost<T>(command: string, args: Args = {}, { enabled, keep }: QueryOptions = {}) {
  const host = useHost();
  return useQuery<T, Fault>({
    queryKey: [command, args],
    queryFn: () => host.call<T>(command, args).catch((error) => Promise.reject(asFault(error))),
    enabled,
    placeholderData: keep ? keepPreviousData : undefined,
  });
}

/** The answers of one reading command to several arguments, in their order; undefined while an answer is on its way. */
export function useQueriesHost<T>(command: string, all: Args[]): (T | undefined)[] {
  const host = useHost();
  return useQueries({
    queries: all.map((args) => ({
      queryKey: [command, args],
      queryFn: () => host.call<T>(command, args).catch((error) => Promise.reject(asFault(error))),
    })),
    combine: (results) => results.map((result) => result.data as T | undefined),
  });
}

/** A writing command. What it changed comes back by the `changed` event; its fault is shown as a notification. */
export function useWrite<A extends Args, T = null>(command: string) {
  const host = useHost();
  return useMutation<T, Fault, A>({
    mutationFn: (args) => host.call<T>(command, args).catch((error) => Promise.reject(asFault(error))),
    onError: host.onFault,
    networkMode: "always",
  });
}

/**
 * A long command: `run` starts it, `progress` and `cancel` are what JobProgress shows. Its fault is shown as a notification
 * unless the screen takes it.
 */
export function useJob<A extends Args, T>(command: string, onFault?: (fault: Fault) => void) {
  const host = useHost();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [job, setJob] = useState<Job<T> | null>(null);

  // Stable, because actions are built from it: an action that changes with every render registers without end.
  const run = useCallback(
    async (args: A): Promise<T | null> => {
      const started = host.runJob<T>(command, args, setProgress);
      setJob(started);
      try {
        return await started.done;
      } catch (error) {
        const fault = asFault(error);
        if (fault.code !== "cancelled") (onFault ?? host.onFault)(fault);
        return null;
      } finally {
        setJob(null);
        setProgress(null);
      }
    },
    [host, command, onFault],
  );
  const cancel = useCallback(() => void job?.cancel(), [job]);
  return { run, running: job !== null, progress, cancel };
}

function newClient() {
  return new QueryClient({
    // Everything is on this computer: no answer grows old by itself, and being offline is normal.
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: "always" } },
  });
}

import { Loader } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useText } from "../i18n";
import type { Fault } from "../ipc";
import { FaultMessage } from "./Message";

const PATIENCE_MS = 300;

interface Props<T> {
  query: UseQueryResult<T, Fault>;
  children: (data: T) => ReactNode;
}

/** The answer of a query, or what stands in its place: nothing at first, a sign of work after 300 ms, a fault. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.isError) return <FaultMessage fault={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Patience />;
  return <>{children(query.data)}</>;
}

function Patience() {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? <Loader size="sm" role="status" aria-label={t("loading")} /> : null;
}

import { create } from "zustand";
import type { TableQuery } from "../../ipc/generated/TableQuery";

export type DataTab = "imports" | "tables" | "quality";

interface Looking {
  tab: DataTab;
  query: TableQuery;
}

/** What is looked at on the Data screen. */
export const useLooking = create<Looking>(() => ({
  tab: "imports",
  query: { table: "transactions", sort: null, filters: [] },
}));

export const look = (looking: Partial<Looking>) => useLooking.setState(looking);

/** Opens a table at the rows that a finding speaks of. */
export const showRows = (query: TableQuery) => look({ tab: "tables", query });

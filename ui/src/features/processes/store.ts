import { create } from "zustand";

interface ProcessState {
  process: number | null;
  operation: number | null;
}

export const useProcessState = create<ProcessState>(() => ({ process: null, operation: null }));
export const chooseProcess = (process: number) => useProcessState.setState({ process, operation: null });
export const chooseOperation = (operation: number | null) => useProcessState.setState({ operation });

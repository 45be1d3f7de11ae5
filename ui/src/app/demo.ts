import { create } from "zustand";
import { asFault, type Host, type Job, type Progress } from "../ipc";
import { startOver } from "./navigation";

interface Opening {
  job: Job<unknown> | null;
  progress: Progress | null;
}

/** The demo company on its way in. */
export const useOpening = create<Opening>(() => ({ job: null, progress: null }));

/** Opens the demo company; the first time its spreadsheets are imported, which takes a few seconds and can be stopped. */
export async function openDemo(host: Host) {
  if (useOpening.getState().job) return;
  const job = host.runJob("demo_open", {}, (progress) => useOpening.setState({ progress }));
  useOpening.setState({ job });
  try {
    await job.done;
    startOver();
  } catch (error) {
    if (asFault(error).code !== "cancelled") throw error;
  } finally {
    useOpening.setState({ job: null, progress: null });
  }
}

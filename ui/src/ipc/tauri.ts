import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Host, Progress, Unsubscribe } from "./host";

/** The host of the packaged program. */
export const tauriHost: Host = {
  call: (command, args) => invoke(command, args),
  onChanged: (listener) => soon(listen<string[]>("changed", (event) => listener(event.payload))),
  onFileDrop: (listener) =>
    soon(
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop" || payload.type === "enter") {
          listener({ kind: payload.type === "drop" ? "drop" : "over", paths: payload.paths });
        } else if (payload.type === "leave") {
          listener({ kind: "leave", paths: [] });
        }
      }),
    ),
  pickFile: (options) => invoke("pick_file", { options }),
  pickSavePath: (options) => invoke("pick_save_path", { options }),
  runJob: (command, args, onProgress) => {
    const job = crypto.randomUUID();
    const progress = new Channel<Progress>();
    progress.onmessage = onProgress;
    return {
      done: invoke(command, { ...args, job, progress }),
      cancel: () => invoke("job_cancel", { job }),
    };
  },
  setFullscreen: (on) => getCurrentWindow().setFullscreen(on),
};

/** Listening starts a moment later; stopping before that moment stops it too. */
function soon(listening: Promise<Unsubscribe>): Unsubscribe {
  return () => void listening.then((stop) => stop());
}

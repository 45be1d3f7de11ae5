import { Overlay } from "@mantine/core";
import { useEffect, useState } from "react";
import { useText } from "../i18n";
import { asFault, type FileDrop, useHost } from "../ipc";
import { leave } from "./frameActions";
import { bring } from "./navigation";

/** Files dropped anywhere on the window: a project is opened, anything else goes to the import. */
export function FileDrops() {
  const t = useText();
  const host = useHost();
  const [over, setOver] = useState(false);
  useEffect(() => {
    function onDrop({ kind, paths }: FileDrop) {
      setOver(kind === "over");
      if (kind !== "drop" || paths.length === 0) return;
      const project = paths.find((path) => path.toLowerCase().endsWith(".cxatlas"));
      if (!project) return bring(paths);
      leave(host, "project_open", { path: project }).catch((error) => host.onFault(asFault(error)));
    }
    return host.onFileDrop(onDrop);
  }, [host]);
  if (!over) return null;
  return (
    <Overlay fixed center backgroundOpacity={0.7} color="var(--surface)">
      <b>{t("drop-here")}</b>
    </Overlay>
  );
}

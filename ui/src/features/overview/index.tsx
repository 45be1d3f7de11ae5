import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { type Action, useActions } from "../../app/actions";
import { useProject } from "../../app/place";
import { Loaded, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { Known } from "../../ipc/generated/Known";
import { Findings } from "./Findings";
import { Numbers } from "./Numbers";
import { Rename } from "./Rename";
import { Stages } from "./Stages";

/** What is known so far, the main findings, and how far each stage is. */
export default function OverviewView() {
  const t = useText();
  const project = useProject();
  const known = useQueryHost<Known>("project_known");
  const [renaming, setRenaming] = useState(false);
  const rename = useMemo<Action[]>(
    () => [{ id: "project.rename", label: "action-rename", run: () => setRenaming(true) }],
    [],
  );
  useActions(rename);
  const toolbar = (
    <Button
      variant="default"
      leftSection={<IconPencil size={16} stroke={1.5} aria-hidden="true" />}
      onClick={() => setRenaming(true)}
    >
      {t("overview-rename")}
    </Button>
  );
  return (
    <Screen title={t("screen-overview")} lead={t("lead-overview")} toolbar={toolbar}>
      <Loaded query={known}>
        {(data) => (
          <>
            <Numbers known={data} />
            <Findings findings={data.findings} />
          </>
        )}
      </Loaded>
      <Stages stages={project?.stages ?? []} />
      {renaming && <Rename name={project?.name ?? ""} onClose={() => setRenaming(false)} />}
    </Screen>
  );
}

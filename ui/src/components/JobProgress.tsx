import { Progress as Bar, Button } from "@mantine/core";
import { useText } from "../i18n";
import type { Progress } from "../ipc";
import style from "./components.module.css";
import { useFormat } from "./numbers";

/** A long computation at work: what it is doing, how far it is, and a way to stop it. */
export function JobProgress({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const t = useText();
  const format = useFormat();
  const share = progress?.share ?? null;
  const label = progress?.label ? t(progress.label.key, progress.label.args) : t("job-running");
  return (
    <div className={style.job}>
      <span>{label}</span>
      <Bar.Root size="sm">
        <Bar.Section value={(share ?? 1) * 100} animated={share === null} striped={share === null} aria-label={label} />
      </Bar.Root>
      {share !== null && <span>{format.number(share, { percent: true })}</span>}
      <Button variant="default" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}

import { Button } from "@mantine/core";
import { StatusChip } from "../../components";
import { useText } from "../../i18n";

interface Props {
  /** What the project is about, read out with the button. */
  title: string;
  taken: boolean;
  onTake: () => void;
}

/** A button that makes an improvement project, or the sign that there is one. */
export function Take({ title, taken, onTake }: Props) {
  const t = useText();
  if (taken) return <StatusChip tone="good">{t("process-taken")}</StatusChip>;
  return (
    <Button variant="default" size="compact-sm" aria-label={t("process-take-of", { title })} onClick={onTake}>
      {t("process-take")}
    </Button>
  );
}

import { useEffect } from "react";
import { present } from "../../app/navigation";
import { useText } from "../../i18n";
import { useHost } from "../../ipc";

/** Full screen; Esc leaves it. */
export default function PresentationView() {
  const t = useText();
  const host = useHost();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === "Escape" && void present(host, false);
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [host]);
  return <main style={{ padding: 48, font: "600 32px/40px var(--font)" }}>{t("present")}</main>;
}

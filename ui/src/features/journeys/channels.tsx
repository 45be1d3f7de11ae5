import {
  IconBuildingStore,
  IconFileText,
  IconMail,
  IconMessage,
  IconPhone,
  IconPointFilled,
  IconTool,
  IconTruck,
  IconUsers,
  IconWorld,
} from "@tabler/icons-react";
import { useText } from "../../i18n";
import type { ChannelIcon as Channel } from "../../ipc/generated/ChannelIcon";
import type { Evidence } from "../../ipc/generated/Evidence";
import style from "./journeys.module.css";

const ICONS: Record<Channel, typeof IconWorld> = {
  web: IconWorld,
  meeting: IconUsers,
  phone: IconPhone,
  mail: IconMail,
  document: IconFileText,
  delivery: IconTruck,
  shop: IconBuildingStore,
  service: IconTool,
  chat: IconMessage,
  other: IconPointFilled,
};

/** The icon of a channel; its words stand in the name of the touchpoint's cell. */
export function ChannelIcon({ icon }: { icon: Channel }) {
  const Icon = ICONS[icon];
  return <Icon size={15} stroke={1.6} aria-hidden="true" />;
}

/** A filled, an open or a dashed dot: told apart without colour. */
export function EvidenceMark({ evidence }: { evidence: Evidence }) {
  return <span className={style.evidence} data-evidence={evidence} aria-hidden="true" />;
}

const EVIDENCE: Evidence[] = ["solid", "weak", "none"];

export function EvidenceLegend() {
  const t = useText();
  return (
    <ul className={style.legend} aria-label={t("journeys-evidence")} title={t("journeys-evidence-help")}>
      {EVIDENCE.map((evidence) => (
        <li key={evidence}>
          <EvidenceMark evidence={evidence} />
          {t(`journeys-evidence-${evidence}`)}
        </li>
      ))}
    </ul>
  );
}

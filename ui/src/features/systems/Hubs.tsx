import { Message, StatusChip } from "../../components";
import { useText } from "../../i18n";
import type { PlannedHub } from "../../ipc/generated/PlannedHub";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import style from "./systems.module.css";

/** Both plans that close every gap: the smallest one, and the one that extends what is there first. */
export function Hubs({ view }: { view: SystemsView }) {
  const t = useText();
  const name = (hub: PlannedHub) => {
    const system = view.systems.find((each) => each.system.id === hub.system)?.system.name ?? "";
    return t(`systems-hub-${hub.kind}`, { system });
  };
  const items = (hub: PlannedHub) =>
    hub.closes.map((id) => view.items.find((state) => state.item.id === id)?.item.name).join(", ");
  if (view.plans.every((plan) => plan.hubs.length === 0))
    return <Message tone="good">{t("systems-plan-none")}</Message>;
  return (
    <div className={style.plans}>
      {view.plans.map((plan) => (
        <section key={plan.kind} className={style.plan}>
          <h2>
            {t(`systems-plan-${plan.kind}`)} <StatusChip>{plan.hubs.length}</StatusChip>
          </h2>
          <p>{t(`systems-plan-${plan.kind}-why`)}</p>
          <ol>
            {plan.hubs.map((hub) => (
              <li key={`${hub.kind}:${hub.system}`}>
                <b>{name(hub)}</b>
                <span>{t("systems-hub-closes", { count: hub.closes.length, items: items(hub) })}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

import { Message, StatusChip } from "../../components";
import { useText } from "../../i18n";
import type { PlannedHub } from "../../ipc/generated/PlannedHub";
import type { SystemsView } from "../../ipc/generated/SystemsView";
import style from "./systems.module.css";

/** The plans that close every gap, as alternatives to choose between: fewest places of work, or least that is new. */
export function Hubs({ view }: { view: SystemsView }) {
  const t = useText();
  const name = (hub: PlannedHub) => {
    const system = view.systems.find((each) => each.system.id === hub.system)?.system.name ?? "";
    return t(`systems-hub-${hub.kind}`, { system });
  };
  const items = (hub: PlannedHub) =>
    hub.closes.map((id) => view.items.find((state) => state.item.id === id)?.item.name).join(", ");
  if (view.plans.length === 0) return <Message tone="good">{t("systems-plan-none")}</Message>;
  const several = view.plans.length > 1;
  return (
    <>
      {several && <p className={style.note}>{t("systems-plans-lead")}</p>}
      <div className={style.plans}>
        {view.plans.map(({ kind, hubs }, at) => (
          <section key={kind} className={style.plan} aria-label={t(`systems-plan-${several ? kind : "only"}`)}>
            {several && <StatusChip>{t("systems-plan-number", { number: at + 1 })}</StatusChip>}
            <h2>{t(`systems-plan-${several ? kind : "only"}`)}</h2>
            <p>{t(`systems-plan-${several ? kind : "only"}-why`)}</p>
            <p>
              <b>
                {t("systems-plan-count", { count: hubs.length, new: hubs.filter((hub) => hub.system === null).length })}
              </b>
            </p>
            <ol>
              {hubs.map((hub) => (
                <li key={`${hub.kind}:${hub.system}`}>
                  <b>{name(hub)}</b>
                  <span>{t("systems-hub-closes", { count: hub.closes.length, items: items(hub) })}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}

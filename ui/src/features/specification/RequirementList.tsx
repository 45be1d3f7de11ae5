import { select, useSelected } from "../../app/navigation";
import type { Requirement } from "../../ipc/generated/Requirement";
import { RequirementCard } from "./RequirementCard";
import style from "./specification.module.css";

/** The requirements one below the other; those out of sight are laid out when they come near. */
export function RequirementList({ requirements }: { requirements: Requirement[] }) {
  const selected = useSelected();
  return (
    <ol className={style.list}>
      {requirements.map((requirement) => (
        <li key={requirement.id} className={style.row}>
          <RequirementCard
            requirement={requirement}
            current={selected?.kind === "requirement" && selected.key === requirement.id}
            onSelect={() => select({ kind: "requirement", key: requirement.id })}
          />
        </li>
      ))}
    </ol>
  );
}

import { Menu } from "@mantine/core";
import { useText } from "../i18n";
import type { ProjectState } from "../ipc";
import style from "./frame.module.css";
import { choosePlace, usePlace } from "./place";

interface Choice {
  id: number | null;
  name: string;
}

/** Business unit ▸ segment ▸ map, each a menu. */
export function Breadcrumb({ project }: { project: ProjectState }) {
  const t = useText();
  const place = usePlace();
  const maps = project.journeys.filter((each) => each.businessUnitId === place.businessUnit);
  const segments: Choice[] = [{ id: null, name: t("all-segments") }, ...project.segments];
  if (project.businessUnits.length === 0) {
    return <span className={style.crumbs}>{t("no-business-units")}</span>;
  }
  return (
    <ol className={style.crumbs} aria-label={t("place-title")}>
      <Crumb
        label={t("place-business-unit")}
        choices={project.businessUnits}
        chosen={place.businessUnit}
        onChoose={(businessUnit) => choosePlace({ businessUnit })}
      />
      <Crumb
        label={t("place-segment")}
        choices={segments}
        chosen={place.segment}
        onChoose={(segment) => choosePlace({ segment })}
        after
      />
      {maps.length > 0 && (
        <Crumb
          label={t("place-journey")}
          choices={maps}
          chosen={place.journey}
          onChoose={(journey) => choosePlace({ journey })}
          after
        />
      )}
    </ol>
  );
}

interface CrumbProps {
  label: string;
  choices: Choice[];
  chosen: number | null;
  onChoose: (id: number | null) => void;
  after?: boolean;
}

function Crumb({ label, choices, chosen, onChoose, after }: CrumbProps) {
  const name = choices.find((each) => each.id === chosen)?.name ?? "";
  return (
    <li>
      {after && <span aria-hidden="true">▸</span>}
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={style.crumb} aria-label={`${label}: ${name}`} title={`${label}: ${name}`}>
            {name}
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
          {choices.map((each) => (
            <Menu.Item key={each.id} onClick={() => onChoose(each.id)} aria-current={each.id === chosen || undefined}>
              {each.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { EmptyState, Loaded, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { Requirement } from "../../ipc/generated/Requirement";
import { ExportBar } from "./ExportBar";
import { RequirementList } from "./RequirementList";
import { chosen, SECTIONS, sectionKey } from "./sections";
import style from "./specification.module.css";
import { START, useView } from "./store";

/** The technical specification: sections on the left, requirements with their sources on the right. */
export default function SpecificationView() {
  const t = useText();
  const query = useQueryHost<Requirement[]>("specification_requirements", { scope: {} });
  return (
    <Screen
      title={t("screen-specification")}
      lead={t("lead-specification")}
      stage="specification"
      toolbar={<ExportBar />}
    >
      <Loaded query={query}>{(requirements) => <Sheet requirements={requirements} />}</Loaded>
    </Screen>
  );
}

function Sheet({ requirements }: { requirements: Requirement[] }) {
  const t = useText();
  const view = useView();
  const shown = chosen(requirements, view);
  return (
    <div className={style.sheet}>
      <Sections requirements={requirements} />
      <div className={style.main}>
        <div className={style.filters}>
          <TextInput
            className={style.search}
            placeholder={t("spec-search")}
            aria-label={t("spec-search")}
            value={view.words}
            onChange={(event) => useView.setState({ words: event.currentTarget.value })}
          />
          <Select
            aria-label={t("spec-priority")}
            clearable
            placeholder={t("spec-priority-any")}
            data={["1", "2", "3"].map((value) => ({ value, label: t("spec-priority-is", { priority: value }) }))}
            value={view.priority?.toString() ?? null}
            onChange={(value) => useView.setState({ priority: value === null ? null : Number(value) })}
            size="sm"
            w={170}
          />
          <Checkbox
            label={t("spec-only-marked")}
            checked={view.onlyMarked}
            onChange={(event) => useView.setState({ onlyMarked: event.currentTarget.checked })}
          />
          <span className={style.count}>{t("table-count", { shown: shown.length, all: requirements.length })}</span>
        </div>
        {shown.length > 0 ? (
          <RequirementList requirements={shown} />
        ) : (
          <EmptyState
            title={t("spec-nothing")}
            actions={
              <Button variant="default" onClick={() => useView.setState(START)}>
                {t("spec-show-all")}
              </Button>
            }
          >
            {t("spec-nothing-why")}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

/** The sections with how many requirements each holds; those without any are prose of the document. */
function Sections({ requirements }: { requirements: Requirement[] }) {
  const t = useText();
  const section = useView((view) => view.section);
  const count = (key: string) => requirements.filter((it) => it.section === key && !it.removed).length;
  return (
    <nav className={style.sections} aria-label={t("spec-sections")}>
      <SectionLine
        label={t("spec-all-sections")}
        count={requirements.filter((it) => !it.removed).length}
        current={section === null}
        onChoose={() => useView.setState({ section: null })}
      />
      {SECTIONS.map((key) => (
        <SectionLine
          key={key}
          label={`${key} ${t(sectionKey(key))}`}
          count={count(key)}
          current={section === key}
          inner={key.includes(".")}
          onChoose={() => useView.setState({ section: key })}
        />
      ))}
    </nav>
  );
}

interface LineProps {
  label: string;
  count: number;
  current: boolean;
  inner?: boolean;
  onChoose: () => void;
}

function SectionLine({ label, count, current, inner, onChoose }: LineProps) {
  return (
    <button
      type="button"
      className={style.section}
      aria-current={current ? "true" : undefined}
      data-inner={inner || undefined}
      data-empty={count === 0 || undefined}
      onClick={onChoose}
    >
      <span>{label}</span>
      <small>{count === 0 ? "—" : count}</small>
    </button>
  );
}

import { Checkbox, SegmentedControl } from "@mantine/core";
import { select, useSelected } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, Loaded, Message, SaveMenu, Screen } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost, useWrite } from "../../ipc";
import type { KpiCascade } from "../../ipc/generated/KpiCascade";
import type { MissingScores } from "../../ipc/generated/MissingScores";
import { Cascade } from "./Cascade";
import { Completeness } from "./Completeness";
import { KpiDetail } from "./KpiDetail";
import style from "./kpis.module.css";
import { Passports } from "./Passports";
import { type KpiTab, setTab, useKpiState } from "./store";

const TABS: KpiTab[] = ["cascade", "passports", "completeness"];

/** Stage 5: the KPI cascade over four levels, passports, completeness. */
export default function KpisView() {
  const t = useText();
  const { businessUnit } = usePlace();
  const tab = useKpiState((state) => state.tab);
  const cascade = useQueryHost<KpiCascade>("kpi_cascade", { businessUnit }, { enabled: businessUnit !== null });
  const missing = useWrite<{ missing: MissingScores }>("kpi_missing_set");
  const toolbar = (
    <>
      <SegmentedControl
        aria-label={t("kpi-views")}
        value={tab}
        onChange={(value) => setTab(value as KpiTab)}
        data={TABS.map((value) => ({ value, label: t(`kpi-view-${value}`) }))}
      />
      {cascade.data && tab === "cascade" && (
        <Checkbox
          label={t("kpi-missing-zero")}
          checked={cascade.data.missing === "zero"}
          onChange={(event) => missing.mutate({ missing: event.currentTarget.checked ? "zero" : "share-weight" })}
        />
      )}
      {tab === "cascade" && <SaveMenu figure={{ name: "cascade" }} scope={{ businessUnit }} />}
    </>
  );
  return (
    <Screen title={t("screen-kpis")} lead={t("lead-kpis")} stage="kpis" toolbar={toolbar}>
      <Loaded query={cascade}>{(data) => <Content cascade={data} tab={tab} />}</Loaded>
    </Screen>
  );
}

function Content({ cascade, tab }: { cascade: KpiCascade; tab: KpiTab }) {
  const t = useText();
  const selected = useSelected();
  const card = cascade.kpis.find((each) => selected?.kind === "kpi" && selected.key === String(each.kpi.id));
  const open = (kpi: number) => select({ kind: "kpi", key: String(kpi) });
  if (cascade.kpis.length === 0) return <EmptyState title={t("kpi-empty")}>{t("kpi-empty-why")}</EmptyState>;
  return (
    <>
      <Findings cascade={cascade} />
      {tab === "cascade" && <Cascade cascade={cascade} selected={card?.kpi.id ?? null} onSelect={open} />}
      {tab === "passports" && <Passports cards={cascade.kpis} onSelect={open} />}
      {tab === "completeness" && <Completeness cascade={cascade} />}
      {card && <KpiDetail key={card.kpi.id} card={card} />}
    </>
  );
}

/** The finding; a circle at once, other remarks behind their number. */
function Findings({ cascade }: { cascade: KpiCascade }) {
  const t = useText();
  const { findings, problems } = cascade;
  const circle = problems.find((each) => each.key === "kpi-problem-cycle");
  return (
    <>
      <Message>{findings.map((each) => t(each.key, each.args)).join(" ")}</Message>
      {circle && <Message tone="bad">{t(circle.key, circle.args)}</Message>}
      {problems.length > 0 && (
        <details className={style.problems}>
          <summary>{t("kpi-problems", { count: problems.length })}</summary>
          <ul>
            {problems.map((each) => (
              <li key={each.key + JSON.stringify(each.args)}>{t(each.key, each.args)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

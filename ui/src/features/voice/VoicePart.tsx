import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useAction } from "../../app/actions";
import { select, useSelected } from "../../app/navigation";
import {
  Chart,
  DataTable,
  EmptyState,
  Loaded,
  StatusChip,
  type TableColumn,
  useFormat,
  useTokenColor,
} from "../../components";
import { useText } from "../../i18n";
import { type Tone, useQueryHost } from "../../ipc";
import type { MeanScore } from "../../ipc/generated/MeanScore";
import type { TouchpointRow } from "../../ipc/generated/TouchpointRow";
import type { VoiceView } from "../../ipc/generated/VoiceView";
import { intervalOption } from "./intervals";
import { Loyalty } from "./Loyalty";
import { Quotes } from "./Quotes";
import { Respondents } from "./Respondents";
import { SamplePlanCard } from "./SamplePlanCard";
import { useScope } from "./scope";
import style from "./voice.module.css";

const TONES: Record<string, Tone> = { none: "neutral", weak: "warn", solid: "good" };

export function VoicePart() {
  const scope = useScope();
  return <Loaded query={useQueryHost<VoiceView>("voice_view", { scope })}>{(view) => <Voice view={view} />}</Loaded>;
}

function Voice({ view }: { view: VoiceView }) {
  const t = useText();
  const load = useAction("import");
  if (view.answers + view.interviews === 0) {
    return (
      <EmptyState title={t("voice-empty")} actions={<Button onClick={load?.run}>{t("voice-import")}</Button>}>
        {t("voice-empty-why")}
      </EmptyState>
    );
  }
  return (
    <>
      <Loyalty view={view} />
      <div className={style.pair}>
        <Touchpoints rows={view.touchpoints} />
        <SatisfactionChart rows={view.touchpoints} />
      </div>
      <div className={style.pair}>
        <Quotes rows={view.touchpoints} />
        <div>
          <Respondents rows={view.respondents} />
          <SamplePlanCard />
        </div>
      </div>
    </>
  );
}

function Touchpoints({ rows }: { rows: TouchpointRow[] }) {
  const t = useText();
  const columns = useColumns();
  const silent = rows.filter(({ voice }) => voice.nps === null).length;
  const choose = (row: TouchpointRow) => select({ kind: "touchpoint", key: String(row.voice.touchpoint) });
  return (
    <section className={style.card} aria-label={t("voice-touchpoints")}>
      <h2>{t("voice-touchpoints")}</h2>
      <div className={style.tall}>
        <DataTable label={t("voice-touchpoints")} columns={columns} rows={rows} onSelect={choose} filterable={false} />
      </div>
      {silent > 0 && silent < rows.length && (
        <p className={style.small}>{t("voice-nps-not-asked", { count: silent })}</p>
      )}
    </section>
  );
}

/** n, means and NPS of touchpoints, each with its interval. */
function useColumns(): TableColumn<TouchpointRow>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(() => {
    const mean = (score: MeanScore | null) =>
      score?.mean == null
        ? "—"
        : score.interval
          ? format.interval({ value: score.mean, ...score.interval }, { digits: 1 })
          : format.number(score.mean, { digits: 1 });
    const nps = ({ voice }: TouchpointRow) =>
      voice.nps?.points == null
        ? voice.nps
          ? t("voice-answers-n", { n: voice.nps.n })
          : "—"
        : format.interval({ value: voice.nps.points, ...voice.nps.interval! }, { digits: 0, signed: true });
    const numeric = true;
    return [
      { id: "code", title: t("voice-column-code"), value: (row) => row.code, width: 56 },
      { id: "name", title: t("voice-column-touchpoint"), value: (row) => row.name, width: 190 },
      { id: "n", title: t("voice-column-n"), value: (row) => row.voice.satisfaction?.n ?? 0, numeric, width: 56 },
      {
        id: "satisfaction",
        title: t("voice-column-satisfaction"),
        value: (row) => row.voice.satisfaction?.mean ?? null,
        cell: (row) => mean(row.voice.satisfaction),
        numeric,
        width: 138,
      },
      {
        id: "importance",
        title: t("voice-column-importance"),
        value: (row) => row.voice.importance?.mean ?? null,
        cell: (row) => mean(row.voice.importance),
        numeric,
        width: 100,
      },
      {
        id: "nps",
        title: t("voice-column-nps"),
        value: (row) => row.voice.nps?.points ?? null,
        cell: nps,
        numeric,
        width: 130,
      },
      {
        id: "evidence",
        title: t("voice-column-evidence"),
        value: (row) => t(`voice-evidence-${row.voice.evidence}`),
        cell: ({ voice }) => (
          <StatusChip tone={TONES[voice.evidence]}>
            {t(`voice-evidence-${voice.evidence}`)}
            {voice.source === "interview" ? ` · ${t("voice-of-interviews")}` : ""}
          </StatusChip>
        ),
        width: 150,
      },
    ];
  }, [t, format]);
}

function SatisfactionChart({ rows }: { rows: TouchpointRow[] }) {
  const t = useText();
  const format = useFormat();
  const color = useTokenColor();
  const columns = useColumns();
  const selected = useSelected();
  const scope = useScope();
  const measured = useMemo(
    () =>
      rows
        .flatMap(({ code, name, voice }) => {
          const { mean, interval } = voice.satisfaction ?? {};
          const key = String(voice.touchpoint);
          return mean == null || !interval ? [] : [{ key, code, name, mean, ...interval }];
        })
        .sort((a, b) => a.mean - b.mean),
    [rows],
  );
  const chosen = selected?.kind === "touchpoint" ? selected.key : null;
  const option = useMemo(() => intervalOption(measured, chosen, color), [measured, chosen, color]);
  const lowest = measured[0];
  const tied = lowest ? measured.slice(1).filter((row) => row.low <= lowest.high).length : 0;
  const facts = lowest && {
    name: lowest.name,
    value: format.interval({ value: lowest.mean, low: lowest.low, high: lowest.high }, { digits: 1 }),
  };
  const caption = !facts
    ? t("voice-caption-none")
    : tied
      ? t("voice-caption-tie", { ...facts, count: tied })
      : t("voice-caption", facts);
  const table = <DataTable label={t("voice-touchpoints")} columns={columns} rows={rows} filterable={false} />;
  return (
    <Chart
      caption={caption}
      note={t("voice-chart-note")}
      option={option}
      table={table}
      height={420}
      saved={{ figure: { name: "satisfaction" }, scope }}
    />
  );
}

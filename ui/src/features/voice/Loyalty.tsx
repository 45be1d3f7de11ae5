import { useMemo } from "react";
import { Chart, DataTable, StatusChip, useFormat, useTokenColor } from "../../components";
import { useText } from "../../i18n";
import type { NpsScore } from "../../ipc/generated/NpsScore";
import type { VoiceView } from "../../ipc/generated/VoiceView";
import { isoDay, useScope } from "./scope";
import style from "./voice.module.css";

/** Overall NPS: of all, by wave, its change, and the grades behind it. */
export function Loyalty({ view }: { view: VoiceView }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={style.pair}>
      <div>
        <div className={style.figures}>
          <Score title={t("voice-nps")} nps={view.nps} />
          {view.waves.length > 1 && view.waves.map(({ wave, nps }) => <Score key={wave} title={wave} nps={nps} />)}
          {view.change && <Change change={view.change} />}
        </div>
        {view.newest !== null && (
          <p className={style.small}>{t("voice-interval-note", { date: format.date(isoDay(view.newest)) })}</p>
        )}
      </div>
      <Grades view={view} />
    </div>
  );
}

function Score({ title, nps }: { title: string; nps: NpsScore }) {
  const t = useText();
  const format = useFormat();
  return (
    <section className={style.figure} aria-label={title}>
      <span className={style.small}>{title}</span>
      <b>{format.number(nps.points, { digits: 0, signed: true })}</b>
      <div className={style.small}>
        {nps.interval ? format.range(nps.interval.low, nps.interval.high, { digits: 0 }) : t("voice-nps-few")}
        {" · "}
        {t("voice-answers-n", { n: nps.n })}
      </div>
    </section>
  );
}

function Change({ change }: { change: NonNullable<VoiceView["change"]> }) {
  const t = useText();
  const format = useFormat();
  const { low, high } = change.interval;
  const certain = low > 0 || high < 0;
  const tone = !certain ? "neutral" : change.change > 0 ? "good" : "bad";
  return (
    <section className={style.figure} aria-label={t("voice-change")}>
      <span className={style.small}>{t("voice-change")}</span>
      <b>{format.number(change.change, { digits: 0, signed: true })}</b>
      <div className={style.small}>{format.range(low, high, { digits: 0 })}</div>
      <StatusChip tone={tone}>{t(certain ? "voice-change-certain" : "voice-change-chance")}</StatusChip>
    </section>
  );
}

function Grades({ view }: { view: VoiceView }) {
  const t = useText();
  const format = useFormat();
  const color = useTokenColor();
  const option = useMemo(() => {
    const tone = (grade: number) => (grade >= 9 ? "good" : grade >= 7 ? "line-strong" : "bad");
    return {
      grid: { left: 36, right: 8, top: 20, bottom: 24 },
      xAxis: { type: "category" as const, data: view.grades.map((_, grade) => String(grade)) },
      yAxis: { type: "value" as const, minInterval: 1 },
      series: [
        {
          type: "bar" as const,
          barWidth: "62%",
          label: { show: true, position: "top" as const, color: color("text-2"), fontSize: 11 },
          data: view.grades.map((value, grade) => ({ value, itemStyle: { color: color(tone(grade)) } })),
        },
      ],
    };
  }, [view.grades, color]);
  const { promoters, detractors, points, n } = view.nps;
  const share = (count: number) => format.number(count / n, { percent: true });
  const facts = {
    promoters: share(promoters),
    detractors: share(detractors),
    points: format.number(points, { digits: 0, signed: true }),
  };
  const rows = view.grades.map((count, grade) => ({ grade, count }));
  const columns = [
    { id: "grade", title: t("voice-column-grade"), value: (row: (typeof rows)[number]) => row.grade, numeric: true },
    { id: "count", title: t("voice-column-count"), value: (row: (typeof rows)[number]) => row.count, numeric: true },
  ];
  return (
    <Chart
      caption={points === null ? t("voice-grades-caption-few") : t("voice-grades-caption", facts)}
      note={t("voice-grades-note")}
      option={option}
      height={150}
      saved={{ figure: { name: "grades" }, scope: useScope() }}
      table={<DataTable label={t("voice-grades-note")} columns={columns} rows={rows} filterable={false} />}
    />
  );
}

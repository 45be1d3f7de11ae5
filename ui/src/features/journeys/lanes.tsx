import { IconBulb, IconMoodSad, IconThumbUp } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { select } from "../../app/navigation";
import { StatusChip, useFormat } from "../../components";
import { type Text, useText } from "../../i18n";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import type { MapKpi } from "../../ipc/generated/MapKpi";
import type { MapPlace } from "../../ipc/generated/MapPlace";
import { CURVE_HEIGHT, Curve, scoreText, ticksOf, yOf } from "./Curve";
import { COLUMN_WIDTH, LANE_WIDTH } from "./drag";
import { hyphenated } from "./hyphens";
import style from "./journeys.module.css";
import type { Column } from "./model";
import type { Lane } from "./state";

type Format = ReturnType<typeof useFormat>;

interface Props {
  lane: Lane;
  map: JourneyMap;
  columns: Column[];
}

/** One lane: its name, which stays in sight, and a cell per touchpoint. Drawn anew only when the map changes. */
export const LaneRow = memo(function LaneRow({ lane, map, columns }: Props) {
  const t = useText();
  const format = useFormat();
  const filled = columns.some(({ place }) => place && CELLS[lane].has(place));
  const curve = lane === "satisfaction" && filled;
  return (
    <div role="row" className={style.row} data-lane={lane} data-empty={!filled || undefined}>
      <div role="rowheader" className={style.lane}>
        {t(`journeys-lane-${lane}`)}
        {NOTED.has(lane) && <small>{t(`journeys-lane-${lane}-note`)}</small>}
        {lane === "nps" && filled && columns.some(({ place }) => place && !CELLS.nps.has(place)) && (
          <small>{t("journeys-lane-nps-gaps")}</small>
        )}
        {curve && <Scale map={map} />}
      </div>
      {!filled && (
        <div role="gridcell" aria-colspan={columns.length} className={style.nothing}>
          <span>{t(`journeys-empty-${lane}`)}</span>
        </div>
      )}
      {filled &&
        columns.map((column) => (
          <div
            role="gridcell"
            key={column.place?.placement ?? `stage-${column.stage.id}`}
            className={style.cell}
            data-first={column.index === 0 || undefined}
            style={curve ? { height: CURVE_HEIGHT } : undefined}
          >
            {column.place && CELLS[lane].show(column.place, t, format)}
          </div>
        ))}
      {curve && <Curve map={map} columns={columns} />}
    </div>
  );
});

/** Lanes whose name has a second line. */
const NOTED = new Set<Lane>(["satisfaction", "weight", "nps", "kpi", "process", "voice"]);

/** The grades beside the curve, on the side that stays in sight. */
function Scale({ map }: { map: JourneyMap }) {
  const format = useFormat();
  return (
    <span className={style.scale} aria-hidden="true">
      {ticksOf(map).map((tick) => (
        <span key={tick} style={{ top: yOf(map, tick) }}>
          {format.number(tick)}
        </span>
      ))}
    </span>
  );
}

interface Cell {
  has: (place: MapPlace) => boolean;
  show: (place: MapPlace, t: Text, format: Format) => ReactNode;
}

const CELLS: Record<Lane, Cell> = {
  satisfaction: { has: (place) => place.satisfaction !== null, show: satisfaction },
  weight: { has: (place) => place.weight !== null, show: weight },
  nps: { has: (place) => place.nps !== null, show: nps },
  kpi: { has: (place) => place.kpis.length > 0, show: kpis },
  process: { has: (place) => place.process !== null, show: process },
  voice: { has: (place) => place.remarks.length > 0, show: voice },
  owner: {
    has: ({ touchpoint }) => touchpoint.owner !== "",
    show: ({ touchpoint }) => <small>{hyphenated(touchpoint.owner)}</small>,
  },
  documents: {
    has: ({ touchpoint }) => touchpoint.documents !== "",
    show: ({ touchpoint }) => <small>{hyphenated(touchpoint.documents)}</small>,
  },
  automation: {
    has: () => true,
    show: ({ touchpoint }, t) => <small>{t(`journeys-automation-${touchpoint.automation}`)}</small>,
  },
};

/** The curve is a picture; its numbers are read out here and shown by the pointer. */
function satisfaction(place: MapPlace, t: Text, format: Format) {
  const score = place.satisfaction;
  if (!score) return <span className="visually-hidden">{t("journeys-no-answers")}</span>;
  const facts = [scoreText(format, score), t("journeys-answers", { n: format.number(score.n) })];
  if (score.low) facts.push(t("journeys-low"));
  if (place.everyone) facts.push(t("journeys-everyone", { value: scoreText(format, place.everyone) }));
  return (
    <div className={style.under} title={`${place.touchpoint.name}: ${facts.join(", ")}`}>
      <span className="visually-hidden">{facts.join(", ")}</span>
    </div>
  );
}

function weight({ weight: known, satisfaction: score }: MapPlace, t: Text, format: Format) {
  if (!known) return null;
  const interval = t("journeys-weight-interval", { range: format.range(known.low, known.high, { percent: true }) });
  return (
    <div title={known.stale ? `${interval}; ${t("journeys-stale")}` : interval} data-stale={known.stale || undefined}>
      <span className={style.number}>{format.number(known.share, { percent: true })}</span>{" "}
      <small>№&nbsp;{format.rank(known.rankFrom, known.rankTo)}</small>
      <div className={style.bar} data-low={score?.low || undefined}>
        <span style={{ width: `${Math.min(known.share / 0.25, 1) * 100}%` }} />
      </div>
    </div>
  );
}

function nps({ nps: score }: MapPlace, t: Text, format: Format) {
  if (!score || score.points === null) return null;
  const { interval } = score;
  const tone = interval && interval.high < 0 ? "bad" : interval && interval.low > 0 ? "good" : undefined;
  return (
    <div title={t("journeys-answers", { n: format.number(score.n) })}>
      <span className={style.number} data-tone={tone}>
        {format.number(score.points, { digits: 0, signed: true })}
      </span>
      {interval && <small>±&nbsp;{format.number((interval.high - interval.low) / 2, { digits: 0 })}</small>}
    </div>
  );
}

function kpis({ kpis: list }: MapPlace, t: Text, format: Format) {
  const [first, ...others] = list;
  if (!first) return null;
  return (
    <>
      <KpiChip kpi={first} title={kpiTitle(first, t, format)} wide>
        {hyphenated(first.name)}
      </KpiChip>
      <small>{kpiNote(first, t, format)}</small>
      <div className={style.others}>
        {others.slice(0, 3).map((kpi) => (
          <KpiChip key={kpi.id} kpi={kpi} title={kpiTitle(kpi, t, format)}>
            {kpi.code}
          </KpiChip>
        ))}
      </div>
    </>
  );
}

function kpiNote(kpi: MapKpi, t: Text, format: Format) {
  return t("journeys-kpi-note", {
    actual: format.number(kpi.actual),
    unit: kpi.unit,
    target: format.number(kpi.target),
  });
}

const kpiTitle = (kpi: MapKpi, t: Text, format: Format) => `${kpi.code} ${kpi.name}\n${kpiNote(kpi, t, format)}`;

interface ChipProps {
  kpi: MapKpi;
  title: string;
  wide?: boolean;
  children: ReactNode;
}

/** Opens the KPI's chain in the inspector. By keyboard the same is reached from the touchpoint's chain. */
function KpiChip({ kpi, title, wide, children }: ChipProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={style.chip}
      data-wide={wide}
      title={title}
      onClick={() => select({ kind: "kpi", key: String(kpi.id) })}
    >
      <StatusChip tone={kpi.tone}>{children}</StatusChip>
    </button>
  );
}

function process({ process: inside }: MapPlace, t: Text, format: Format) {
  if (!inside) return null;
  const { bottleneck, operations } = inside;
  if (!bottleneck) {
    const [first, ...others] = operations;
    return (
      <small title={operations.join("\n")}>
        {hyphenated(first ?? "")}
        {others.length > 0 && <>, {t("journeys-more", { count: others.length })}</>}
      </small>
    );
  }
  const load = format.number(bottleneck.utilisation, { percent: true });
  const hours = bottleneck.waitingHours;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={style.chip}
      data-wide
      title={operations.join("\n")}
      onClick={() => select({ kind: "bottleneck", key: String(bottleneck.pool) })}
    >
      <StatusChip tone="bad">{t("kind-bottleneck")}</StatusChip>
      <small>
        {t("journeys-bottleneck-note", { pool: bottleneck.poolName, load })}
        {hours !== null && <> · {t("journeys-waits", { hours: format.number(hours) })}</>}
      </small>
    </button>
  );
}

const TONES = { pain: IconMoodSad, idea: IconBulb, praise: IconThumbUp };

/** The first pain and the first idea, else the first praise, and how many more there are. */
function voice({ remarks, remarkCounts: counts }: MapPlace, t: Text) {
  const first = (tone: string) => remarks.filter((remark) => remark.tone === tone).slice(0, 1);
  const told = [...first("pain"), ...first("idea")];
  const shown = told.length > 0 ? told : first("praise");
  const rest = counts.pains + counts.ideas + counts.praise - shown.length;
  return (
    <div className={style.notes}>
      {shown.map((remark) => (
        <Quote key={remark.quote} {...remark} clamped />
      ))}
      {rest > 0 && <small>{t("journeys-more", { count: rest })}</small>}
    </div>
  );
}

export function Quote({ tone, quote, clamped }: { tone: keyof typeof TONES; quote: string; clamped?: boolean }) {
  const t = useText();
  const Icon = TONES[tone];
  return (
    <div className={style.note} data-tone={tone} title={clamped ? quote : undefined}>
      <Icon size={13} stroke={1.8} role="img" aria-label={t(`journeys-tone-${tone}`)} />
      <span data-clamped={clamped}>{clamped ? hyphenated(quote) : quote}</span>
    </div>
  );
}

export const sheetWidth = (columns: Column[]) => LANE_WIDTH + columns.length * COLUMN_WIDTH;

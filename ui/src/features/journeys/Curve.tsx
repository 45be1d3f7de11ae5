import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import type { MapPlace } from "../../ipc/generated/MapPlace";
import type { MapScore } from "../../ipc/generated/MapScore";
import { COLUMN_WIDTH } from "./drag";
import style from "./journeys.module.css";
import type { Column } from "./model";

export const CURVE_HEIGHT = 156;
const EDGE = 22;
const BEND = COLUMN_WIDTH * 0.39;

type Spot = [x: number, y: number];

/** The height at which a grade stands. */
export function yOf(map: JourneyMap, grade: number): number {
  const share = (grade - map.scaleLow) / (map.scaleHigh - map.scaleLow);
  return CURVE_HEIGHT - EDGE - Math.min(Math.max(share, 0), 1) * (CURVE_HEIGHT - 2 * EDGE);
}

/** Whole grades of the scale, at most six. */
export function ticksOf(map: JourneyMap): number[] {
  const step = Math.max(1, Math.ceil((map.scaleHigh - map.scaleLow) / 5));
  const ticks: number[] = [];
  for (let tick = Math.ceil(map.scaleLow); tick <= map.scaleHigh; tick += step) ticks.push(tick);
  return ticks;
}

/** The colour of whose voice is drawn: a segment's own, or the accent for all customers. */
export const voiceColour = (map: JourneyMap) => (map.segment ? `var(--seg-${map.segment.colour})` : "var(--accent)");

/** Satisfaction along the way with its 95 % band; the numbers stand in the cells below it. */
export function Curve({ map, columns }: { map: JourneyMap; columns: Column[] }) {
  const width = columns.length * COLUMN_WIDTH;
  const colour = voiceColour(map);
  const line = runs(map, columns, (place) => place.satisfaction);
  const everyone = runs(map, columns, (place) => place.everyone);
  return (
    <svg className={style.curve} width={width} height={CURVE_HEIGHT} aria-hidden="true">
      {ticksOf(map).map((tick) => (
        <line key={tick} className={style.tick} x1={0} x2={width} y1={yOf(map, tick)} y2={yOf(map, tick)} />
      ))}
      {bands(map, columns).map((path) => (
        <path key={path} d={path} fill={colour} opacity={0.14} />
      ))}
      {everyone.map((run) => (
        <path key={smooth(run)} className={style.everyone} d={smooth(run)} />
      ))}
      {line.map((run) => (
        <path key={smooth(run)} d={smooth(run)} fill="none" stroke={colour} strokeWidth={2.4} />
      ))}
      {columns.map(({ place }, index) =>
        place?.satisfaction ? (
          <Dot key={place.placement} map={map} columns={columns} index={index} score={place.satisfaction} />
        ) : null,
      )}
    </svg>
  );
}

interface DotProps {
  map: JourneyMap;
  columns: Column[];
  index: number;
  score: MapScore;
}

function Dot({ map, columns, index, score }: DotProps) {
  const format = useFormat();
  const [x, y] = [centre(index), yOf(map, score.value)];
  if (!score.low) return <circle cx={x} cy={y} r={4} fill="var(--surface)" stroke={voiceColour(map)} strokeWidth={2} />;
  const room = Math.abs(yOf(map, score.value - (score.halfWidth ?? 0)) - y);
  const below = isValley(columns, index) ? y + Math.max(room, 8) + 14 : y - Math.max(room, 8) - 6;
  return (
    <>
      <circle cx={x} cy={y} r={5.5} fill="var(--bad)" stroke="var(--surface)" strokeWidth={1.5} />
      <text className={style.lowText} x={x} y={Math.min(Math.max(below, 12), CURVE_HEIGHT - 3)} textAnchor="middle">
        {scoreText(format, score)}
      </text>
    </>
  );
}

/** "4,5 ± 0,4", or the bare mean of a single answer. */
export function scoreText(format: ReturnType<typeof useFormat>, score: MapScore): string {
  const value = format.number(score.value, { digits: 1 });
  return score.halfWidth === null ? value : `${value}\u00a0±\u00a0${format.number(score.halfWidth, { digits: 1 })}`;
}

/** The names of the curves, each with its number of answers. */
export function CurveLegend({ map, columns }: { map: JourneyMap; columns: Column[] }) {
  const t = useText();
  const places = columns.flatMap(({ place }) => (place ? [place] : []));
  return (
    <ul className={style.legend}>
      <LegendLine
        name={map.segment?.name ?? t("all-segments")}
        colour={voiceColour(map)}
        scores={places.map(satisfaction)}
      />
      {map.segment && (
        <LegendLine
          name={t("all-segments")}
          colour="var(--text-3)"
          dashed
          scores={places.map((place) => place.everyone)}
        />
      )}
    </ul>
  );
}

interface LegendLineProps {
  name: string;
  colour: string;
  dashed?: boolean;
  scores: (MapScore | null)[];
}

function LegendLine({ name, colour, dashed, scores }: LegendLineProps) {
  const t = useText();
  const format = useFormat();
  const answers = scores.flatMap((score) => (score ? [score.n] : []));
  const [least, most] = [Math.min(...answers), Math.max(...answers)];
  const n = least === most ? format.number(most) : format.range(least, most);
  return (
    <li>
      <svg width={18} height={10} aria-hidden="true">
        <line
          x1={0}
          x2={18}
          y1={5}
          y2={5}
          stroke={colour}
          strokeWidth={2.4}
          strokeDasharray={dashed ? "4 4" : undefined}
        />
      </svg>
      {name}
      {answers.length > 0 && <small>{t("journeys-answers", { n })}</small>}
    </li>
  );
}

const satisfaction = (place: MapPlace) => place.satisfaction;
const centre = (index: number) => index * COLUMN_WIDTH + COLUMN_WIDTH / 2;

/** Whether a point is low among its neighbours: its text then stands below the curve. */
function isValley(columns: Column[], index: number) {
  const of = (at: number) => columns[at]?.place?.satisfaction?.value;
  const value = of(index) ?? 0;
  return (of(index - 1) ?? value) + (of(index + 1) ?? value) >= 2 * value;
}

/** Runs of neighbouring points that have a grade. */
function runs(map: JourneyMap, columns: Column[], of: (place: MapPlace) => MapScore | null): Spot[][] {
  return parted(
    columns.map(({ place }, index) => {
      const score = place && of(place);
      return score ? ([centre(index), yOf(map, score.value)] as Spot) : null;
    }),
  );
}

function bands(map: JourneyMap, columns: Column[]): string[] {
  const ends = columns.map(({ place }, index) => {
    const score = place?.satisfaction;
    if (!score || score.halfWidth === null) return null;
    const at = (grade: number): Spot => [centre(index), yOf(map, grade)];
    return { upper: at(score.value + score.halfWidth), lower: at(score.value - score.halfWidth) };
  });
  return parted(ends).map((run) => {
    const lower = run.map((end) => end.lower).toReversed();
    return `${smooth(run.map((end) => end.upper))}${smooth(lower).replace("M", "L")}Z`;
  });
}

function parted<T>(points: (T | null)[]): T[][] {
  const parts: T[][] = [[]];
  for (const point of points) {
    if (point === null) parts.push([]);
    else parts.at(-1)!.push(point);
  }
  return parts.filter((part) => part.length > 0);
}

/** A curve through all points that is level at each of them, so that it never overshoots. */
function smooth(points: Spot[]): string {
  return points
    .map(([x, y], index) => {
      const from = points[index - 1];
      if (!from) return `M${x},${y}`;
      const bend = BEND * Math.sign(x - from[0]);
      return `C${from[0] + bend},${from[1]} ${x - bend},${y} ${x},${y}`;
    })
    .join("");
}

import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import type { FeatureShape } from "../../ipc/generated/FeatureShape";
import type { Histogram } from "../../ipc/generated/Histogram";
import { useFeatureName } from "./names";
import style from "./segments.module.css";

/** How the values of every feature lie before and after they were transformed. */
export function Shapes({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  return (
    <section className={style.card}>
      <h2>{t("segments-shapes")}</h2>
      <p className={style.small}>{t("segments-shapes-note")}</p>
      <div className={style.shapes}>
        {choice.shapes.map((shape) => (
          <Shape key={shape.key} shape={shape} choice={choice} />
        ))}
      </div>
    </section>
  );
}

function Shape({ shape, choice }: { shape: FeatureShape; choice: ClusterChoice }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useFeatureName();
  const label = choice.features.find((feature) => feature.key === shape.key)?.label ?? null;
  const name = nameOf({ key: shape.key, label });
  const note = choice.notes.find((own) => own.key === shape.key);
  const plain = (value: number) => format.number(value, { digits: Math.abs(value) < 10 ? 1 : 0 });
  const remarks = [
    shape.log && t("segments-shape-log"),
    note &&
      note.filled > 0 &&
      t(shape.categories.length > 0 ? "segments-shape-filled-category" : "segments-shape-filled", { n: note.filled }),
    note?.constant && t("segments-shape-constant"),
  ].filter((text): text is string => typeof text === "string");
  const ends = (own: Histogram) => ({ name, from: plain(own.from), to: plain(own.to) });
  return (
    <div>
      <b>{name}</b> <span className={style.small}>{remarks.join("; ")}</span>
      {shape.before && shape.after ? (
        <div className={style.twoShapes}>
          <Bars histogram={shape.before} title={t("segments-shape-before", ends(shape.before))} text={plain} />
          <Bars histogram={shape.after} title={t("segments-shape-after", ends(shape.after))} text={plain} />
        </div>
      ) : (
        <p className={style.small}>
          {shape.categories.map(([category, count]) => `${category} ${format.number(count)}`).join(" · ")}
        </p>
      )}
    </div>
  );
}

const HEIGHT = 44;

function Bars({ histogram, title, text }: { histogram: Histogram; title: string; text: (value: number) => string }) {
  const most = Math.max(1, ...histogram.counts);
  const count = histogram.counts.length;
  return (
    <div>
      <svg viewBox={`0 0 ${count} ${HEIGHT}`} preserveAspectRatio="none" className={style.bars} role="img">
        <title>{title}</title>
        {histogram.counts.map((own, index) => {
          const height = own > 0 ? Math.max(1, (own / most) * HEIGHT) : 0;
          // biome-ignore lint/suspicious/noArrayIndexKey: the bins never change their order
          return <rect key={index} x={index + 0.06} y={HEIGHT - height} width={0.88} height={height} />;
        })}
      </svg>
      <div className={style.ends}>
        <span>{text(histogram.from)}</span>
        <span>{text(histogram.to)}</span>
      </div>
    </div>
  );
}

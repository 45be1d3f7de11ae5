import { Button, Checkbox, Modal, Select } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Adoption } from "../../ipc/generated/Adoption";
import type { ClusterCard } from "../../ipc/generated/ClusterCard";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import type { SegmentCard } from "../../ipc/generated/SegmentCard";
import style from "./segments.module.css";

interface Props {
  choice: ClusterChoice;
  segments: SegmentCard[];
}

/** Makes the groups segments; where it is not certain which segment a group continues, a person is asked first. */
export function Adopt({ choice, segments }: Props) {
  const t = useText();
  const adopt = useWrite<{ adoption: Adoption }>("segments_adopt");
  const [potential, setPotential] = useState(false);
  const [asking, setAsking] = useState(false);
  const continued = new Set(choice.clusters.flatMap((cluster) => cluster.segment ?? []));
  const lost = segments.some(({ segment }) => !segment.locked && !continued.has(segment.id));
  const unsure = choice.clusters.some((cluster) => cluster.segment !== null && !cluster.sure);
  const write = (continues: (number | null)[] | null) => {
    setAsking(false);
    adopt.mutate({ adoption: { k: choice.k, potential, continues } });
  };
  return (
    <div className={style.adopt}>
      <Button
        disabled={choice.stale || (choice.adopted && !potential)}
        loading={adopt.isPending}
        onClick={() => (unsure || lost ? setAsking(true) : write(null))}
      >
        {t("segments-adopt")}
      </Button>
      {choice.withoutOrders > 0 && (
        <Checkbox
          label={t("segments-potential", { n: choice.withoutOrders })}
          checked={potential}
          onChange={(event) => setPotential(event.currentTarget.checked)}
        />
      )}
      {choice.adopted && <span className={style.small}>{t("segments-adopted")}</span>}
      {asking && (
        <Ask clusters={choice.clusters} segments={segments} onClose={() => setAsking(false)} onAnswer={write} />
      )}
    </div>
  );
}

interface AskProps {
  clusters: ClusterCard[];
  segments: SegmentCard[];
  onClose: () => void;
  onAnswer: (continues: (number | null)[]) => void;
}

const NEW = "new";

function Ask({ clusters, segments, onClose, onAnswer }: AskProps) {
  const t = useText();
  const [answers, setAnswers] = useState(clusters.map((cluster) => (cluster.sure ? cluster.segment : null)));
  const gone = segments.filter(({ segment }) => !segment.locked && !answers.includes(segment.id));
  // A segment continues in one group: giving it to this one takes it from another.
  const answer = (at: number, segment: number | null) =>
    setAnswers(answers.map((own, index) => (index === at ? segment : own === segment ? null : own)));
  return (
    <Modal opened onClose={onClose} title={t("segments-ask")} size="lg">
      <p className={style.small}>{t("segments-ask-note")}</p>
      <div className={style.asked}>
        {clusters.map((cluster, index) => (
          <Question
            key={`${cluster.name} ${cluster.size}`}
            cluster={cluster}
            segments={segments}
            answer={answers[index] ?? null}
            onAnswer={(segment) => answer(index, segment)}
          />
        ))}
      </div>
      {gone.length > 0 && (
        <p>{t("segments-ask-gone", { names: gone.map(({ segment }) => segment.name).join(", ") })}</p>
      )}
      <div className={style.answers}>
        <Button variant="default" onClick={onClose}>
          {t("segments-ask-cancel")}
        </Button>
        <Button onClick={() => onAnswer(answers)}>{t("segments-ask-adopt")}</Button>
      </div>
    </Modal>
  );
}

interface QuestionProps {
  cluster: ClusterCard;
  segments: SegmentCard[];
  answer: number | null;
  onAnswer: (segment: number | null) => void;
}

function Question({ cluster, segments, answer, onAnswer }: QuestionProps) {
  const t = useText();
  const format = useFormat();
  const near = segments.find(({ segment }) => segment.id === cluster.segment);
  const share = format.number(cluster.overlap, { percent: true });
  return (
    <Select
      label={`${t("segments-ask-continues", { name: cluster.proposed })} (${t("segments-card-size", { n: cluster.size })})`}
      description={near && `${near.segment.name}: ${t("segments-ask-overlap", { share })}`}
      allowDeselect={false}
      data={[
        { value: NEW, label: t("segments-ask-new", { name: cluster.proposed }) },
        ...segments.map(({ segment }) => ({ value: String(segment.id), label: segment.name })),
      ]}
      value={answer === null ? NEW : String(answer)}
      onChange={(value) => onAnswer(value === NEW || value === null ? null : Number(value))}
    />
  );
}

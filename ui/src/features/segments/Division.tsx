import { Message, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import type { SegmentCard } from "../../ipc/generated/SegmentCard";
import { Adopt } from "./Adopt";
import { Criteria } from "./Criteria";
import { Lines } from "./Lines";
import { Picture } from "./Picture";
import { Profile } from "./Profile";
import { Shapes } from "./Shapes";
import style from "./segments.module.css";

/** A division of the customers: how many groups, how they lie, how they differ, and their adoption. */
export function Division({ choice, segments }: { choice: ClusterChoice; segments: SegmentCard[] }) {
  const t = useText();
  return (
    <>
      <Message tone={choice.cloud ? "warn" : "neutral"}>{t(choice.advice.key, choice.advice.args)}</Message>
      <Adopt choice={choice} segments={segments} />
      <Facts choice={choice} />
      <div className={style.pair}>
        <Criteria choice={choice} />
        <Picture choice={choice} />
      </div>
      <Profile choice={choice} />
      <Lines choice={choice} />
      <Shapes choice={choice} />
    </>
  );
}

/** Who was divided, and who was left out and why. */
function Facts({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const format = useFormat();
  const at = format.date(new Date(choice.at * 86_400_000).toISOString());
  const facts = [
    t("segments-facts", { n: choice.buyers, at, without: choice.withoutOrders }),
    choice.sampled < choice.buyers && t("segments-sampled", { n: choice.sampled }),
    choice.incomplete > 0 && t("segments-incomplete", { n: choice.incomplete }),
    choice.alone > 0 && t("segments-alone", { n: choice.alone, radius: format.number(choice.radius, { digits: 2 }) }),
  ];
  return <p className={style.small}>{facts.filter(Boolean).join(" ")}</p>;
}

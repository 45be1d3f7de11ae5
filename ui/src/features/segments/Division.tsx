import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { Message, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import { Criteria } from "./Criteria";
import { Picture } from "./Picture";
import { Profile } from "./Profile";
import style from "./segments.module.css";

/** A division of the buyers: how many groups, how they lie, how they differ, and their adoption. */
export function Division({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const format = useFormat();
  const at = format.date(new Date(choice.at * 86_400_000).toISOString());
  return (
    <>
      <Message tone={choice.cloud ? "warn" : "neutral"}>{t(choice.advice.key, choice.advice.args)}</Message>
      <Adopt choice={choice} />
      <p className={style.small}>
        {t("segments-facts", { n: choice.buyers, at, without: choice.withoutOrders })}{" "}
        {choice.sampled < choice.buyers && t("segments-sampled", { n: choice.sampled })}
      </p>
      <div className={style.pair}>
        <Criteria choice={choice} />
        <Picture choice={choice} />
      </div>
      <Profile clusters={choice.clusters} />
    </>
  );
}

function Adopt({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const adopt = useWrite<{ adoption: { k: number; potential: boolean } }>("segments_adopt");
  const [potential, setPotential] = useState(false);
  return (
    <div className={style.adopt}>
      <Button
        disabled={choice.stale || (choice.adopted && !potential)}
        loading={adopt.isPending}
        onClick={() => adopt.mutate({ adoption: { k: choice.k, potential } })}
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
    </div>
  );
}

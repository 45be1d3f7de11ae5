import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { ExportBar, StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { CampaignReading } from "../../ipc/generated/CampaignReading";
import type { CampaignRow } from "../../ipc/generated/CampaignRow";
import type { MeanReading } from "../../ipc/generated/MeanReading";
import { isoDay } from "./days";
import style from "./segments.module.css";

/** The campaigns with their groups and what came of them, the newest first. */
export function CampaignList({ campaigns }: { campaigns: CampaignRow[] }) {
  const t = useText();
  return (
    <>
      <h2 className={style.title}>{t("campaign-list")}</h2>
      {campaigns.length === 0 && <p className={style.small}>{t("campaign-none")}</p>}
      {campaigns.map((campaign) => (
        <Campaign key={campaign.id} campaign={campaign} />
      ))}
    </>
  );
}

function Campaign({ campaign }: { campaign: CampaignRow }) {
  const t = useText();
  const format = useFormat();
  const remove = useWrite<{ campaign: number }>("campaign_remove").mutate;
  const { name, start, days, test, control, seed } = campaign;
  const strata = campaign.strata.map(
    (each) => `${each.segment || t("campaign-no-segment")} ${each.test} / ${each.control}`,
  );
  const list = [{ kind: `campaign-${campaign.id}.xlsx`, label: "campaign-list-excel", extension: "xlsx" as const }];
  return (
    <article className={style.card} aria-label={name}>
      <div className={style.head}>
        <h2>{name}</h2>
        <ExportBar forms={list} name={name} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("campaign-remove", { name })}
          onClick={() => remove({ campaign: campaign.id })}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      <p className={style.small}>
        {t("campaign-facts", { start: format.date(isoDay(start)), days, test, control, seed })}{" "}
        {t("campaign-strata", { strata: strata.join(", ") })}
      </p>
      {campaign.reading ? (
        <Reading reading={campaign.reading} days={days} />
      ) : (
        <p className={style.small}>{t("campaign-waits")}</p>
      )}
    </article>
  );
}

/** Both outcomes: who ordered, and what a customer brought, with the difference, its interval and n. */
function Reading({ reading, days }: { reading: CampaignReading; days: number }) {
  const t = useText();
  const format = useFormat();
  const heads = ["test", "control", "difference", "chance"] as const;
  return (
    <table className={style.groups}>
      <thead>
        <tr>
          <th scope="col">{t("campaign-reading", { read: reading.daysRead, days })}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className={style.right}>
              {t(`campaign-column-${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reading.bought && (
          <Outcome
            title={t("campaign-bought")}
            read={reading.bought}
            write={(value) => format.number(value, { percent: true, digits: 1 })}
          />
        )}
        {reading.revenue && (
          <Outcome
            title={t("campaign-revenue")}
            read={reading.revenue}
            write={(value) => format.number(value, { digits: 0 })}
          />
        )}
      </tbody>
    </table>
  );
}

function Outcome({ title, read, write }: { title: string; read: MeanReading; write: (value: number) => string }) {
  const t = useText();
  const format = useFormat();
  const apart = read.interval.low > 0 || read.interval.high < 0;
  return (
    <tr>
      <td>
        {title}{" "}
        <StatusChip tone={apart ? "good" : "neutral"}>{t(apart ? "campaign-apart" : "campaign-same")}</StatusChip>
      </td>
      <td className={style.right}>
        {write(read.test)} <span className={style.small}>n = {format.number(read.testN)}</span>
      </td>
      <td className={style.right}>
        {write(read.control)} <span className={style.small}>n = {format.number(read.controlN)}</span>
      </td>
      <td className={style.right}>
        {write(read.difference)} ({write(read.interval.low)}…{write(read.interval.high)})
      </td>
      <td className={style.right}>{format.number(read.chance, { digits: 3 })}</td>
    </tr>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { useSelected } from "../../app/navigation";
import { Loaded, StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import { type Tone, useQueryHost } from "../../ipc";
import type { Quote } from "../../ipc/generated/Quote";
import type { TouchpointRow } from "../../ipc/generated/TouchpointRow";
import { isoDay, useScope } from "./scope";
import style from "./voice.module.css";

const TONES: Record<Quote["tone"], Tone> = { pain: "bad", idea: "neutral", praise: "good" };
const AT_FIRST = 6;

/** What respondents said of the selected touchpoint in their own words. */
export function Quotes({ rows }: { rows: TouchpointRow[] }) {
  const t = useText();
  const selected = useSelected();
  const row = rows.find(({ voice }) => selected?.kind === "touchpoint" && selected.key === String(voice.touchpoint));
  return (
    <section className={style.card} aria-live="polite">
      {row ? (
        <>
          <h2>{t("voice-quotes", { name: row.name })}</h2>
          <QuoteList key={row.voice.touchpoint} touchpoint={row.voice.touchpoint} />
        </>
      ) : (
        <p className={style.small}>{t("voice-quotes-choose")}</p>
      )}
    </section>
  );
}

function QuoteList({ touchpoint }: { touchpoint: number }) {
  const t = useText();
  const scope = useScope();
  const format = useFormat();
  const [all, setAll] = useState(false);
  return (
    <Loaded query={useQueryHost<Quote[]>("voice_quotes", { touchpoint, scope })}>
      {(quotes) =>
        quotes.length === 0 ? (
          <p className={style.small}>{t("voice-quotes-none")}</p>
        ) : (
          <>
            <ul className={style.quotes}>
              {quotes.slice(0, all ? quotes.length : AT_FIRST).map((each, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
                <li key={index}>
                  {each.quote}
                  <div className={style.small}>
                    <StatusChip tone={TONES[each.tone]}>{t(`voice-tone-${each.tone}`)}</StatusChip>{" "}
                    {[each.class, each.role, format.date(isoDay(each.day))].filter(Boolean).join(" · ")}
                  </div>
                </li>
              ))}
            </ul>
            {!all && quotes.length > AT_FIRST && (
              <Button variant="subtle" onClick={() => setAll(true)}>
                {t("voice-more", { n: quotes.length - AT_FIRST })}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

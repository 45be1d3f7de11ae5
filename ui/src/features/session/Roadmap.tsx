import { type PointerEvent, useState } from "react";
import { select, useSelected } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { announce, SaveMenu } from "../../components";
import { useText } from "../../i18n";
import { useWrite } from "../../ipc";
import type { Initiative } from "../../ipc/generated/Initiative";
import type { SessionView } from "../../ipc/generated/SessionView";
import { Marks } from "./Marks";
import { quarterName } from "./quarters";
import style from "./session.module.css";

const THRESHOLD = 5;

interface Drag {
  id: number;
  startX: number;
  startY: number;
  x: number;
  y: number;
  over: string | null;
}

/** The coming year by quarters. A card is moved by dragging it or by the arrows; the move is written once, on release. */
export function Roadmap({ view }: { view: SessionView }) {
  const t = useText();
  const selected = useSelected();
  const { businessUnit } = usePlace();
  const update = useWrite<{ initiative: Initiative }>("initiative_update").mutate;
  const [drag, setDrag] = useState<Drag | null>(null);
  const columns = ["", ...view.quarters];
  const dragged = drag !== null && Math.hypot(drag.x - drag.startX, drag.y - drag.startY) > THRESHOLD;

  function move(initiative: Initiative, quarter: string | null | undefined) {
    if (quarter === null || quarter === undefined || quarter === initiative.quarter) return;
    update({ initiative: { ...initiative, quarter } });
    announce(t("session-moved", { title: initiative.title, quarter: quarterName(quarter, t) }));
  }

  function grab(event: PointerEvent<HTMLElement>, id: number) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { clientX: x, clientY: y } = event;
    setDrag({ id, startX: x, startY: y, x, y, over: null });
  }

  function follow(event: PointerEvent<HTMLElement>) {
    if (!drag) return;
    const { clientX: x, clientY: y } = event;
    const under = document.elementsFromPoint(x, y).find((each) => each.hasAttribute("data-quarter"));
    setDrag({ ...drag, x, y, over: under?.getAttribute("data-quarter") ?? null });
  }

  function release(initiative: Initiative) {
    if (dragged) move(initiative, drag?.over);
    setDrag(null);
  }

  return (
    <>
      <div className={style.lead}>
        <p className={style.note}>{t("session-roadmap-lead")}</p>
        <SaveMenu figure={{ name: "roadmap" }} scope={{ businessUnit }} />
      </div>
      <div className={style.roadmap}>
        {columns.map((quarter, column) => {
          const here = view.initiatives.filter(({ initiative }) => initiative.quarter === quarter);
          return (
            <section
              key={quarter}
              data-quarter={quarter}
              data-over={(dragged && drag.over === quarter) || undefined}
              aria-label={quarterName(quarter, t)}
            >
              <h2>
                {quarterName(quarter, t)} <span>{here.length}</span>
              </h2>
              {here.length === 0 && <p className={style.note}>{t("session-quarter-empty")}</p>}
              <ul className={style.list}>
                {here.map(({ initiative }) => (
                  <li key={initiative.id}>
                    <button
                      type="button"
                      className={style.roadCard}
                      data-status={initiative.status}
                      aria-pressed={selected?.kind === "initiative" && selected.key === String(initiative.id)}
                      aria-label={t("session-card-hint", {
                        title: initiative.title,
                        quarter: quarterName(quarter, t),
                      })}
                      style={
                        dragged && drag.id === initiative.id
                          ? {
                              transform: `translate(${drag.x - drag.startX}px, ${drag.y - drag.startY}px)`,
                              zIndex: 2,
                              pointerEvents: "none",
                            }
                          : undefined
                      }
                      onClick={() => select({ kind: "initiative", key: String(initiative.id) })}
                      onPointerDown={(event) => grab(event, initiative.id)}
                      onPointerMove={follow}
                      onPointerUp={() => release(initiative)}
                      onPointerCancel={() => setDrag(null)}
                      onKeyDown={(event) => {
                        if (event.key === "ArrowRight") move(initiative, columns[column + 1]);
                        if (event.key === "ArrowLeft") move(initiative, columns[column - 1]);
                        if (event.key === "Escape") setDrag(null);
                      }}
                    >
                      <b>{initiative.title}</b>
                      <span>
                        {[initiative.owner, t(`initiative-status-${initiative.status}`)].filter(Boolean).join(" · ")}
                      </span>
                      <Marks initiative={initiative} />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

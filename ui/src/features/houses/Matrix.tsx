import { type KeyboardEvent, useState } from "react";
import { select } from "../../app/navigation";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { HouseHow } from "../../ipc/generated/HouseHow";
import type { HouseView } from "../../ipc/generated/HouseView";
import type { HouseWhat } from "../../ipc/generated/HouseWhat";
import style from "./houses.module.css";

const NEXT: Record<number, number> = { 0: 1, 1: 3, 3: 9, 9: 0 };
const SIGNS: Record<number, string> = { 0: "", 1: "△", 3: "○", 9: "●" };

interface Props {
  view: HouseView;
  onSet: (what: HouseWhat, how: HouseHow, strength: number) => void;
}

/** The house as a grid: touchpoints down, characteristics across, technical importance beneath. */
export function Matrix({ view, onSet }: Props) {
  const t = useText();
  const [at, setAt] = useState({ row: 0, column: 0 });
  const most = Math.max(...view.hows.map((how) => how.high), 0.01);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    const what = view.whats[at.row];
    const how = view.hows[at.column];
    if (step) {
      event.preventDefault();
      const row = Math.min(Math.max(at.row + step[0], 0), view.whats.length - 1);
      const column = Math.min(Math.max(at.column + step[1], 0), view.hows.length - 1);
      setAt({ row, column });
      const next = event.currentTarget.closest("table")?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
      next?.focus();
    } else if (what && how && ["0", "1", "3", "9", "Delete"].includes(event.key)) {
      event.preventDefault();
      onSet(what, how, Number(event.key) || 0);
    }
  }

  return (
    <div className={style.scroll}>
      <table className={style.matrix} aria-label={t("houses-grid")}>
        <Head view={view} />
        <tbody>
          {view.whats.map((what, row) => (
            <tr key={what.touchpoint}>
              <RowHead what={what} />
              {view.hows.map((how, column) => {
                const strength = what.cells[column] ?? 0;
                const name = t("houses-cell", {
                  touchpoint: what.name,
                  characteristic: how.name,
                  strength: t(`houses-strength-${strength}`),
                });
                const current = at.row === row && at.column === column;
                return (
                  <td key={how.characteristic} className={style.cell} data-strength={strength}>
                    <button
                      type="button"
                      data-cell={`${row}:${column}`}
                      tabIndex={current ? 0 : -1}
                      aria-label={name}
                      title={name}
                      onFocus={() => setAt({ row, column })}
                      onKeyDown={onKeyDown}
                      onClick={() => onSet(what, how, NEXT[strength] ?? 0)}
                    >
                      <span aria-hidden="true">{SIGNS[strength]}</span> {strength || ""}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <Foot hows={view.hows} most={most} />
      </table>
    </div>
  );
}

function Head({ view }: { view: HouseView }) {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col" className={style.corner}>
          {t("houses-column-touchpoint")}
          <span>{t("houses-column-weight")}</span>
        </th>
        {view.hows.map((how) => (
          <th scope="col" key={how.characteristic} title={how.name} aria-label={how.name}>
            <button
              type="button"
              className={style.how}
              onClick={() => select({ kind: "characteristic", key: String(how.characteristic) })}
            >
              <small>
                {how.code} · {t(`houses-kind-${how.kind}`)}
              </small>
              <span>{how.name}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function RowHead({ what }: { what: HouseWhat }) {
  const format = useFormat();
  const share = format.number(what.weight, { percent: true });
  const range = what.low !== null && what.high !== null && format.range(what.low * 100, what.high * 100, { digits: 0 });
  return (
    <th scope="row" aria-label={what.name}>
      <button
        type="button"
        className={style.what}
        onClick={() => select({ kind: "weight", key: String(what.touchpoint) })}
      >
        <span title={what.name}>
          <small>{what.code}</small> {what.name}
        </span>
        <span className={style.weight}>
          {share}
          {range && <small>{range}</small>}
        </span>
      </button>
    </th>
  );
}

/** Bars with intervals, then the numbers and the places. */
function Foot({ hows, most }: { hows: HouseHow[]; most: number }) {
  const t = useText();
  const format = useFormat();
  const height = (share: number) => `${(share / most) * 100}%`;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t("houses-importance")}</th>
        {hows.map((how) => (
          <td key={how.characteristic} className={style.barCell} data-group={how.tieGroup % 2}>
            <div className={style.bar}>
              <i style={{ height: height(how.relative) }} />
              <em style={{ bottom: height(how.low), height: height(how.high - how.low) }} />
            </div>
            <b>{format.number(how.relative, { percent: true })}</b>
            <small>{format.range(how.low * 100, how.high * 100, { digits: 0 })}</small>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t("houses-importance-absolute")}</th>
        {hows.map((how) => (
          <td key={how.characteristic}>{format.number(how.absolute, { digits: 2 })}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t("houses-importance-place")}</th>
        {hows.map((how) => (
          <td key={how.characteristic}>{how.relative > 0 ? format.rank(how.rankFrom, how.rankTo) : "—"}</td>
        ))}
      </tr>
    </tfoot>
  );
}

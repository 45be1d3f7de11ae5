import { Select } from "@mantine/core";
import { useMemo } from "react";
import { usePlace } from "../../../app/place";
import { DataTable, Loaded, Message, type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import { useQueryHost } from "../../../ipc";
import type { LaterRow } from "../../../ipc/generated/LaterRow";
import type { LaterView } from "../../../ipc/generated/LaterView";
import segments from "../segments.module.css";
import style from "./baskets.module.css";
import { useAsked } from "./store";

const WINDOWS = [30, 60, 90, 180, 365];

/** What customers buy in a later order, against what the same customers buy anyway. */
export function Later() {
  const t = useText();
  const { level, window } = useAsked();
  const { segment } = usePlace();
  const query = useQueryHost<LaterView>("baskets_later", { request: { level, segment, window } }, { keep: true });
  const columns = useColumns();
  return (
    <>
      <div className={style.terms}>
        <Select
          label={t("baskets-window")}
          value={String(window)}
          allowDeselect={false}
          w={150}
          onChange={(value) => useAsked.setState({ window: Number(value) })}
          data={WINDOWS.map((days) => ({ value: String(days), label: t("baskets-window-days", { n: days }) }))}
        />
      </div>
      <Loaded query={query}>
        {(view) => (
          <>
            <Message>
              <b>{view.finding.map((line) => t(line.key, line.args)).join(" ")}</b>
            </Message>
            <p className={segments.small}>{t("baskets-later-note")}</p>
            <section className={style.part}>
              <DataTable label={t("baskets-later")} columns={columns} rows={view.rows} empty={t("baskets-empty")} />
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}

function useColumns(): TableColumn<LaterRow>[] {
  const t = useText();
  const { number } = useFormat();
  return useMemo(() => {
    const grey = (row: LaterRow, text: string) =>
      row.believed ? text : <span className={style.doubtful}>{text}</span>;
    const words = (id: string, value: (row: LaterRow) => string, width: number) => ({
      id,
      title: t(`baskets-column-${id}`),
      value,
      width,
      cell: (row: LaterRow) => grey(row, value(row)),
    });
    const measure = (id: string, value: (row: LaterRow) => number | null, write: (value: number) => string) => ({
      id,
      title: t(`baskets-column-${id}`),
      value,
      numeric: true,
      width: 105,
      cell: (row: LaterRow) => {
        const own = value(row);
        return grey(row, own === null ? "—" : write(own));
      },
    });
    const percent = (value: number) => number(value, { percent: true });
    const whole = (value: number) => number(value, { digits: 0 });
    return [
      words("first", (row) => row.first, 250),
      words("second", (row) => row.second, 250),
      measure("customers", (row) => row.customers, whole),
      measure("bought", (row) => row.bought, whole),
      measure("share", (row) => row.share, percent),
      measure("base", (row) => row.base, percent),
      measure(
        "lift",
        (row) => row.lift,
        (value) => number(value, { digits: 2 }),
      ),
      measure("lag", (row) => row.lag, whole),
      words("believed", (row) => t(row.believed ? "baskets-believed" : "baskets-doubtful"), 150),
    ];
  }, [t, number]);
}

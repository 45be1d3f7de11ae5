import { Select } from "@mantine/core";
import { useMemo } from "react";
import { DataTable, Message, type TableColumn, useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { LaterRow } from "../../../ipc/generated/LaterRow";
import type { LaterView } from "../../../ipc/generated/LaterView";
import segments from "../segments.module.css";
import style from "./baskets.module.css";
import { doubtfulColumns } from "./columns";
import { useAsked } from "./store";

const WINDOWS = [30, 60, 90, 180, 365];

/** What customers buy in a later order, against what the same customers buy anyway. */
export function Later({ view }: { view: LaterView }) {
  const t = useText();
  const { window } = useAsked();
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
      <Message>
        <b>{view.finding.map((line) => t(line.key, line.args)).join(" ")}</b>{" "}
        {view.notes.map((line) => t(line.key, line.args)).join(" ")}
      </Message>
      <p className={segments.small}>{t("baskets-later-note")}</p>
      <section className={style.part}>
        <DataTable label={t("baskets-later")} columns={columns} rows={view.rows} empty={t("baskets-empty")} />
      </section>
    </>
  );
}

function useColumns(): TableColumn<LaterRow>[] {
  const t = useText();
  const { number } = useFormat();
  return useMemo(() => {
    const { words, measure, believed } = doubtfulColumns<LaterRow>(t, 105);
    const percent = (value: number) => number(value, { percent: true });
    const whole = (value: number) => number(value, { digits: 0 });
    const plain = (value: number) => number(value, { digits: 2 });
    return [
      words("first", (row) => row.first, 250),
      words("second", (row) => row.second, 250),
      measure("customers", (row) => row.customers, whole),
      measure("compared", (row) => row.compared, whole),
      measure("bought", (row) => row.bought, whole),
      measure("share", (row) => row.share, percent),
      measure("base", (row) => row.base, percent),
      measure("lift", (row) => row.lift, plain),
      measure("lag", (row) => row.lag, whole),
      believed,
    ];
  }, [t, number]);
}

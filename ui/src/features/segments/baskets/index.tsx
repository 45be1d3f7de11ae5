import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { usePlace } from "../../../app/place";
import { Loaded, Message } from "../../../components";
import { useText } from "../../../i18n";
import type { BasketLevel } from "../../../ipc/generated/BasketLevel";
import type { BasketView } from "../../../ipc/generated/BasketView";
import type { LaterView } from "../../../ipc/generated/LaterView";
import { NoOrders } from "../NoOrders";
import { useSaveExcel } from "../saveTables";
import segments from "../segments.module.css";
import { Tabbed } from "../Tabbed";
import style from "./baskets.module.css";
import { Later } from "./Later";
import { useLatest } from "./latest";
import { RuleGraph } from "./RuleGraph";
import { RuleTable } from "./RuleTable";
import { SetTable } from "./SetTable";
import { type Part, useAsked } from "./store";
import { Threshold } from "./Threshold";

const PARTS: Part[] = ["rules", "graph", "sets", "later"];
const LEVELS: BasketLevel[] = ["item", "group"];

/** What is bought together in one order, and what in later ones; only what is shown is asked for. */
export function Baskets() {
  const { part, level, orders, confidence, longest, window } = useAsked();
  const { segment } = usePlace();
  const request = { level, segment, orders, support: null, confidence, longest };
  const same = useLatest<BasketView>("baskets_view", { request }, part !== "later");
  const later = useLatest<LaterView>("baskets_later", { request: { level, segment, window } }, part === "later");
  const shown = part === "later" ? later.data : same.data;
  // While the other part is computed for the first time, the buttons stay where they are.
  const hasOrders = (shown ?? same.data ?? later.data)?.hasOrders === true;
  return (
    <Tabbed toolbar={hasOrders && <Save />}>
      {hasOrders && <Parts />}
      {part === "later" ? (
        <Loaded query={later}>
          {(view) => (view.hasOrders ? <Later view={view} /> : <NoOrders why="baskets-no-orders-why" />)}
        </Loaded>
      ) : (
        <Loaded query={same}>
          {(view) =>
            view.hasOrders ? (
              <>
                <Threshold key={`${level} ${segment}`} view={view} />
                <Found view={view} part={part} request={request} />
              </>
            ) : (
              <NoOrders why="baskets-no-orders-why" />
            )
          }
        </Loaded>
      )}
    </Tabbed>
  );
}

function Save() {
  const t = useText();
  const { segment } = usePlace();
  const { level, orders, confidence, longest, window } = useAsked();
  const save = useSaveExcel("baskets_save", "baskets-save-title", "baskets-file");
  const args = { request: { level, segment, orders, support: null, confidence, longest }, window };
  return (
    <Button
      variant="default"
      leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
      onClick={() => void save(args)}
    >
      {t("baskets-save")}
    </Button>
  );
}

function Parts() {
  const t = useText();
  const { part, level } = useAsked();
  const set = useAsked.setState;
  return (
    <div className={style.terms}>
      <SegmentedControl
        aria-label={t("baskets-show")}
        value={part}
        onChange={(value) => set({ part: value as Part })}
        data={PARTS.map((value) => ({ value, label: t(`baskets-show-${value}`) }))}
      />
      <Select
        aria-label={t("baskets-level")}
        title={t("baskets-level")}
        value={level}
        allowDeselect={false}
        w={130}
        onChange={(value) => value && set({ level: value as BasketLevel, orders: null })}
        data={LEVELS.map((value) => ({ value, label: t(`baskets-level-${value}`) }))}
      />
    </div>
  );
}

type FoundProps = { view: BasketView; part: Exclude<Part, "later">; request: Record<string, unknown> };

function Found({ view, part, request }: FoundProps) {
  const t = useText();
  return (
    <>
      <Message>
        <b>{view.finding.map((line) => t(line.key, line.args)).join(" ")}</b>{" "}
        {view.notes.map((line) => t(line.key, line.args)).join(" ")}
      </Message>
      <p className={segments.small}>
        {t("baskets-facts", { orders: view.orders, items: view.items, largest: view.largest, sets: view.sets })}
      </p>
      <section className={style.part}>
        {part === "rules" && <RuleTable rows={view.ruleRows} />}
        {part === "graph" && <RuleGraph view={view} request={request} />}
        {part === "sets" && <SetTable rows={view.setRows} />}
      </section>
    </>
  );
}

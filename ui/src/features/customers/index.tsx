import { Button, Switch, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useAction } from "../../app/actions";
import { useSelected } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { EmptyState, JobProgress, Loaded, Screen, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useJob, useQueryHost } from "../../ipc";
import type { CustomerList } from "../../ipc/generated/CustomerList";
import { Card } from "./Card";
import style from "./customers.module.css";
import { List } from "./List";
import { dayOf, isoDay, look, useLooking } from "./store";

/** Every customer by any word known of them, and everything known of one. */
export default function CustomersView() {
  const t = useText();
  const { text, signsFirst, at } = useLooking();
  const { segment } = usePlace();
  const [words] = useDebouncedValue(text, 150);
  const request = { text: words, signsFirst, at, segment };
  const list = useQueryHost<CustomerList>("customers_list", { request }, { keep: true });
  const signs = useJob<{ asked: { at: number | null } }, null>("customers_signs");
  const gather = () => void signs.run({ asked: { at } });
  const selected = useSelected();
  const chosen = selected?.kind === "customer" ? Number(selected.key) : (list.data?.ids[0] ?? null);
  return (
    <Screen title={t("screen-customers")} lead={t("lead-customers")}>
      <Loaded query={list}>
        {(found) =>
          found.all === 0 ? (
            <Nothing />
          ) : (
            <div className={style.split}>
              <section className={style.side} aria-label={t("customers-list")}>
                <Find found={found} onGather={gather} />
                {signs.running && <JobProgress progress={signs.progress} onCancel={signs.cancel} />}
                <Signs found={found} running={signs.running} onGather={gather} />
                <List ids={found.ids} chosen={chosen} at={at} />
              </section>
              {chosen !== null && <Card key={chosen} customer={chosen} at={at} onGather={gather} />}
            </div>
          )
        }
      </Loaded>
    </Screen>
  );
}

function Find({ found, onGather }: { found: CustomerList; onGather: () => void }) {
  const t = useText();
  const { text, signsFirst, at } = useLooking();
  const format = useFormat();
  const today = at ?? found.signs?.at ?? null;
  const shown = today === null ? "" : format.date(isoDay(today));

  /** A blank field takes the last day of the data again; what is no date is put back. */
  function choose(input: HTMLInputElement) {
    const written = input.value.trim();
    const day = dayOf(written);
    if (written === "") look({ at: null });
    else if (day === null) input.value = shown;
    else if (day !== today) look({ at: day });
  }
  return (
    <>
      <TextInput
        type="search"
        aria-label={t("customers-search")}
        placeholder={t("customers-search-hint")}
        value={text}
        onChange={(event) => look({ text: event.currentTarget.value })}
      />
      <div className={style.options}>
        <Switch
          label={t("customers-signs-first")}
          checked={signsFirst}
          onChange={(event) => {
            look({ signsFirst: event.currentTarget.checked });
            if (event.currentTarget.checked && (found.signs === null || found.signs.stale)) onGather();
          }}
        />
        <label className={style.today}>
          {t("customers-today")}
          <input
            key={today}
            defaultValue={shown}
            title={t("customers-today-why")}
            onBlur={(event) => choose(event.currentTarget)}
            onKeyDown={(event) => event.key === "Enter" && choose(event.currentTarget)}
          />
        </label>
      </div>
    </>
  );
}

/** How many customers have signs, among how many each rule could judge. */
function Signs({ found, running, onGather }: { found: CustomerList; running: boolean; onGather: () => void }) {
  const t = useText();
  const format = useFormat();
  const n = (value: number) => format.number(value);
  const { signs } = found;
  if (running) return null;
  if (signs === null || signs.stale) {
    return (
      <div className={style.gather}>
        <span>{t(signs === null ? "customers-signs-none" : "customers-signs-stale")}</span>
        <Button variant="default" onClick={onGather}>
          {t("customers-gather")}
        </Button>
      </div>
    );
  }
  const { regular, tickets, graded } = signs.judged;
  const facts = { signed: n(signs.signed), regular: n(regular), tickets: n(tickets), graded: n(graded) };
  return <p className={style.small}>{t("customers-signs-found", facts)}</p>;
}

function Nothing() {
  const t = useText();
  const choose = useAction("import");
  return (
    <EmptyState title={t("customers-empty")} actions={<Button onClick={choose?.run}>{t("data-import")}</Button>}>
      {t("customers-empty-why")}
    </EmptyState>
  );
}

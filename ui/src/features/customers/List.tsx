import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import { select } from "../../app/navigation";
import { StatusChip, useFormat } from "../../components";
import { useText } from "../../i18n";
import { useQueryHost } from "../../ipc";
import type { CustomerRow } from "../../ipc/generated/CustomerRow";
import style from "./customers.module.css";

const ROW_HEIGHT = 58;
const PAGE = 60;

interface Props {
  ids: number[];
  chosen: number | null;
  at: number | null;
}

/** The customers found; only the rows in sight are drawn, and their pages asked for. */
export function List({ ids, chosen, at }: Props) {
  const t = useText();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    initialRect: { width: 360, height: 640 },
  });
  const items = virtual.getVirtualItems();
  const pages = [...new Set(items.map((item) => Math.floor(item.index / PAGE)))];

  function onKeyDown(event: KeyboardEvent) {
    const here = ids.indexOf(chosen ?? -1);
    const step = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: ids.length - 1 }[event.key];
    const next = step === undefined ? undefined : ids[Math.max(0, Math.min(ids.length - 1, step))];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    select({ kind: "customer", key: String(next) });
    virtual.scrollToIndex(Math.max(0, step));
  }

  return (
    <>
      <p className={style.small}>{t("customers-found", { n: ids.length, count: format.number(ids.length) })}</p>
      <div
        ref={box}
        className={style.list}
        role="listbox"
        tabIndex={0}
        aria-label={t("customers-list")}
        aria-activedescendant={chosen === null ? undefined : `customer-${chosen}`}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {pages.map((page) => (
            <Page
              key={page}
              first={page * PAGE}
              ids={ids.slice(page * PAGE, (page + 1) * PAGE)}
              seen={items.map((item) => item.index)}
              chosen={chosen}
              at={at}
            />
          ))}
        </div>
      </div>
    </>
  );
}

interface PageProps extends Props {
  first: number;
  seen: number[];
}

function Page({ first, ids, seen, chosen, at }: PageProps) {
  const rows = useQueryHost<CustomerRow[]>("customers_rows", { ids, at }, { keep: true });
  const known = new Map((rows.data ?? []).map((row) => [row.customer.id, row]));
  return seen
    .filter((index) => index >= first && index < first + ids.length)
    .map((index) => {
      const id = ids[index - first]!;
      const row = known.get(id);
      return (
        <div
          key={id}
          id={`customer-${id}`}
          className={style.line}
          role="option"
          aria-selected={id === chosen}
          style={{ height: ROW_HEIGHT, transform: `translateY(${index * ROW_HEIGHT}px)` }}
          onClick={() => select({ kind: "customer", key: String(id) })}
        >
          {row && <Line row={row} />}
        </div>
      );
    });
}

function Line({ row }: { row: CustomerRow }) {
  const t = useText();
  const { customer, segments, signs } = row;
  return (
    <>
      <b>{customer.name}</b>
      {signs.length > 0 && (
        <span className={style.count} title={signs.map((sign) => t(`sign-${sign}`)).join(", ")}>
          <StatusChip tone="bad">{t("customers-signs-n", { n: signs.length })}</StatusChip>
        </span>
      )}
      <span className={style.small}>
        {segments.map((segment) => (
          <i key={segment.id} className={style.dot} style={{ background: `var(--seg-${segment.colour})` }} />
        ))}
        {[customer.code, ...segments.map((segment) => segment.name), customer.region].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

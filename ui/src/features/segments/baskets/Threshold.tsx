import { Button, Select, Slider } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useFormat } from "../../../components";
import { useText } from "../../../i18n";
import type { BasketView } from "../../../ipc/generated/BasketView";
import style from "./baskets.module.css";
import { useAsked } from "./store";

const STEPS = 200;
const CONFIDENCES = [0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
const LENGTHS = [2, 3, 4, 5];

/** The least number of orders on a slider of equal ratios, and the other terms. */
export function Threshold({ view }: { view: BasketView }) {
  const t = useText();
  const { number } = useFormat();
  const asked = useAsked();
  const set = useAsked.setState;
  // While the hand is on the slider it shows its own place, not the answer to the place before.
  const [held, setHeld] = useState<number | null>(null);
  const [most, setMost] = useState(view.most);
  if (view.most > most) setMost(view.most);
  // The program answers faster than a hand moves, but not than the pointer reports.
  const ask = useDebouncedCallback((orders: number) => set({ orders }), 60);
  const least = 2;
  const ratio = Math.log(Math.max(most, least + 1) / least);
  const place = (orders: number) => (Math.log(Math.max(orders, least) / least) / ratio) * STEPS;
  const orders = (at: number) => Math.round(least * Math.exp((at / STEPS) * ratio));
  const shown = held === null ? (asked.orders ?? view.least) : orders(held);
  const share = number(view.orders ? shown / view.orders : 0, { percent: true, digits: 2 });
  return (
    <div className={style.terms}>
      <div className={style.slider}>
        <label htmlFor="baskets-support">{t("baskets-support", { orders: shown, share })}</label>
        <Slider
          id="baskets-support"
          thumbLabel={t("baskets-support", { orders: shown, share })}
          min={0}
          max={STEPS}
          step={1}
          label={null}
          value={held ?? place(shown)}
          onChange={(at) => {
            setHeld(at);
            ask(orders(at));
          }}
          onChangeEnd={() => setHeld(null)}
        />
      </div>
      {view.proposed !== null && (
        <Button variant="default" disabled={shown === view.proposed} onClick={() => set({ orders: null })}>
          {t("baskets-proposed", { n: view.proposed })}
        </Button>
      )}
      <Select
        label={t("baskets-confidence")}
        value={String(asked.confidence)}
        allowDeselect={false}
        w={150}
        onChange={(value) => set({ confidence: Number(value) })}
        data={CONFIDENCES.map((value) => ({ value: String(value), label: number(value, { percent: true }) }))}
      />
      <Select
        label={t("baskets-longest")}
        value={String(asked.longest)}
        allowDeselect={false}
        w={150}
        onChange={(value) => set({ longest: Number(value) })}
        data={LENGTHS.map((value) => ({ value: String(value), label: String(value) }))}
      />
    </div>
  );
}

import type { Chain, ChainLink, NodeKind, ProjectState, RecentProject } from "../ipc";
import type { Known } from "../ipc/generated/Known";

/** A believable project, as the frame sees it. */
export const DEMO_PROJECT: ProjectState = {
  open: true,
  name: "Северпром",
  path: "/home/demo/Северпром.cxatlas",
  language: "ru",
  archetype: "b2b-long",
  savedAt: "2026-11-12T14:32:00",
  stages: [
    { key: "journeys", progress: 0.9, missing: [] },
    { key: "voice", progress: 0.75, missing: [] },
    { key: "segments", progress: 1, missing: [] },
    { key: "characteristics", progress: 0.45, missing: [] },
    { key: "kpis", progress: 0.55, missing: [] },
    { key: "systems", progress: 0.3, missing: [] },
    { key: "session", progress: 0.1, missing: [] },
    { key: "specification", progress: 0, missing: [] },
  ],
  counts: { rows: 43218, customers: 1204, initiatives: 17 },
  businessUnits: [
    { id: 1, name: "Машиностроение", position: 0 },
    { id: 2, name: "Энергетика", position: 1 },
    { id: 3, name: "Строительство", position: 2 },
  ],
  segments: [
    { id: 1, name: "Ключевые заказчики", colour: 1, position: 0, note: "", locked: false },
    { id: 2, name: "Регулярные", colour: 2, position: 1, note: "", locked: false },
  ],
  journeys: [
    { id: 1, name: "Карта AS-IS, редакция 4", businessUnitId: 1, segmentId: null, position: 0 },
    { id: 2, name: "Карта AS-IS", businessUnitId: 2, segmentId: null, position: 0 },
    { id: 3, name: "Карта AS-IS", businessUnitId: 3, segmentId: null, position: 0 },
  ],
  undoLabel: { key: "action-import", args: {} },
  redoLabel: null,
};

export const DEMO_KNOWN: Known = {
  businessUnits: 3,
  touchpoints: 42,
  customers: 1204,
  orders: 9120,
  orderLines: 42_795,
  firstDay: Date.UTC(2024, 10, 1) / 86_400_000,
  lastDay: Date.UTC(2026, 9, 31) / 86_400_000,
  responses: 420,
  interviews: 54,
  kpis: 60,
  findings: [{ words: { key: "found-overview-gaps", args: { n: 12, all: 60 } }, screen: "systems" }],
};

export const DEMO_RECENT: RecentProject[] = [
  { path: "/home/demo/Северпром.cxatlas", name: "Северпром", openedAt: "2026-11-12T14:32:00" },
  {
    path: "/home/demo/Аудит 2025/Торговый дом Восток.cxatlas",
    name: "Торговый дом «Восток»",
    openedAt: "2026-10-03T09:10:00",
  },
];

export const DEMO_CHAIN: Chain = {
  node: link("touchpoint", "Расчёт ТКП", "вес 18 %, удовлетворённость 4,1"),
  comesFrom: [link("evidence", "38 интервью, 212 ответов", "«Ждём цену две недели…» и ещё 26")],
  leadsTo: [
    link("characteristic", "Срок ответа на запрос", "ждут ≤ 4 дней, сейчас 9,4", "bad"),
    link("kpi", "Доля ТКП в срок", "41 % при цели 90 %", "bad"),
    link("bottleneck", "Расчёт цены", "2 инженера, загрузка 97 %", "warn"),
    link("gap", "Время постановки в расчёт", "нигде не записывается"),
    link("initiative", "Калькулятор типовых цен", "запланирован, эффект −4,6 дня", "good"),
    link("requirement", "4.2.17", "контроль срока расчёта, приоритет 1"),
  ],
};

function link(kind: NodeKind, title: string, subtitle: string, tone: ChainLink["tone"] = "neutral"): ChainLink {
  return { node: { kind, key: title }, label: `kind-${kind}`, title, subtitle, tone };
}

import type { ChannelIcon } from "../../ipc/generated/ChannelIcon";
import type { JourneyMap } from "../../ipc/generated/JourneyMap";
import type { MapPlace } from "../../ipc/generated/MapPlace";

/** Code, icon, channel, mean satisfaction, weight, NPS. */
type Row = [
  name: string,
  icon: ChannelIcon,
  mean: number,
  weight: number,
  nps: number,
  kpi?: Partial<MapPlace["kpis"][0]>,
];

const STAGES: [string, Row[]][] = [
  [
    "Search",
    [
      ["Website and catalogue", "web", 6.9, 0.05, 38],
      ["Trade fair", "meeting", 7.4, 0.04, 22],
      [
        "First call",
        "phone",
        7.8,
        0.07,
        41,
        { name: "Response time", unit: "h", actual: 1.8, target: 2, tone: "good" },
      ],
    ],
  ],
  [
    "Enquiry and offer",
    [
      ["Enquiry", "mail", 6.2, 0.08, 47],
      [
        "Quotation",
        "document",
        4.1,
        0.18,
        -18,
        { name: "Quotation time", unit: "d", actual: 9.4, target: 4, tone: "bad" },
      ],
      ["Defence of the offer", "meeting", 6.6, 0.09, 36],
    ],
  ],
  [
    "Contract",
    [
      [
        "Contract approval",
        "document",
        5.2,
        0.12,
        18,
        { name: "Contract time", unit: "d", actual: 12, target: 8, tone: "warn" },
      ],
    ],
  ],
  ["Service", []],
];

/** A small believable map, for tests and for looking at the screen in a browser. */
export function demoMap(): JourneyMap {
  let id = 0;
  const place = ([name, icon, mean, share, points, kpi]: Row): MapPlace => {
    id += 1;
    const low = mean < 5.5;
    const numbers = {
      code: `P${id}`,
      name: "",
      unit: "",
      actual: null,
      target: null,
      own: null,
      tone: "neutral" as const,
    };
    return {
      placement: id + 100,
      touchpoint: {
        id,
        businessUnitId: 1,
        code: `T0${id}`,
        name,
        channel: icon,
        owner: "Sales",
        documents: "",
        automation: "manual",
        note: "",
      },
      icon,
      evidence: id % 3 === 0 ? "weak" : "solid",
      newest: 20_700,
      satisfaction: { value: mean, halfWidth: 0.4, n: 120 + id, low },
      everyone: null,
      importance: { value: 8.2, halfWidth: 0.3, n: 120 + id, low: false },
      nps: {
        n: 96,
        promoters: 40,
        passives: 30,
        detractors: 26,
        points,
        interval: { low: points - 9, high: points + 9 },
      },
      weight: {
        share,
        low: share - 0.03,
        high: share + 0.04,
        rankFrom: id,
        rankTo: id + 2,
        tieGroup: 1,
        n: 400,
        stale: false,
      },
      kpis: kpi ? [{ id, ...numbers, ...kpi }] : [],
      process: { operations: ["Check", "Approval"], bottleneck: null },
      remarks: low ? [{ tone: "pain", quote: `${name} takes two weeks, a competitor needs three days` }] : [],
      remarkCounts: { pains: low ? 3 : 0, ideas: 0, praise: 0 },
      kept: id !== 2,
    };
  };
  return {
    journey: { id: 1, businessUnitId: 1, segmentId: null, name: "AS-IS", position: 0 },
    businessUnit: { id: 1, name: "Engineering", position: 0 },
    segment: null,
    stages: STAGES.map(([name, rows], index) => ({ id: index + 10, name, places: rows.map(place) })),
    spare: [],
    scaleLow: 3,
    scaleHigh: 9,
    finding: { key: "found-journey-weak", args: { name: "Quotation", share: 18, value: 4.1, half: 0.4, low: 2 } },
  };
}

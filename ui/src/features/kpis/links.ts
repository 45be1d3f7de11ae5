import type { GraphLayout } from "../../ipc/generated/GraphLayout";
import type { KpiArrow } from "../../ipc/generated/KpiArrow";
import type { LayoutPoint } from "../../ipc/generated/LayoutPoint";

/** The KPI with everything that it supports, directly or not, and everything that supports it. */
export function pathOf(kpi: number, links: KpiArrow[]): Set<number> {
  return new Set([...reach(kpi, links, "from", "to"), ...reach(kpi, links, "to", "from")]);
}

function reach(kpi: number, links: KpiArrow[], near: "from" | "to", far: "from" | "to"): Set<number> {
  const found = new Set([kpi]);
  for (const each of found) for (const link of links) if (link[near] === each) found.add(link[far]);
  return found;
}

/** A polyline as a soft curve that leaves and arrives level. */
export function curve(points: LayoutPoint[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (before.x === point.x || before.y === point.y) return `L${point.x} ${point.y}`;
      const middle = (before.x + point.x) / 2;
      return `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    })
    .join("");
}

/** The node that an arrow key leads to: the nearest one of the same column, or of the next column on that side. */
export function neighbour(layout: GraphLayout, at: number, key: string): number | null {
  const here = layout.nodes[at];
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (!here || (!side && !step)) return null;
  const fits = (node: GraphLayout["nodes"][number]) =>
    side ? node.layer === here.layer + side : node.layer === here.layer && (node.y - here.y) * (step ?? 0) > 0;
  const near = layout.nodes.map((node, index) => ({ node, index })).filter(({ node }) => fits(node));
  near.sort((a, b) => Math.abs(a.node.y - here.y) - Math.abs(b.node.y - here.y));
  return near[0]?.index ?? null;
}

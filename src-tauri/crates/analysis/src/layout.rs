//! Layered drawing of directed graphs from left to right (Sugiyama, Tagawa, Toda 1981): processes, causes, KPI cascades.

mod ordering;

use crate::acyclic::levels;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Width and height of a node, in the unit of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

/// Distances of a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LayoutParams {
    /// Between the columns.
    pub column_gap: f64,
    /// Between nodes of one column.
    pub row_gap: f64,
}

impl Default for LayoutParams {
    fn default() -> Self {
        Self { column_gap: 64.0, row_gap: 24.0 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LayoutPoint {
    pub x: f64,
    pub y: f64,
}

/// Where a node stands: its upper left corner, y growing downwards, whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlacedNode {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// Column from the left, from 0.
    pub layer: u32,
}

/// The drawing; nodes and edges in the order given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GraphLayout {
    pub nodes: Vec<PlacedNode>,
    /// The polyline of each edge from the side of its first node to the side of its second, at least two points.
    pub edges: Vec<Vec<LayoutPoint>>,
    pub width: f64,
    pub height: f64,
}

/// Why a graph cannot be drawn.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LayoutFault {
    #[error("drawing the graph: edge {edge} names a node that is not there")]
    UnknownEnd { edge: usize },
    #[error("drawing the graph: {layers} layers were given for {nodes} nodes")]
    Layers { layers: usize, nodes: usize },
}

/// Draws a graph. Without `layers` each node stands one column right of the furthest node leading to it; edges that close a
/// cycle are drawn backwards. With `layers` (one per node, from 0 at the left) edges may go either way and within a column.
/// Columns are ordered by barycentres; the same input gives the same drawing. O(sweeps × edges × layers).
///
/// ```
/// use analysis::layout::*;
/// let sizes = [Size { width: 100.0, height: 40.0 }; 3];
/// let drawn = layout(&sizes, &[(0, 1), (0, 2)], None, &LayoutParams::default()).unwrap();
/// assert_eq!((drawn.nodes[0].x, drawn.nodes[1].x, drawn.nodes[2].x), (0.0, 164.0, 164.0));
/// assert_eq!((drawn.nodes[1].y, drawn.nodes[2].y, drawn.nodes[0].y), (0.0, 64.0, 32.0));
/// assert_eq!(drawn.edges[0][0], LayoutPoint { x: 100.0, y: 52.0 });
/// ```
pub fn layout(
    sizes: &[Size],
    edges: &[(usize, usize)],
    layers: Option<&[usize]>,
    params: &LayoutParams,
) -> Result<GraphLayout, LayoutFault> {
    let nodes = sizes.len();
    if let Some(edge) = edges.iter().position(|e| e.0 >= nodes || e.1 >= nodes) {
        return Err(LayoutFault::UnknownEnd { edge });
    }
    let layer = match layers {
        Some(given) if given.len() != nodes => return Err(LayoutFault::Layers { layers: given.len(), nodes }),
        Some(given) => given.to_vec(),
        None => longest_path(nodes, edges),
    };
    let proper = Proper::new(sizes, edges, layer);
    let columns = ordering::order_columns(&proper.layer, &proper.links);
    let y = ordering::rows(&columns, &proper.heights, &proper.links, params.row_gap);
    Ok(proper.drawing(sizes, edges, &columns, &y, params))
}

/// Columns by the longest path, after turning round the edges that close a cycle in a depth-first walk.
fn longest_path(nodes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut rank = vec![0usize; nodes]; // 0 unseen, 1 open, 2 done
    let mut kept = Vec::new();
    let no_way_in = |v: usize| edges.iter().all(|e| e.1 != v || e.0 == v);
    let roots = (0..nodes).filter(|&v| no_way_in(v)).chain(0..nodes);
    for root in roots {
        let mut stack = vec![(root, 0)];
        while let Some((node, at)) = stack.pop() {
            if at == 0 {
                if rank[node] != 0 {
                    continue;
                }
                rank[node] = 1;
            }
            match edges.iter().enumerate().skip(at).find(|(_, e)| e.0 == node) {
                Some((i, &(_, to))) => {
                    stack.push((node, i + 1));
                    match rank[to] {
                        1 if to == node => {}
                        1 => kept.push((to, node)),
                        _ => {
                            kept.push((node, to));
                            if rank[to] == 0 {
                                stack.push((to, 0));
                            }
                        }
                    }
                }
                None => rank[node] = 2,
            }
        }
    }
    levels(nodes, &kept).expect("edges that close a cycle were turned round")
}

/// The graph with a bend in every column an edge crosses; real nodes come first.
struct Proper {
    layer: Vec<usize>,
    heights: Vec<f64>,
    /// Links between neighbouring columns, left to right.
    links: Vec<(usize, usize)>,
    /// For each edge its bends from left to right; empty for edges within a column or to the next one.
    bends: Vec<Vec<usize>>,
}

impl Proper {
    fn new(sizes: &[Size], edges: &[(usize, usize)], layer: Vec<usize>) -> Proper {
        let mut proper =
            Proper { layer, heights: sizes.iter().map(|s| s.height).collect(), links: Vec::new(), bends: Vec::new() };
        for &(from, to) in edges {
            let (left, right) = if proper.layer[from] <= proper.layer[to] { (from, to) } else { (to, from) };
            let mut bends = Vec::new();
            for column in proper.layer[left] + 1..proper.layer[right] {
                bends.push(proper.layer.len());
                proper.layer.push(column);
                proper.heights.push(0.0);
            }
            if proper.layer[left] < proper.layer[right] {
                let way: Vec<usize> = std::iter::once(left).chain(bends.iter().copied()).chain([right]).collect();
                proper.links.extend(way.windows(2).map(|w| (w[0], w[1])));
            }
            proper.bends.push(bends);
        }
        proper
    }

    fn drawing(
        &self,
        sizes: &[Size],
        edges: &[(usize, usize)],
        columns: &[Vec<usize>],
        y: &[f64],
        params: &LayoutParams,
    ) -> GraphLayout {
        let widths: Vec<f64> =
            columns.iter().map(|c| c.iter().filter_map(|&v| sizes.get(v)).map(|s| s.width).fold(0.0, f64::max)).collect();
        let left: Vec<f64> =
            (0..columns.len()).map(|c| widths[..c].iter().map(|w| w + params.column_gap).sum::<f64>().round()).collect();
        let placed = |v: usize| {
            let column = self.layer[v];
            let x = (left[column] + (widths[column] - sizes[v].width) / 2.0).round();
            PlacedNode { x, y: y[v], width: sizes[v].width, height: sizes[v].height, layer: column as u32 }
        };
        let nodes: Vec<PlacedNode> = (0..sizes.len()).map(placed).collect();
        let route = |(&(from, to), bends): (&(usize, usize), &Vec<usize>)| {
            let mut middle: Vec<LayoutPoint> = bends
                .iter()
                .flat_map(|&b| {
                    let (x, width) = (left[self.layer[b]], widths[self.layer[b]]);
                    [LayoutPoint { x, y: y[b] }, LayoutPoint { x: x + width, y: y[b] }]
                })
                .collect();
            if self.layer[from] > self.layer[to] {
                middle.reverse();
            }
            route(&nodes[from], &nodes[to], middle, params.column_gap)
        };
        let edges: Vec<Vec<LayoutPoint>> = edges.iter().zip(&self.bends).map(route).collect();
        let points = || edges.iter().flatten();
        let width = nodes.iter().map(|n| n.x + n.width).chain(points().map(|p| p.x)).fold(0.0, f64::max);
        let height = nodes.iter().map(|n| n.y + n.height).chain(points().map(|p| p.y)).fold(0.0, f64::max);
        GraphLayout { nodes, edges, width, height }
    }
}

/// Side to side; within a column out to the right and back; a loop at one node likewise.
fn route(from: &PlacedNode, to: &PlacedNode, middle: Vec<LayoutPoint>, gap: f64) -> Vec<LayoutPoint> {
    let right = |n: &PlacedNode, part: f64| LayoutPoint { x: n.x + n.width, y: (n.y + n.height * part).round() };
    let left = |n: &PlacedNode| LayoutPoint { x: n.x, y: (n.y + n.height / 2.0).round() };
    let (start, end) = match from.layer.cmp(&to.layer) {
        std::cmp::Ordering::Less => (right(from, 0.5), left(to)),
        std::cmp::Ordering::Greater => (left(from), right(to, 0.5)),
        std::cmp::Ordering::Equal => {
            let same = from == to;
            let (a, b) = (right(from, if same { 0.25 } else { 0.5 }), right(to, if same { 0.75 } else { 0.5 }));
            let x = (a.x.max(b.x) + gap / 3.0).round();
            return vec![a, LayoutPoint { x, y: a.y }, LayoutPoint { x, y: b.y }, b];
        }
    };
    std::iter::once(start).chain(middle).chain([end]).collect()
}

#[cfg(test)]
mod tests;

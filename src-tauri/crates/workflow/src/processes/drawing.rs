use crate::{Error, Result};
use analysis::layout::{GraphLayout, LayoutParams, LayoutPoint, Size, layout};
use project::processes::{Flow, Operation, OperationKind};

/// A card of an operation; a gateway or event with the room for its name; the glyph inside that room.
pub(super) const CARD: Size = Size { width: 148.0, height: 84.0 };
const SLOT: Size = Size { width: 92.0, height: 84.0 };
pub(super) const GLYPH: f64 = 36.0;
const ROOM: LayoutParams = LayoutParams { column_gap: 36.0, row_gap: 28.0 };
/// How far above the nodes a flow back runs.
const ARCH: f64 = 20.0;

/// Places the operations of a process from left to right. Nodes of gateways and events are their glyphs; flows back to
/// an earlier column arch over the nodes between. Flows that name operations of other processes are left out.
pub(super) fn draw(operations: &[Operation], flows: &[Flow]) -> Result<(GraphLayout, Vec<Flow>)> {
    let place = |id| operations.iter().position(|operation| operation.id == id);
    let ends = |flow: &Flow| Some((place(flow.from_id)?, place(flow.to_id)?));
    let known: Vec<(Flow, (usize, usize))> = flows.iter().filter_map(|flow| Some((flow.clone(), ends(flow)?))).collect();
    let edges: Vec<(usize, usize)> = known.iter().map(|each| each.1).collect();
    let sizes: Vec<Size> = operations.iter().map(|each| if is_card(each) { CARD } else { SLOT }).collect();
    let mut drawn = layout(&sizes, &edges, None, &ROOM).map_err(|fault| Error::internal("drawing the process", fault))?;
    shrink_to_glyphs(&mut drawn, operations);
    for (points, &(from, to)) in drawn.edges.iter_mut().zip(&edges) {
        attach(points, &drawn.nodes, from, to);
    }
    make_room_above(&mut drawn);
    Ok((drawn, known.into_iter().map(|each| each.0).collect()))
}

pub(super) fn is_card(operation: &Operation) -> bool {
    operation.kind == OperationKind::Operation
}

fn shrink_to_glyphs(drawn: &mut GraphLayout, operations: &[Operation]) {
    for (node, _) in drawn.nodes.iter_mut().zip(operations).filter(|(_, operation)| !is_card(operation)) {
        node.x += (node.width - GLYPH) / 2.0;
        node.y += (node.height - GLYPH) / 2.0;
        (node.width, node.height) = (GLYPH, GLYPH);
    }
}

fn attach(points: &mut Vec<LayoutPoint>, nodes: &[analysis::layout::PlacedNode], from: usize, to: usize) {
    let (one, other) = (nodes[from], nodes[to]);
    if one.layer < other.layer {
        if let Some(first) = points.first_mut() {
            first.x = one.x + one.width;
        }
        if let Some(last) = points.last_mut() {
            last.x = other.x;
        }
        return;
    }
    let between = nodes.iter().filter(|node| (other.layer..=one.layer).contains(&node.layer));
    let y = between.map(|node| node.y).fold(f64::INFINITY, f64::min) - ARCH;
    let (start, end) = (one.x + one.width / 2.0, other.x + other.width / 2.0);
    let point = |x, y| LayoutPoint { x, y };
    *points = vec![point(start, one.y), point(start, y), point(end, y), point(end, other.y)];
}

fn make_room_above(drawn: &mut GraphLayout) {
    let points = drawn.edges.iter().flatten().map(|point| point.y);
    let top = drawn.nodes.iter().map(|node| node.y).chain(points).fold(0.0, f64::min);
    drawn.nodes.iter_mut().for_each(|node| node.y -= top);
    drawn.edges.iter_mut().flatten().for_each(|point| point.y -= top);
    drawn.height -= top;
}

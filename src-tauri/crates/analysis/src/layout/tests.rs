use super::*;
use proptest::prelude::*;

fn boxes(count: usize) -> Vec<Size> {
    vec![Size { width: 80.0, height: 30.0 }; count]
}

fn drawn(count: usize, edges: &[(usize, usize)]) -> GraphLayout {
    layout(&boxes(count), edges, None, &LayoutParams::default()).unwrap()
}

#[test]
fn a_loop_is_drawn_backwards() {
    let found = drawn(4, &[(0, 1), (1, 2), (2, 1), (2, 3)]);
    assert_eq!(found.nodes.iter().map(|n| n.layer).collect::<Vec<_>>(), [0, 1, 2, 3]);
    let back = &found.edges[2];
    assert_eq!((back[0].x, back[back.len() - 1].x), (found.nodes[2].x, found.nodes[1].x + 80.0));
}

#[test]
fn a_long_edge_bends_round_the_nodes_between() {
    let found = drawn(3, &[(0, 1), (1, 2), (0, 2)]);
    let (bend, node) = (found.edges[2][1], found.nodes[1]);
    assert_eq!(found.edges[2].len(), 4);
    assert!(bend.y < node.y || bend.y > node.y + node.height, "{bend:?} runs through {node:?}");
}

#[test]
fn crossings_that_can_be_avoided_are_avoided() {
    // Drawn in the order given, 0–3 and 1–2 would cross; so would the tree below.
    for (count, edges) in [(4, vec![(0, 3), (1, 2)]), (7, vec![(0, 1), (0, 2), (1, 6), (1, 4), (2, 5), (2, 3)])] {
        let proper = Proper::new(&boxes(count), &edges, longest_path(count, &edges));
        let columns = ordering::order_columns(&proper.layer, &proper.links);
        assert_eq!(ordering::crossings(&columns, &proper.links, count), 0, "{columns:?}");
    }
}

#[test]
fn given_layers_are_kept_with_edges_inside_them() {
    let layers = [0, 0, 2];
    let found = layout(&boxes(3), &[(0, 1), (2, 0), (1, 1)], Some(&layers), &LayoutParams::default()).unwrap();
    assert_eq!(found.nodes.iter().map(|n| n.layer).collect::<Vec<_>>(), [0, 0, 2]);
    assert!(found.edges[0].iter().all(|p| p.x >= 80.0));
    assert_eq!((found.edges[0].len(), found.edges[2].len()), (4, 4));
}

#[test]
fn wrong_input_is_refused() {
    assert_eq!(layout(&boxes(1), &[(0, 1)], None, &LayoutParams::default()), Err(LayoutFault::UnknownEnd { edge: 0 }));
    assert_eq!(layout(&boxes(2), &[], Some(&[0]), &LayoutParams::default()), Err(LayoutFault::Layers { layers: 1, nodes: 2 }));
    assert_eq!(drawn(0, &[]).nodes.len(), 0);
}

proptest! {
    /// Nodes never overlap, edges start and end at their nodes, coordinates are whole, twice drawn is the same.
    #[test]
    fn any_graph_is_drawn_soundly(edges in prop::collection::vec((0usize..10, 0usize..10), 0..25)) {
        let found = drawn(10, &edges);
        prop_assert_eq!(&found, &drawn(10, &edges));
        for (i, a) in found.nodes.iter().enumerate() {
            prop_assert!(a.x.fract() == 0.0 && a.y.fract() == 0.0 && a.x >= 0.0 && a.y >= 0.0);
            for b in &found.nodes[i + 1..] {
                prop_assert!(a.layer != b.layer || a.y + a.height <= b.y + 1.0 || b.y + b.height <= a.y + 1.0, "{a:?} {b:?}");
            }
        }
        for (route, &(from, to)) in found.edges.iter().zip(&edges) {
            let touches = |p: &LayoutPoint, n: &PlacedNode| (p.x == n.x || p.x == n.x + n.width) && n.y <= p.y && p.y <= n.y + n.height;
            prop_assert!(touches(&route[0], &found.nodes[from]) && touches(&route[route.len() - 1], &found.nodes[to]));
        }
    }
}

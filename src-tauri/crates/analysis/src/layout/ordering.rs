//! The order of nodes within each column and their rows.

/// Sweeps to the right and back; crossings seldom fall after the first few.
const SWEEPS: usize = 12;

/// Orders the nodes of every column to keep crossings few: barycentre sweeps, the best order seen is kept.
pub(super) fn order_columns(layer: &[usize], links: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let count = layer.iter().max().map_or(0, |m| m + 1);
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, &column) in layer.iter().enumerate() {
        columns[column].push(node);
    }
    let (before, after) = neighbours(layer.len(), links);
    let mut best = (crossings(&columns, links, layer.len()), columns.clone());
    for sweep in 0..SWEEPS {
        if best.0 == 0 {
            break;
        }
        let rightwards = sweep % 2 == 0;
        for step in 1..count {
            let (fixed, moved) = if rightwards { (step - 1, step) } else { (count - step, count - step - 1) };
            let place = places(&columns[fixed], layer.len());
            let near = if rightwards { &before } else { &after };
            let current = places(&columns[moved], layer.len());
            let centre = |v: usize| mean(near[v].iter().map(|&n| place[n])).unwrap_or(current[v]);
            columns[moved].sort_by(|&a, &b| centre(a).total_cmp(&centre(b)));
        }
        let now = crossings(&columns, links, layer.len());
        if now < best.0 {
            best = (now, columns.clone());
        }
    }
    best.1
}

/// The upper edge of every node, whole numbers from 0: columns are stacked, then each node is drawn towards the middle of
/// its neighbours as far as its column leaves room.
pub(super) fn rows(columns: &[Vec<usize>], heights: &[f64], links: &[(usize, usize)], gap: f64) -> Vec<f64> {
    let (before, after) = neighbours(heights.len(), links);
    let mut y = vec![0.0; heights.len()];
    for column in columns {
        let mut top = 0.0;
        for &node in column {
            y[node] = top;
            top += heights[node] + gap;
        }
    }
    for sweep in 0..SWEEPS {
        let rightwards = sweep % 2 == 1;
        for at in 0..columns.len() {
            let column = &columns[if rightwards { at } else { columns.len() - 1 - at }];
            let near = if rightwards { &before } else { &after };
            let wish = |v: usize| mean(near[v].iter().map(|&n| y[n] + heights[n] / 2.0)).map_or(y[v], |m| m - heights[v] / 2.0);
            let wished: Vec<f64> = column.iter().map(|&v| wish(v)).collect();
            for (&node, top) in column.iter().zip(settle(column, &wished, heights, gap)) {
                y[node] = top;
            }
        }
    }
    let top = y.iter().copied().fold(f64::INFINITY, f64::min);
    y.iter().map(|v| (v - top).round()).collect()
}

/// The places nearest to the wishes (least squares) that keep order and gaps: pool adjacent violators on the wishes less
/// the room taken above (Barlow and others 1972).
fn settle(column: &[usize], wished: &[f64], heights: &[f64], gap: f64) -> Vec<f64> {
    let mut room = 0.0;
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    let mut offsets = Vec::with_capacity(column.len());
    for (&node, wish) in column.iter().zip(wished) {
        offsets.push(room);
        blocks.push((wish - room, 1));
        room += heights[node] + gap;
        while let [.., (a, n), (b, m)] = blocks[..] {
            if a <= b {
                break;
            }
            blocks.truncate(blocks.len() - 2);
            blocks.push(((a * n as f64 + b * m as f64) / (n + m) as f64, n + m));
        }
    }
    let bases = blocks.into_iter().flat_map(|(base, n)| std::iter::repeat_n(base, n));
    bases.zip(offsets).map(|(base, offset)| base + offset).collect()
}

/// Pairs of links between the same two columns that cross.
pub(super) fn crossings(columns: &[Vec<usize>], links: &[(usize, usize)], nodes: usize) -> usize {
    let mut place = vec![(0usize, 0usize); nodes];
    for (c, column) in columns.iter().enumerate() {
        for (row, &node) in column.iter().enumerate() {
            place[node] = (c, row);
        }
    }
    let crosses = |a: &(usize, usize), b: &(usize, usize)| {
        place[a.0].0 == place[b.0].0 && {
            let (left, right) = (place[a.0].1.cmp(&place[b.0].1), place[a.1].1.cmp(&place[b.1].1));
            left == right.reverse() && left.is_ne()
        }
    };
    links.iter().enumerate().map(|(i, a)| links[i + 1..].iter().filter(|b| crosses(a, b)).count()).sum()
}

fn neighbours(nodes: usize, links: &[(usize, usize)]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let (mut before, mut after) = (vec![Vec::new(); nodes], vec![Vec::new(); nodes]);
    for &(from, to) in links {
        before[to].push(from);
        after[from].push(to);
    }
    (before, after)
}

fn places(column: &[usize], nodes: usize) -> Vec<f64> {
    let mut place = vec![0.0; nodes];
    column.iter().enumerate().for_each(|(row, &node)| place[node] = row as f64);
    place
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> Option<f64> {
    let count = values.len();
    (count > 0).then(|| values.sum::<f64>() / count as f64)
}

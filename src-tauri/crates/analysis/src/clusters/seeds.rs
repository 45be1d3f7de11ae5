use rand::Rng;
use rand_chacha::ChaCha8Rng;

use super::lanes::{Block, LANES};
use super::matrix::Matrix;

/// Starting centroids by greedy k-means++: each next one is, of 2 + ⌊ln k⌋ rows drawn with a chance proportional to the
/// squared distance from the nearest centroid so far, the one that leaves the smallest sum. Arthur, Vassilvitskii 2007.
/// O(n k d log k).
pub(super) fn plus_plus(rows: &Matrix, k: usize, random: &mut ChaCha8Rng) -> Vec<f64> {
    let mut centroids = rows.row(random.random_range(0..rows.rows())).to_vec();
    let mut nearest = vec![f64::INFINITY; rows.rows()];
    approach(rows, &centroids, &mut nearest);
    let trials = 2 + (k as f64).ln() as usize;
    for _ in 1..k {
        let total: f64 = nearest.iter().sum();
        let candidates: Vec<usize> = (0..trials).map(|_| draw(&nearest, total, random)).collect();
        let potentials = potentials(rows, &candidates, &nearest);
        let best = (0..trials)
            .min_by(|&one, &other| potentials[one].total_cmp(&potentials[other]).then(candidates[one].cmp(&candidates[other])))
            .expect("there are at least two trials");
        let chosen = rows.row(candidates[best]);
        approach(rows, chosen, &mut nearest);
        centroids.extend_from_slice(chosen);
    }
    centroids
}

fn draw(weights: &[f64], total: f64, random: &mut ChaCha8Rng) -> usize {
    let mut left = random.random::<f64>() * total;
    for (index, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return index;
        }
    }
    weights.len() - 1
}

/// Sum of squared distances that each candidate would leave.
fn potentials(rows: &Matrix, candidates: &[usize], nearest: &[f64]) -> Vec<f64> {
    let mut sums = vec![[0.0; LANES]; candidates.len()];
    in_blocks(rows, |block, first| {
        let own = &nearest[first..];
        for (sums, &candidate) in sums.iter_mut().zip(candidates) {
            let distances = block.distances(rows.row(candidate));
            for ((sum, distance), own) in sums.iter_mut().zip(distances).zip(own) {
                *sum += if distance < *own { distance } else { *own };
            }
        }
    });
    sums.iter().map(|lanes| lanes.iter().sum()).collect()
}

/// Takes a point into the distances from the nearest centroid.
fn approach(rows: &Matrix, point: &[f64], nearest: &mut [f64]) {
    in_blocks(rows, |block, first| {
        for (own, distance) in nearest[first..].iter_mut().zip(block.distances(point)) {
            *own = own.min(distance);
        }
    });
}

/// Calls `visit` with each block of rows and the index of its first row.
fn in_blocks(rows: &Matrix, mut visit: impl FnMut(&Block, usize)) {
    let mut block = Block::new(rows.columns());
    let indices: Vec<u32> = (0..rows.rows() as u32).collect();
    for indices in indices.chunks(LANES) {
        block.gather(rows, indices);
        visit(&block, indices[0] as usize);
    }
}

use rand::Rng;
use rand_chacha::ChaCha8Rng;

use super::matrix::{Matrix, squared_distance};

/// Starting centroids by greedy k-means++: each next one is, of 2 + ⌊ln k⌋ rows drawn with a chance proportional to the
/// squared distance from the nearest centroid so far, the one that leaves the smallest sum. Arthur, Vassilvitskii 2007.
/// O(n k d log k).
pub(super) fn plus_plus(rows: &Matrix, k: usize, random: &mut ChaCha8Rng) -> Vec<f64> {
    let mut centroids = rows.row(random.random_range(0..rows.rows())).to_vec();
    let mut nearest: Vec<f64> = rows.iter().map(|row| squared_distance(row, &centroids)).collect();
    let trials = 2 + (k as f64).ln() as usize;
    for _ in 1..k {
        let total: f64 = nearest.iter().sum();
        let best = (0..trials)
            .map(|_| {
                let candidate = draw(&nearest, total, random);
                (candidate, potential(rows, candidate, &nearest))
            })
            .min_by(|one, other| one.1.total_cmp(&other.1).then(one.0.cmp(&other.0)))
            .expect("there are at least two trials")
            .0;
        let chosen = rows.row(best);
        for (nearest, row) in nearest.iter_mut().zip(rows.iter()) {
            *nearest = nearest.min(squared_distance(row, chosen));
        }
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

fn potential(rows: &Matrix, candidate: usize, nearest: &[f64]) -> f64 {
    let candidate = rows.row(candidate);
    rows.iter().zip(nearest).map(|(row, nearest)| nearest.min(squared_distance(row, candidate))).sum()
}

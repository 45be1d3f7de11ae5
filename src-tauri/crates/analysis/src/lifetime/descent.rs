//! A search for the lowest point of a smooth function of a few numbers: BFGS with a backtracking line search (Nocedal and Wright
//! 2006, algorithm 6.1).

use super::FitError;

const ROUNDS: usize = 200;
/// Largest slope that counts as level.
const LEVEL: f64 = 1e-8;
/// Share of the promised fall that a step must bring (Armijo).
const ARMIJO: f64 = 1e-4;
/// The farthest a logarithm of a parameter moves in one step.
const STRIDE: f64 = 2.0;

type Point<const D: usize> = [f64; D];

/// The lowest point near `start` and the value there. `function` gives value and slope. O(rounds · cost of the function).
pub(super) fn lowest<const D: usize>(
    start: Point<D>,
    function: impl Fn(&Point<D>) -> (f64, Point<D>),
) -> Result<(Point<D>, f64), FitError> {
    let (mut at, (mut value, mut slope)) = (start, function(&start));
    let mut inverse = identity::<D>();
    for _ in 0..ROUNDS {
        if !value.is_finite() || slope.iter().any(|part| !part.is_finite()) {
            return Err(FitError::NoOptimum);
        }
        if largest(&slope) < LEVEL {
            return Ok((at, value));
        }
        let mut direction = times(&inverse, &slope).map(|part| -part);
        if dot(&direction, &slope) >= 0.0 {
            inverse = identity();
            direction = slope.map(|part| -part);
        }
        let Some((next, (lower, next_slope))) = step(&at, value, &slope, &direction, &function) else {
            // No step lowers the value any more: level within the precision of the numbers, or lost.
            return if largest(&slope) < LEVEL * 1e3 { Ok((at, value)) } else { Err(FitError::NoOptimum) };
        };
        update(&mut inverse, &difference(&next, &at), &difference(&next_slope, &slope));
        (at, value, slope) = (next, lower, next_slope);
    }
    Err(FitError::NoOptimum)
}

type Found<const D: usize> = (Point<D>, (f64, Point<D>));

/// The first point along `direction` that is enough lower, from the whole step to ever shorter ones.
fn step<const D: usize>(
    at: &Point<D>,
    value: f64,
    slope: &Point<D>,
    direction: &Point<D>,
    function: &impl Fn(&Point<D>) -> (f64, Point<D>),
) -> Option<Found<D>> {
    let promised = dot(slope, direction);
    let mut length = (STRIDE / largest(direction)).min(1.0);
    for _ in 0..40 {
        let mut next = *at;
        next.iter_mut().zip(direction).for_each(|(part, along)| *part += length * along);
        let found = function(&next);
        if found.0.is_finite() && found.0 <= value + ARMIJO * length * promised && found.0 < value {
            return Some((next, found));
        }
        length *= 0.4;
    }
    None
}

/// The BFGS update of the inverse curvature; left as it is where the function does not curve upwards.
fn update<const D: usize>(inverse: &mut [Point<D>; D], moved: &Point<D>, turned: &Point<D>) {
    let curved = dot(moved, turned);
    if curved <= 1e-14 {
        return;
    }
    let along = times(inverse, turned);
    let factor = (1.0 + dot(turned, &along) / curved) / curved;
    for (row, line) in inverse.iter_mut().enumerate() {
        for (column, cell) in line.iter_mut().enumerate() {
            *cell += factor * moved[row] * moved[column] - (along[row] * moved[column] + moved[row] * along[column]) / curved;
        }
    }
}

fn identity<const D: usize>() -> [Point<D>; D] {
    std::array::from_fn(|row| std::array::from_fn(|column| f64::from(u8::from(row == column))))
}

fn times<const D: usize>(matrix: &[Point<D>; D], vector: &Point<D>) -> Point<D> {
    std::array::from_fn(|row| dot(&matrix[row], vector))
}

fn dot<const D: usize>(one: &Point<D>, other: &Point<D>) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn difference<const D: usize>(one: &Point<D>, other: &Point<D>) -> Point<D> {
    std::array::from_fn(|part| one[part] - other[part])
}

fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |most: f64, value| most.max(value.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The valley of Rosenbrock 1960, whose lowest point is (1, 1).
    #[test]
    fn the_bottom_of_a_bent_valley_is_found() {
        let valley = |at: &[f64; 2]| {
            let [x, y] = *at;
            let off = y - x * x;
            (100.0 * off * off + (1.0 - x).powi(2), [-400.0 * x * off - 2.0 * (1.0 - x), 200.0 * off])
        };
        for start in [[-1.2, 1.0], [0.0, 0.0], [2.0, -1.0]] {
            let ([x, y], value) = lowest(start, valley).unwrap();
            assert!((x - 1.0).abs() < 1e-6 && (y - 1.0).abs() < 1e-6 && value < 1e-12, "from {start:?}: {x}, {y}");
        }
    }

    #[test]
    fn a_slope_without_end_has_no_lowest_point() {
        assert_eq!(lowest([0.0], |at| (-at[0], [-1.0])), Err(FitError::NoOptimum));
    }
}

//! Round numbers on axes.

use super::FigureLanguage;

/// A numeric axis that begins and ends with a round number.
#[derive(Debug, Clone)]
pub(super) struct Axis {
    pub low: f64,
    pub high: f64,
    pub ticks: Vec<f64>,
    decimals: usize,
}

impl Axis {
    /// Covers the finite values with about `count` steps; without any it runs from 0 to 1.
    pub fn cover(values: impl IntoIterator<Item = f64>, count: usize) -> Self {
        let bounds = values.into_iter().filter(|value| value.is_finite()).fold(None, |bounds: Option<(f64, f64)>, value| {
            Some(bounds.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
        });
        let (low, high) = match bounds {
            None => (0.0, 1.0),
            Some((low, high)) if high - low > low.abs().max(high.abs()) * 1e-9 => (low, high),
            Some((value, _)) => (value - value.abs().max(1.0) / 2.0, value + value.abs().max(1.0) / 2.0),
        };
        let step = round_step((high - low) / count.max(1) as f64);
        let (first, last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
        let ticks = (0..=(last - first) as usize).map(|tick| (first + tick as f64) * step).collect();
        let decimals = (-step.log10().floor()).max(0.0) as usize;
        Self { low: first * step, high: last * step, ticks, decimals }
    }

    /// Share of the way from low to high, within 0 and 1.
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// A tick as people write it: minus sign, decimal mark of the language, no-break spaces between thousands.
    pub fn label(&self, tick: f64, language: FigureLanguage) -> String {
        let (space, mark) = match language {
            FigureLanguage::Ru => ('\u{A0}', ','),
            FigureLanguage::En => (',', '.'),
        };
        let plain = format!("{:.*}", self.decimals, tick.abs());
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut label = if tick < 0.0 && plain.chars().any(|digit| ('1'..='9').contains(&digit)) {
            String::from("−")
        } else {
            String::new()
        };
        for (place, digit) in whole.chars().enumerate() {
            let left = whole.len() - place;
            if place > 0 && left % 3 == 0 && whole.len() > 3 {
                label.push(space);
            }
            label.push(digit);
        }
        if !part.is_empty() {
            label.push(mark);
            label.push_str(part);
        }
        label
    }
}

/// 1, 2 or 5 times a power of ten, not below `rough`.
fn round_step(rough: f64) -> f64 {
    let power = 10f64.powf(rough.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|factor| factor * power >= rough * 0.999_999);
    factor.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: &str) {
        let axis = Axis::cover(values.iter().copied(), 5);
        let labels: Vec<_> = axis.ticks.iter().map(|tick| axis.label(*tick, FigureLanguage::Ru)).collect();
        assert_eq!(labels.join(" | "), expected, "{values:?}");
    }

    #[test]
    fn ticks_are_round_and_cover_the_values() {
        check(&[0.0, 10.0], "0 | 2 | 4 | 6 | 8 | 10");
        check(&[0.0, 0.23], "0,00 | 0,05 | 0,10 | 0,15 | 0,20 | 0,25");
        check(&[-3.0, 9.0], "−5 | 0 | 5 | 10");
        check(&[0.0, 4321.0], "0 | 1\u{A0}000 | 2\u{A0}000 | 3\u{A0}000 | 4\u{A0}000 | 5\u{A0}000");
        check(&[], "0,0 | 0,2 | 0,4 | 0,6 | 0,8 | 1,0");
        check(&[f64::NAN, 2.0, 2.0], "1,0 | 1,5 | 2,0 | 2,5 | 3,0");
    }
}

//! Weights of KPIs: what they measure lends them its importance.

use super::Level;

/// Where a KPI's weight comes from, by indices into the importances given to [`kpi_weights`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WeightSource {
    pub characteristic: Option<usize>,
    pub touchpoint: Option<usize>,
}

/// Weight of each KPI within its level, 0 to 1, each level summing to 1. A KPI takes the relative technical importance of
/// its characteristic, shared equally by all KPIs that take it; where the characteristic is not in a house (`None`), the
/// final weight of its touchpoint, shared likewise. `None` for a KPI without either and in a level whose weights are all 0.
///
/// ```
/// use analysis::kpis::{Level::*, WeightSource, kpi_weights};
/// let of = |c| WeightSource { characteristic: Some(c), touchpoint: None };
/// let kpis = [(Customer, of(0)), (Customer, of(0)), (Customer, of(1)), (Process, of(1))];
/// let weights = kpi_weights(&kpis, &[Some(0.6), Some(0.4)], &[]);
/// // 0.3, 0.3 and 0.2 of the customer level's 0.8.
/// for (found, expected) in weights.iter().zip([0.375, 0.375, 0.25, 1.0]) {
///     assert!((found.unwrap() - expected).abs() < 1e-12);
/// }
/// ```
pub fn kpi_weights(kpis: &[(Level, WeightSource)], characteristics: &[Option<f64>], touchpoints: &[f64]) -> Vec<Option<f64>> {
    let sources: Vec<Option<Taken>> = kpis.iter().map(|(_, source)| taken(source, characteristics, touchpoints)).collect();
    let raw: Vec<Option<f64>> = sources
        .iter()
        .map(|source| {
            let Taken { index, whole } = (*source)?;
            let sharing = sources.iter().flatten().filter(|s| s.index == index).count();
            Some(whole / sharing as f64)
        })
        .collect();
    let total = |level: Level| kpis.iter().zip(&raw).filter(|(k, _)| k.0 == level).filter_map(|(_, w)| *w).sum::<f64>();
    kpis.iter().zip(&raw).map(|((level, _), weight)| weight.filter(|_| total(*level) > 0.0).map(|w| w / total(*level))).collect()
}

#[derive(Clone, Copy)]
struct Taken {
    index: (Source, usize),
    whole: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Source {
    Characteristic,
    Touchpoint,
}

fn taken(source: &WeightSource, characteristics: &[Option<f64>], touchpoints: &[f64]) -> Option<Taken> {
    let importance = source.characteristic.and_then(|c| Some((c, (*characteristics.get(c)?)?)));
    let weight = || source.touchpoint.and_then(|t| Some((t, *touchpoints.get(t)?)));
    match importance {
        Some((index, whole)) => Some(Taken { index: (Source::Characteristic, index), whole }),
        None => weight().map(|(index, whole)| Taken { index: (Source::Touchpoint, index), whole }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn without_a_house_the_touchpoint_lends_its_weight() {
        let source = |characteristic, touchpoint| WeightSource { characteristic, touchpoint };
        let kpis = [
            (Level::Process, source(Some(0), Some(0))),
            (Level::Process, source(None, Some(0))),
            (Level::Process, source(Some(1), Some(1))),
            (Level::Process, source(None, None)),
        ];
        // Characteristic 1 has no house: touchpoint 1 lends 0.3; touchpoint 0 lends 0.5 to one KPI; characteristic 0 lends 0.2.
        let weights = kpi_weights(&kpis, &[Some(0.2), None], &[0.5, 0.3]);
        let expected = [Some(0.2), Some(0.5), Some(0.3), None];
        for (found, expected) in weights.iter().zip(expected) {
            assert!((found.unwrap_or(-1.0) - expected.unwrap_or(-1.0)).abs() < 1e-12, "{weights:?}");
        }
    }

    #[test]
    fn a_level_of_zeros_has_no_weights() {
        let none = WeightSource { characteristic: Some(0), touchpoint: None };
        assert_eq!(kpi_weights(&[(Level::Financial, none)], &[Some(0.0)], &[]), vec![None]);
    }

    proptest! {
        #[test]
        fn each_level_sums_to_one(kpis in prop::collection::vec((0usize..4, 0usize..5), 1..20), importances in prop::collection::vec(0.01f64..1.0, 5)) {
            let kpis: Vec<_> = kpis.into_iter().map(|(l, c)| (Level::ALL[l], WeightSource { characteristic: Some(c), touchpoint: None })).collect();
            let weights = kpi_weights(&kpis, &importances.into_iter().map(Some).collect::<Vec<_>>(), &[]);
            for level in Level::ALL.into_iter().filter(|l| kpis.iter().any(|k| k.0 == *l)) {
                let sum: f64 = kpis.iter().zip(&weights).filter(|(k, _)| k.0 == level).map(|(_, w)| w.unwrap()).sum();
                prop_assert!((sum - 1.0).abs() < 1e-9);
            }
        }
    }
}

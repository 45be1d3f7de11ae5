use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CustomerOrders;
use crate::statistics::quantile_sorted;

/// Scores of one customer, each 1 (worst) to 5 (best); the most recent buyers have recency 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmScore {
    pub recency: u8,
    pub frequency: u8,
    pub monetary: u8,
}

/// Four rising bounds of each measure: days of recency, orders, money.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmCuts {
    pub recency: [f64; 4],
    pub frequency: [f64; 4],
    pub monetary: [f64; 4],
}

/// How values become scores.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[ts(export)]
pub enum ScoreRule {
    /// One more than the number of type-7 quintiles strictly below the value: equal values share a score.
    Quintiles,
    /// Five equal widths of the values between their 1 % and 99 % quantiles.
    EqualWidth,
    /// Own bounds; a value equal to a bound belongs above it.
    Thresholds { cuts: RfmCuts },
}

/// RFM of all customers with an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmStudy {
    /// Customers with an order.
    pub n: u32,
    pub rule: ScoreRule,
    /// The bounds in force.
    pub cuts: RfmCuts,
    /// By index of customer; `None` without an order.
    pub scores: Vec<Option<RfmScore>>,
    /// Scores that no customer has, which heavy ties cause: the sign that own thresholds would serve better.
    pub empty_recency: Vec<u8>,
    pub empty_frequency: Vec<u8>,
    pub empty_monetary: Vec<u8>,
}

/// Scores recency, orders and monetary total of every customer. `None` when nobody has an order.
///
/// ```
/// use analysis::orders::{OrderLine, ReturnsRule, RfmScore, ScoreRule, customer_orders, rfm};
/// let lines: Vec<OrderLine> = (0..5)
///     .map(|i| OrderLine { customer: i, order: 0, day: i as i32, amount: f64::from(i) * 10.0 + 1.0 })
///     .collect();
/// let customers = customer_orders(&lines, 5, 9, ReturnsRule::Netted);
/// let study = rfm(&customers, ScoreRule::Quintiles).unwrap();
/// assert_eq!(study.scores[4], Some(RfmScore { recency: 5, frequency: 1, monetary: 5 }));
/// assert_eq!(study.empty_frequency, [2, 3, 4, 5]);
/// ```
pub fn rfm(customers: &[Option<CustomerOrders>], rule: ScoreRule) -> Option<RfmStudy> {
    let measures: Vec<Option<[f64; 3]>> = customers.iter().map(|customer| customer.as_ref().map(measures_of)).collect();
    let cuts = cuts_by(rule, &measures)?;
    let include_bound = !matches!(rule, ScoreRule::Quintiles);
    let scores: Vec<Option<RfmScore>> =
        measures.iter().map(|measures| measures.map(|own| score_of(own, &cuts, include_bound))).collect();
    let empty = |part: fn(&RfmScore) -> u8| {
        (1..=5).filter(|wanted| !scores.iter().flatten().any(|score| part(score) == *wanted)).collect()
    };
    Some(RfmStudy {
        n: measures.iter().flatten().count() as u32,
        rule,
        cuts,
        empty_recency: empty(|score| score.recency),
        empty_frequency: empty(|score| score.frequency),
        empty_monetary: empty(|score| score.monetary),
        scores,
    })
}

/// The scores of one customer by the quintiles of all, such as [`rfm`] gives in `cuts`: the same as among all of them.
///
/// ```
/// use analysis::orders::{OrderLine, ReturnsRule, ScoreRule, customer_orders, rfm, score_by_quintiles};
/// let line = |customer| OrderLine { customer, order: 0, day: customer as i32, amount: 10.0 };
/// let customers = customer_orders(&[line(0), line(1), line(2)], 3, 9, ReturnsRule::Netted);
/// let study = rfm(&customers, ScoreRule::Quintiles).unwrap();
/// let own = score_by_quintiles(customers[1].as_ref().unwrap(), &study.cuts);
/// assert_eq!(Some(own), study.scores[1]);
/// ```
pub fn score_by_quintiles(customer: &CustomerOrders, cuts: &RfmCuts) -> RfmScore {
    score_of(measures_of(customer), cuts, false)
}

/// The scores of one customer by bounds that a value reaches from below, such as own thresholds or equal widths.
///
/// ```
/// use analysis::orders::{OrderLine, ReturnsRule, RfmCuts, customer_orders, score_by_bounds};
/// let line = OrderLine { customer: 0, order: 0, day: 0, amount: 30.0 };
/// let own = customer_orders(&[line], 1, 20, ReturnsRule::Netted).remove(0).unwrap();
/// let cuts = RfmCuts { recency: [10.0, 20.0, 30.0, 40.0], frequency: [2.0, 3.0, 4.0, 5.0], monetary: [10.0, 20.0, 30.0, 40.0] };
/// let score = score_by_bounds(&own, &cuts);
/// assert_eq!((score.recency, score.frequency, score.monetary), (3, 1, 4));
/// ```
pub fn score_by_bounds(customer: &CustomerOrders, cuts: &RfmCuts) -> RfmScore {
    score_of(measures_of(customer), cuts, true)
}

fn score_of([recency, frequency, monetary]: [f64; 3], cuts: &RfmCuts, include_bound: bool) -> RfmScore {
    RfmScore {
        recency: 6 - score_between(recency, &cuts.recency, include_bound),
        frequency: score_between(frequency, &cuts.frequency, include_bound),
        monetary: score_between(monetary, &cuts.monetary, include_bound),
    }
}

/// The four inner type-7 quintiles. `None` without values.
///
/// ```
/// let values: Vec<f64> = (0..=10).map(f64::from).collect();
/// assert_eq!(analysis::orders::quintile_cuts(&values), Some([2.0, 4.0, 6.0, 8.0]));
/// ```
pub fn quintile_cuts(values: &[f64]) -> Option<[f64; 4]> {
    let sorted = rising(values);
    quantile_sorted(&sorted, 0.5)?;
    Some([1.0, 2.0, 3.0, 4.0].map(|fifth| at(&sorted, fifth / 5.0)))
}

/// Four bounds that cut the range between the 1 % and 99 % quantiles into five equal widths. `None` without values.
///
/// ```
/// let values: Vec<f64> = (0..=100).map(f64::from).collect();
/// let cuts = analysis::orders::equal_width_cuts(&values).unwrap();
/// assert!((cuts[0] - 20.6).abs() < 1e-9 && (cuts[3] - 79.4).abs() < 1e-9);
/// ```
pub fn equal_width_cuts(values: &[f64]) -> Option<[f64; 4]> {
    let sorted = rising(values);
    let (low, high) = (quantile_sorted(&sorted, 0.01)?, quantile_sorted(&sorted, 0.99)?);
    Some([1.0, 2.0, 3.0, 4.0].map(|fifth| low + (high - low) * fifth / 5.0))
}

fn measures_of(customer: &CustomerOrders) -> [f64; 3] {
    [f64::from(customer.recency_days), f64::from(customer.orders), customer.monetary]
}

fn cuts_by(rule: ScoreRule, measures: &[Option<[f64; 3]>]) -> Option<RfmCuts> {
    let column = |index: usize| -> Vec<f64> { measures.iter().flatten().map(|row| row[index]).collect() };
    let cut = match rule {
        ScoreRule::Quintiles => quintile_cuts,
        ScoreRule::EqualWidth => equal_width_cuts,
        ScoreRule::Thresholds { cuts } => {
            return measures.iter().any(Option::is_some).then_some(cuts);
        }
    };
    Some(RfmCuts { recency: cut(&column(0))?, frequency: cut(&column(1))?, monetary: cut(&column(2))? })
}

fn score_between(value: f64, cuts: &[f64; 4], include_bound: bool) -> u8 {
    let passed = |cut: &&f64| {
        if include_bound { **cut <= value } else { **cut < value }
    };
    1 + cuts.iter().filter(passed).count() as u8
}

fn rising(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

fn at(sorted: &[f64], share: f64) -> f64 {
    quantile_sorted(sorted, share).expect("the caller saw that there are values")
}

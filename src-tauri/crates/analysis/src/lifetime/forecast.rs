use super::{BuyingHistory, PurchaseParams};

/// Weeks of a year.
pub const WEEKS_OF_YEAR: f64 = 365.25 / 7.0;

/// Nodes and weights of the Gauss–Legendre rule of 10 points on −1…1, the half above 0 (Abramowitz, Stegun 1964, table 25.4).
const NODES: [(f64, f64); 5] = [
    (0.148_874_338_981_631_2, 0.295_524_224_714_752_87),
    (0.433_395_394_129_247_2, 0.269_266_719_309_996_35),
    (0.679_409_568_299_024_4, 0.219_086_362_515_982_04),
    (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
    (0.973_906_528_517_171_7, 0.066_671_344_308_688_14),
];
/// Above this a + b everybody stops with nearly the same chance, and the sums below would not settle.
const ALIKE: f64 = 500.0;

/// The chance that a customer with this history is still buying, 0 to 1. BG/NBD: Fader, Hardie, Lee 2005, 1 without a repeat order;
/// MBG/NBD: Batislam and others 2007.
///
/// ```
/// use analysis::lifetime::{BuyingHistory, PurchaseModel, PurchaseParams, alive_chance};
/// let model = PurchaseModel::AfterAnyOrder;
/// let params = PurchaseParams { model, r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
/// let own = BuyingHistory { repeats: 2, last: 30.43, age: 38.86, ..BuyingHistory::default() };
/// assert!((alive_chance(&params, &own) - 0.706202).abs() < 1e-6);
/// ```
pub fn alive_chance(params: &PurchaseParams, own: &BuyingHistory) -> f64 {
    let survived = f64::from(own.repeats) + params.model.chances_before();
    if survived < 1.0 {
        return 1.0;
    }
    let longer = ((params.alpha + own.age) / (params.alpha + own.last)).ln();
    let odds = (params.a / (params.b + survived - 1.0)).ln() + (params.r + f64::from(own.repeats)) * longer;
    1.0 / (1.0 + odds.exp())
}

/// Order days expected within the next `weeks`, each discounted to today by `yearly_rate` (0: none; 0.1: a tenth a year).
///
/// ∫ P(alive)·E\[λ e^(−λps)\]·e^(−δs) ds over the posterior of λ and p. For a rate of 0 this is equation 10 of Fader, Hardie and Lee
/// 2005 and its like in the modified model.
///
/// ```
/// use analysis::lifetime::{BuyingHistory, PurchaseModel, PurchaseParams, expected_purchases};
/// let model = PurchaseModel::AfterRepeats;
/// let params = PurchaseParams { model, r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
/// let own = BuyingHistory { repeats: 2, last: 30.43, age: 38.86, ..BuyingHistory::default() };
/// assert!((expected_purchases(&params, &own, 39.0, 0.0) - 1.226028).abs() < 1e-6);
/// ```
pub fn expected_purchases(params: &PurchaseParams, own: &BuyingHistory, weeks: f64, yearly_rate: f64) -> f64 {
    let delta = weekly(yearly_rate);
    let aged = params.alpha + own.age;
    // The rate of orders falls fastest at first for those who are known for a short time only: pieces of growing length.
    let (mut from, mut total) = (0.0, 0.0);
    while from < weeks {
        let to = weeks.min((from + aged.min(26.0)).max(from * 1.5));
        let (middle, half) = ((from + to) / 2.0, (to - from) / 2.0);
        for (node, weight) in NODES {
            for at in [middle - half * node, middle + half * node] {
                total += weight * half * falling_rate(params, own, at) * (-delta * at).exp();
            }
        }
        from = to;
    }
    alive_chance(params, own) * total
}

/// Continuous discount of a week that makes `yearly_rate` in a year.
pub(super) fn weekly(yearly_rate: f64) -> f64 {
    yearly_rate.ln_1p() / WEEKS_OF_YEAR
}

/// E\[λ e^(−λps)\] of somebody alive: orders a week at `s` weeks from now.
fn falling_rate(params: &PurchaseParams, own: &BuyingHistory, s: f64) -> f64 {
    let rate = params.r + f64::from(own.repeats);
    let aged = params.alpha + own.age;
    let b = params.b + f64::from(own.repeats) + params.model.chances_before();
    let c = params.a + b;
    if params.a + params.b > ALIKE {
        return rate / aged * (1.0 + params.a / c * s / aged).powf(-rate - 1.0);
    }
    rate / aged * (1.0 + s / aged).powf(-params.a) * gauss(c - rate - 1.0, params.a, c, s / (aged + s))
}

/// Gauss's ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1 and a − c, b − c so small that the terms fall.
fn gauss(a: f64, b: f64, c: f64, z: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for n in 0..5_000 {
        let n = f64::from(n);
        term *= (a + n) * (b + n) / ((c + n) * (n + 1.0)) * z;
        sum += term;
        if term.abs() < 1e-13 * sum.abs() {
            break;
        }
    }
    sum
}

//! Drawn worlds: customers like ours for refitting, and what ours may still buy.

use rand::Rng;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Beta, Distribution, Exp, Gamma};

use super::forecast::{WEEKS_OF_YEAR, alive_chance, weekly};
use super::{BuyingHistory, PurchaseParams, SpendParams};

/// Money of one drawn future, discounted: of the first 12 months and of 24.
pub(super) type Drawn = [f64; 2];

/// How the money of a drawn order is found.
#[derive(Clone, Copy)]
pub(super) enum Ticket<'a> {
    Drawn(&'a SpendParams),
    /// Without a model of spending every order is worth the customer's own mean.
    Own(f64),
}

/// Repeats and weeks of the last one for somebody first seen `age` weeks ago, drawn from the model.
pub(super) fn draw_history(params: &PurchaseParams, age: f64, random: &mut ChaCha8Rng) -> (u32, f64, f64) {
    let rate = gamma(params.r, params.alpha, random);
    let stops = beta(params.a, params.b, random);
    let (mut repeats, mut last) = (0u32, 0.0);
    if params.model.chances_before() > 0.0 && random.random::<f64>() < stops {
        return (0, 0.0, age);
    }
    loop {
        let next = last + wait(rate, random);
        // Nobody orders more than once a day: the limit only ends what rounding could make endless.
        if next > age || f64::from(repeats) > age * 7.0 + 7.0 {
            return (repeats, last, age);
        }
        (repeats, last) = (repeats + 1, next);
        if random.random::<f64>() < stops {
            return (repeats, last, age);
        }
    }
}

/// A mean of so many repeat orders, drawn from the model of spending.
pub(super) fn draw_mean(params: &SpendParams, repeats: f64, random: &mut ChaCha8Rng) -> f64 {
    let own = gamma(params.q, params.gamma, random);
    (gamma(params.p * repeats, own * repeats, random)).max(f64::MIN_POSITIVE)
}

/// One future of a customer: whether they are alive, their rate, their chance to stop, the orders, and the money of each.
pub(super) fn draw_future(
    params: &PurchaseParams,
    ticket: Ticket<'_>,
    own: &BuyingHistory,
    yearly_rate: f64,
    random: &mut ChaCha8Rng,
) -> Drawn {
    let mut money = [0.0; 2];
    if random.random::<f64>() >= alive_chance(params, own) {
        return money;
    }
    let repeats = f64::from(own.repeats);
    let rate = gamma(params.r + repeats, params.alpha + own.age, random);
    let stops = beta(params.a, params.b + repeats + params.model.chances_before(), random);
    let scale = match ticket {
        Ticket::Drawn(spend) => {
            gamma(spend.p * repeats + spend.q, spend.gamma + repeats * own.repeat_ticket.unwrap_or(0.0), random)
        }
        Ticket::Own(_) => 1.0,
    };
    let delta = weekly(yearly_rate);
    let mut at = wait(rate, random);
    while at < 2.0 * WEEKS_OF_YEAR {
        let amount = match ticket {
            Ticket::Drawn(spend) => gamma(spend.p, scale, random),
            Ticket::Own(mean) => mean,
        };
        let today = amount * (-delta * at).exp();
        money[1] += today;
        if at < WEEKS_OF_YEAR {
            money[0] += today;
        }
        if random.random::<f64>() < stops {
            break;
        }
        at += wait(rate, random).max(1e-3);
    }
    money
}

fn gamma(shape: f64, rate: f64, random: &mut ChaCha8Rng) -> f64 {
    Gamma::new(shape, 1.0).map_or(shape, |gamma| gamma.sample(random)) / rate
}

fn beta(a: f64, b: f64, random: &mut ChaCha8Rng) -> f64 {
    Beta::new(a, b).map_or(a / (a + b), |beta| beta.sample(random))
}

fn wait(rate: f64, random: &mut ChaCha8Rng) -> f64 {
    Exp::new(rate).map_or(f64::INFINITY, |gaps| gaps.sample(random))
}

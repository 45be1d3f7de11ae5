use super::known::Known;
use super::{LaterPair, LaterParams};

/// Who bought an item.
#[derive(Clone, Default)]
pub(super) struct Buyers {
    /// Customers whose first order with it is observed.
    pub all: u32,
    /// Those of them with observed orders without it.
    pub compared: Vec<Buyer>,
}

#[derive(Clone, Copy)]
pub(super) struct Buyer {
    pub customer: u32,
    /// The first order with the item.
    pub order: u32,
    /// Of the item among the `firsts` of the customer.
    place: u32,
    /// Observed orders without it, at least 1.
    without: u32,
}

/// The buyers of every item.
pub(super) fn buyers(known: &[Known], items: usize) -> Vec<Buyers> {
    let mut buyers = vec![Buyers::default(); items];
    for (customer, own) in known.iter().enumerate() {
        for (place, (item, order)) in own.firsts.iter().enumerate() {
            let of_item = &mut buyers[*item as usize];
            of_item.all += 1;
            let with: u32 = own.holding(place).iter().map(|word| word.count_ones()).sum();
            let without = own.observed - with;
            if without > 0 {
                of_item.compared.push(Buyer { customer: customer as u32, order: *order, place: place as u32, without });
            }
        }
    }
    buyers
}

/// What is summed up of one second item, over the customers compared.
#[derive(Clone, Copy, Default)]
struct Sum {
    bought: u32,
    base: f64,
    /// Purchases expected after the first item if it made no difference, and their variance.
    expected: f64,
    variance: f64,
}

/// The sums of all second items; only those touched are looked at and reset, so that a rare first item costs little.
pub(super) struct Sums {
    of: Vec<Sum>,
    touched: Vec<u32>,
}

impl Sums {
    pub fn new(items: usize) -> Self {
        Self { of: vec![Sum::default(); items], touched: Vec::new() }
    }

    /// The pairs of one first item with everything bought often enough after it; their lag is still to be found.
    pub fn pairs(&mut self, first: u32, buyers: &Buyers, known: &[Known], params: &LaterParams) -> Vec<LaterPair> {
        for buyer in &buyers.compared {
            self.add(buyer, &known[buyer.customer as usize]);
        }
        let mut pairs = Vec::new();
        for second in self.touched.drain(..) {
            let sum = std::mem::take(&mut self.of[second as usize]);
            if second != first && sum.bought >= params.least_after {
                pairs.push(pair((first, second), &sum, buyers));
            }
        }
        pairs
    }

    fn add(&mut self, buyer: &Buyer, own: &Known) {
        let with = own.holding(buyer.place as usize);
        let (word, bit) = (buyer.order as usize / 64, buyer.order % 64);
        let without = f64::from(buyer.without);
        for (second, followed) in own.followed() {
            let others: u32 = followed.iter().zip(with).map(|(followed, with)| (followed & !with).count_ones()).sum();
            let now = u32::from((followed[word] >> bit) & 1 == 1);
            if others + now == 0 {
                continue;
            }
            let sum = &mut self.of[second as usize];
            // Whatever is added raises what is expected.
            if sum.expected == 0.0 {
                self.touched.push(second);
            }
            let likely = f64::from(others + now) / (without + 1.0);
            sum.bought += now;
            sum.base += f64::from(others) / without;
            sum.expected += likely;
            sum.variance += likely * (1.0 - likely);
        }
    }
}

fn pair((first, second): (u32, u32), sum: &Sum, buyers: &Buyers) -> LaterPair {
    let compared = buyers.compared.len() as u32;
    let (share, base) = (f64::from(sum.bought) / f64::from(compared), sum.base / f64::from(compared));
    LaterPair {
        first,
        second,
        customers: buyers.all,
        compared,
        bought: sum.bought,
        share,
        base,
        lift: (base > 0.0).then(|| share / base),
        lag: f64::NAN,
        chance: two_sided(f64::from(sum.bought) - sum.expected, sum.variance.sqrt()),
        believed: false,
    }
}

fn two_sided(difference: f64, error: f64) -> f64 {
    if error <= 0.0 {
        return if difference == 0.0 { 1.0 } else { 0.0 };
    }
    statrs::function::erf::erfc((difference / error).abs() / std::f64::consts::SQRT_2)
}

use super::{LaterOrders, LaterParams};

/// What follows the orders of one customer, as bit sets: a bit for each order that is observed for the whole window.
#[derive(Default)]
pub(super) struct Known {
    /// How many orders are observed.
    pub observed: u32,
    /// Each item of the observed orders, rising, with the first order that holds it.
    pub firsts: Vec<(u32, u32)>,
    /// Words of a bit set.
    words: usize,
    /// The observed orders that hold each item of `firsts`, one bit set behind the other.
    holding: Vec<u64>,
    /// Each item that follows an observed order, rising, and the bit sets of the orders that it follows.
    later: Vec<u32>,
    followed: Vec<u64>,
}

impl Known {
    /// Nothing is known of a customer with more orders than `params.busiest`. O(lines · log lines + items · words).
    pub fn new(orders: &LaterOrders, params: &LaterParams) -> Self {
        let observed = orders.days.partition_point(|day| day + params.window <= params.last);
        if orders.days.len() > params.busiest || observed == 0 {
            return Self::default();
        }
        let mut lines: Vec<(u32, u32)> = Vec::new();
        for (order, items) in orders.items.iter().enumerate() {
            lines.extend(items.iter().map(|item| (*item, order as u32)));
        }
        lines.sort_unstable();
        let before = preceding(&orders.days, params.window, observed);
        let mut known = Self { observed: observed as u32, words: observed.div_ceil(64), ..Self::default() };
        for of_item in lines.chunk_by(|one, other| one.0 == other.0) {
            known.add_holding(of_item);
            known.add_followed(of_item, &before);
        }
        known
    }

    /// The observed orders that hold an item, by its place among the `firsts`.
    pub fn holding(&self, place: usize) -> &[u64] {
        &self.holding[place * self.words..(place + 1) * self.words]
    }

    /// Each item that follows observed orders, with those orders.
    pub fn followed(&self) -> impl Iterator<Item = (u32, &[u64])> {
        self.later.iter().copied().zip(self.followed.chunks_exact(self.words.max(1)))
    }

    fn add_holding(&mut self, lines: &[(u32, u32)]) {
        let observed = self.observed;
        let (item, first) = lines[0];
        if first >= observed {
            return;
        }
        self.firsts.push((item, first));
        let from = self.holding.len();
        self.holding.resize(from + self.words, 0);
        for (_, order) in lines.iter().filter(|(_, order)| *order < observed) {
            self.holding[from + *order as usize / 64] |= 1u64 << (*order % 64);
        }
    }

    fn add_followed(&mut self, lines: &[(u32, u32)], before: &[(usize, usize)]) {
        let from = self.followed.len();
        self.followed.resize(from + self.words, 0);
        let bits = &mut self.followed[from..];
        // The stretches rise from order to order: what one has filled the next need not fill again.
        let mut filled = 0;
        for (_, order) in lines {
            let (start, end) = before[*order as usize];
            fill(bits, start.max(filled), end);
            filled = filled.max(end);
        }
        if bits.iter().any(|word| *word != 0) {
            self.later.push(lines[0].0);
        } else {
            self.followed.truncate(from);
        }
    }
}

/// For each order the observed ones of earlier days in whose window it lies: a stretch that slides with the days.
fn preceding(days: &[i32], window: i32, observed: usize) -> Vec<(usize, usize)> {
    let (mut start, mut end) = (0, 0);
    let mut stretches = Vec::with_capacity(days.len());
    for day in days {
        while start < observed && days[start] < *day - window {
            start += 1;
        }
        while end < observed && days[end] < *day {
            end += 1;
        }
        stretches.push((start, end));
    }
    stretches
}

/// Sets the bits from `from` to the one before `to`.
fn fill(bits: &mut [u64], from: usize, to: usize) {
    let mut at = from;
    while at < to {
        let end = to.min((at / 64 + 1) * 64);
        bits[at / 64] |= (u64::MAX >> (64 - (end - at))) << (at % 64);
        at = end;
    }
}

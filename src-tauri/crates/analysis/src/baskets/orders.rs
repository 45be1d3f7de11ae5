/// Orders as sets of items, both counted from 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Baskets {
    items: usize,
    /// Where each order begins in `held`; one more than there are orders.
    starts: Vec<u32>,
    held: Vec<u32>,
    counts: Vec<u32>,
}

impl Baskets {
    /// Orders of items below `items`; an item named twice counts once, one beyond `items` not at all. An order without items still
    /// counts as an order.
    ///
    /// ```
    /// let baskets = analysis::baskets::Baskets::new(3, [vec![2, 0, 2], vec![], vec![2]]);
    /// assert_eq!((baskets.len(), baskets.count(2), baskets.order(0)), (3, 2, &[0, 2][..]));
    /// ```
    pub fn new(items: usize, orders: impl IntoIterator<Item = Vec<u32>>) -> Self {
        let mut baskets = Self { items, starts: vec![0], held: Vec::new(), counts: vec![0; items] };
        for mut order in orders {
            order.retain(|item| (*item as usize) < items);
            order.sort_unstable();
            order.dedup();
            order.iter().for_each(|item| baskets.counts[*item as usize] += 1);
            baskets.held.append(&mut order);
            baskets.starts.push(baskets.held.len() as u32);
        }
        baskets
    }

    /// How many orders there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many different items there may be.
    pub fn items(&self) -> usize {
        self.items
    }

    /// Orders that hold the item.
    pub fn count(&self, item: u32) -> u32 {
        self.counts[item as usize]
    }

    /// The items of an order, rising.
    pub fn order(&self, index: usize) -> &[u32] {
        &self.held[self.starts[index] as usize..self.starts[index + 1] as usize]
    }

    /// The items in at least `least` orders, the rarest first, and the orders made of their ranks in that list, each rising.
    pub(super) fn ranked(&self, least: u32) -> Ranked {
        let mut items: Vec<u32> = (0..self.items as u32).filter(|item| self.counts[*item as usize] >= least.max(1)).collect();
        items.sort_by_key(|item| self.counts[*item as usize]);
        let mut rank = vec![u32::MAX; self.items];
        for (place, item) in items.iter().enumerate() {
            rank[*item as usize] = place as u32;
        }
        let (mut held, mut starts) = (Vec::with_capacity(self.held.len()), Vec::with_capacity(self.starts.len()));
        starts.push(0u32);
        for order in 0..self.len() {
            let from = held.len();
            held.extend(self.order(order).iter().map(|item| rank[*item as usize]).filter(|rank| *rank != u32::MAX));
            held[from..].sort_unstable();
            starts.push(held.len() as u32);
        }
        let mut places = vec![Vec::new(); items.len()];
        for (item, place) in items.iter().zip(&mut places) {
            place.reserve_exact(self.counts[*item as usize] as usize);
        }
        for order in 0..self.len() {
            let from = starts[order];
            for at in from..starts[order + 1] {
                places[held[at as usize] as usize].push((at + 1, starts[order + 1]));
            }
        }
        Ranked { items, held, places }
    }
}

/// Orders of frequent items alone, by rank: the rarest item is 0.
pub(super) struct Ranked {
    /// The item of each rank.
    pub items: Vec<u32>,
    pub held: Vec<u32>,
    /// For each rank, the stretches of `held` that follow it in the orders that hold it: its more frequent companions.
    pub places: Vec<Vec<(u32, u32)>>,
}

impl Ranked {
    /// The more frequent companions of an item in each of its orders.
    pub fn companions(&self, rank: usize) -> impl Iterator<Item = &[u32]> {
        self.places[rank].iter().map(|(from, to)| &self.held[*from as usize..*to as usize])
    }
}

/// A number for each rank, 0 at first; only those touched are reset, so that a rare item costs no walk over all frequent ones.
pub(super) struct Tally {
    pub of: Vec<u32>,
    touched: Vec<u32>,
}

impl Tally {
    pub fn new(ranked: &Ranked) -> Self {
        Self { of: vec![0; ranked.items.len()], touched: Vec::new() }
    }

    /// Counts in how many of an item's orders each of its more frequent companions is, and puts in the place of each count what
    /// `with` says of the companion, in rising order, and its count.
    pub fn replace(&mut self, ranked: &Ranked, rank: usize, mut with: impl FnMut(u32, u32) -> u32) {
        for companions in ranked.companions(rank) {
            for companion in companions {
                let count = &mut self.of[*companion as usize];
                if *count == 0 {
                    self.touched.push(*companion);
                }
                *count += 1;
            }
        }
        self.touched.sort_unstable();
        for companion in &self.touched {
            let value = &mut self.of[*companion as usize];
            *value = with(*companion, *value);
        }
    }

    pub fn reset(&mut self) {
        for rank in self.touched.drain(..) {
            self.of[rank as usize] = 0;
        }
    }
}

//! The orders of one customer, made of their lines.

/// An order: lines of one number.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    pub number: String,
    /// Of its first line.
    pub day: i32,
    /// Net of returns booked under the same number.
    pub amount: f64,
    pub lines: u32,
    /// False for a document with nothing but returns.
    pub bought: bool,
}

/// A line as an order is made of it.
pub struct Part<'a> {
    pub number: &'a str,
    pub day: i32,
    pub amount: f64,
}

/// Orders by day, then number. Lines may come in any order.
pub fn orders<'a>(lines: impl IntoIterator<Item = Part<'a>>) -> Vec<Order> {
    let mut lines: Vec<Part<'_>> = lines.into_iter().collect();
    lines.sort_by(|one, other| (one.number, one.day).cmp(&(other.number, other.day)));
    let mut orders: Vec<Order> = Vec::new();
    for line in lines {
        let order = match orders.last_mut() {
            Some(last) if last.number == line.number => last,
            _ => {
                orders.push(Order { number: line.number.to_owned(), day: line.day, amount: 0.0, lines: 0, bought: false });
                orders.last_mut().expect("just pushed")
            }
        };
        order.amount += line.amount;
        order.lines += 1;
        order.bought |= line.amount >= 0.0;
    }
    orders.sort_by(|one, other| (one.day, &one.number).cmp(&(other.day, &other.number)));
    orders
}

/// Days between successive days with an order, and the last such day. Returns are no orders.
pub fn gaps(orders: &[Order]) -> (Vec<f64>, Option<i32>) {
    let mut days: Vec<i32> = orders.iter().filter(|order| order.bought).map(|order| order.day).collect();
    days.sort_unstable();
    days.dedup();
    (days.windows(2).map(|pair| f64::from(pair[1] - pair[0])).collect(), days.last().copied())
}

//! Itemsets and rules of Online Retail at three supports beside pyFIM (Borgelt's C), and pairs across orders:
//! `cargo bench -p peers --bench baskets`. The programs take turns; fails above the limits.

#![allow(clippy::unwrap_used, reason = "a measurement stops at the first failure")]

use analysis::baskets::{
    Baskets, ItemsetParams, LaterOrders, LaterParams, RuleParams, itemsets, later_pairs, least_count, proposed_count, rules,
};
use analysis::progress::Unwatched;
use peers::{median, peer};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::time::Instant;

const TURNS: usize = 5;
const SUPPORTS: [f64; 3] = [0.01, 0.005, 0.002];
/// Seconds in which the support slider answers: itemsets and rules.
const SLIDER: f64 = 0.2;
/// Seconds for the pairs across orders.
const LATER: f64 = 0.1;

fn main() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/online_retail/online_retail.csv.gz");
    let bought = Bought::read(&file);
    let baskets = bought.baskets();
    println!("Online Retail: {} orders, {} items", baskets.len(), baskets.items());
    let start = Instant::now();
    let proposed = proposed_count(&baskets).unwrap();
    println!("proposed: {proposed} orders ({:.4}), found in {:.3} s", f64::from(proposed) / baskets.len() as f64, seconds(start));
    println!("{:>9}{:>10}{:>10}{:>12}{:>12}{:>12}", "support", "itemsets", "rules", "itemsets, s", "rules, s", "pyFIM, s");
    for support in SUPPORTS {
        compare(&baskets, &file, support);
    }
    later(&bought);
}

fn compare(baskets: &Baskets, file: &Path, support: f64) {
    let (mut mined, mut ruled, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    let (mut sets, mut found) = (0, 0);
    for _ in 0..TURNS {
        let params = ItemsetParams { least: least_count(support, baskets.len()), longest: usize::MAX, most: usize::MAX };
        let start = Instant::now();
        let frequent = itemsets(baskets, &params, &Unwatched).unwrap();
        mined.push(seconds(start));
        let start = Instant::now();
        let all = rules(baskets, &frequent, &RuleParams { confidence: 0.3 });
        ruled.push(seconds(start));
        (sets, found) = (frequent.len(), all.len());
        if let Some(run) = peer("baskets_pyfim.py", &[file.as_os_str(), support.to_string().as_ref()]) {
            theirs.push(run["seconds"].as_f64().unwrap());
            assert_eq!(run["itemsets"].as_u64().unwrap(), sets as u64, "itemsets of pyFIM at {support}");
        }
    }
    let [mined, ruled, theirs] = [&mined, &ruled, &theirs].map(|runs| median(runs));
    println!("{support:>9}{sets:>10}{found:>10}{mined:>12.4}{ruled:>12.4}{theirs:>12.4}");
    assert!(mined + ruled <= SLIDER, "the slider takes longer than {SLIDER} s");
}

fn later(bought: &Bought) {
    let customers = bought.customers();
    let last = bought.lines.iter().map(|line| line.day).max().unwrap();
    let params = LaterParams { window: 90, last, least: 100, least_after: 20, busiest: 5_000, most: 200 };
    let (mut runs, mut tested, mut believed) = (Vec::new(), 0, 0);
    for _ in 0..TURNS {
        let start = Instant::now();
        let study = later_pairs(&customers, bought.items, &params, &Unwatched).unwrap();
        runs.push(seconds(start));
        tested = study.tested;
        believed = study.pairs.iter().filter(|pair| pair.believed).count();
    }
    let found = median(&runs);
    println!(
        "later orders of {} customers within 90 days: {tested} pairs tested, {believed} of 200 believed, {found:.3} s",
        customers.len()
    );
    assert!(found <= LATER, "pairs across orders take longer than {LATER} s");
}

fn seconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64()
}

struct Line {
    order: u32,
    customer: u32,
    day: i32,
    item: u32,
}

/// The lines that were bought by a named customer, returns left out.
struct Bought {
    lines: Vec<Line>,
    orders: usize,
    items: usize,
}

impl Bought {
    fn read(file: &Path) -> Self {
        let mut reader = csv::Reader::from_reader(flate2::read::GzDecoder::new(std::fs::File::open(file).unwrap()));
        let (mut orders, mut items, mut customers) = (HashMap::new(), HashMap::new(), HashMap::new());
        let mut lines = Vec::new();
        for row in reader.records() {
            let row = row.unwrap();
            let number = |at: usize| row[at].parse::<f64>().unwrap();
            if row[0].starts_with('C') || row[6].is_empty() || number(3) * number(5) <= 0.0 {
                continue;
            }
            let index = |map: &mut HashMap<String, u32>, key: &str| {
                let next = map.len() as u32;
                *map.entry(key.to_owned()).or_insert(next)
            };
            lines.push(Line {
                order: index(&mut orders, &row[0]),
                item: index(&mut items, &row[1]),
                customer: index(&mut customers, &row[6]),
                day: day(&row[4]),
            });
        }
        Self { lines, orders: orders.len(), items: items.len() }
    }

    fn baskets(&self) -> Baskets {
        let mut orders = vec![Vec::new(); self.orders];
        self.lines.iter().for_each(|line| orders[line.order as usize].push(line.item));
        Baskets::new(self.items, orders)
    }

    fn customers(&self) -> Vec<LaterOrders> {
        let mut own: BTreeMap<u32, BTreeMap<(i32, u32), Vec<u32>>> = BTreeMap::new();
        for line in &self.lines {
            own.entry(line.customer).or_default().entry((line.day, line.order)).or_default().push(line.item);
        }
        let orders = |orders: BTreeMap<(i32, u32), Vec<u32>>| {
            let mut own = LaterOrders::default();
            for ((day, _), mut items) in orders {
                items.sort_unstable();
                items.dedup();
                own.days.push(day);
                own.items.push(items);
            }
            own
        };
        own.into_values().map(orders).collect()
    }
}

/// Days from 1970-01-01 of "2010-12-01 08:26:00" or "12/1/2010 8:26", as far as their differences go.
fn day(text: &str) -> i32 {
    let date = text.split(' ').next().unwrap();
    let parts: Vec<i32> = date.split(['-', '/']).map(|part| part.parse().unwrap()).collect();
    let (year, month, day) = if date.contains('-') { (parts[0], parts[1], parts[2]) } else { (parts[2], parts[0], parts[1]) };
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    14_610 + (year - 2010) * 365 + before[month as usize - 1] + day - 1
}

use super::*;
use crate::{analyse, demo, text::Language};
use analysis::progress::Unwatched;
use project::segments::Segment;

fn seen(project: &Project, request: &BasketRequest) -> BasketView {
    view(project, request, &Unwatched).unwrap()
}

/// The loaded orders of fixtures/demo/TRUTH.md: 17,856, some of them returns alone.
#[test]
fn orders_are_those_of_the_project() {
    let (project, _folder) = demo::copy();
    let all = seen(&project, &BasketRequest::default());
    assert!(all.orders > 17_000 && all.orders <= 17_856, "{}", all.orders);
    let groups = seen(&project, &BasketRequest { level: Level::Group, ..BasketRequest::default() });
    assert!(groups.items < all.items && groups.orders == all.orders);
    let segments: Vec<_> = project.all::<Segment>().unwrap().iter().map(|segment| segment.id).collect();
    let parts = segments
        .iter()
        .map(|segment| seen(&project, &BasketRequest { segment: Some(*segment), ..BasketRequest::default() }).orders);
    assert_eq!(parts.sum::<u32>(), all.orders);
}

#[test]
fn a_rule_on_the_threshold_is_in() {
    let (project, _folder) = demo::copy();
    let all = seen(&project, &BasketRequest { confidence: 0.0, ..BasketRequest::default() });
    let last = all.set_rows.last().unwrap();
    let at = BasketRequest { orders: None, support: Some(last.support), confidence: 0.0, ..BasketRequest::default() };
    assert_eq!(seen(&project, &at).least, last.orders);
    assert_eq!(seen(&project, &at).set_rows.iter().filter(|row| row.items == last.items).count(), 1);
}

#[test]
fn a_change_of_the_data_is_seen() {
    let (mut project, _folder) = demo::copy();
    let before = seen(&project, &BasketRequest::default()).orders;
    let batches = project.all::<project::batches::Batch>().unwrap();
    let batch = batches.iter().find(|batch| batch.kind == "transactions").unwrap().id;
    crate::data::switch(&mut project, batch, false).unwrap();
    let after = seen(&project, &BasketRequest::default());
    assert!(before > 0 && after.orders == 0 && !after.has_orders);
}

#[test]
fn the_command_line_takes_level_support_and_segment() {
    let (mut project, _folder) = demo::copy();
    let segment = project.all::<Segment>().unwrap()[0].id;
    let scope = Scope { segment: Some(segment), ..Scope::default() };
    let set = ["support=0.05", "level=group", "confidence=0.4", "window=60"].map(str::to_owned);
    let parameters = analyse::Parameters::parse(&set, 42).unwrap();
    let found = analyse::run(&mut project, "baskets", &scope, &parameters, &Unwatched).unwrap();
    assert_eq!(found.json["later"]["window"], 60);
    let rows = found.json["same"]["ruleRows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        assert!(row["confidence"].as_f64().unwrap() >= 0.4 && row["support"].as_f64().unwrap() >= 0.05);
    }
    for texts in Language::ALL.map(Language::texts) {
        assert!(found.lines.iter().all(|line| texts.has(&line.key)), "{:?}", found.lines);
    }
    let refused = analyse::Parameters::parse(&["level=shelf".to_owned()], 42).unwrap();
    assert!(analyse::run(&mut project, "baskets", &scope, &refused, &Unwatched).is_err());
}

#[test]
fn the_tables_have_a_cell_for_every_column() {
    let (project, _folder) = demo::copy();
    let book = book(&project, &BasketRequest::default(), 90, Language::En.texts(), &Unwatched).unwrap().unwrap();
    assert_eq!(book.sheets.len(), 3);
    assert!(book.sheets.iter().all(|sheet| sheet.rows.iter().all(|row| row.len() == sheet.columns.len())));
}

#[test]
fn shares_of_later_orders_are_of_the_customers_compared() {
    let (project, _folder) = demo::copy();
    let segment = project.all::<Segment>().unwrap()[0].id;
    let asked = LaterRequest { level: Level::Group, segment: Some(segment), window: 60 };
    let seen = later(&project, &asked, &Unwatched).unwrap();
    assert!(seen.has_orders && !seen.rows.is_empty() && seen.notes.is_empty());
    for row in &seen.rows {
        assert!(row.bought <= row.compared && row.compared <= row.customers, "{row:?}");
        assert!((row.share - f64::from(row.bought) / f64::from(row.compared)).abs() < 1e-12, "{row:?}");
    }
}

#[track_caller]
fn check_best(language: Language, lift: f64, expected: &str) {
    let best = Wording::new("found-baskets-best").with("reasons", "A + B").with("result", "C");
    let best = best.with("percent", 80.0).with("lift", lift).with("n", 1usize);
    assert_eq!(language.texts().word(&best), expected);
}

#[test]
fn words_agree_with_their_numbers() {
    check_best(Language::Ru, 5.0, "Кто берёт «A + B», в 80 % заказов берёт и «C» — в 5 раз чаще обычного (1 заказ).");
    check_best(Language::Ru, 2.5, "Кто берёт «A + B», в 80 % заказов берёт и «C» — в 2,5 раза чаще обычного (1 заказ).");
    check_best(Language::Ru, 3.0, "Кто берёт «A + B», в 80 % заказов берёт и «C» — в 3 раза чаще обычного (1 заказ).");
    check_best(Language::En, 5.0, "Who buys “A + B” also buys “C” in 80 % of orders, 5 times as often as usual (1 order).");
}

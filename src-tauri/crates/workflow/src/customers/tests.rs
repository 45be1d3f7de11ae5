//! On the demo company, whose spreadsheets pandas 3 and scipy read by themselves: the figures of each test are theirs.

use super::*;
use crate::{demo, derived};
use analysis::progress::Unwatched;
use project::customers::{Customer, CustomerId};
use project::segments::{Segment, set_members};
use project::{Project, Step};

fn by_code(project: &Project, code: &str) -> CustomerId {
    let all: Vec<Customer> = project.all().unwrap();
    all.iter().find(|customer| customer.code == code).unwrap().id
}

fn of(signs: &CustomerSigns, kind: SignKind) -> Vec<&Sign> {
    signs.customers.iter().flat_map(|row| &row.signs).filter(|sign| sign.kind == kind).collect()
}

fn gathered(project: &Project) -> CustomerSigns {
    derived::fresh::<Signs>(project, Asked::default(), &Unwatched).unwrap()
}

#[test]
fn signs_of_the_demo_company_are_those_of_pandas() {
    let (project, _folder) = demo::copy();
    let signs = gathered(&project);
    // 2026-10-30, the day of the last shipment.
    assert_eq!(signs.at, 20_756);
    assert_eq!(signs.judged, Judged { regular: 625, tickets: 582, graded: 270 });
    let own = of(&signs, SignKind::OverdueOrder).into_iter().filter(|sign| sign.text.key == "sign-overdue-own").count();
    assert_eq!(own, 169);
    assert_eq!(of(&signs, SignKind::FallingTicket).len(), 19);
    assert_eq!(of(&signs, SignKind::FeedbackPastDue).len(), 17);
    // Three customers answered twice on one day; pandas takes either answer for the newest.
    assert!((89..=93).contains(&of(&signs, SignKind::Detractor).len()));
}

/// 000000125 last ordered 365 days before, and 90 % of the 12 gaps are at most 36 days long (numpy's quantile).
#[test]
fn a_sign_says_its_limit_and_leads_to_its_order() {
    let (project, _folder) = demo::copy();
    let signs = gathered(&project);
    let sign = &signs.of(by_code(&project, "000000125"))[0];
    assert_eq!((sign.kind, sign.text.key.as_str()), (SignKind::OverdueOrder, "sign-overdue-own"));
    assert_eq!(sign.text.args["since"], 365.0.into());
    assert_eq!(sign.text.args["limit"], 36.0.into());
    assert_eq!(sign.text.args["n"], 12.0.into());
    let card = card(&project, by_code(&project, "000000125"), None).unwrap();
    assert!(card.newest.iter().any(|order| SignSource::Order { number: order.number.clone() } == sign.source));
    assert_eq!(card.signs.unwrap()[0], *sign);
}

#[test]
fn the_card_holds_what_the_spreadsheets_say() {
    let (project, _folder) = demo::copy();
    gathered(&project);
    let card = card(&project, by_code(&project, "000000107"), None).unwrap();
    let orders = card.orders.unwrap();
    assert!((orders.monetary - 7_897_203.2).abs() < 0.01, "{}", orders.monetary);
    // The last shipment was on 2026-10-22, eight days before the last day.
    assert_eq!((card.documents, orders.recency_days), (48, 9));
    let september = card.months.iter().rfind(|month| (month.year, month.month) == (2026, 9)).unwrap();
    assert!((september.amount - 489_589.44).abs() < 0.01);
    let top: Vec<&str> = card.basket.iter().take(2).map(|product| product.product.as_str()).collect();
    assert_eq!((top, card.products), (vec!["Профиль доборный, 50 м", "Канат крановый КК-16, 100 м"], 7));
    assert!((card.basket[0].amount - 1_627_927.66).abs() < 0.01);
    assert_eq!((card.responses.len(), card.feedback.len()), (2, 0));
    assert_eq!(card.responses[0].response.source, project::voice::Source::Survey);
}

/// Scores of a card are those that the screen of orders gives among all customers.
#[test]
fn scores_are_those_among_all_customers() {
    let (project, _folder) = demo::copy();
    gathered(&project);
    let all = crate::segments::rfm_customers(&project, &Default::default(), None, None, None).unwrap();
    for row in all.iter().step_by(97) {
        let card = card(&project, row.customer, None).unwrap();
        assert_eq!(card.score.unwrap(), CardScore { score: row.score, group: row.group.clone() }, "{}", row.code);
        assert_eq!(card.orders.unwrap(), row.orders, "{}", row.code);
    }
}

/// Nothing after the chosen day is known: on 2025-12-31 nobody had been interviewed yet.
#[test]
fn a_chosen_day_hides_what_came_later() {
    let (project, _folder) = demo::copy();
    let at = crate::text::day(jiff::civil::date(2025, 12, 31));
    let card = card(&project, by_code(&project, "000002732"), Some(at)).unwrap();
    assert!(card.newest.iter().all(|order| order.day <= at) && card.feedback.iter().all(|case| case.case.day <= at));
    assert!(card.responses.iter().all(|response| response.response.source == project::voice::Source::Survey));
}

#[track_caller]
fn check_found(project: &Project, text: &str, expected: usize) {
    let request = ListRequest { text: text.to_owned(), ..Default::default() };
    assert_eq!(list(project, &request).unwrap().ids.len(), expected, "«{text}»");
}

#[test]
fn customers_are_found_by_any_word_of_them() {
    let (project, _folder) = demo::copy();
    check_found(&project, "", 1200);
    check_found(&project, "000000107", 1);
    check_found(&project, "0222498725", 1);
    check_found(&project, "ооо БАЛТМЕТАЛЛСИСТЕМА башкортостан", 1);
    check_found(&project, "балтметаллсистема хабаровский", 0);
    let regular = project.all::<Segment>().unwrap().remove(1);
    let members = project::segments::members(&project).unwrap().into_iter().filter(|(id, _)| *id == regular.id).count();
    let request = ListRequest { segment: Some(regular.id), ..Default::default() };
    assert_eq!(list(&project, &request).unwrap().ids.len(), members);
}

#[test]
fn signs_first_and_stale_after_a_change() {
    let (mut project, _folder) = demo::copy();
    let request = ListRequest { signs_first: true, ..Default::default() };
    assert_eq!(list(&project, &request).unwrap().signs, None);
    let signs = gathered(&project);
    let found = list(&project, &request).unwrap();
    assert_eq!(found.ids[0], signs.customers[0].customer);
    assert!(!found.signs.unwrap().stale);
    let row = rows(&project, &found.ids[..1], None).unwrap().remove(0);
    assert_eq!(row.signs.len(), signs.customers[0].signs.len());
    let segment = project.all::<Segment>().unwrap()[0].id;
    project.write(&Step::new("test"), |writing| set_members(writing, segment, &[])).unwrap();
    assert!(list(&project, &request).unwrap().signs.unwrap().stale);
}

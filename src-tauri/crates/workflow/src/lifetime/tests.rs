use super::*;
use crate::{analyse, demo, text::Language};
use analysis::progress::Unwatched;
use project::segments::Segment;

fn shown(project: &Project) -> LifetimeShown {
    view(project).unwrap().shown.unwrap()
}

fn segment(project: &Project, name: &str) -> project::segments::SegmentId {
    project.all::<Segment>().unwrap().into_iter().find(|segment| segment.name == name).unwrap().id
}

/// The demo company's planted segments (fixtures/demo/TRUTH.md): fading buyers stopped half a year ago or earlier, regular ones go on.
#[test]
fn planted_habits_are_seen() {
    let (project, _folder) = demo::copy();
    let shown = shown(&project);
    let row = |name: &str| shown.rows.iter().find(|row| row.name == name).unwrap().clone();
    let alive = |name: &str| row(name).alive.unwrap() / f64::from(row(name).customers);
    assert!(alive("Регулярные") > 0.8, "{}", alive("Регулярные"));
    assert!(alive("Угасающие") < 0.5, "{}", alive("Угасающие"));
    let all = shown.rows.last().unwrap();
    assert_eq!((all.of, all.customers), (WorthOf::All, 940));
    let range = all.year.range.unwrap();
    assert!(range.low < all.year.value && all.year.value < range.high);
    let regular = segment(&project, "Регулярные");
    assert!(shown.regular.buyers.iter().filter(|row| row.segment == Some(regular)).count() > 200);
}

/// Every overdue regular buyer of the warning signs is overdue here too: one rule, two places.
#[test]
fn the_overdue_are_those_of_the_warning_signs() {
    use crate::customers::{Asked, SignKind, Signs};
    let (project, _folder) = demo::copy();
    let result = derived::fresh::<Lifetime>(&project, default_request(&project).unwrap(), &Unwatched).unwrap();
    let signs = derived::fresh::<Signs>(&project, Asked { at: Some(result.at) }, &Unwatched).unwrap();
    let overdue = |row: &&crate::customers::SignedCustomer| row.signs.iter().any(|sign| sign.kind == SignKind::OverdueOrder);
    let mut theirs: Vec<_> = signs.customers.iter().filter(overdue).map(|row| row.customer).collect();
    let mut ours: Vec<_> =
        result.regular.iter().filter(|buyer| buyer.state == RhythmState::Overdue).map(|buyer| buyer.customer).collect();
    theirs.sort();
    ours.sort();
    assert!(!ours.is_empty());
    assert_eq!(ours, theirs);
}

#[test]
fn a_margin_scales_and_a_discount_asks_for_a_new_study() {
    let (mut project, _folder) = demo::copy();
    let before = shown(&project).rows.last().unwrap().year;
    let margin = Terms { margin: Some(0.25), ..terms(&project).unwrap() };
    set_terms(&mut project, &margin).unwrap();
    let after = shown(&project);
    assert!(after.with_margin && (after.rows.last().unwrap().year.value / before.value - 0.25).abs() < 1e-12);
    set_terms(&mut project, &Terms { rate: Some(0.15), ..margin }).unwrap();
    assert_eq!(view(&project).unwrap().shown, None);
    project.undo().unwrap();
    assert!(view(&project).unwrap().shown.is_some());
    let refused = set_terms(&mut project, &Terms { margin: Some(1.5), ..margin });
    assert!(matches!(refused, Err(Error::Input { code: "lifetime-terms", .. })));
}

#[test]
fn the_command_line_takes_the_terms_and_the_segment() {
    let (mut project, _folder) = demo::copy();
    let parameters = analyse::Parameters::parse(&["margin=0.5".to_owned(), "holdout=26".to_owned()], 42).unwrap();
    let scope = Scope { segment: Some(segment(&project, "Угасающие")), ..Scope::default() };
    let found = analyse::run(&mut project, "lifetime", &scope, &parameters, &Unwatched).unwrap();
    assert_eq!(found.json["rows"].as_array().unwrap().len(), 1);
    assert_eq!(found.json["calibration"]["weeks"], 26.0);
    for texts in Language::ALL.map(Language::texts) {
        assert!(found.lines.iter().all(|line| texts.has(&line.key)), "{:?}", found.lines);
    }
    let refused = analyse::Parameters::parse(&["margin=2".to_owned()], 42).unwrap();
    assert!(analyse::run(&mut project, "lifetime", &scope, &refused, &Unwatched).is_err());
}

#[track_caller]
fn check_holdout(weeks: &str, accepted: bool) {
    let (mut project, _folder) = demo::copy();
    let parameters = analyse::Parameters::parse(&[format!("holdout={weeks}")], 42).unwrap();
    let found = analyse::run(&mut project, "lifetime", &Scope::default(), &parameters, &Unwatched);
    assert_eq!(found.is_ok(), accepted, "{weeks} weeks");
}

/// Ten years reach back beyond the first order: there is nothing to try the forecast on, and nothing overflows.
#[test]
fn a_hold_out_lasts_from_a_month_to_ten_years() {
    check_holdout("520", true);
    check_holdout("3", false);
    check_holdout("521", false);
    check_holdout("4294967295", false);
}

/// A new name shows at once, and the study with it is as fresh as before; a new member makes it stale.
#[test]
fn a_new_name_of_a_segment_asks_for_no_new_study() {
    let (mut project, _folder) = demo::copy();
    let rename = project::Step::new("step-test");
    let mut own = project.all::<Segment>().unwrap().into_iter().find(|segment| segment.name == "Угасающие").unwrap();
    (own.name, own.locked) = ("Спящие".to_owned(), true);
    project.write(&rename, |writing| writing.update(&own)).unwrap();
    let renamed = shown(&project);
    assert!(!renamed.stale && renamed.rows.iter().any(|row| row.segment == Some(own.id) && row.name == "Спящие"));
    let outsider = renamed.customers.iter().find(|row| row.segment != Some(own.id)).unwrap().customer;
    project.write(&rename, |writing| project::segments::add_members(writing, own.id, &[outsider])).unwrap();
    assert!(shown(&project).stale);
}

/// Fading customers are few in money: a table of all, cut short, would not hold them.
#[test]
fn the_window_lists_the_customers_of_the_segment() {
    let (project, _folder) = demo::copy();
    let fading = segment(&project, "Угасающие");
    let all = tab(&project, None).unwrap().shown.unwrap();
    let own = tab(&project, Some(fading)).unwrap().shown.unwrap();
    let members = all.rows.iter().find(|row| row.segment == Some(fading)).unwrap().customers;
    assert_eq!((all.customer_count, own.customer_count), (940, members));
    assert!(own.customers.len() == members as usize && own.customers.iter().all(|row| row.segment == Some(fading)));
    assert_eq!(own.rows, all.rows);
}

#[test]
fn the_tables_hold_everybody() {
    let (project, _folder) = demo::copy();
    let book = book(&project, Language::Ru.texts()).unwrap().unwrap();
    assert_eq!(book.sheets.len(), 3);
    assert_eq!(book.sheets[1].rows.len(), 940);
    assert!(book.sheets.iter().all(|sheet| sheet.rows.iter().all(|row| row.len() == sheet.columns.len())));
}

use super::*;
use crate::demo;
use crate::text::Language;
use analysis::progress::Unwatched;
use project::voice::Response;
use std::sync::OnceLock;

pub(crate) fn demo_project(folder: &tempfile::TempDir) -> Project {
    let path = folder.path().join("demo.cxatlas");
    let made = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.cxatlas");
        demo::create(&path, Language::Ru, &Unwatched).unwrap().close().unwrap();
        std::fs::read(path).unwrap()
    });
    std::fs::write(&path, made).unwrap();
    Project::open(&path).unwrap()
}

static MADE: OnceLock<Vec<u8>> = OnceLock::new();

fn analysed(project: &Project, set: &[&str]) -> WeightView {
    let set: Vec<String> = set.iter().map(|pair| (*pair).to_owned()).collect();
    let parameters = Parameters::parse(&set, 42).unwrap();
    let found = analyse(project, &Scope::default(), &parameters, &Unwatched).unwrap();
    serde_json::from_value(found.json).unwrap()
}

/// TRUTH.md: Т05 has three times the relative weight of the second.
#[test]
fn the_survey_finds_the_planted_first_driver_alone() {
    let folder = tempfile::tempdir().unwrap();
    let view = analysed(&demo_project(&folder), &[]);
    assert_eq!((view.rows.len(), view.responses), (14, 420));
    let first = &view.rows[0];
    assert_eq!((first.code.as_str(), first.tie_group, first.rank.from, first.rank.to), ("Т05", 1, 1, 1));
    assert!(view.rows[1..].iter().all(|row| row.tie_group > 1) && view.certain);
    assert_eq!(view.finding.key, "found-weights-first");
}

#[test]
fn the_interviews_are_too_few_to_single_it_out() {
    let folder = tempfile::tempdir().unwrap();
    let view = analysed(&demo_project(&folder), &["source=interviews"]);
    assert_eq!(view.responses, 54);
    assert!(view.rows.iter().filter(|row| row.tie_group == 1).count() > 1 && !view.certain);
    assert!(view.caveats.iter().any(|caveat| caveat.key == "caveat-weights-too-few-answers"));
}

/// numpy 2.4.6 on the cells of «Опрос.xlsx»: corrcoef over the common rows of each pair, Johnson's weights by linalg.eigh.
#[test]
fn relative_weights_are_those_of_numpy() {
    const SHARES: [f64; 14] = [
        0.03395866854667808,
        0.015349548960980269,
        0.0441434907538236,
        0.041394302511550934,
        0.3319447602444865,
        0.0515565303604133,
        0.09489803968543474,
        0.06332765839934536,
        0.057197547879510556,
        0.05409838215761153,
        0.03262693249838501,
        0.03682579605692588,
        0.10092292159639144,
        0.04175542034846264,
    ];
    let folder = tempfile::tempdir().unwrap();
    let mut rows = analysed(&demo_project(&folder), &[]).rows;
    rows.sort_by(|a, b| a.code.cmp(&b.code));
    for (row, expected) in rows.iter().zip(SHARES) {
        assert!((row.share - expected).abs() < 1e-6, "{}: {} is not {expected}", row.code, row.share);
    }
    let first = &rows[4];
    assert!((first.beta - 0.44609752185702484).abs() < 1e-6 && (first.inflation - 1.612710720288462).abs() < 1e-6);
    assert_eq!(first.n, 341);
}

/// numpy 2.4.6 on «Опрос.xlsx», as above; the outcome is the mean of the columns «… — рекомендация» of a row.
#[test]
fn the_recommendation_after_touchpoints_has_the_weights_of_numpy() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo_project(&folder);
    let mut rows = analysed(&project, &["outcome=after-touchpoint", "replications=50"]).rows;
    rows.sort_by(|a, b| a.code.cmp(&b.code));
    for (at, expected) in [(4, 0.12353134245513707), (11, 0.12042370539841478), (12, 0.20002586730026656)] {
        assert!((rows[at].share - expected).abs() < 1e-6, "{}: {} is not {expected}", rows[at].code, rows[at].share);
    }
}

/// Answers whose overall satisfaction is their recommendation have the weights that numpy found for the latter.
#[test]
fn overall_satisfaction_is_an_outcome_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = demo_project(&folder);
    let answers: Vec<Response> = project.all().unwrap();
    let graded =
        |answer: Response| Response { satisfaction: answer.recommendation.map(f64::from), recommendation: None, ..answer };
    let write = |writing: &project::Writing<'_>| answers.into_iter().try_for_each(|answer| writing.update(&graded(answer)));
    project.write(&Step::new("step-test"), write).unwrap();
    let mut rows = analysed(&project, &["outcome=satisfaction", "replications=50"]).rows;
    rows.sort_by(|a, b| a.code.cmp(&b.code));
    assert!((rows[4].beta - 0.44609752185702484).abs() < 1e-6, "{}", rows[4].beta);
}

/// Counted in the two spreadsheets: of 420 answers 254 name a customer of the database and have 180 days of shipments after.
#[test]
fn outcomes_of_orders_leave_out_and_count_answers_without_a_whole_window() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo_project(&folder);
    let view = analysed(&project, &["outcome=repeat", "replications=50"]);
    assert_eq!((view.fit.n, view.responses), (254, 420));
    let said: Vec<&str> = view.caveats.iter().map(|caveat| caveat.key.as_str()).collect();
    assert!(said.contains(&"caveat-weights-repeat") && said.contains(&"caveat-weights-without-window"), "{said:?}");
    let kept = default_model(&project).unwrap().choice;
    let shown = screen(&project, WeightChoice { outcome: Outcome::Spend, ..kept }, None).unwrap();
    assert_eq!((shown.responses, shown.usable), (420, 254));
    let interviews = WeightChoice { outcome: Outcome::AfterTouchpoint, source: project::voice::Source::Interview, ..kept };
    assert_eq!(screen(&project, interviews, None).unwrap().usable, 0);
}

#[test]
fn every_unit_has_the_weight_of_the_code_and_an_import_makes_it_stale() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = demo_project(&folder);
    let weights = of_touchpoints(&project).unwrap();
    let points = project.all::<Touchpoint>().unwrap();
    let fifth: Vec<_> = points.iter().filter(|point| point.code == "Т05").map(|point| &weights[&point.id]).collect();
    assert_eq!((weights.len(), fifth.len()), (42, 3));
    assert!(fifth.iter().all(|weight| *weight == fifth[0] && weight.rank_from == 1 && !weight.stale));
    let renamed = Touchpoint { name: "Новое имя".to_owned(), ..points[0].clone() };
    project.write(&Step::new("step-test"), |writing| writing.update(&renamed)).unwrap();
    assert!(of_touchpoints(&project).unwrap().values().all(|weight| weight.stale));
}

#[test]
fn a_share_of_stated_importance_is_a_step_that_undo_takes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = demo_project(&folder);
    let before = of_touchpoints(&project).unwrap();
    adopt_stated(&mut project, Some(1.0)).unwrap();
    compute(&mut project, &Unwatched).unwrap();
    assert_ne!(of_touchpoints(&project).unwrap(), before);
    project.undo().unwrap();
    assert_eq!(of_touchpoints(&project).unwrap(), before);
}

#[test]
fn what_cannot_be_weighed_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.cxatlas");
    let mut project = crate::overview::create(&path, "b2b-long", Language::Ru, "Проба").unwrap();
    let refused = analyse(&project, &Scope::default(), &Parameters::parse(&[], 42).unwrap(), &Unwatched).err().unwrap();
    assert!(matches!(refused, Error::Input { code: "weights-no-answers", .. }), "{refused}");
    assert!(of_touchpoints(&project).unwrap().is_empty() && compute(&mut project, &Unwatched).is_ok());
    let letters = Parameters::parse(&["outcome=letters".to_owned()], 42).unwrap();
    let refused = analyse(&project, &Scope::default(), &letters, &Unwatched).err().unwrap();
    assert!(matches!(refused, Error::Input { code: "weights-outcome", .. }), "{refused}");
    let odd = Parameters::parse(&["source=letters".to_owned()], 42).unwrap();
    assert!(analyse(&project, &Scope::default(), &odd, &Unwatched).is_err());
}

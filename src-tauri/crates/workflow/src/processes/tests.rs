use super::*;
use crate::text::Language;
use analysis::progress::Unwatched;
use project::Project;
use project::processes::{Pool, Process};
use serde_json::Value;

fn demo() -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let project = crate::demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    (folder, project)
}

/// What the generator planted.
fn truth() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../fixtures/demo/truth.json");
    serde_json::from_str::<Value>(&std::fs::read_to_string(path).unwrap()).unwrap()["processes"].clone()
}

fn unit(project: &Project, name: &str) -> BusinessUnitId {
    project.all::<BusinessUnit>().unwrap().into_iter().find(|unit| unit.name == name).unwrap().id
}

#[test]
fn the_planted_bottleneck_comes_first() {
    let (_folder, project) = demo();
    let (found, planted) = (bottlenecks(&project, None).unwrap(), truth()["bottleneck"].clone());
    assert_eq!(planted["pool"], found[0].pool_name.as_str());
    assert_eq!(planted["process"], found[0].process_name.as_str());
    assert!((found[0].utilisation - planted["utilisation"].as_f64().unwrap()).abs() < 0.01);
    assert!(found[0].share_of_waiting > 0.5 && found[0].operations.len() == 1);
    assert!(found.iter().skip(1).all(|other| other.utilisation < HIGH_LOAD), "{found:#?}");
}

#[test]
fn every_pool_is_as_loaded_as_planted() {
    let (_folder, project) = demo();
    let units = project.all::<BusinessUnit>().unwrap();
    let pools: Vec<ProcessPool> = units.iter().flat_map(|unit| view(&project, unit.id).unwrap().pools).collect();
    let planted = truth()["pools"].as_array().unwrap().clone();
    assert_eq!(pools.len(), planted.len());
    for each in planted {
        let pool = pools.iter().find(|pool| each["pool"] == pool.pool.name.as_str()).unwrap();
        assert!((pool.utilisation - each["utilisation"].as_f64().unwrap()).abs() < 1e-9, "{each}: {}", pool.utilisation);
        assert_eq!(each["process"], pool.processes.as_str());
    }
}

/// The generator counted the hours that its cases waited; the log tells them by its wall clock.
#[test]
fn the_event_log_tells_how_long_cases_waited() {
    let (_folder, project) = demo();
    let process = project.all::<Process>().unwrap().into_iter().find(|each| each.name == "Подготовка ТКП").unwrap();
    let (log, planted) = (log(&project, process.id, &Unwatched).unwrap().unwrap(), truth()["eventLog"].clone());
    assert_eq!(planted["events"], log.events);
    assert_eq!(planted["traces"], log.traces);
    assert_eq!(log.hours_per_day, Some(8.0));
    let calculation = log.activities.iter().find(|each| each.activity == "Технический расчёт").unwrap();
    let waited = planted["waitingHoursPerTrace"]["Инженеры-расчётчики ТКП"].as_f64().unwrap();
    assert!((calculation.waiting_per_case.unwrap() - waited).abs() < 0.05, "{calculation:?}");
    assert!((waited - 10.03).abs() < 0.01 && calculation.share_of_waiting > 0.9);
    assert_eq!(log.words.key, "found-log");
}

#[test]
fn the_advice_is_computed_and_leaves_automatic_operations_alone() {
    let (_folder, mut project) = demo();
    let id = unit(&project, "Машиностроение");
    let advice = |project: &Project| view(project, id).unwrap().recommendations;
    let automates = |advice: &[ProcessRecommendation]| {
        advice.iter().any(|each| matches!(each.change, analysis::processes::Change::Automate { .. }))
    };
    let servers = advice(&project).into_iter().find(|each| each.operation.is_none()).unwrap();
    let (pool, promised) = (servers.pool, servers.waiting_after.unwrap());
    assert!(servers.waiting_before.unwrap() > 5.0 * promised && automates(&advice(&project)));

    let row: Pool = project.get(pool).unwrap();
    let staff = PoolStaff { servers: row.servers + 1, hours_per_day: row.hours_per_day };
    set_pool(&mut project, pool, staff).unwrap();
    let process = view(&project, id).unwrap().processes.into_iter().find(|map| map.process.id == servers.process).unwrap();
    assert!((process.waiting.unwrap() - promised).abs() < 1e-9, "what was promised comes true");
    assert_eq!(project.undo().unwrap().args["pool"], "Инженеры-расчётчики ТКП");

    let calculation = bottlenecks(&project, None).unwrap()[0].operations[0];
    let mut row: project::processes::Operation = project.get(calculation).unwrap();
    row.automation = project::journeys::Automation::Automatic;
    project.write(&project::Step::new("step-test"), |writing| writing.update(&row)).unwrap();
    let of_calculation: Vec<_> = advice(&project).into_iter().filter(|each| each.operation == Some(calculation)).collect();
    assert!(!of_calculation.is_empty() && !automates(&of_calculation));
}

#[test]
fn times_out_of_order_are_refused_and_a_broken_process_is_named() {
    let (_folder, mut project) = demo();
    let operation = bottlenecks(&project, None).unwrap()[0].operations[0];
    let times = |low, likely, high| OperationTimes { low: Some(low), likely: Some(likely), high: Some(high) };
    assert!(set_times(&mut project, operation, times(3.0, 2.0, 5.0)).is_err());
    set_times(&mut project, operation, times(3.0, 6.0, 12.0)).unwrap();
    let overloaded = bottlenecks(&project, None).unwrap().remove(0);
    assert_eq!((overloaded.waiting_hours, overloaded.words.key.as_str()), (None, "found-bottleneck-overloaded"));
    project.undo().unwrap();

    let pool = bottlenecks(&project, None).unwrap()[0].pool;
    assert!(set_pool(&mut project, pool, PoolStaff { servers: 0, hours_per_day: 8.0 }).is_err());
    let mut row: Pool = project.get(pool).unwrap();
    row.servers = 0;
    let id = row.business_unit_id;
    project.write(&project::Step::new("step-test"), |writing| writing.update(&row)).unwrap();
    let shown = view(&project, id).unwrap();
    assert_eq!(shown.problems.iter().map(|problem| problem.key.as_str()).collect::<Vec<_>>(), ["process-problem-pool"]);
    assert!(shown.pools.iter().any(|pool| pool.utilisation > 0.5), "the other pools are computed all the same");
}

#[test]
fn the_figure_marks_the_bottleneck() {
    let (_folder, project) = demo();
    let process = bottlenecks(&project, None).unwrap()[0].process;
    let figure = figure(&project, process, Language::Ru).unwrap().unwrap();
    let exchange::figures::Plot::Graph(graph) = figure.plot else { panic!("a graph") };
    let marked: Vec<_> = graph.nodes.iter().filter(|node| node.tone == exchange::figures::FigureTone::Bad).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].lines[0], "Технический расчёт");
    assert!(graph.edges.iter().any(|edge| edge.label.starts_with("20")));
}

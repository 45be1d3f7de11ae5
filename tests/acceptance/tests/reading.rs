//! Tables as people have them, imported without a window: months across, reports with groups, dates that nothing settles.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{answer, fixture, importing, new_project, object};

/// Imports a fixture as orders with options and compares the rows read, loaded, duplicate and rejected, and the totals left out.
#[track_caller]
fn check(file: &str, set: &[&str], counts: [i64; 5]) {
    let folder = tempfile::tempdir().unwrap();
    let project = new_project(folder.path(), "b2b-long");
    let mut arguments = importing(&project, &fixture("odd").join(file), "transactions", None);
    let options = ["customers=make"].iter().chain(set);
    arguments.extend(options.flat_map(|option| ["--set".to_owned(), (*option).to_owned()]));
    let batch = &object(&arguments)["batch"];
    let found = ["rowsRead", "loaded", "duplicates", "rejected", "totalsRows"].map(|key| batch[key].as_i64().unwrap());
    assert_eq!(found, counts, "{file} with {set:?}");
}

#[test]
fn tables_of_every_shape_are_loaded() {
    // Two customers in three months: one month blank, one a dash, one a zero, which is no sale.
    check("months.xlsx", &[], [3, 3, 0, 0, 1]);
    check("subtotals.xlsx", &[], [3, 3, 0, 0, 3]);
    check("groups_alone.xlsx", &[], [3, 3, 0, 0, 0]);
    check("merged_parents.xlsx", &[], [4, 4, 0, 0, 0]);
    check("groups_spaces.csv", &["groups=Регион"], [3, 3, 0, 0, 3]);
    check("dates_ambiguous.csv", &["dates.Дата=month-first"], [2, 2, 0, 0, 0]);
}

#[test]
fn dates_that_could_be_either_way_round_are_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let project = new_project(folder.path(), "b2b-long");
    for (language, words) in [("ru", "можно прочитать двояко"), ("en", "either way round")] {
        let mut arguments = importing(&project, &fixture("odd/dates_ambiguous.csv"), "transactions", None);
        arguments.extend(["--lang".to_owned(), language.to_owned()]);
        let refused = answer(&arguments);
        assert_eq!(refused.code, 1, "{}", refused.err);
        assert!(refused.err.contains(words) && refused.err.contains("=month-first"), "{}", refused.err);
    }
}

//! `cx-atlas analyse`: every computation by name, with what it found in words and as the types that the screen receives.

use crate::scope::Scope;
use crate::{Error, Result, text::Wording};
use analysis::progress::Progress;
use project::Project;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What a computation found.
pub struct Found {
    pub lines: Vec<Wording>,
    pub json: Value,
}

/// Parameters by the names of the screen, and the seed of randomised methods.
#[derive(Debug, Clone, Default)]
pub struct Parameters {
    pub named: BTreeMap<String, String>,
    pub seed: u32,
}

impl Parameters {
    pub fn parse(set: &[String], seed: u32) -> Result<Self> {
        let pair = |pair: &String| {
            let (name, value) = pair.split_once('=').ok_or_else(|| Error::input("bad-parameter").with("name", pair.as_str()))?;
            Ok((name.to_owned(), value.to_owned()))
        };
        Ok(Self { named: set.iter().map(pair).collect::<Result<_>>()?, seed })
    }

    /// The value of a parameter, `None` when it was not set; what cannot be read is refused by name.
    pub fn get<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>> {
        let read = |text: &String| text.parse().map_err(|_| Error::input("bad-parameter").with("name", name));
        self.named.get(name).map(read).transpose()
    }
}

/// The computations in the order of the stages; the journeys tell of all that the others found.
pub const ALL: &[&str] = &[
    "quality",
    "rfm",
    "segments",
    "voice",
    "lifetime",
    "baskets",
    "customers",
    "strategy",
    "experience",
    "campaign",
    "weights",
    "houses",
    "characteristics",
    "kpis",
    "bottlenecks",
    "journeys",
    "systems",
    "chain",
    "specification",
];

/// The parameters that a computation takes; besides, `kpis` takes the codes of KPIs, which begin with a capital letter.
const PARAMETERS: &[(&str, &[&str])] = &[
    ("rfm", &["at", "window", "returns", "method"]),
    ("segments", &["k", "adopt", "potential", "assign", "features", "weights", "method", "missing", "neighbours", "radius"]),
    ("lifetime", &["margin", "rate", "returns", "holdout"]),
    ("baskets", &["support", "orders", "confidence", "longest", "level", "window"]),
    ("customers", &["at", "customer"]),
    (
        "campaign",
        &["goal", "base", "expected", "difference", "deviation", "significance", "power", "control", "days", "name", "start"],
    ),
    ("weights", &["source", "rows", "outcome", "replications", "window", "stated"]),
    ("chain", &["node"]),
];

/// A misspelt parameter would be left out in silence.
fn check_names(what: &str, parameters: &Parameters) -> Result<()> {
    let taken = PARAMETERS.iter().filter(|(computation, _)| what == "all" || what == *computation);
    let known: Vec<&str> = taken.flat_map(|(_, names)| names.iter().copied()).collect();
    let is_code = |name: &str| matches!(what, "kpis" | "all") && name.starts_with(char::is_uppercase);
    let unknown = parameters.named.keys().find(|name| !known.contains(&name.as_str()) && !is_code(name));
    unknown.map_or(Ok(()), |name| {
        Err(Error::input("unknown-parameter")
            .with("name", name.as_str())
            .with("known", if known.is_empty() { "—".to_owned() } else { known.join(", ") }))
    })
}

/// Runs a computation by name; `all` runs every one.
pub fn run(project: &mut Project, what: &str, scope: &Scope, parameters: &Parameters, progress: &dyn Progress) -> Result<Found> {
    check_names(what, parameters)?;
    if what == "all" {
        let mut lines = Vec::new();
        let mut objects = serde_json::Map::new();
        for part in ALL {
            let found = one(project, part, scope, parameters, progress)?;
            lines.extend(found.lines);
            objects.insert((*part).to_owned(), found.json);
        }
        return Ok(Found { lines, json: Value::Object(objects) });
    }
    one(project, what, scope, parameters, progress)
}

fn one(project: &mut Project, what: &str, scope: &Scope, parameters: &Parameters, progress: &dyn Progress) -> Result<Found> {
    match what {
        "journeys" => crate::journeys::found(project, scope),
        "voice" => crate::voice::found(project, scope),
        "rfm" => crate::segments::found_rfm(project, scope, parameters),
        "segments" => crate::segments::found(project, parameters, progress),
        "lifetime" => crate::lifetime::analyse(project, scope, parameters, progress),
        "baskets" => crate::baskets::analyse(project, scope, parameters, progress),
        "customers" => crate::customers::found(project, parameters, progress),
        "strategy" => crate::strategy::found(project, scope),
        "experience" => crate::strategy::found_experience(project, scope),
        "campaign" => crate::strategy::found_campaign(project, scope, parameters),
        "quality" => crate::quality::found(project, progress),
        "weights" => crate::weights::analyse(project, scope, parameters, progress),
        "houses" => crate::houses::analyse(project, scope),
        "characteristics" => crate::characteristics::analyse(project, scope),
        "kpis" => crate::kpis::analyse(project, scope, parameters),
        "bottlenecks" => crate::processes::analyse(project, scope, progress),
        "systems" => crate::systems::analyse(project, scope),
        "chain" => crate::chain::analyse(project, scope, parameters),
        "specification" => crate::specification::analyse(project, scope),
        _ => Err(Error::input("unknown-analysis").with("name", what)),
    }
}

/// A finding as JSON beside its sentences.
pub fn found(lines: Vec<Wording>, value: &impl Serialize) -> Result<Found> {
    let json = serde_json::to_value(value).map_err(|error| Error::internal("writing JSON", error))?;
    Ok(Found { lines, json })
}

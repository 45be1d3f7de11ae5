//! The model of weights: which answers it is computed from, and the stored result.

use super::outcome::{Outcome, Success};
use crate::analyse::Parameters;
use crate::derived::Derived;
use crate::scope::Scope;
use crate::{Error, Result};
use analysis::progress::{Cancelled, Progress};
use analysis::voice::{MeanScore, mean_score};
use analysis::weights::{
    AdviceParams, Answer, Answers, LEAST_COMMON_ROWS, RowUse, SampleAdvice, WeighError, WeightParams, WeightStudy, advise, weigh,
};
use project::journeys::{BusinessUnit, BusinessUnitId, Touchpoint, TouchpointId};
use project::voice::{ResponseId, Source};
use project::{Reader, settings, voice};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// The setting that keeps the adopted share of stated importance; empty or absent: the proposed one.
pub(super) const STATED: &str = "weights-stated";

/// What a person chooses on the screen; `business_unit` `None` pools all units by the code of the touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightChoice {
    pub business_unit: Option<BusinessUnitId>,
    pub source: Source,
    pub rows: RowUse,
    pub outcome: Outcome,
}

/// The parameters of a model of weights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightModel {
    pub choice: WeightChoice,
    /// Resamples of customers (respondents where not linked to one).
    pub replications: u32,
    /// Share of stated importance in the final weight, 0 to 1; `None` takes 1 − split-half reliability.
    pub stated: Option<f64>,
    /// Days after an answer whose orders count, for the outcomes of orders.
    pub window: u32,
    pub seed: u32,
}

/// The whole-company model that the other stages use: survey, all units, recommendation, the adopted share of stated importance.
pub fn default_model(reader: &Reader) -> Result<WeightModel> {
    model_of(
        reader,
        WeightChoice { business_unit: None, source: Source::Survey, rows: RowUse::Pairwise, outcome: Outcome::Recommendation },
    )
}

/// The model of a choice with the adopted share of stated importance.
pub fn model_of(reader: &Reader, choice: WeightChoice) -> Result<WeightModel> {
    let stated = settings::get(reader, STATED)?.and_then(|text| text.parse().ok());
    Ok(WeightModel { choice, replications: 1000, stated, window: 180, seed: 42 })
}

pub(super) fn from_parameters(reader: &Reader, scope: &Scope, parameters: &Parameters) -> Result<WeightModel> {
    let refused = |name: &'static str| move || Error::input("bad-parameter").with("name", name);
    let source = match parameters.named.get("source").map(String::as_str) {
        None | Some("survey") => Source::Survey,
        Some("interviews" | "interview") => Source::Interview,
        Some(_) => return Err(refused("source")()),
    };
    let rows = match parameters.named.get("rows").map(String::as_str) {
        None | Some("pairwise") => RowUse::Pairwise,
        Some("complete") => RowUse::Complete,
        Some(_) => return Err(refused("rows")()),
    };
    let outcome = match parameters.named.get("outcome") {
        None => Outcome::default(),
        Some(word) => Outcome::ALL.into_iter().find(|outcome| outcome.word() == word).ok_or_else(|| unknown_outcome(word))?,
    };
    let choice = WeightChoice { business_unit: scope.business_unit, source, rows, outcome };
    let mut model = WeightModel { seed: parameters.seed, ..model_of(reader, choice)? };
    if let Some(replications) = parameters.get::<u32>("replications")? {
        model.replications = Some(replications).filter(|n| (2..=100_000).contains(n)).ok_or_else(refused("replications"))?;
    }
    if let Some(window) = parameters.get::<u32>("window")? {
        model.window = Some(window).filter(|days| (1..=3650).contains(days)).ok_or_else(refused("window"))?;
    }
    if let Some(stated) = parameters.get::<f64>("stated")? {
        model.stated = Some(Some(stated).filter(|share| (0.0..=1.0).contains(share)).ok_or_else(refused("stated"))?);
    }
    Ok(model)
}

fn unknown_outcome(word: &str) -> Error {
    let known: Vec<&str> = Outcome::ALL.into_iter().map(Outcome::word).collect();
    Error::input("weights-outcome").with("name", word).with("known", known.join(", "))
}

/// A computed model. `codes`, `names`, `satisfaction` and `importance` follow the drivers of the study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weighed {
    pub codes: Vec<String>,
    pub names: Vec<String>,
    /// Responses of the source, whether or not they could be used.
    pub responses: u32,
    /// Those of them that say nothing of the outcome and were left out.
    pub without_outcome: u32,
    pub study: WeightStudy,
    pub advice: SampleAdvice,
    pub satisfaction: Vec<MeanScore>,
    pub importance: Vec<MeanScore>,
    /// Names of touchpoints that too few have met to be weighed.
    pub left_out: Vec<String>,
}

impl Derived for Weighed {
    type Parameters = WeightModel;
    type Value = Weighed;
    const KIND: &'static str = "weights";
    const TABLES: &'static [&'static str] = &["batch", "touchpoint", "business_unit"];

    fn compute(reader: &Reader, model: &WeightModel, progress: &dyn Progress) -> Result<Weighed> {
        let pooled = Pooled::read(reader, model)?;
        let params = WeightParams {
            rows: model.choice.rows,
            replications: model.replications,
            stated_weight: model.stated,
            ..WeightParams::default()
        };
        let refused = |error| pooled.refusal(error);
        let study = weigh(&pooled.answers(), &params, model.seed, &Share(progress, 0.0, 0.7)).map_err(refused)?;
        let advice = advise(&study, &AdviceParams::default(), model.seed, &Share(progress, 0.7, 1.0))?;
        let scores = |cell: fn(&Cell) -> Option<f64>| {
            let column = |driver| pooled.rows.iter().filter_map(|row| cell(&row.cells[driver])).collect::<Vec<_>>();
            (0..pooled.codes.len()).map(|driver| mean_score(&column(driver))).collect()
        };
        let (satisfaction, importance) = (scores(|cell| cell.satisfaction), scores(|cell| cell.importance));
        let Pooled { codes, names, rows, left_out } = pooled;
        let (responses, without_outcome) = (rows.len() as u32, rows.iter().filter(|row| row.outcome.is_none()).count() as u32);
        Ok(Weighed { codes, names, responses, without_outcome, study, advice, satisfaction, importance, left_out })
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    satisfaction: Option<f64>,
    importance: Option<f64>,
}

struct Row {
    cluster: u32,
    outcome: Option<f64>,
    cells: Vec<Cell>,
}

/// Responses with what they say of each touchpoint, pooled by code.
struct Pooled {
    codes: Vec<String>,
    names: Vec<String>,
    rows: Vec<Row>,
    left_out: Vec<String>,
}

/// Whose answers are drawn together.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Cluster {
    Customer(i32),
    Respondent(String),
}

impl Pooled {
    fn read(reader: &Reader, model: &WeightModel) -> Result<Self> {
        let choice = &model.choice;
        let success = Success::read(reader, model.window)?;
        let points = points(reader, choice.business_unit)?;
        let mut codes: Vec<&str> = points.values().map(|point| point.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        let at: HashMap<TouchpointId, usize> =
            points.values().filter_map(|point| Some((point.id, codes.binary_search(&point.code.as_str()).ok()?))).collect();
        let mut said: HashMap<ResponseId, Vec<Cell>> = HashMap::new();
        for answer in voice::answers(reader)? {
            let Some(&driver) = at.get(&answer.touchpoint_id) else { continue };
            let cells = said.entry(answer.response_id).or_insert_with(|| vec![Cell::default(); codes.len()]);
            cells[driver] = Cell { satisfaction: answer.satisfaction, importance: answer.importance };
        }
        let mut clusters = BTreeMap::new();
        let mut rows = Vec::new();
        for response in voice::responses(reader)?.into_iter().filter(|response| response.source == choice.source) {
            let Some(cells) = said.remove(&response.id) else { continue };
            let outcome = success.of(&response, choice.outcome);
            let key = response.customer_id.map_or(Cluster::Respondent(response.respondent), |id| Cluster::Customer(id.0));
            let next = clusters.len() as u32;
            let cluster = *clusters.entry(key).or_insert(next);
            rows.push(Row { cluster, outcome, cells });
        }
        let name =
            |code: &str| points.values().find(|point| point.code == code).map_or(String::new(), |point| point.name.clone());
        let names = codes.iter().map(|code| name(code)).collect();
        let codes = codes.iter().map(|code| (*code).to_owned()).collect();
        Ok(Pooled { codes, names, rows, left_out: Vec::new() }.without_unknown())
    }

    /// Leaves out the touchpoints that too few have met to correlate anything with.
    fn without_unknown(mut self) -> Self {
        let known: Vec<bool> = (0..self.codes.len())
            .map(|driver| {
                let met = self.rows.iter().filter(|row| row.outcome.is_some() && row.cells[driver].satisfaction.is_some());
                met.count() as f64 >= LEAST_COMMON_ROWS
            })
            .collect();
        self.left_out = self.names.iter().zip(&known).filter(|(_, known)| !**known).map(|(name, _)| name.clone()).collect();
        keep(&mut self.codes, &known);
        keep(&mut self.names, &known);
        self.rows.iter_mut().for_each(|row| keep(&mut row.cells, &known));
        self
    }

    fn answers(&self) -> Answers {
        let mut answers = Answers::new(self.codes.len());
        for row in &self.rows {
            let satisfaction: Vec<_> = row.cells.iter().map(|cell| cell.satisfaction).collect();
            let importance: Vec<_> = row.cells.iter().map(|cell| cell.importance).collect();
            let (cluster, outcome) = (row.cluster, row.outcome);
            answers.push(Answer { cluster, outcome, satisfaction: &satisfaction, importance: &importance });
        }
        answers
    }

    /// Why there are no weights, in words.
    fn refusal(&self, error: WeighError) -> Error {
        match error {
            WeighError::Cancelled(cancelled) => cancelled.into(),
            WeighError::NoDrivers => Error::input("weights-no-answers"),
            WeighError::TooFewAnswers { n, needed } => {
                Error::input("weights-too-few").with("n", n as usize).with("needed", needed as usize)
            }
            WeighError::OutcomeConstant => Error::input("weights-constant"),
            WeighError::DriverUnknown { driver, n } => {
                let name = self.names.get(driver as usize).cloned().unwrap_or_default();
                Error::input("weights-unknown").with("name", name).with("n", n as usize)
            }
            WeighError::NothingExplained => Error::input("weights-nothing"),
            WeighError::Unstable => Error::input("weights-unstable"),
        }
    }
}

/// Touchpoints of a unit or of all units, those of earlier units first.
fn points(reader: &Reader, unit: Option<BusinessUnitId>) -> Result<BTreeMap<(usize, TouchpointId), Touchpoint>> {
    let units: Vec<BusinessUnitId> = reader.all::<BusinessUnit>()?.iter().map(|unit| unit.id).collect();
    let place = |id: BusinessUnitId| units.iter().position(|unit| *unit == id).unwrap_or(units.len());
    let chosen = reader.all::<Touchpoint>()?.into_iter().filter(|point| unit.is_none_or(|unit| unit == point.business_unit_id));
    Ok(chosen.map(|point| ((place(point.business_unit_id), point.id), point)).collect())
}

fn keep<T>(values: &mut Vec<T>, which: &[bool]) {
    let mut which = which.iter();
    values.retain(|_| *which.next().expect("one mark per value"));
}

/// The progress of one part of the work, from the second to the third number.
struct Share<'a>(&'a dyn Progress, f32, f32);

impl Progress for Share<'_> {
    fn report(&self, share: f32) -> std::result::Result<(), Cancelled> {
        self.0.report(self.1 + share * (self.2 - self.1))
    }
}

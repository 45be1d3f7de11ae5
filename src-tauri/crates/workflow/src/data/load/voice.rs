use super::customer_names::CustomerNames;
use super::names::plain;
use super::{Failure, Join, Line, Loader, Names, Verdict};
use crate::data::columns::Mapping;
use crate::data::line::Rejection;
use project::batches::BatchId;
use project::journeys::TouchpointId;
use project::voice::{Answer, Remark, Response, ResponseId, Source, Tone};
use std::collections::{HashMap, HashSet};

/// A response per row, an answer per touchpoint that the row grades.
pub struct Survey<'w> {
    names: Names<'w>,
    customers: CustomerNames,
    known: HashSet<(String, i32)>,
    grades: Vec<GradeColumns>,
    batch: BatchId,
}

/// The columns of one touchpoint: "Т05 — важность", "Т05 — удовлетворённость", "Т05 — рекомендация".
struct GradeColumns {
    touchpoint: String,
    importance: Option<usize>,
    satisfaction: Option<usize>,
    recommendation: Option<usize>,
}

impl<'w> Survey<'w> {
    pub fn new(names: Names<'w>, batch: BatchId, mapping: &Mapping) -> crate::Result<Self> {
        names.writing.touch("response")?;
        let responses = project::voice::responses(names.writing)?;
        let known =
            responses.into_iter().filter(|response| response.source == Source::Survey).map(|r| (r.respondent, r.day)).collect();
        Ok(Self { customers: names.customers()?, names, known, grades: grade_columns(&mapping.columns), batch })
    }
}

impl Loader for Survey<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let business_unit_id = Some(self.names.need_unit(line)?);
        let response = response(line, Source::Survey, "respondent", self.batch, business_unit_id, self.customers.find(line)?)?;
        let answers = self.grades.iter().filter_map(|columns| columns.answer(line, &self.names, &response).transpose());
        let answers = answers.collect::<Result<Vec<_>, Rejection>>()?;
        if !self.known.insert((response.respondent.clone(), response.day)) {
            return Ok(Verdict::Duplicate);
        }
        let response_id = self.names.writing.insert(&response)?;
        for answer in answers {
            self.names.writing.insert(&Answer { response_id, ..answer })?;
        }
        Ok(Verdict::Loaded)
    }

    fn joins(&self) -> Vec<Join> {
        self.customers.joins()
    }
}

impl GradeColumns {
    /// The answer about this touchpoint; `None` when all its cells are blank: the respondent did not meet it.
    fn answer(&self, line: &Line<'_>, names: &Names<'_>, response: &Response) -> Result<Option<Answer>, Rejection> {
        let grade = |at: Option<usize>| at.map_or(Ok(None), |at| line.grade_at(at, &self.touchpoint));
        let (importance, satisfaction) = (grade(self.importance)?, grade(self.satisfaction)?);
        let recommendation = grade(self.recommendation)?.map(|grade| grade.round() as i32);
        if importance.is_none() && satisfaction.is_none() && recommendation.is_none() {
            return Ok(None);
        }
        let found = response.business_unit_id.and_then(|unit| names.touchpoint(unit, &self.touchpoint));
        let touchpoint_id = found.ok_or_else(|| Rejection {
            field: "touchpoint".to_owned(),
            column: self.importance.or(self.satisfaction).or(self.recommendation),
            reason: "reason-unknown-touchpoint",
            value: self.touchpoint.clone(),
        })?;
        Ok(Some(Answer { id: 0.into(), response_id: 0.into(), touchpoint_id, importance, satisfaction, recommendation }))
    }
}

/// Finds the columns named "TOUCHPOINT — важность", "… — удовлетворённость", "… — рекомендация", in either language.
fn grade_columns(columns: &[String]) -> Vec<GradeColumns> {
    let mut found: Vec<GradeColumns> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let Some((touchpoint, what)) = column.rsplit_once(['—', '–', ':']) else { continue };
        let (touchpoint, what) = (touchpoint.trim(), plain(what));
        let index = found.iter().position(|columns| columns.touchpoint == touchpoint).unwrap_or(found.len());
        let is = |words: [&str; 2]| words.iter().any(|word| what.starts_with(word));
        let (importance, satisfaction) = (is(["важност", "importance"]), is(["удовлетворенност", "satisfaction"]));
        let recommendation = is(["рекоменд", "recommend"]);
        if !(importance || satisfaction || recommendation) {
            continue;
        }
        if index == found.len() {
            found.push(GradeColumns {
                touchpoint: touchpoint.to_owned(),
                importance: None,
                satisfaction: None,
                recommendation: None,
            });
        }
        let columns = &mut found[index];
        for (is, column) in [
            (importance, &mut columns.importance),
            (satisfaction, &mut columns.satisfaction),
            (recommendation, &mut columns.recommendation),
        ] {
            if is {
                *column = Some(at);
            }
        }
    }
    found
}

/// A row per interview and touchpoint; rows of one interview share a response.
pub struct Interviews<'w> {
    names: Names<'w>,
    customers: CustomerNames,
    open: HashMap<String, ResponseId>,
    answered: HashSet<(ResponseId, TouchpointId)>,
    earlier: HashSet<(String, i32)>,
    batch: BatchId,
}

impl<'w> Interviews<'w> {
    pub fn new(names: Names<'w>, batch: BatchId) -> crate::Result<Self> {
        names.writing.touch("response")?;
        let responses = project::voice::responses(names.writing)?;
        let earlier = responses.into_iter().filter(|r| r.source == Source::Interview).map(|r| (r.respondent, r.day)).collect();
        Ok(Self { customers: names.customers()?, names, open: HashMap::new(), answered: HashSet::new(), earlier, batch })
    }
}

impl Loader for Interviews<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let unit = self.names.need_unit(line)?;
        line.need_text("touchpoint")?;
        let touchpoint_id =
            self.names.touchpoint_of(line, Some(unit))?.ok_or_else(|| line.reject("touchpoint", "reason-blank"))?;
        let response = response(line, Source::Interview, "interview", self.batch, Some(unit), self.customers.find(line)?)?;
        let (importance, satisfaction) = (line.grade("importance")?, line.grade("satisfaction")?);
        let tone = line.word("tone", &TONES)?;
        if self.earlier.contains(&(response.respondent.clone(), response.day)) {
            return Ok(Verdict::Duplicate);
        }
        let response_id = match self.open.get(&response.respondent) {
            Some(id) => *id,
            None => self.names.writing.insert(&response)?,
        };
        self.open.insert(response.respondent, response_id);
        let quote = line.text("quote");
        if !self.answered.insert((response_id, touchpoint_id)) && quote.is_empty() {
            return Ok(Verdict::Duplicate);
        }
        let answer = Answer { id: 0.into(), response_id, touchpoint_id, importance, satisfaction, recommendation: None };
        if importance.is_some() || satisfaction.is_some() {
            self.names.writing.insert(&answer)?;
        }
        if !quote.is_empty() {
            self.names.writing.insert(&Remark { id: 0.into(), response_id, touchpoint_id, tone, quote })?;
        }
        Ok(Verdict::Loaded)
    }

    fn joins(&self) -> Vec<Join> {
        self.customers.joins()
    }
}

const TONES: [(&str, Tone); 6] = [
    ("боль", Tone::Pain),
    ("иде", Tone::Idea),
    ("похвал", Tone::Praise),
    ("pain", Tone::Pain),
    ("idea", Tone::Idea),
    ("praise", Tone::Praise),
];

fn response(
    line: &Line<'_>,
    source: Source,
    respondent: &str,
    batch_id: BatchId,
    business_unit_id: Option<project::journeys::BusinessUnitId>,
    customer_id: Option<project::customers::CustomerId>,
) -> Result<Response, Rejection> {
    Ok(Response {
        id: 0.into(),
        batch_id,
        source,
        respondent: line.need_text(respondent)?,
        day: line.need_day("date")?,
        wave: line.text("wave"),
        respondent_class: line.text("respondent_class"),
        role: line.text("role"),
        product: line.text("product"),
        channel: line.text("channel"),
        business_unit_id,
        customer_id,
        recommendation: line.grade("recommendation")?.map(|grade| grade.round() as i32),
        satisfaction: line.grade("overall_satisfaction")?,
    })
}

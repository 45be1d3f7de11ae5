//! Survey responses, interviews, their answers per touchpoint, remarks, and feedback cases.

use crate::entity::{entity, words};
use crate::journeys::{BusinessUnitId, TouchpointId};
use crate::{Reader, Result, batches::BatchId, customers::CustomerId};

words! {
    /// Where a response comes from.
    Source { Survey = "survey", Interview = "interview" }
}

words! {
    /// What a remark tells.
    Tone { Pain = "pain", Idea = "idea", Praise = "praise" }
}

entity! {
    /// One answered survey or one interview; `recommendation` 0–10 is the overall one. Bulk row.
    Response: "response" by ResponseId {
        batch_id: BatchId, source: Source, respondent: String, day: i32, wave: String, respondent_class: String, role: String,
        product: String, channel: String, business_unit_id: Option<BusinessUnitId>, customer_id: Option<CustomerId>,
        recommendation: Option<i32>,
        /// With the company as a whole, 0–10.
        satisfaction: Option<f64>,
    }
}

entity! {
    /// What a respondent said of a touchpoint that they met, 0–10 each. Bulk row.
    Answer: "answer" by AnswerId {
        response_id: ResponseId, touchpoint_id: TouchpointId, importance: Option<f64>, satisfaction: Option<f64>,
        recommendation: Option<i32>,
    }
}

entity! {
    /// A respondent's own words about a touchpoint. Bulk row.
    Remark: "remark" by RemarkId { response_id: ResponseId, touchpoint_id: TouchpointId, tone: Tone, quote: String }
}

entity! {
    /// A feedback case.
    Feedback: "feedback" by FeedbackId {
        day: i32, business_unit_id: Option<BusinessUnitId>, customer_id: Option<CustomerId>, touchpoint_id: Option<TouchpointId>,
        source: String, text: String, status: String, due: Option<i32>,
    }
}

/// Responses whose import is switched on.
pub fn responses(reader: &Reader) -> Result<Vec<Response>> {
    reader.query("SELECT * FROM active_response ORDER BY id", (), <Response as crate::Entity>::from_row)
}

/// How many responses of a source are switched on.
pub fn count(reader: &Reader, source: Source) -> Result<i32> {
    Ok(reader.number("SELECT count(*) FROM active_response WHERE source = ?1", [source])? as i32)
}

/// How many responses say something of each touchpoint; touchpoints without any are left out.
pub fn answered(reader: &Reader) -> Result<Vec<(TouchpointId, i32)>> {
    reader.query(
        "SELECT touchpoint_id, count(DISTINCT response_id) FROM answer JOIN active_response ON active_response.id = response_id
         GROUP BY touchpoint_id",
        (),
        |row| Ok((row.get::<_, i32>(0)?.into(), row.get(1)?)),
    )
}

/// Answers whose import is switched on.
pub fn answers(reader: &Reader) -> Result<Vec<Answer>> {
    reader.query(
        "SELECT answer.* FROM answer JOIN active_response ON active_response.id = response_id ORDER BY answer.id",
        (),
        <Answer as crate::Entity>::from_row,
    )
}

/// Remarks whose import is switched on.
pub fn remarks(reader: &Reader) -> Result<Vec<Remark>> {
    reader.query(
        "SELECT remark.* FROM remark JOIN active_response ON active_response.id = response_id ORDER BY remark.id",
        (),
        <Remark as crate::Entity>::from_row,
    )
}

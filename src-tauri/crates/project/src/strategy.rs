//! The strategy of a segment: the plan of communication and the figures aimed at.

use crate::entity::{entity, words};
use crate::{Result, Writing, segments::SegmentId};

entity! {
    /// A line of the plan: on what occasion, what is said, over which channel, when. Any text may be empty.
    Communication: "communication" by CommunicationId {
        segment_id: SegmentId, occasion: String, message: String, channel: String, timing: String, position: i32,
    }
}

words! {
    /// A figure of a segment that can be aimed at: revenue of a year, orders of a customer a year, average ticket, share of
    /// customers who left (0 to 1), net promoter score.
    TargetMeasure { Revenue = "revenue", Orders = "orders", Ticket = "ticket", Left = "left", Nps = "nps" }
}

entity! {
    /// A figure aimed at, one a segment and measure.
    SegmentTarget: "segment_target" by SegmentTargetId { segment_id: SegmentId, measure: TargetMeasure, target: f64 }
}

/// Sets the figure aimed at; `None` takes it away.
pub fn set_target(writing: &Writing<'_>, segment: SegmentId, measure: TargetMeasure, target: Option<f64>) -> Result<()> {
    match target {
        Some(target) => writing.execute(
            "INSERT INTO segment_target (segment_id, measure, target) VALUES (?1, ?2, ?3)
             ON CONFLICT (segment_id, measure) DO UPDATE SET target = excluded.target",
            (segment, measure, target),
        ),
        None => writing.execute("DELETE FROM segment_target WHERE segment_id = ?1 AND measure = ?2", (segment, measure)),
    }
}

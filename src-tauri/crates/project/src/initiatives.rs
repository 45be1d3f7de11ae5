//! Improvement projects of the strategy session and the decisions taken in it.

use crate::entity::{entity, words};
use crate::journeys::{BusinessUnitId, TouchpointId};
use crate::{kpis::KpiId, processes::PoolId, systems::DataItemId};

words! {
    /// The state of an improvement project.
    InitiativeStatus {
        Received = "received", UnderStudy = "under-study", Planned = "planned", Postponed = "postponed", Rejected = "rejected",
        InProgress = "in-progress", Implemented = "implemented", Cancelled = "cancelled",
    }
}

entity! {
    /// An improvement project. `quarter` as "2027-1" or empty; `effect` and `effort` 1–5; what it came from are its references.
    Initiative: "initiative" by InitiativeId {
        business_unit_id: Option<BusinessUnitId>, title: String, description: String, owner: String, quarter: String, effect: i32,
        effort: i32, votes: i32, status: InitiativeStatus, position: i32, touchpoint_id: Option<TouchpointId>,
        kpi_id: Option<KpiId>, pool_id: Option<PoolId>, data_item_id: Option<DataItemId>,
    }
}

entity! {
    /// A decision of the session; `due` counts days from 1970-01-01.
    Decision: "decision" by DecisionId {
        text: String, owner: String, due: Option<i32>, initiative_id: Option<InitiativeId>, position: i32,
    }
}

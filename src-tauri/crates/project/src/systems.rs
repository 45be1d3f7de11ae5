//! IT systems, the data they hold, and which KPI needs which data.

use crate::entity::{entity, words};
use crate::kpis::KpiId;

words! {
    /// Whether a data item is collected.
    Collected { Yes = "yes", Partly = "partly", No = "no" }
}

words! {
    /// How a data item is collected.
    Collection { Automatic = "automatic", Manual = "manual" }
}

entity! {
    /// An IT system; `dashboard`: its data reaches the dashboard.
    System: "system" by SystemId {
        code: String, name: String, kind: String, owner: String, description: String, dashboard: bool,
    }
}

entity! {
    /// Data flows from one system to another.
    Integration: "integration" by IntegrationId { from_id: SystemId, to_id: SystemId }
}

entity! {
    /// A piece of data that KPIs need; `dashboard`: it reaches the dashboard.
    DataItem: "data_item" by DataItemId {
        code: String, name: String, unit: String, system_id: Option<SystemId>, collected: Collected, collection: Collection,
        period: String, owner: String, personal: bool, dashboard: bool,
    }
}

entity! {
    /// A KPI needs a data item.
    KpiDataItem: "kpi_data_item" by KpiDataItemId { kpi_id: KpiId, data_item_id: DataItemId }
}

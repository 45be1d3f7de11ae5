//! Campaigns tried on a test group beside a control group.

use crate::entity::{entity, words};
use crate::{Reader, Result, Writing, customers::CustomerId};

entity! {
    /// A campaign with its groups drawn. `terms` is what the size was computed from, as JSON; the outcome is read from orders of
    /// `days` days from the day `start` on.
    Campaign: "campaign" by CampaignId { name: String, terms: String, seed: i32, start: i32, days: i32, position: i32 }
}

words! {
    /// Whether a customer gets the campaign or is left alone.
    CampaignSide { Test = "test", Control = "control" }
}

/// The customers of a campaign in both groups, active ones only.
pub fn members(reader: &Reader, campaign: CampaignId) -> Result<Vec<(CustomerId, CampaignSide)>> {
    reader.query(
        "SELECT customer_id, arm FROM campaign_member JOIN active_customer ON active_customer.id = customer_id
         WHERE campaign_id = ?1 ORDER BY customer_id",
        [campaign],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub fn add_member(writing: &Writing<'_>, campaign: CampaignId, customer: CustomerId, side: CampaignSide) -> Result<()> {
    let sql = "INSERT INTO campaign_member (campaign_id, customer_id, arm) VALUES (?1, ?2, ?3)";
    writing.execute(sql, (campaign, customer, side))
}

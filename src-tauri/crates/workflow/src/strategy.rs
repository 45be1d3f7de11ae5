//! What is done for each segment: the card of a segment with value, behaviour, needs, channels, plan and targets; how value goes
//! with experience; campaigns tried on a test group.

mod buyers;
mod campaigns;
mod document;
mod edit;
mod experience;
mod found;
#[cfg(test)]
mod tests;
mod view;
mod workbook;

pub use campaigns::{
    CampaignDraft, CampaignMember, CampaignPlan, CampaignReading, CampaignRow, CampaignView, Stratum, create as campaign_create,
    members_book, remove as campaign_remove, view as campaigns,
};
pub(crate) use document::plan as plan_table;
pub use document::word;
pub use edit::{add, remove, set_target, update};
pub use experience::{ExperienceGroup, ExperienceView, ShareScore, experience};
pub use found::{found, found_campaign, found_experience};
pub use view::{ChannelShare, Need, SegmentStrategy, StrategyView, TargetRow, view};
pub use workbook::excel;

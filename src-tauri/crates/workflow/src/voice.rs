//! Voice of customer: what respondents said of each touchpoint, with sample sizes and intervals.
//!
//! Figures are of the survey: interviews are held for reasons and words, and other people than customers are interviewed.
//! A touchpoint that no survey asked of takes its figures from interviews and says so.

mod found;
mod sample;
#[cfg(test)]
mod tests;
mod touchpoints;
mod view;

pub use found::found;
pub use sample::{SamplePlan, SampleShare, sample_plan};
pub use touchpoints::{TouchpointVoice, of_touchpoints};
pub use view::{Quote, Respondents, TouchpointRow, VoiceView, WaveScore, quotes, view};

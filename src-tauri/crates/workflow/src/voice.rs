//! Voice of customer: what respondents said of each touchpoint, with sample sizes and intervals.
//!
//! Figures are of the survey: interviews are held for reasons and words, and other people than customers are interviewed.
//! A touchpoint that no survey asked of takes its figures from interviews and says so.

mod touchpoints;

pub use touchpoints::{TouchpointVoice, of_touchpoints};

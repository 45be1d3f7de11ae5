//! The voice of the customer: what answers and interviews say, and how surely.
//!
//! Scores are on the 0–10 scale unless a function says otherwise. A value that is not finite is no answer and is left out.

mod evidence;
mod loyalty;
mod sample;
mod satisfaction;
mod waves;

pub use evidence::{Evidence, TouchpointSource, evidence};
pub use loyalty::{LEAST_FOR_NPS, NpsScore, nps};
pub use sample::{
    NpsAim, ProportionAim, allocate_proportionally, interview_chance, interviews_needed, nps_sample, proportion_sample,
};
pub use satisfaction::{MeanScore, TopTwoBox, mean_score, top_two_box};
pub use waves::{WaveChange, mean_change, nps_change, paired_mean_change};

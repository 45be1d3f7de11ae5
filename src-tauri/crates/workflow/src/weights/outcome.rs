//! Success with the customer, as the weights explain it: from the answers themselves, or from orders after the answer.

use crate::Result;
use project::customers::CustomerId;
use project::voice::{self, Response, ResponseId};
use project::{Reader, orders};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What the satisfaction with touchpoints is weighed by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "WeightOutcome")]
pub enum Outcome {
    /// Overall willingness to recommend, 0–10.
    #[default]
    Recommendation,
    /// Overall satisfaction with the company, 0–10.
    Satisfaction,
    /// Mean of the recommendations, 0–10, that the answer gave right after its touchpoints.
    AfterTouchpoint,
    /// Whether the customer ordered in the window after the answer: 1 or 0, a linear probability model.
    Repeat,
    /// ln(1 + roubles) that the customer spent in the window after the answer, returns taken off.
    Spend,
}

impl Outcome {
    pub const ALL: [Self; 5] = [Self::Recommendation, Self::Satisfaction, Self::AfterTouchpoint, Self::Repeat, Self::Spend];

    /// The word of `--set outcome=` and of the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Recommendation => "recommendation",
            Self::Satisfaction => "satisfaction",
            Self::AfterTouchpoint => "after-touchpoint",
            Self::Repeat => "repeat",
            Self::Spend => "spend",
        }
    }
}

/// Reads what every outcome needs, once.
pub(super) struct Success {
    after: HashMap<ResponseId, (f64, f64)>,
    /// Day and amount of every line of a customer.
    bought: HashMap<CustomerId, Vec<(i32, f64)>>,
    last_day: Option<i32>,
    window: i32,
}

impl Success {
    /// `window`: days after an answer whose orders count.
    pub fn read(reader: &Reader, window: u32) -> Result<Self> {
        let mut after: HashMap<ResponseId, (f64, f64)> = HashMap::new();
        for answer in voice::answers(reader)? {
            let Some(grade) = answer.recommendation else { continue };
            let (sum, n) = after.entry(answer.response_id).or_default();
            (*sum, *n) = (*sum + f64::from(grade), *n + 1.0);
        }
        let mut bought: HashMap<CustomerId, Vec<(i32, f64)>> = HashMap::new();
        for sale in orders::sales(reader)? {
            bought.entry(sale.customer).or_default().push((sale.day, sale.amount));
        }
        let last_day = orders::period(reader)?.map(|(_, last)| last);
        Ok(Self { after, bought, last_day, window: i32::try_from(window).unwrap_or(i32::MAX) })
    }

    /// `None`: the answer says nothing of this outcome, its customer is unknown, or its window is not over yet.
    pub fn of(&self, response: &Response, outcome: Outcome) -> Option<f64> {
        match outcome {
            Outcome::Recommendation => response.recommendation.map(f64::from),
            Outcome::Satisfaction => response.satisfaction,
            Outcome::AfterTouchpoint => self.after.get(&response.id).map(|(sum, n)| sum / n),
            Outcome::Repeat => self.spent(response).map(|lines| f64::from(u8::from(lines.iter().any(|amount| *amount > 0.0)))),
            Outcome::Spend => self.spent(response).map(|lines| lines.iter().sum::<f64>().max(0.0).ln_1p()),
        }
    }

    /// Amounts of the lines in the window after the day of the answer.
    fn spent(&self, response: &Response) -> Option<Vec<f64>> {
        let end = response.day.saturating_add(self.window);
        let customer = response.customer_id.filter(|_| self.last_day.is_some_and(|last| end <= last))?;
        let lines = self.bought.get(&customer).into_iter().flatten();
        Some(lines.filter(|(day, _)| *day > response.day && *day <= end).map(|(_, amount)| *amount).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use project::voice::Source;

    /// A customer who bought for 100 on day 10, 300 on day 20, gave 50 back on day 25 and bought last on day 60.
    fn success() -> Success {
        Success {
            after: HashMap::from([(ResponseId(1), (17.0, 2.0))]),
            bought: HashMap::from([(CustomerId(7), vec![(10, 100.0), (20, 300.0), (25, -50.0), (60, 1.0)])]),
            last_day: Some(60),
            window: 30,
        }
    }

    #[track_caller]
    fn check(day: i32, customer: Option<i32>, outcome: Outcome, expected: Option<f64>) {
        let response = Response {
            id: ResponseId(1),
            batch_id: 1.into(),
            source: Source::Survey,
            respondent: String::new(),
            day,
            wave: String::new(),
            respondent_class: String::new(),
            role: String::new(),
            product: String::new(),
            channel: String::new(),
            business_unit_id: None,
            customer_id: customer.map(CustomerId),
            recommendation: Some(9),
            satisfaction: Some(7.5),
        };
        let found = success().of(&response, outcome);
        let same = found.zip(expected).map_or(found == expected, |(one, other)| (one - other).abs() < 1e-12);
        assert!(same, "{outcome:?} on day {day} of {customer:?}: {found:?} is not {expected:?}");
    }

    #[test]
    fn answers_say_it_themselves() {
        check(0, None, Outcome::Recommendation, Some(9.0));
        check(0, None, Outcome::Satisfaction, Some(7.5));
        check(0, None, Outcome::AfterTouchpoint, Some(8.5));
    }

    #[test]
    fn orders_count_after_the_day_of_the_answer_up_to_the_end_of_the_window() {
        check(10, Some(7), Outcome::Repeat, Some(1.0));
        check(10, Some(7), Outcome::Spend, Some(251_f64.ln()));
        check(30, Some(7), Outcome::Spend, Some(2_f64.ln()));
        check(24, Some(7), Outcome::Repeat, Some(0.0));
        check(24, Some(7), Outcome::Spend, Some(0.0));
        check(10, Some(8), Outcome::Repeat, Some(0.0));
    }

    #[test]
    fn unknown_customers_and_windows_that_are_not_over_are_left_out() {
        check(31, Some(7), Outcome::Repeat, None);
        check(10, None, Outcome::Spend, None);
    }
}

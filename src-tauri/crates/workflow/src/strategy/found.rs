use super::campaigns::{CampaignDraft, CampaignReading, create, view as campaign_view};
use super::experience::experience;
use super::view::view;
use crate::analyse::{self, Found, Parameters};
use crate::scope::Scope;
use crate::text::Wording;
use crate::{Error, Result};
use analysis::campaign::{Goal, TestTerms};
use project::Project;

/// `analyse strategy`: a sentence for each segment.
pub fn found(project: &Project, scope: &Scope) -> Result<Found> {
    let view = view(project, scope)?;
    if view.segments.is_empty() {
        return analyse::found(vec![Wording::new("found-strategy-none")], &view);
    }
    let line = |card: &super::SegmentStrategy| {
        Wording::new("found-strategy")
            .with("name", card.segment.name.as_str())
            .with("customers", card.customers as usize)
            .with("percent", (card.revenue_share * 100.0).round())
            .with("need", card.needs.first().map_or("—", |need| need.name.as_str()))
            .with("plan", card.plan.len())
    };
    analyse::found(view.segments.iter().map(line).collect(), &view)
}

/// `analyse experience`: what promoters and detractors differ in.
pub fn found_experience(project: &Project, scope: &Scope) -> Result<Found> {
    let Some(view) = experience(project, scope)? else {
        return analyse::found(vec![Wording::new("found-experience-none")], &None::<()>);
    };
    let linked = Wording::new("found-experience").with("linked", view.linked as usize).with("buyers", view.buyers as usize);
    analyse::found([vec![linked], view.findings.clone()].concat(), &view)
}

/// `analyse campaign`: the size of a test for `goal=share` with `base` and `expected`, or `goal=mean` with `difference` and, unless
/// it is to be measured, `deviation`; by `power`, `significance` and `control` (customers of the control group for each of the test
/// group). With `name` the groups are drawn and kept, for `days` of orders from `start`. And what came of the campaigns.
pub fn found_campaign(project: &mut Project, scope: &Scope, parameters: &Parameters) -> Result<Found> {
    let days = parameters.get("days")?.unwrap_or(90);
    let terms = TestTerms {
        significance: parameters.get("significance")?.unwrap_or(0.05),
        power: parameters.get("power")?.unwrap_or(0.8),
        ratio: parameters.get("control")?.unwrap_or(1.0),
    };
    let goal = goal(project, scope, parameters, terms, days)?;
    if let Some(name) = parameters.named.get("name") {
        let plan = campaign_view(project, scope, goal, terms, days)?.plan;
        let start = match parameters.get::<jiff::civil::Date>("start")? {
            Some(date) => crate::text::day(date),
            None => plan.start.ok_or(Error::input("no-orders"))?,
        };
        let size = plan.size.ok_or(Error::input("campaign-empty"))?;
        create(project, scope, &CampaignDraft { name: name.clone(), goal, terms, size, seed: parameters.seed, start, days })?;
    }
    let view = campaign_view(project, scope, goal, terms, days)?;
    let mut lines = Vec::new();
    if parameters.named.contains_key("goal") {
        let size = view.plan.size.ok_or(Error::input("campaign-goal"))?;
        let key = if view.plan.enough { "found-campaign-size" } else { "found-campaign-short" };
        lines.push(
            Wording::new(key)
                .with("test", size.test as usize)
                .with("control", size.control as usize)
                .with("available", view.plan.available as usize)
                .with("power", (view.plan.power_of_all.unwrap_or(0.0) * 100.0).round()),
        );
    }
    for campaign in &view.campaigns {
        let line = match &campaign.reading {
            None => Wording::new("found-campaign-waits"),
            Some(reading) => came(reading),
        };
        lines.push(
            line.with("name", campaign.name.as_str())
                .with("test", campaign.test as usize)
                .with("control", campaign.control as usize),
        );
    }
    if lines.is_empty() {
        lines.push(Wording::new("found-campaign-none"));
    }
    analyse::found(lines, &view)
}

/// The difference of the shares of customers with an order, in points.
fn came(reading: &CampaignReading) -> Wording {
    let Some(bought) = reading.bought else { return Wording::new("found-campaign-waits") };
    let points = |value: f64| (value * 1000.0).round() / 10.0;
    Wording::new("found-campaign-came")
        .with("days", reading.days_read)
        .with("difference", points(bought.difference))
        .with("low", points(bought.interval.low))
        .with("high", points(bought.interval.high))
}

fn goal(project: &Project, scope: &Scope, parameters: &Parameters, terms: TestTerms, days: i32) -> Result<Goal> {
    let need =
        |name: &str| -> Result<f64> { parameters.get(name)?.ok_or_else(|| Error::input("bad-parameter").with("name", name)) };
    match parameters.named.get("goal").map(String::as_str) {
        None => Ok(Goal::Share { base: 0.1, expected: 0.12 }),
        Some("share") => Ok(Goal::Share { base: need("base")?, expected: need("expected")? }),
        Some("mean") => {
            let difference = need("difference")?;
            let measured = || -> Result<f64> {
                let goal = Goal::Mean { difference, deviation: 1.0 };
                Ok(campaign_view(project, scope, goal, terms, days)?.plan.deviation.unwrap_or(0.0))
            };
            let deviation = parameters.get("deviation")?.map_or_else(measured, Ok)?;
            Ok(Goal::Mean { difference, deviation })
        }
        Some(_) => Err(Error::input("bad-parameter").with("name", "goal")),
    }
}

use crate::Result;
use crate::text::{Texts, date};
use project::initiatives::Initiative;
use project::kpis::KpiValue;
use project::{Reader, orders, voice};

/// A quarter as the project keeps it: "2027-1".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    pub year: i16,
    /// 1 to 4.
    pub number: i16,
}

impl Quarter {
    /// The quarter of a day counted from 1970-01-01.
    pub fn of(day: i32) -> Self {
        let date = date(day);
        Self { year: date.year(), number: (i16::from(date.month()) - 1) / 3 + 1 }
    }

    pub fn next(self) -> Self {
        if self.number == 4 { Self { year: self.year + 1, number: 1 } } else { Self { number: self.number + 1, ..self } }
    }

    /// Reads "2027-1"; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once('-')?;
        let quarter = Self { year: year.parse().ok()?, number: number.parse().ok()? };
        (1..=4).contains(&quarter.number).then_some(quarter)
    }

    pub fn key(self) -> String {
        format!("{}-{}", self.year, self.number)
    }

    /// "I кв. 2027" or "Q1 2027".
    pub fn name(self, texts: &Texts) -> String {
        let year = [("year".to_owned(), self.year.to_string().into())];
        texts.say(&format!("session-quarter-{}", self.number), &year.into())
    }
}

/// The newest day of orders, responses and values of KPIs, counted from 1970-01-01; today in a project without data.
pub fn newest_day(reader: &Reader) -> Result<i32> {
    let orders = orders::period(reader)?.map(|(_, last)| last);
    let responses = voice::responses(reader)?.iter().map(|response| response.day).max();
    let values = reader.all::<KpiValue>()?.iter().map(|value| value.day).max();
    let today = || crate::text::day(jiff::Zoned::now().date());
    Ok([orders, responses, values].into_iter().flatten().max().unwrap_or_else(today))
}

/// The four quarters after the newest data, and those beside them for which projects are planned, in order.
pub fn year_ahead(reader: &Reader) -> Result<Vec<Quarter>> {
    let mut quarters = vec![Quarter::of(newest_day(reader)?).next()];
    for _ in 1..4 {
        quarters.push(quarters[quarters.len() - 1].next());
    }
    quarters.extend(reader.all::<Initiative>()?.iter().filter_map(|initiative| Quarter::parse(&initiative.quarter)));
    quarters.sort_unstable();
    quarters.dedup();
    Ok(quarters)
}

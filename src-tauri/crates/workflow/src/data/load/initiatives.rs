use super::names::plain;
use super::{Failure, Line, Loader, Names, Renewal, Upserts, Verdict};
use project::initiatives::{Initiative, InitiativeStatus as Status};

/// An improvement project per row; one of the same title is updated.
pub struct Initiatives<'w> {
    names: Names<'w>,
    upserts: Upserts,
}

const STATUSES: [(&str, Status); 16] = [
    ("получен", Status::Received),
    ("изуча", Status::UnderStudy),
    ("запланир", Status::Planned),
    ("отлож", Status::Postponed),
    ("отклон", Status::Rejected),
    ("в работе", Status::InProgress),
    ("внедр", Status::Implemented),
    ("отмен", Status::Cancelled),
    ("received", Status::Received),
    ("under study", Status::UnderStudy),
    ("planned", Status::Planned),
    ("postponed", Status::Postponed),
    ("rejected", Status::Rejected),
    ("in progress", Status::InProgress),
    ("implemented", Status::Implemented),
    ("cancelled", Status::Cancelled),
];

impl<'w> Initiatives<'w> {
    pub fn new(names: Names<'w>) -> Self {
        Self { names, upserts: Upserts::default() }
    }
}

impl Loader for Initiatives<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let title = line.need_text("title")?;
        let writing = self.names.writing;
        let all = writing.all::<Initiative>()?;
        let known = all.iter().find(|known| plain(&known.title) == plain(&title));
        let business_unit_id = self.names.unit_or_none(line)?;
        let scale = |field| Ok::<_, Failure>(line.number(field)?.map_or(3, |value| value.round().clamp(1.0, 5.0) as i32));
        let initiative = Initiative {
            id: known.map(|known| known.id).unwrap_or_default(),
            business_unit_id,
            title,
            description: line.text("description"),
            owner: line.text("owner"),
            quarter: line.text("quarter"),
            effect: scale("effect")?,
            effort: scale("effort")?,
            votes: line.number("votes")?.map_or(0, |votes| votes.round().max(0.0) as i32),
            status: line.word("status", &STATUSES)?,
            position: known.map_or(all.len() as i32, |known| known.position),
            touchpoint_id: self.names.touchpoint_of(line, business_unit_id)?,
            kpi_id: known.and_then(|known| known.kpi_id),
            pool_id: known.and_then(|known| known.pool_id),
            data_item_id: known.and_then(|known| known.data_item_id),
        };
        self.upserts.put(writing, known, &initiative, &initiative.title)?;
        Ok(Verdict::Loaded)
    }

    fn renewal(&self) -> crate::Result<Option<Renewal>> {
        Ok(Some(self.upserts.renewal(&self.names.writing.all::<Initiative>()?, |row| row.title.clone())))
    }
}

use super::names::plain;
use super::{Failure, Line, Loader, Renewal, Upserts, Verdict, pairs};
use crate::Result;
use project::Writing;
use project::systems::{Collected, Collection, DataItem, Integration, System, SystemId};

/// A system per row; integrations once every system is known.
pub struct Systems<'w> {
    writing: &'w Writing<'w>,
    links: Vec<(SystemId, String)>,
    upserts: Upserts,
}

impl<'w> Systems<'w> {
    pub fn new(writing: &'w Writing<'w>) -> Self {
        Self { writing, links: Vec::new(), upserts: Upserts::default() }
    }
}

impl Loader for Systems<'_> {
    fn row(&mut self, line: &Line<'_>) -> std::result::Result<Verdict, Failure> {
        let code = line.need_text("code")?;
        let known = self.writing.all::<System>()?.into_iter().find(|known| plain(&known.code) == plain(&code));
        let system = System {
            id: known.as_ref().map(|known| known.id).unwrap_or_default(),
            code,
            name: line.need_text("name")?,
            kind: line.text("kind"),
            owner: line.text("owner"),
            description: line.text("description"),
            dashboard: line.yes("dashboard")?,
        };
        let id = self.upserts.put(self.writing, known.as_ref(), &system, &format!("{} · {}", system.code, system.name))?;
        self.links.push((id, line.text("integrated_with")));
        Ok(Verdict::Loaded)
    }

    fn finish(&mut self) -> Result<()> {
        let (all, known) = (self.writing.all::<System>()?, self.writing.all::<Integration>()?);
        for (from_id, text) in &self.links {
            for link in known.iter().filter(|link| link.from_id == *from_id) {
                self.writing.delete::<Integration>(link.id)?;
            }
            for (code, _) in pairs(text) {
                let found = all.iter().find(|system| plain(&system.code) == plain(&code));
                let to_id = found.ok_or_else(|| crate::Error::input("unknown-system").with("code", code))?.id;
                self.writing.insert(&Integration { id: 0.into(), from_id: *from_id, to_id })?;
            }
        }
        Ok(())
    }

    fn renewal(&self) -> Result<Option<Renewal>> {
        Ok(Some(self.upserts.renewal(&self.writing.all::<System>()?, |row| format!("{} · {}", row.code, row.name))))
    }
}

/// A data item per row.
pub struct DataItems<'w> {
    writing: &'w Writing<'w>,
    systems: Vec<System>,
    upserts: Upserts,
}

const COLLECTED: [(&str, Collected); 6] = [
    ("нет", Collected::No),
    ("частично", Collected::Partly),
    ("да", Collected::Yes),
    ("no", Collected::No),
    ("part", Collected::Partly),
    ("yes", Collected::Yes),
];
const COLLECTION: [(&str, Collection); 4] = [
    ("вручную", Collection::Manual),
    ("авто", Collection::Automatic),
    ("manual", Collection::Manual),
    ("auto", Collection::Automatic),
];

impl<'w> DataItems<'w> {
    pub fn new(writing: &'w Writing<'w>) -> Result<Self> {
        Ok(Self { writing, systems: writing.all()?, upserts: Upserts::default() })
    }
}

impl Loader for DataItems<'_> {
    fn row(&mut self, line: &Line<'_>) -> std::result::Result<Verdict, Failure> {
        let code = line.need_text("code")?;
        let known = self.writing.all::<DataItem>()?.into_iter().find(|known| plain(&known.code) == plain(&code));
        let system = line.text("system");
        let system_id =
            self.systems.iter().find(|known| [&known.code, &known.name].iter().any(|name| plain(name) == plain(&system)));
        if system_id.is_none() && !system.is_empty() {
            return Err(line.reject("system", "reason-unknown-system").into());
        }
        let item = DataItem {
            id: known.as_ref().map(|known| known.id).unwrap_or_default(),
            code,
            name: line.need_text("name")?,
            unit: line.text("unit"),
            system_id: system_id.map(|system| system.id),
            collected: line.word("collected", &COLLECTED)?,
            collection: line.word("collection", &COLLECTION)?,
            period: line.text("period"),
            owner: line.text("owner"),
            personal: line.yes("personal")?,
            dashboard: line.yes("dashboard")?,
        };
        self.upserts.put(self.writing, known.as_ref(), &item, &format!("{} · {}", item.code, item.name))?;
        Ok(Verdict::Loaded)
    }

    fn renewal(&self) -> Result<Option<Renewal>> {
        Ok(Some(self.upserts.renewal(&self.writing.all::<DataItem>()?, |row| format!("{} · {}", row.code, row.name))))
    }
}

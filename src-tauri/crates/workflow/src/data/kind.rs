use serde::{Deserialize, Serialize};

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "ImportKind")]
pub enum Kind {
    Customers,
    Transactions,
    Survey,
    Interviews,
    Journeys,
    Processes,
    EventLog,
    Characteristics,
    Houses,
    Kpis,
    KpiValues,
    Systems,
    DataItems,
    Feedback,
    Initiatives,
}

impl Kind {
    pub const ALL: [Self; 15] = [
        Self::Customers,
        Self::Transactions,
        Self::Survey,
        Self::Interviews,
        Self::Journeys,
        Self::Processes,
        Self::EventLog,
        Self::Characteristics,
        Self::Houses,
        Self::Kpis,
        Self::KpiValues,
        Self::Systems,
        Self::DataItems,
        Self::Feedback,
        Self::Initiatives,
    ];

    /// The word on the command line, in the file and in the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Transactions => "transactions",
            Self::Survey => "survey",
            Self::Interviews => "interviews",
            Self::Journeys => "journeys",
            Self::Processes => "processes",
            Self::EventLog => "event-log",
            Self::Characteristics => "characteristics",
            Self::Houses => "houses",
            Self::Kpis => "kpis",
            Self::KpiValues => "kpi-values",
            Self::Systems => "systems",
            Self::DataItems => "data-items",
            Self::Feedback => "feedback",
            Self::Initiatives => "initiatives",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

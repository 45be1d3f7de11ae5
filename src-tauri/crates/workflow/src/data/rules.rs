use serde::{Deserialize, Serialize};

/// What becomes of rows that could be taken either way. The defaults leave out what would count money twice or name
/// customers that nobody knows, and say how much that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export, rename = "ImportRules")]
pub struct Rules {
    pub repeats: Repeats,
    pub customers: NewCustomers,
    pub anonymous: Anonymous,
}

/// A row of orders that repeats an earlier one of the same file in every cell. It is mostly a row exported twice, so that
/// keeping it would count its money twice; where a receipt may list the same goods twice, it is a sale of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Repeats {
    /// A duplicate, counted.
    #[default]
    Drop,
    /// Loaded.
    Keep,
}

/// A row of orders with a customer that the project does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum NewCustomers {
    /// Rejected.
    #[default]
    Refuse,
    /// The customer is made, with what the row says of them; undoing the import takes them back.
    Make,
}

/// A row of orders without a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Anonymous {
    /// Rejected.
    #[default]
    Refuse,
    /// Loaded as a sale to somebody unnamed: it counts in turnover, not in the habits of customers.
    Keep,
}

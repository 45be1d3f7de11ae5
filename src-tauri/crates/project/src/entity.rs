use rusqlite::{Row, types::Value};

/// A row type that knows its table. Made by [`entity!`]; `id` 0 means "not stored yet".
pub trait Entity: Sized {
    type Id: Copy + From<i32> + Into<i32>;
    const TABLE: &'static str;
    /// All columns but `id`, in the order of [`Entity::values`].
    const COLUMNS: &'static [&'static str];
    fn id(&self) -> Self::Id;
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    fn values(&self) -> rusqlite::Result<Vec<Value>>;
}

/// Declares a row type: `entity! { Stage: "stage" by StageId { field: Type, … } }`. Fields are named as their columns.
macro_rules! entity {
    ($(#[$meta:meta])* $name:ident : $table:literal by $id:ident { $($(#[$field_meta:meta])* $field:ident : $type:ty),* $(,)? }) => {
        #[doc = concat!("Key of a row of `", $table, "`.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(export)]
        pub struct $id(pub i32);

        impl From<i32> for $id { fn from(id: i32) -> Self { Self(id) } }
        impl From<$id> for i32 { fn from(id: $id) -> Self { id.0 } }
        impl std::fmt::Display for $id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl rusqlite::ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.0.into()) }
        }
        impl rusqlite::types::FromSql for $id {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i32::column_result(value).map(Self)
            }
        }

        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        #[ts(export)]
        pub struct $name { pub id: $id, $($(#[$field_meta])* pub $field: $type),* }

        impl $crate::Entity for $name {
            type Id = $id;
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            fn id(&self) -> $id { self.id }
            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self { id: row.get("id")?, $($field: row.get(stringify!($field))?),* })
            }
            fn values(&self) -> rusqlite::Result<Vec<rusqlite::types::Value>> {
                Ok(vec![$($crate::entity::owned(&self.$field)?),*])
            }
        }
    };
}

/// Declares an enum stored as a word: `words! { Automation { Manual = "manual", … } }`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[ts(export)]
        pub enum $name { $($(#[$variant_meta])* #[serde(rename = $word)] $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// The word that stands in the file, in JSON and in the keys of texts.
            pub fn word(self) -> &'static str { match self { $($name::$variant => $word),* } }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.word().into()) }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $($word => Ok($name::$variant),)*
                    _ => Err(rusqlite::types::FromSqlError::InvalidType),
                }
            }
        }
    };
}

pub(crate) use {entity, words};

pub(crate) fn owned(value: &dyn rusqlite::ToSql) -> rusqlite::Result<Value> {
    use rusqlite::types::ToSqlOutput;
    Ok(match value.to_sql()? {
        ToSqlOutput::Borrowed(value) => value.try_into().map_err(|_| rusqlite::Error::InvalidQuery)?,
        ToSqlOutput::Owned(value) => value,
        _ => return Err(rusqlite::Error::InvalidQuery),
    })
}

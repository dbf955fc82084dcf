//! Values that go into a statement and rows that come out, for either database.
//!
//! Not here: statements. Five types are enough for the whole record.

use sqlx::postgres::PgRow;
use sqlx::query::Query;
use sqlx::sqlite::SqliteRow;
use sqlx::{Database, Encode, FromRow, Type};
use uuid::Uuid;

/// One bound value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Int(i64),
    Text(String),
    Uuid(Uuid),
    Blob(Vec<u8>),
    Bool(bool),
}

type Bound<D> = Query<'static, D, <D as Database>::Arguments>;

impl Value {
    /// The type as a letter, to be compared with what a statement expects.
    pub(crate) fn letter(&self) -> char {
        match self {
            Self::Int(_) => 'i',
            Self::Text(_) => 't',
            Self::Uuid(_) => 'u',
            Self::Blob(_) => 'b',
            Self::Bool(_) => 'o',
        }
    }

    pub(crate) fn bind<D: Database>(self, query: Bound<D>) -> Bound<D>
    where
        i64: for<'q> Encode<'q, D> + Type<D>,
        String: for<'q> Encode<'q, D> + Type<D>,
        Uuid: for<'q> Encode<'q, D> + Type<D>,
        Vec<u8>: for<'q> Encode<'q, D> + Type<D>,
        bool: for<'q> Encode<'q, D> + Type<D>,
    {
        match self {
            Self::Int(value) => query.bind(value),
            Self::Text(value) => query.bind(value),
            Self::Uuid(value) => query.bind(value),
            Self::Blob(value) => query.bind(value),
            Self::Bool(value) => query.bind(value),
        }
    }
}

/// What a database calls the type of that letter.
pub(crate) fn type_of<D: Database>(letter: char) -> D::TypeInfo
where
    i64: Type<D>,
    String: Type<D>,
    Uuid: Type<D>,
    Vec<u8>: Type<D>,
    bool: Type<D>,
{
    match letter {
        'i' => <i64 as Type<D>>::type_info(),
        't' => <String as Type<D>>::type_info(),
        'u' => <Uuid as Type<D>>::type_info(),
        'o' => <bool as Type<D>>::type_info(),
        _ => <Vec<u8> as Type<D>>::type_info(),
    }
}

macro_rules! from {
    ($($name:ident $type:ty;)*) => {
        $(impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$name(value.into())
            }
        })*
    };
}

from! {
    Int i64;
    Int i32;
    Int u32;
    Text String;
    Text &str;
    Uuid Uuid;
    Blob Vec<u8>;
    Blob [u8; 32];
    Bool bool;
}

/// The values of one group, in the order of the columns.
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::value::Value::from($value)),*]
    };
}
pub(crate) use values;

/// Ids as the values of a list.
pub(crate) fn ids(ids: &[Uuid]) -> Vec<Value> {
    let mut ids: Vec<Uuid> = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(Value::Uuid).collect()
}

/// A type that can be read from the rows of both databases.
pub(crate) trait Row:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
}

impl<T> Row for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
}

//! Which of a person's details a change is about. Not the values: those are the person's own, and
//! whoever is told of a change looks at the person.

use super::Details;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    Name,
    Identity,
    Telephone,
    Address,
    Municipality,
    ListedAt,
    Protected,
}

impl Detail {
    pub const ALL: [Detail; 7] = [
        Self::Name,
        Self::Identity,
        Self::Telephone,
        Self::Address,
        Self::Municipality,
        Self::ListedAt,
        Self::Protected,
    ];

    /// The word that text keys end with.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Identity => "identity",
            Self::Telephone => "telephone",
            Self::Address => "address",
            Self::Municipality => "municipality",
            Self::ListedAt => "listed_at",
            Self::Protected => "protected",
        }
    }

    fn differs(self, was: &Details, is: &Details) -> bool {
        match self {
            Self::Name => was.name != is.name,
            Self::Identity => was.identity != is.identity,
            Self::Telephone => was.telephone != is.telephone,
            Self::Address => was.address != is.address,
            Self::Municipality => was.municipality != is.municipality,
            Self::ListedAt => was.listed_at != is.listed_at,
            Self::Protected => was.protected != is.protected,
        }
    }
}

/// What differs, in a fixed order.
pub(crate) fn changed_to(was: &Details, is: &Details) -> Vec<Detail> {
    Detail::ALL.into_iter().filter(|detail| detail.differs(was, is)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Detail, changed_to};
    use crate::person::{Details, Name};

    fn kim() -> Details {
        Details {
            identity: None,
            name: Name { given: "Kim".into(), family: "Test".into() },
            telephone: Some("070-174 06 05".into()),
            municipality: None,
            address: Some("Storgatan 1".into()),
            listed_at: None,
            protected: false,
            test: true,
        }
    }

    #[test]
    fn only_what_differs_is_told() {
        assert!(changed_to(&kim(), &kim()).is_empty());
        let moved = Details { address: Some("Lillgatan 2".into()), telephone: None, ..kim() };
        assert_eq!(changed_to(&kim(), &moved), [Detail::Telephone, Detail::Address]);
    }
}

//! Organisation: a principal (*huvudman*) or a provider of care (*vårdgivare*, *omsorgsgivare*).
//!
//! Who is what is data: home nursing may be the region's or a municipality's, public or private.
//! Not here: the unit, which says whose it is (`unit`), nor whose record something is (`keeper`).

use crate::identity::luhn_digit;
use crate::ids::OrganisationId;
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest name, in characters.
const NAME_MAX: usize = 120;
/// Above the ten digits of the number; the version and variant of an id of our own making.
const ID_BASE: u128 = 0x2300_0000_0000_8000_8000_0000_0000_0000;

/// Ten digits with a right check digit, the third at least 2 so that it is never taken for a
/// birth date (Skatteverket, SKV 709).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganisationNumber(String);

impl OrganisationNumber {
    /// As people write it: 232100-0131, 2321000131, 16 232100-0131.
    pub fn parse(typed: &str) -> Option<Self> {
        let signs = typed.trim().chars().filter(|sign| !sign.is_whitespace() && *sign != '-');
        let digits: String = signs.collect();
        let ten = match digits.len() {
            // Registers write 16 before an organisation's number.
            12 => digits.strip_prefix("16")?,
            _ => &digits,
        };
        let values: Option<Vec<u8>> =
            ten.chars().map(|sign| sign.to_digit(10).and_then(|n| u8::try_from(n).ok())).collect();
        let values = values.filter(|values| values.len() == 10)?;
        let right = luhn_digit(&values[..9]) == values[9] && values[2] >= 2;
        right.then(|| Self(ten.to_owned()))
    }

    /// Ten digits, as a keeper is named.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// 232100-0131
    pub fn written(&self) -> String {
        let (first, last) = self.0.split_at_checked(6).unwrap_or((&self.0, ""));
        format!("{first}-{last}")
    }

    /// One organisation has one stream, wherever and however often it is registered.
    pub fn id(&self) -> OrganisationId {
        OrganisationId(Uuid::from_u128(ID_BASE | u128::from(self.0.parse().unwrap_or(0_u64))))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    Region,
    Municipality,
    /// A company or an association that gives care on a contract.
    Private,
}

impl OrganisationKind {
    pub const ALL: [OrganisationKind; 3] = [Self::Region, Self::Municipality, Self::Private];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::Private => "private",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Principals are regions and municipalities (HSL 2017:30 2:2, SoL 2025:400 2:1).
    pub fn is_principal(self) -> bool {
        match self {
            Self::Region | Self::Municipality => true,
            Self::Private => false,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub number: OrganisationNumber,
    pub name: String,
    pub kind: OrganisationKind,
}

impl Details {
    /// What people call the municipality that this is the organisation of: "Falun" of Falu kommun
    /// cannot be known, but "Tallbo" of Tallbo kommun.
    pub fn municipality(&self) -> Option<&str> {
        let name = self.name.trim();
        let called = [" kommun", " stad"].iter().find_map(|kind| name.strip_suffix(kind));
        (self.kind == OrganisationKind::Municipality).then(|| called.unwrap_or(name))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Registered { details: Details },
    DetailsChanged { details: Details },
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub details: Option<Details>,
}

pub fn evolve(mut organisation: Organisation, recorded: &Recorded<Event>) -> Organisation {
    match &recorded.event {
        Event::Registered { details } | Event::DetailsChanged { details } => {
            organisation.details = Some(details.clone());
        }
    }
    organisation
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Register {
        details: Details,
    },
    /// Name and kind; the number is what it is known by, and does not change.
    ChangeDetails {
        details: Details,
    },
}

impl Command {
    pub fn details(&self) -> &Details {
        match self {
            Command::Register { details } | Command::ChangeDetails { details } => details,
        }
    }
}

pub(crate) fn decide(
    id: OrganisationId,
    organisation: Option<&Organisation>,
    command: &Command,
) -> Result<Event, Refusal> {
    let known = organisation.is_some_and(|organisation| organisation.details.is_some());
    let details = command.details();
    // A number read from elsewhere than a form is checked here too.
    if OrganisationNumber::parse(details.number.digits()).map(|number| number.id()) != Some(id) {
        return Err(Refusal::Invalid { field: "number" });
    }
    let found = details.name.trim().chars().count();
    if found == 0 {
        return Err(Refusal::TextMissing { field: "name" });
    }
    if found > NAME_MAX {
        return Err(Refusal::TextTooLong { field: "name", most: NAME_MAX, found });
    }
    match command {
        Command::Register { .. } if known => Err(Refusal::Exists),
        Command::Register { details } => Ok(Event::Registered { details: details.clone() }),
        Command::ChangeDetails { .. } if !known => Err(Refusal::NotFound { what: "organisation" }),
        Command::ChangeDetails { details } => {
            Ok(Event::DetailsChanged { details: details.clone() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(typed: &str) -> OrganisationNumber {
        OrganisationNumber::parse(typed).expect("an organisation number")
    }

    fn details(name: &str) -> Details {
        let name = name.to_owned();
        Details { number: number("232100-0131"), name, kind: OrganisationKind::Region }
    }

    #[test]
    fn a_municipality_is_called_what_people_call_it() {
        let of = |name: &str, kind| {
            let called = Details { kind, ..details(name) };
            called.municipality().map(str::to_owned)
        };
        assert_eq!(of("Tallbo kommun", OrganisationKind::Municipality).as_deref(), Some("Tallbo"));
        assert_eq!(
            of("Göteborgs stad", OrganisationKind::Municipality).as_deref(),
            Some("Göteborgs")
        );
        assert_eq!(of("Region Norrdal", OrganisationKind::Region), None);
    }

    #[test]
    fn a_number_is_read_as_people_write_it_and_checked() {
        for typed in ["232100-0131", "2321000131", " 232100 0131 ", "16232100-0131"] {
            assert_eq!(number(typed).written(), "232100-0131", "{typed}");
        }
        // A wrong check digit, a birth date, too short, a letter.
        for typed in ["232100-0132", "121212-1212", "232100", "23210O-0131", ""] {
            assert_eq!(OrganisationNumber::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_number_has_one_stream_and_no_two_share_it() {
        assert_eq!(number("232100-0131").id(), number("16232100-0131").id());
        assert_ne!(number("232100-0131").id(), number("212000-0142").id());
    }

    #[test]
    fn what_is_registered_is_changed_and_not_registered_again() {
        let id = number("232100-0131").id();
        let register = Command::Register { details: details("Region Norrdal") };
        let known = Organisation { details: Some(details("Region Nordal")) };
        assert!(decide(id, None, &register).is_ok());
        assert_eq!(decide(id, Some(&known), &register), Err(Refusal::Exists));
        let change = Command::ChangeDetails { details: details("Region Norrdal") };
        let changed = Event::DetailsChanged { details: details("Region Norrdal") };
        assert_eq!(decide(id, Some(&known), &change), Ok(changed));
        let unknown = Refusal::NotFound { what: "organisation" };
        assert_eq!(decide(id, None, &change), Err(unknown));
    }

    #[test]
    fn an_organisation_has_a_name_and_stays_under_its_own_number() {
        let id = number("232100-0131").id();
        let unnamed = Command::Register { details: details(" ") };
        assert_eq!(decide(id, None, &unnamed), Err(Refusal::TextMissing { field: "name" }));
        let register = Command::Register { details: details("Region Norrdal") };
        let other = number("212000-0142").id();
        assert_eq!(decide(other, None, &register), Err(Refusal::Invalid { field: "number" }));
    }

    #[test]
    fn only_regions_and_municipalities_are_principals() {
        let principals = OrganisationKind::ALL.into_iter().filter(|kind| kind.is_principal());
        let expected = [OrganisationKind::Region, OrganisationKind::Municipality];
        assert_eq!(principals.collect::<Vec<_>>(), expected);
    }
}

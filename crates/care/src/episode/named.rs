//! Named contacts: three different people whom the patient may have, and which are never one field.
//! *Fast vårdkontakt* (patientlagen 2014:821, 6 kap. 2 §), *fast läkarkontakt* (6 kap. 3 §) and
//! *fast omsorgskontakt* (socialtjänstlagen; prop. 2021/22:116).

use super::decide::{Decided, Deciding, line};
use super::event::Event;
use crate::ids::UnitId;
use crate::person::is_telephone;
use crate::recorded::Mark;
use crate::refusal::Refusal;
use crate::unit::UnitKind;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedContact {
    /// Helps with contacts and coordinates the care; before a discharge named by the unit of
    /// regional open care that takes over (lag 2017:612, 2 kap. 2 §).
    Care,
    /// A physician, as a rule of the primary care centre.
    Physician,
    /// An assistant nurse of the home help.
    SocialCare,
}

impl NamedContact {
    pub const ALL: [NamedContact; 3] = [Self::Care, Self::Physician, Self::SocialCare];

    /// The word used in addresses, forms and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Care => "care",
            Self::Physician => "physician",
            Self::SocialCare => "social_care",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|contact| contact.as_str() == word)
    }

    /// Physicians are the region's (hälso- och sjukvårdslagen 2017:30, 12 kap. 3 §), and a contact
    /// in social care is the home help's.
    pub fn may_work_at(self, kind: UnitKind) -> bool {
        match kind {
            UnitKind::Ward | UnitKind::Clinic | UnitKind::PrimaryCare => self != Self::SocialCare,
            UnitKind::HomeNursing | UnitKind::Rehab => self == Self::Care,
            UnitKind::HomeHelp => self == Self::SocialCare,
            UnitKind::NeedsAssessment | UnitKind::Ambulance | UnitKind::Administration => false,
        }
    }
}

/// Who it is, where they work, and a number of their own if they have one: else the unit's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub name: String,
    pub unit: UnitId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
}

/// Who was named, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Naming {
    pub named: Named,
    pub mark: Mark,
}

/// A unit names its own staff; the ward writes down what another unit has told it.
pub(super) fn name(on: &Deciding<'_>, contact: NamedContact, named: &Named) -> Decided {
    if !on.episode.is_approved() {
        return Err(Refusal::WrongPhase { phase: on.episode.phase() });
    }
    line("name", &named.name)?;
    let telephone = named.telephone.as_deref().map(str::trim).filter(|number| !number.is_empty());
    if telephone.is_some_and(|number| !is_telephone(number)) {
        return Err(Refusal::Invalid { field: "telephone" });
    }
    let unit = on.ctx.directory.units.get(&named.unit);
    let details = unit.and_then(|unit| unit.details.as_ref());
    let details = details.ok_or(Refusal::NotFound { what: "unit" })?;
    let takes_part = on.episode.units().contains(&named.unit);
    if !takes_part || !contact.may_work_at(details.kind) {
        return Err(Refusal::Invalid { field: "unit" });
    }
    let ward = on.opening.ward_unit;
    let may = on.ctx.by.unit().is_none_or(|by| by == named.unit || by == ward);
    if !may {
        return Err(Refusal::AnswersItself);
    }
    let name = named.name.trim().to_owned();
    let telephone = telephone.map(str::to_owned);
    on.one(Event::ContactNamed { contact, named: Named { name, unit: named.unit, telephone } })
}

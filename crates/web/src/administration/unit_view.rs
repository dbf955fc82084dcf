//! A unit as the administrator sees it: whose it is, its numbers, and when nobody answers.

use super::{authority_words, local_rule, pool, word};
use crate::calls::{hours_words, is_called};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::administration::silent_hours;
use care::ids::{UnitId, WardId};
use care::keeper::Law;
use care::unit::{Details, Telephone, Unit, UnitKind};
use care::ward::Ward;
use care::world::Directory;

pub(super) struct UnitView {
    pub(super) name: String,
    /// Kind, place, care provider, law.
    pub(super) facts: String,
    pub(super) numbers: Vec<NumberView>,
    /// Who answers now, with the number.
    pub(super) now: Option<String>,
    /// The hours of the week when nobody does, where somebody should.
    pub(super) silent: Vec<String>,
    /// Where to change the numbers; none when another care provider keeps the unit.
    pub(super) change: Option<String>,
    /// What is agreed about it here, a sentence each; and where that is changed.
    pub(super) rule: Vec<String>,
    pub(super) change_rule: Option<String>,
}

pub(super) struct NumberView {
    pub(super) number: String,
    pub(super) label: String,
    pub(super) hours: Vec<String>,
}

pub(super) struct WardView {
    pub(super) unit: String,
    pub(super) beds: u16,
    pub(super) overbooked: usize,
    pub(super) overbooking_max: u16,
    pub(super) pool: String,
    /// Where the pool is changed; none for another care provider's.
    pub(super) change_pool: Option<String>,
}

/// Every unit by name, the own ones first.
pub(super) fn units(web: &WebState, signed: &Signed, directory: &Directory) -> Vec<UnitView> {
    let known = directory.units.iter();
    let known = known.filter_map(|(id, unit)| Some((*id, unit, unit.details.as_ref()?)));
    let mut views: Vec<UnitView> =
        known.map(|(id, unit, details)| view(web, signed, id, unit, details)).collect();
    views.sort_by(|a, b| (a.change.is_none(), &a.name).cmp(&(b.change.is_none(), &b.name)));
    views
}

fn view(web: &WebState, signed: &Signed, id: UnitId, unit: &Unit, details: &Details) -> UnitView {
    let t = signed.t();
    let answering = unit.answers_at(web.app.now(), web.app.zone());
    let is_own = web.app.keeps_unit(&signed.actor, id);
    UnitView {
        name: details.name.clone(),
        facts: facts(t, details),
        numbers: unit.telephones.iter().map(|telephone| number(t, telephone)).collect(),
        now: answering.map(|telephone| format!("{}, {}", telephone.number, telephone.label)),
        silent: match is_called(unit) {
            true => silent_hours(unit).iter().map(|hours| hours_words(t, hours)).collect(),
            false => vec![],
        },
        change: is_own.then(|| paths::telephones(id)),
        rule: local_rule::sentences(t, unit),
        change_rule: is_own.then(|| paths::local_rule(id)),
    }
}

fn facts(t: T, details: &Details) -> String {
    let kind = word(t, "unit-kind", kind_word(details.kind));
    let law = word(t, "law", law_word(details.law));
    let authority = authority_words(&details.authority);
    let authority = t.with("administration-authority", &[("number", &authority)]);
    let facts = [kind, details.place.clone(), authority, law];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn number(t: T, telephone: &Telephone) -> NumberView {
    NumberView {
        number: telephone.number.clone(),
        label: telephone.label.clone(),
        hours: telephone.hours.iter().map(|hours| hours_words(t, hours)).collect(),
    }
}

pub(super) fn wards(web: &WebState, signed: &Signed, directory: &Directory) -> Vec<WardView> {
    let open = |(_, ward): &(&WardId, &Ward)| ward.unit.is_some();
    let views = directory.wards.iter().filter(open).map(|(id, ward)| WardView {
        unit: ward.unit.map(|unit| directory.unit_name(unit).to_owned()).unwrap_or_default(),
        beds: ward.beds,
        overbooked: ward.overbooked(),
        overbooking_max: ward.overbooking_max,
        pool: pool::words(signed.t(), ward),
        change_pool: ward
            .unit
            .filter(|unit| web.app.keeps_unit(&signed.actor, *unit))
            .map(|_| paths::pool(*id)),
    });
    let mut views: Vec<WardView> = views.collect();
    views.sort_by(|a, b| a.unit.cmp(&b.unit));
    views
}

pub(super) const KINDS: [UnitKind; 7] = UnitKind::ALL;
/// The bodies of law that a unit's record can be kept under.
pub(super) const LAWS: [Law; 2] = [Law::Hsl, Law::Sol];

pub(super) fn kind_word(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Ward => "ward",
        UnitKind::Clinic => "clinic",
        UnitKind::PrimaryCare => "primary-care",
        UnitKind::HomeNursing => "home-nursing",
        UnitKind::HomeHelp => "home-help",
        UnitKind::NeedsAssessment => "needs-assessment",
        UnitKind::Rehab => "rehab",
    }
}

pub(super) fn law_word(law: Law) -> &'static str {
    match law {
        Law::Hsl => "hsl",
        Law::Sol => "sol",
        Law::Org => "org",
    }
}

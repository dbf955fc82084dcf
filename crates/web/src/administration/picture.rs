//! Picture: principals, their providers, and each provider's units with what is missing.
//!
//! Not here: the rules of what may be missing for a patient (`care::responsibility`).

use super::unit_view::facts_in_brief;
use super::{authority_words, word};
use crate::calls::is_called;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::administration::silent_hours;
use care::ids::UnitId;
use care::organisation::{OrganisationKind, OrganisationNumber};
use care::unit::{Details, Unit, UnitKind};
use care::who::Role;
use care::world::Directory;
use std::collections::BTreeMap;

pub(super) struct PrincipalView {
    /// Its name, or that nobody has said who it is.
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) providers: Vec<ProviderView>,
}

pub(super) struct ProviderView {
    pub(super) name: String,
    /// "privat utförare · org.nr 556677-8899"
    pub(super) facts: String,
    /// Where its name is changed, or where it is registered.
    pub(super) change: Option<String>,
    pub(super) is_known: bool,
    /// It has nobody of its own here yet.
    pub(super) is_without_administrator: bool,
    pub(super) units: Vec<UnitLine>,
}

pub(super) struct UnitLine {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) facts: String,
    pub(super) is_closed: bool,
    /// The number that is answered now.
    pub(super) now: Option<String>,
    pub(super) staff: String,
    pub(super) missing: Vec<String>,
}

/// The key of a group: the principal's number, empty when nobody has said.
type Groups = BTreeMap<String, BTreeMap<String, Vec<UnitLine>>>;

/// Everything that fits what is sought; all of it when nothing is.
pub(super) fn of(
    web: &WebState,
    signed: &Signed,
    directory: &Directory,
    sought: &str,
) -> Vec<PrincipalView> {
    let sought = sought.to_lowercase();
    let mut groups = Groups::new();
    for (id, unit) in &directory.units {
        let Some(details) = &unit.details else { continue };
        let (principal, provider) = (principal_of(directory, details), details.authority.clone());
        if !fits(directory, details, &principal, &sought) {
            continue;
        }
        let line = line(web, signed, directory, (*id, unit, details));
        groups.entry(principal).or_default().entry(provider).or_default().push(line);
    }
    add_empty(directory, &mut groups, &sought);
    let mut views: Vec<PrincipalView> = groups
        .into_iter()
        .map(|(number, providers)| principal(web, signed, directory, &number, providers))
        .collect();
    views.sort_by(|a, b| (a.kind.is_empty(), &a.name).cmp(&(b.kind.is_empty(), &b.name)));
    views
}

/// A provider that is a region or a municipality itself is its own principal until one is said.
fn principal_of(directory: &Directory, details: &Details) -> String {
    let said = details.principal.as_ref().map(|number| number.digits().to_owned());
    let own = directory.organisation(&details.authority).filter(|own| own.kind.is_principal());
    said.or(own.map(|own| own.number.digits().to_owned())).unwrap_or_default()
}

/// Organisations that have no unit yet are shown too: the next step is to give them one.
fn add_empty(directory: &Directory, groups: &mut Groups, sought: &str) {
    for organisation in directory.organisations.values().filter_map(|one| one.details.as_ref()) {
        let number = organisation.number.digits().to_owned();
        let is_there = groups.contains_key(&number)
            || groups.values().any(|providers| providers.contains_key(&number));
        if is_there || !organisation.name.to_lowercase().contains(sought) {
            continue;
        }
        let principal =
            if organisation.kind.is_principal() { number.clone() } else { String::new() };
        groups.entry(principal).or_default().entry(number).or_default();
    }
}

fn fits(directory: &Directory, details: &Details, principal: &str, sought: &str) -> bool {
    let name = |number: &str| directory.organisation(number).map(|known| known.name.clone());
    let names = [name(&details.authority), name(principal)];
    let own = [Some(details.name.clone()), Some(details.place.clone())];
    own.into_iter().chain(names).flatten().any(|text| text.to_lowercase().contains(sought))
}

fn principal(
    web: &WebState,
    signed: &Signed,
    directory: &Directory,
    number: &str,
    providers: BTreeMap<String, Vec<UnitLine>>,
) -> PrincipalView {
    let t = signed.t();
    let known = directory.organisation(number);
    let mut providers: Vec<ProviderView> = providers
        .into_iter()
        .map(|(number, units)| provider(web, signed, directory, &number, units))
        .collect();
    providers.sort_by(|a, b| a.name.cmp(&b.name));
    PrincipalView {
        name: match known {
            Some(known) => known.name.clone(),
            None => t.get("picture-principal-unsaid").into_owned(),
        },
        kind: known.map(|known| organisation_kind(t, known.kind)).unwrap_or_default(),
        providers,
    }
}

fn provider(
    web: &WebState,
    signed: &Signed,
    directory: &Directory,
    number: &str,
    mut units: Vec<UnitLine>,
) -> ProviderView {
    let t = signed.t();
    let known = directory.organisation(number);
    let written = t.with("administration-authority", &[("number", &authority_words(number))]);
    let kind = known.map(|known| organisation_kind(t, known.kind));
    let may = web.app.keeps_provider(&signed.actor, number);
    let change = match known {
        Some(known) => Some(paths::organisation(known.number.id())),
        None => OrganisationNumber::parse(number).map(|_| paths::NEW_ORGANISATION.to_owned()),
    };
    units.sort_by(|a, b| (a.is_closed, &a.name).cmp(&(b.is_closed, &b.name)));
    ProviderView {
        name: known.map_or_else(|| written.clone(), |known| known.name.clone()),
        facts: kind.into_iter().chain(known.map(|_| written)).collect::<Vec<_>>().join(" · "),
        change: change.filter(|_| may),
        is_known: known.is_some(),
        is_without_administrator: !has_administrator(web, directory, number),
        units,
    }
}

pub(super) fn organisation_kind(t: T, kind: OrganisationKind) -> String {
    word(t, "organisation-kind", kind.as_str())
}

fn has_administrator(web: &WebState, directory: &Directory, number: &str) -> bool {
    let now = web.app.now();
    let at = |unit: UnitId| directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    let posts = directory.staff.values().flat_map(|staff| staff.assignments.values());
    posts
        .filter(|held| held.role == Role::Administrator && held.holds(now))
        .any(|held| at(held.unit).is_some_and(|details| details.authority == number))
}

fn line(
    web: &WebState,
    signed: &Signed,
    directory: &Directory,
    (id, unit, details): (UnitId, &Unit, &Details),
) -> UnitLine {
    let t = signed.t();
    let (now, zone) = (web.app.now(), web.app.zone());
    let staff = staff_at(directory, id, now);
    let is_closed = unit.closed_at.is_some();
    UnitLine {
        name: details.name.clone(),
        href: paths::unit(id),
        facts: facts_in_brief(t, details),
        is_closed,
        now: unit.answers_at(now, zone).filter(|_| !is_closed).map(|one| one.number.to_owned()),
        staff: t.with("picture-staff", &[("n", &staff)]),
        missing: match is_closed {
            true => vec![],
            false => missing(t, directory, (id, unit, details), staff),
        },
    }
}

pub(super) fn staff_at(directory: &Directory, unit: UnitId, now: jiff::Timestamp) -> usize {
    let holds = |held: &care::staff::Assignment| held.unit == unit && held.holds(now);
    directory.staff.values().filter(|staff| staff.assignments.values().any(holds)).count()
}

/// What somebody has to do before the unit can take its part.
pub(super) fn missing(
    t: T,
    directory: &Directory,
    (id, unit, details): (UnitId, &Unit, &Details),
    staff: usize,
) -> Vec<String> {
    let mut missing = vec![];
    if unit.telephones.is_empty() && (is_called(unit) || details.kind.answers().is_some()) {
        missing.push("picture-no-telephone");
    } else if answers_always(details.kind) && !silent_hours(unit).is_empty() {
        missing.push("picture-silent");
    }
    if staff == 0 && details.on_platform {
        missing.push("picture-no-staff");
    }
    if details.kind == UnitKind::Ward && !directory.wards.values().any(|w| w.unit == Some(id)) {
        missing.push("picture-no-beds");
    }
    let has_rule = unit.local_rule != care::local_rule::LocalRule::default();
    if needs_rule(details.kind) && !has_rule {
        missing.push("picture-no-rule");
    }
    missing.into_iter().map(|key| t.get(key).into_owned()).collect()
}

/// Whom a patient at home is told to call at any hour; the others close, and the ward answers.
fn answers_always(kind: UnitKind) -> bool {
    match kind {
        UnitKind::Ward | UnitKind::HomeNursing => true,
        UnitKind::Clinic
        | UnitKind::PrimaryCare
        | UnitKind::HomeHelp
        | UnitKind::NeedsAssessment
        | UnitKind::Rehab
        | UnitKind::Ambulance
        | UnitKind::Administration => false,
    }
}

/// Kinds whose part differs from place to place, so that silence is no answer.
fn needs_rule(kind: UnitKind) -> bool {
    match kind {
        UnitKind::HomeNursing | UnitKind::HomeHelp | UnitKind::NeedsAssessment => true,
        UnitKind::Ward
        | UnitKind::Clinic
        | UnitKind::PrimaryCare
        | UnitKind::Rehab
        | UnitKind::Ambulance
        | UnitKind::Administration => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::administration::unit_view::kind_word;
    use crate::lang::Lang;

    #[test]
    fn every_kind_of_unit_and_organisation_has_its_words() {
        for lang in [Lang::Sv, Lang::En] {
            let t = T { lang };
            for kind in UnitKind::ALL {
                assert!(t.has(&format!("unit-kind-{}", kind_word(kind))), "{kind:?}");
            }
            for kind in OrganisationKind::ALL {
                assert!(t.has(&format!("organisation-kind-{}", kind.as_str())), "{kind:?}");
            }
        }
    }
}

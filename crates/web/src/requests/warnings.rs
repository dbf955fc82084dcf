//! Warnings: what would be refused, or what somebody should know, said before anything is written.

use super::{draft, units};
use crate::episodes::On;
use crate::forms::FormView;
use crate::medicines::times::TimesView;
use crate::paths;
use care::episode::dose_times::{Visits, by_hand, without_visit};
use care::episode::event::Act;
use care::ids::UnitId;
use care::programme::RequestKind;
use care::responsibility::competence;

/// What to know first, and where something is done about it: (label, where).
pub(super) type Warning = (String, Option<(String, String)>);

/// What would be refused, said before anybody has written anything.
pub(super) fn warnings(on: &On<'_>, kind: RequestKind) -> Vec<Warning> {
    let mut all = vec![];
    let link = |key: &str, href: String| Some((on.get(key), href));
    if kind != RequestKind::NeedsAssessment && !on.episode().is_approved() {
        let decide = link("careplan-to-assessment", paths::decision(on.id()));
        all.push((on.get("request-before-decision"), decide));
    }
    if let Some(status) = units::nobody_takes(on, kind) {
        let whom = crate::items::asked_word(on.t(), kind);
        let status = on.word("legal", status.as_str());
        let says = on.t().with("gap-request-not-allowed", &[("whom", &whom), ("status", &status)]);
        all.push((says, link("do-request-not-allowed", paths::legal_status(on.id()))));
    }
    if kind.gives_medicines() && on.episode().medicine_list.is_none() {
        let write = link("do-write-medicines", paths::medicines_new(on.id()));
        all.push((on.get("refusal-medicine-list-needed"), write));
    }
    let (from, until) = draft::treatment_days(on);
    if kind == RequestKind::HomeHelp && !on.episode().granted(from, until) {
        let ask = paths::new_request(on.id(), RequestKind::NeedsAssessment);
        all.push((on.get("request-help-rule"), link("request-ask-assessment", ask)));
    }
    all
}

/// Hours of the medicine list at which the visits of the form do not come, as far as it is read.
pub(super) fn dose_times(
    on: &On<'_>,
    kind: RequestKind,
    to: Option<UnitId>,
    form: &FormView,
) -> Option<Warning> {
    let list = on.episode().medicine_list.as_ref()?;
    let day = |name: &str| form.value(name).parse().ok();
    let (from, until) = (day("from")?, day("until")?);
    let planned = on.episode().planned().filter(|planned| !planned.cancelled);
    let contacts: Vec<_> = planned.map(|planned| planned.contact).collect();
    let by_hand = to.map(|to| by_hand(contacts.iter(), to, on.zone())).unwrap_or_default();
    let visits = Visits { from, until, daily: draft::typed(form), by_hand };
    let missing = without_visit(&list.rows, kind, &visits);
    let view = TimesView::with(on, &missing)?;
    Some((view.says, Some((view.label, view.href))))
}

/// What it takes and the unit has not said that it can do, on the first day or the last.
pub(super) fn competence(
    on: &On<'_>,
    kind: RequestKind,
    to: Option<UnitId>,
    form: &FormView,
) -> Vec<Warning> {
    let asked = to.and_then(|id| Some((id, on.view.directory.units.get(&id)?)));
    let Some((id, unit)) = asked else { return vec![] };
    let day = |name: &str| form.value(name).parse::<jiff::civil::Date>().ok();
    let days = [day("from"), day("until")];
    let needs = competence::needs(on.episode(), Act::Request { kind }).into_iter();
    let missing = needs.filter_map(|needed| {
        let mut days = days.into_iter().flatten();
        let (day, lack) = days.find_map(|day| Some((day, unit.lack(needed, day)?)))?;
        let says = crate::abilities::missing(on.t(), unit.name(), (needed, day, lack));
        Some((says, Some((on.get("do-competence-missing"), paths::abilities(id)))))
    });
    missing.collect()
}

pub(super) fn to_unit(form: &FormView) -> Option<UnitId> {
    form.value("to").parse().ok().map(UnitId)
}

/// The same kind has been asked for already.
pub(super) fn already_open(on: &On<'_>, kind: RequestKind) -> Option<Warning> {
    let (id, _) = on.episode().live_request(kind)?;
    let see = (on.get("request-see-open"), paths::request(on.id(), id));
    Some((on.get("request-has-open"), Some(see)))
}

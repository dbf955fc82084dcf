//! What goes on after a discharge: which unit takes over, the referral that says so, and whom to
//! call. The same fields at a round and on the discharge's own page, and all that is wrong with
//! them said at once.

use crate::episodes::On;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader};
use care::episode::command::Discharge;
use care::episode::event::Onward;
use care::ids::UnitId;
use care::unit::UnitKind;

pub(crate) struct OnwardView {
    /// Who may take over: the patient's own vårdcentral first.
    pub(crate) refer_to: Vec<Choice>,
    pub(crate) call: Vec<Choice>,
    /// Other units have been asked for something: a referral is needed.
    pub(crate) is_needed: bool,
}

impl OnwardView {
    pub(crate) fn of(on: &On<'_>) -> Self {
        let choice = |unit: &UnitId| Choice::new(unit.0.to_string(), on.unit(*unit));
        let own = on.episode().opening.as_ref().map(|opening| opening.primary_care);
        let others = on.view.directory.units.iter().filter(|(unit, known)| {
            let kind = known.details.as_ref().map(|details| details.kind);
            Some(**unit) != own && matches!(kind, Some(UnitKind::PrimaryCare | UnitKind::Clinic))
        });
        let mut others: Vec<Choice> = others.map(|(unit, _)| choice(unit)).collect();
        others.sort_by(|a, b| a.label.cmp(&b.label));
        let involved = on.episode().units().into_iter().filter(|unit| Some(*unit) != own);
        OnwardView {
            refer_to: own.iter().map(choice).chain(others).collect(),
            call: own.iter().copied().chain(involved).map(|unit| choice(&unit)).collect(),
            is_needed: on.episode().live_requests().next().is_some(),
        }
    }

    /// The patient's own vårdcentral, until somebody chooses another.
    pub(crate) fn prefilled(on: &On<'_>, form: FormView) -> FormView {
        let own = on.episode().opening.as_ref().map(|opening| opening.primary_care.0.to_string());
        let own = own.unwrap_or_default();
        form.prefilled("refer_to", own.clone()).prefilled("call", own)
    }
}

/// None when no referral was written; whether one is needed, the rules say.
pub(crate) fn read(fields: &Fields) -> Option<Onward> {
    let referral = fields.one("referral").to_owned();
    let unit = |name: &str| fields.id(name).map(UnitId);
    let (refer_to, call) = unit("refer_to").zip(unit("call"))?;
    (!referral.is_empty()).then_some(Onward { refer_to, referral, call })
}

/// What the patient is to read is written now: the agreement's own words are from before.
pub(crate) fn needed(reader: &mut Reader<'_>) {
    reader.needed("conversation", "discharge-conversation-missing");
    reader.needed("next", "discharge-next-missing");
}

/// Who reads what comes next, with what the agreement said of it as a help, never as the answer.
pub(crate) fn next_hint(on: &On<'_>) -> String {
    let agreed = on.episode().agreement.as_ref().map(|agreement| agreement.content.next.trim());
    match agreed.filter(|next| !next.is_empty()) {
        Some(next) => on.t().with("discharge-next-agreed", &[("next", &next)]),
        None => on.get("discharge-next-hint"),
    }
}

/// The part of the page that says what stands in the way.
const IN_THE_WAY: &str = "in-the-way";

/// The form come back with everything that the rules refuse it for, not only the first.
pub(crate) fn with_all(on: &On<'_>, discharge: &Discharge, back: FormBack) -> FormBack {
    on.episode()
        .discharge_refusals(discharge)
        .iter()
        .fold(back, |back, why| back.also(on.t(), why, &on.view.directory, IN_THE_WAY))
}

/// Something that stands between the patient and the discharge, and where it is done.
pub(crate) struct InTheWay {
    pub(crate) what: String,
    pub(crate) href: String,
    pub(crate) label: String,
}

/// What the rules would refuse the discharge for, said before it is tried.
pub(crate) fn in_the_way(on: &On<'_>) -> Vec<InTheWay> {
    use crate::paths;
    use care::episode::{monitoring, news2_alarm::news2_alarm};
    let (episode, id) = (on.episode(), on.id());
    let mut found = vec![];
    if episode.agreement.is_none() {
        found.push(InTheWay {
            what: on.get("discharge-no-agreement"),
            href: paths::agreement(id),
            label: on.get("do-write-agreement"),
        });
    }
    for alarm in monitoring::alarms(episode) {
        let sign = crate::format::sign_name(on.t(), alarm.sign);
        found.push(InTheWay {
            what: on.t().with("discharge-alarm", &[("sign", &sign)]),
            href: paths::alarm(id, alarm.sign),
            label: on.get("do-alarm"),
        });
    }
    if news2_alarm(episode).is_some() {
        found.push(InTheWay {
            what: on.get("discharge-news2"),
            href: paths::news2(id),
            label: on.get("do-alarm"),
        });
    }
    let units: Vec<String> = episode.not_reconciled().into_iter().map(|u| on.unit(u)).collect();
    if !units.is_empty() {
        found.push(InTheWay {
            what: on.t().with("discharge-not-asked", &[("units", &units.join(", "))]),
            href: paths::reconciliation(id),
            label: on.get("discharge-ask"),
        });
    }
    found
}

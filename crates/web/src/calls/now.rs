//! Now: one caller's answer to "who?", in words: the number, until when, and who then.

use super::Look;
use crate::format;
use care::ids::UnitId;
use care::responsibility::answers::{Stretch, ahead};

pub(super) struct NowView {
    /// Who answers at this minute: (unit's id, number, link, "avdelningens sköterska").
    pub(super) answers: Option<Answers>,
    /// "Svarar till i dag kl 17", "Svarar dygnet runt", or when somebody does.
    pub(super) until: String,
    /// "Sedan svarar Infektion 5, 0980-319 223."
    pub(super) then: String,
}

pub(super) struct Answers {
    pub(super) unit: String,
    pub(super) name: String,
    pub(super) number: String,
    pub(super) href: String,
    pub(super) label: String,
}

impl NowView {
    pub(super) fn of(look: Look<'_>, units: &[UnitId]) -> Self {
        let stretches = ahead(units, look.caller, look.directory, (look.now, look.zone));
        let mut stretches = stretches.into_iter();
        let (now, next, later) = (stretches.next(), stretches.next(), stretches.next());
        let answers = now.as_ref().and_then(|now| answers(look, now));
        let then = match answers.is_some() {
            true => next.as_ref().map(|next| then(look, next, later.as_ref())),
            false => None,
        };
        let until = until(look, answers.is_some(), now.and_then(|now| now.until));
        NowView { answers, until, then: then.unwrap_or_default() }
    }
}

fn answers(look: Look<'_>, now: &Stretch) -> Option<Answers> {
    let by = now.by.as_ref()?;
    Some(Answers {
        unit: by.unit.0.to_string(),
        name: name(look, by.unit),
        number: by.number.clone(),
        href: format::telephone_link(&by.number),
        label: by.label.clone(),
    })
}

fn name(look: Look<'_>, unit: UnitId) -> String {
    look.directory.units.get(&unit).map(|unit| unit.name().to_owned()).unwrap_or_default()
}

fn until(look: Look<'_>, answers: bool, until: Option<jiff::Timestamp>) -> String {
    let when = until.map(|until| format::moment(look.t, until, look.now, look.zone));
    match (answers, when) {
        (true, Some(when)) => look.t.with("calls-until", &[("when", &when)]),
        (true, None) => look.t.get("calls-always").into_owned(),
        (false, Some(when)) => look.t.with("calls-opens", &[("when", &when)]),
        (false, None) => look.t.get("calls-nobody").into_owned(),
    }
}

/// Who answers when the one of now stops.
fn then(look: Look<'_>, next: &Stretch, later: Option<&Stretch>) -> String {
    match (&next.by, later) {
        (Some(by), _) => {
            look.t.with("calls-then", &[("unit", &name(look, by.unit)), ("number", &by.number)])
        }
        (None, Some(later)) => {
            let when = format::moment(look.t, later.from, look.now, look.zone);
            look.t.with("calls-then-opens", &[("when", &when)])
        }
        (None, None) => String::new(),
    }
}

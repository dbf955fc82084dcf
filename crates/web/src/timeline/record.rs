//! Sentences of what happens to the record itself: another patient's entries, changed details,
//! merged persons and copies.

use crate::episodes::On;
use care::episode::Event;
use care::episode::conversation::{Happened, Settled, Side};
use care::episode::copy::Outcome;
use care::person::Detail;

#[expect(clippy::wildcard_enum_match_arm, reason = "details names every case and sends these here")]
pub(super) fn details(on: &On<'_>, event: &Event) -> Vec<String> {
    match event {
        Event::BelongsToAnother { reason, .. } => vec![reason.clone()],
        Event::BroughtOver { written_by, written_at, .. } => {
            let (who, when) = (on.who_in_full(*written_by), on.moment(*written_at));
            vec![on.t().with("timeline-first-written", &[("who", &who), ("when", &when)])]
        }
        Event::PatientChanged { what, reason } => vec![changed(on, what), reason.clone()],
        Event::CopyAsked { unit } => vec![on.unit(*unit)],
        Event::CopyDecided { copy, outcome } => {
            let unit = on.episode().copies.get(copy).map(|copy| on.unit(copy.unit));
            // Why something was held back is the keeper's to know, and the patient's.
            vec![unit.unwrap_or_default(), on.get(outcome_key(outcome))]
        }
        Event::Conversed { happened } => conversed(on, happened),
        Event::Escalated { unit, role, .. } => {
            let whom = role.map_or_else(
                || on.get("timeline-escalated-list"),
                |role| crate::items::capital(&on.word("role", role.as_str())),
            );
            vec![on.unit(*unit), whom]
        }
        _ => vec![],
    }
}

/// That it was written, opened, answered otherwise or sent on. The words are for those who are in the
/// conversation, and stand on its own page.
fn conversed(on: &On<'_>, happened: &Happened) -> Vec<String> {
    let side = |side: Side| match side {
        Side::Unit { unit } => on.unit(unit),
        Side::Patient => on.get("who-patient"),
        Side::Kin { .. } => on.get("who-next-of-kin"),
    };
    match happened {
        Happened::Started { said } | Happened::Wrote { said, .. } => {
            let to = said.to.map_or_else(|| on.get("timeline-message-to-care"), side);
            vec![on.t().with("timeline-message-to", &[("from", &side(said.from)), ("to", &to)])]
        }
        Happened::Opened { .. } => vec![on.get("timeline-message-opened")],
        Happened::Settled { how: Settled::Rung { with }, .. } => {
            vec![on.t().with("timeline-message-rung", &[("with", with)])]
        }
        Happened::Settled { how: Settled::NoAnswerNeeded, .. } => {
            vec![on.get("timeline-message-no-answer")]
        }
        Happened::Forwarded { to, .. } => {
            vec![on.t().with("timeline-message-forwarded", &[("unit", &on.unit(*to))])]
        }
        Happened::Added { unit, .. } => {
            vec![on.t().with("timeline-message-added", &[("unit", &on.unit(*unit))])]
        }
        Happened::Retracted { .. } => vec![on.get("timeline-message-retracted")],
    }
}

/// "Telefon, adress"
pub(crate) fn changed(on: &On<'_>, what: &[Detail]) -> String {
    let words = what.iter().map(|detail| on.word("patient-detail", detail.as_str()));
    crate::items::capital(&words.collect::<Vec<_>>().join(", "))
}

pub(crate) fn outcome_key(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Released => "copy-released",
        Outcome::ReleasedInPart { .. } => "copy-released-in-part",
        Outcome::Refused { .. } => "copy-refused",
    }
}

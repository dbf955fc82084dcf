//! "Era glapp": links of the line that this unit must mend, whose they are, by when, and where.

use super::how;
use crate::asked::name;
use crate::items::{self, Mark, OwnerWords};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use app::view::unit_day::{UnitDay, UnitGap};
use care::open_item::{What, Why};

pub(super) struct GapView {
    pub(super) mark: Mark,
    pub(super) name: String,
    pub(super) says: String,
    pub(super) owner: OwnerWords,
    /// Where it is closed: what the button says, and its address.
    pub(super) open: Option<(String, String)>,
}

pub(super) fn gaps(web: &WebState, signed: &Signed, day: &UnitDay) -> Vec<GapView> {
    let (t, zone, directory) = (signed.t(), web.app.zone(), web.app.directory());
    let views = day.gaps.iter().map(|gap| GapView {
        mark: items::mark(t, gap.item.weight),
        name: name(gap.person.as_ref()),
        says: items::sentence(t, &gap.item, &directory, day.now, zone),
        owner: items::owner(t, &gap.item, &directory, day.now, zone),
        open: open(web, signed, gap),
    });
    views.collect()
}

/// A contact is closed on its own page, or on its day; all else on the patient's.
fn open(web: &WebState, signed: &Signed, gap: &UnitGap) -> Option<(String, String)> {
    let t = signed.t();
    let word = |key: &str| t.get(key).into_owned();
    if let What::Gap {
        why: Why::ContactUnanswered { contact, at, .. } | Why::ContactNotDone { contact, at, .. },
        ..
    } = &gap.item.what
    {
        return Some(match how::has_visit_form(signed.role) {
            true => (word("day-open-visit"), paths::visit(gap.episode, *contact)),
            false => {
                let day = care::care_time::day_of(*at, web.app.zone());
                (word("day-open-earlier"), paths::day(day))
            }
        });
    }
    let names = |contact| (word("do-name-contact"), paths::our_named(gap.episode, contact));
    if let What::Gap { why: Why::NoNamedContact { contact }, .. } = &gap.item.what {
        return Some(names(*contact));
    }
    if let What::AnswerMessage { conversation, .. }
    | What::Gap {
        why: Why::MessageUnseen { conversation, .. } | Why::MessageUnanswered { conversation, .. },
        ..
    } = &gap.item.what
    {
        return Some((word("do-answer-message"), paths::conversation(gap.episode, *conversation)));
    }
    if let What::Task { together: Some(pair), .. } = &gap.item.what {
        let with = pair.iter().find(|unit| signed.unit != Some(**unit))?;
        return Some((word("do-task-together"), paths::meeting_subject(*with, gap.episode)));
    }
    if let What::AnswerFeedback { feedback, .. } | What::ReadFeedback { feedback, .. } =
        &gap.item.what
    {
        return Some((word("do-read-feedback"), paths::one_feedback(gap.episode, *feedback)));
    }
    if let What::AnswerOffer { .. } = &gap.item.what {
        return Some((word("do-answer-offer"), paths::asked(gap.episode)));
    }
    let unit = signed.unit?;
    let page = how::patient_page(signed.role, gap.episode, gap.follow_up == Some(unit))?;
    Some((word("day-patient"), page))
}

//! What is told in the right record: as it was, put right if need be, and pointed at what the
//! right patient has planned and listed.

use crate::episodes::{Act, Field, Identity, Kind, On};
use crate::forms::{Choice, Fields, Reader};
use crate::timeline::correction::fields as said;
use crate::timeline::sentence;
use app::view::timeline::Entry;
use care::episode::Event;
use care::episode::elsewhere::{Travels, travels};

/// What stands now: the entry, or what it has been corrected to.
pub(super) fn now(entry: &Entry) -> &Event {
    let corrected = entry.corrected.as_ref().and_then(|known| known.replacement.as_ref());
    corrected.unwrap_or(&entry.recorded.event)
}

pub(super) fn ask(on: &On<'_>, right: &On<'_>, chosen: &[Entry], sent: &Fields) -> Act {
    let (name, wrong) = (right.name(), on.name());
    let title = on.t().with("elsewhere-enter-title", &[("from", &wrong), ("name", &name)]);
    let act = Act::new(title, on.get("elsewhere-enter-button"))
        .to(Identity::of(right))
        .lead(on.t().with("elsewhere-enter-lead", &[("from", &wrong), ("name", &name)]));
    let mut act = kept(lines(on, chosen, act), sent);
    if chosen.iter().any(|entry| travels(now(entry)) == Travels::WithContact) {
        let field = Field::new(Kind::Select, "contact", on.get("elsewhere-contact"));
        act = act.field(field.options(contacts(right)));
    }
    if chosen.iter().any(|entry| travels(now(entry)) == Travels::WithMedicine) {
        if chosen.len() == 1 {
            let field = Field::new(Kind::Select, "medicine", on.get("elsewhere-medicine"));
            act = act.field(field.options(medicines(right)));
        } else {
            act = act.lead(on.get("elsewhere-doses"));
        }
    }
    // One entry may be put right at once; several are told as they were.
    if let [entry] = chosen {
        act = act.fields(said::of(right, now(entry)));
        for (name, value) in said::prefilled(right, now(entry)) {
            act = act.prefilled(name, value);
        }
    }
    act
}

/// Nobody is chosen: it is only struck, which is said once more before it is done.
pub(super) fn strike(on: &On<'_>, chosen: &[Entry], sent: &Fields) -> Act {
    let title = on.t().with("elsewhere-strike-title", &[("from", &on.name())]);
    let act = Act::new(title, on.get("elsewhere-button")).lead(on.get("elsewhere-strike-lead"));
    kept(lines(on, chosen, act), sent)
}

/// What is moved or struck, one line each.
fn lines(on: &On<'_>, chosen: &[Entry], mut act: Act) -> Act {
    for entry in chosen {
        let lines = sentence::details(on, now(entry)).join(", ");
        let when = on.moment(entry.recorded.meta.happened_at);
        let says = crate::items::capital(&sentence::of(on, now(entry)));
        act = act.lead(format!("{says}, {when}: {lines}"));
    }
    act
}

/// What was said on the first page goes along.
fn kept(mut act: Act, sent: &Fields) -> Act {
    for name in ["to", "how_much", "reason"] {
        act = act.field(Field::new(Kind::Hidden, name, "")).prefilled(name, sent.one(name));
    }
    act.field(Field::new(Kind::Hidden, "step", "")).prefilled("step", "enter")
}

fn contacts(right: &On<'_>) -> Vec<Choice> {
    let none = Choice::new("", right.get("elsewhere-contact-none"));
    let planned = right.episode().planned().filter(|planned| planned.is_open());
    let planned = planned.map(|planned| {
        let contact = &planned.contact;
        let kind = crate::items::capital(&right.word("contact", contact.kind.as_str()));
        let (unit, when) = (right.unit(contact.unit), right.moment(contact.at));
        Choice::new(contact.id.0.to_string(), format!("{kind}, {unit}, {when}"))
    });
    [none].into_iter().chain(planned).collect()
}

fn medicines(right: &On<'_>) -> Vec<Choice> {
    let list = right.episode().medicine_list.iter().flat_map(|list| &list.rows);
    let rows = list.map(|row| Choice::new(row.id.clone(), format!("{}, {}", row.name, row.dose)));
    [Choice::new("", right.get("elsewhere-contact-none"))].into_iter().chain(rows).collect()
}

/// The entry as the right patient's; none when it is only taken out.
#[expect(clippy::wildcard_enum_match_arm, reason = "what travels as it is names nothing else")]
pub(super) fn read(
    (on, right): (&On<'_>, &On<'_>),
    reader: &mut Reader<'_>,
    entry: &Entry,
    (fields, is_alone): (&Fields, bool),
) -> Option<Event> {
    if travels(now(entry)) == Travels::Not {
        return None;
    }
    let mut event = match is_alone {
        true => said::read(right.t(), reader, fields, now(entry))?,
        false => now(entry).clone(),
    };
    let chosen = fields.id("contact").map(care::ids::ContactId);
    match &mut event {
        Event::ContactHeld { contact, .. } => match chosen {
            Some(of_right) => *contact = of_right,
            None => {
                reader.fail("contact", "elsewhere-contact-missing");
                return None;
            }
        },
        Event::RoundHeld(round) => round.contact = None,
        Event::DoseRecorded { dose, contact } => {
            *contact = chosen;
            let row = match is_alone {
                true => Some(fields.one("medicine").to_owned()).filter(|row| !row.is_empty()),
                false => same_medicine(on, right, &dose.medicine),
            };
            match row {
                Some(row) => dose.medicine = row,
                None => {
                    let field = if is_alone { "medicine" } else { "contact" };
                    reader.fail(field, "elsewhere-medicine-missing");
                    return None;
                }
            }
        }
        _ => {}
    }
    Some(event)
}

/// The row of the same name in the right patient's list.
fn same_medicine(on: &On<'_>, right: &On<'_>, id: &str) -> Option<String> {
    let wrong = on.episode().medicine_list.iter();
    let mut wrong = wrong.flat_map(|list| list.rows.iter().chain(&list.before));
    let name = wrong.find(|row| row.id == id)?.name.to_lowercase();
    let mut rows = right.episode().medicine_list.iter().flat_map(|list| &list.rows);
    rows.find(|row| row.name.to_lowercase() == name).map(|row| row.id.clone())
}

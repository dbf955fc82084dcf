//! Contacts in easy words: who comes or calls, when, and what for.

use crate::episodes::On;
use crate::format;
use crate::items::capital;
use care::care_time;
use care::episode::contact::{Contact, Planned};
use care::programme::{Channel, ContactKind, Measurer};
use jiff::civil::Time;
use std::collections::BTreeSet;

pub(crate) struct ContactView {
    /// "I dag kl 9 byter du pump på Norrstads vårdcentral"
    pub(crate) headline: String,
    pub(crate) what: String,
    pub(crate) icon: &'static str,
}

/// The next contact, and what else there is today.
pub(crate) fn coming(on: &On<'_>) -> (Option<ContactView>, Vec<ContactView>) {
    let next = on.view.thread.next_contact.as_ref();
    let more = on.episode().planned().filter(Planned::is_open).filter(|planned| {
        let contact = &planned.contact;
        let is_next = next.is_some_and(|next| next.id == contact.id);
        let day = care_time::day_of(contact.at, on.zone());
        !is_next && day == on.today() && contact.until >= on.now()
    });
    let more = more.map(|planned| view(on, &planned.contact)).collect();
    (next.map(|contact| view(on, contact)), more)
}

fn view(on: &On<'_>, contact: &Contact) -> ContactView {
    let key = format!("reader-{}", contact.channel.as_str().replace('_', "-"));
    let when = match contact.channel {
        Channel::AtHome => format::span(on.t(), contact.at, contact.until, on.now(), on.zone()),
        Channel::Telephone | Channel::Video | Channel::AtUnit => on.moment(contact.at),
    };
    let unit = on.unit(contact.unit);
    let who = contact.with.clone().unwrap_or_else(|| unit.clone());
    let kind = on.get(&format!("reader-kind-{}", kind(contact.kind)));
    let blanks: [(&'static str, &dyn std::fmt::Display); 4] =
        [("when", &capital(&when)), ("who", &who), ("kind", &kind), ("unit", &unit)];
    ContactView {
        headline: on.t().with(&key, &blanks),
        what: on.get(&format!("reader-what-{}", self::kind(contact.kind))),
        icon: icon(contact),
    }
}

fn kind(kind: ContactKind) -> String {
    kind.as_str().replace('_', "-")
}

fn icon(contact: &Contact) -> &'static str {
    match (contact.kind, contact.channel) {
        (ContactKind::PumpChange, _) => "drip",
        (ContactKind::SampleTaking, _) => "drop",
        (_, Channel::Telephone) => "phone",
        (_, Channel::Video) => "video",
        (_, Channel::AtHome) => "home",
        (_, Channel::AtUnit) => "walk",
    }
}

/// When the patient measures: "kl 8 och 20".
pub(crate) fn measuring(on: &On<'_>) -> Option<String> {
    let protocol = &on.episode().decision.as_ref()?.protocol;
    let own = protocol.measures.iter().filter(|rule| rule.by == Measurer::Patient);
    let times: BTreeSet<Time> = own.flat_map(|rule| rule.times.iter().copied()).collect();
    let clocks: Vec<String> = times.iter().map(|time| format::clock(on.t(), *time)).collect();
    let (last, first) = clocks.split_last()?;
    let clocks = match first {
        [] => last.clone(),
        first => {
            let first = first.join(", ");
            on.t().with("reader-and", &[("first", &first), ("last", last)])
        }
    };
    Some(on.t().with("reader-times", &[("clocks", &clocks)]))
}

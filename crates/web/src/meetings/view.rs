//! One patient of a meeting's agenda: where they are, what is next, what is the own unit's to do, and
//! what the two units have decided.

use crate::asked::{facts, name};
use crate::format;
use crate::items::{self, Mark, capital};
use crate::listed;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::meeting::{Meeting, Subject};
use care::care_time;
use care::open_item::{OpenItem, What};
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(super) struct SubjectView {
    pub(super) name: String,
    pub(super) facts: String,
    pub(super) href: String,
    pub(super) phase: String,
    /// "Hemma sedan i går kl 14.10"
    pub(super) place: String,
    /// The next contact that one of the two has.
    pub(super) next: Option<String>,
    pub(super) items: Vec<(Mark, String)>,
    pub(super) decided: Vec<DecidedView>,
}

pub(super) struct DecidedView {
    pub(super) mark: Mark,
    pub(super) says: String,
    /// "Hemsjukvården Norr, senast tisdag 1 december kl 16"
    pub(super) who: String,
    /// "Bestämt i dag kl 14.10"
    pub(super) since: String,
    /// Where the own unit says that it is done.
    pub(super) done: Option<String>,
}

pub(super) struct Telling<'a> {
    t: T,
    meeting: &'a Meeting,
    directory: &'a Directory,
    now: Timestamp,
    zone: &'a TimeZone,
}

impl<'a> Telling<'a> {
    pub(super) fn new(
        web: &'a WebState,
        signed: &Signed,
        meeting: &'a Meeting,
        directory: &'a Directory,
    ) -> Self {
        Telling { t: signed.t(), meeting, directory, now: meeting.now, zone: web.app.zone() }
    }

    pub(super) fn subject(&self, subject: &Subject) -> SubjectView {
        let (t, summary) = (self.t, &subject.summary);
        let phase = summary.phase.as_str().replace('_', "-");
        let items = subject.items.iter().map(|item| {
            let says = items::sentence(t, item, self.directory, self.now, self.zone);
            (items::mark_now(t, item, self.now), says)
        });
        SubjectView {
            name: name(subject.person.as_ref()),
            facts: facts(t, subject.person.as_ref(), care_time::day_of(self.now, self.zone)),
            href: paths::meeting_subject(self.meeting.with, subject.episode),
            phase: capital(&t.get(&format!("phase-{phase}"))),
            place: listed::whereabouts(t, summary, self.directory, (self.now, self.zone)),
            next: self.next(subject),
            items: items.collect(),
            decided: subject.decided.iter().map(|item| self.decided(subject, item)).collect(),
        }
    }

    fn next(&self, subject: &Subject) -> Option<String> {
        let pair = [self.meeting.unit, self.meeting.with];
        let contacts = subject.summary.next_contacts.iter();
        let mut theirs = contacts.filter(|contact| pair.contains(&contact.unit));
        let contact = theirs.find(|contact| contact.until >= self.now)?;
        let what = capital(&items::contact_word(self.t, contact.kind));
        let when = format::span(self.t, contact.at, contact.until, self.now, self.zone);
        let unit = self.directory.unit_name(contact.unit).to_owned();
        let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
            [("what", &what), ("when", &when), ("unit", &unit)];
        Some(self.t.with("listed-contact", &blanks))
    }

    fn decided(&self, subject: &Subject, item: &OpenItem) -> DecidedView {
        let t = self.t;
        let moment = |at| format::moment(t, at, self.now, self.zone);
        let (unit, due) = (self.directory.unit_name(item.owner.unit), moment(item.due_at));
        let is_late = item.due_at < self.now;
        let key = if is_late { "meeting-who-late" } else { "meeting-who" };
        let mut done = None;
        if let What::Task { task, .. } = &item.what
            && item.owner.unit == self.meeting.unit
        {
            done = Some(paths::meeting_done(self.meeting.with, subject.episode, *task));
        }
        DecidedView {
            mark: items::mark_now(t, item, self.now),
            says: items::sentence(t, item, self.directory, self.now, self.zone),
            who: t.with(key, &[("unit", &unit), ("when", &due)]),
            since: t.with("meeting-since", &[("when", &moment(item.opens_at))]),
            done,
        }
    }
}

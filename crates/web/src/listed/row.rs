//! One patient on the own list: where they are, who answers for what, who comes, what is next, and
//! what is the unit's own to do.

use crate::asked::{facts, name};
use crate::format;
use crate::items::{self, Mark, capital};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::own_list::{Listed, OwnList};
use care::care_time;
use care::episode::Phase;
use care::episode::enrolment::Enrolment;
use care::episode::own_list::SEVERAL;
use care::episode::summary::Summary;
use care::ids::UnitId;
use care::programme::RequestKind;
use care::responsibility::Responsible;
use care::who::Role;
use care::world::Directory;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(super) struct RowView {
    pub(super) name: String,
    pub(super) facts: String,
    pub(super) href: Option<String>,
    pub(super) shared: Option<String>,
    /// "hemma"
    pub(super) phase: String,
    /// How often back on a ward, when that is often.
    pub(super) often: Option<String>,
    /// What stands under each label.
    pub(super) told: Vec<(&'static str, Vec<String>)>,
    /// What is open that is this unit's.
    pub(super) open: Vec<(Mark, String)>,
    pub(super) consent: String,
}

/// What a row is told with.
struct Telling<'a> {
    t: T,
    directory: &'a Directory,
    now: Timestamp,
    today: Date,
    zone: &'a TimeZone,
    unit: UnitId,
}

pub(super) fn rows(web: &WebState, signed: &Signed, list: &OwnList) -> Vec<RowView> {
    let directory = web.app.directory();
    let telling = Telling {
        t: signed.t(),
        directory: &directory,
        now: list.now,
        today: care_time::day_of(list.now, web.app.zone()),
        zone: web.app.zone(),
        unit: list.unit,
    };
    list.rows.iter().map(|row| telling.row(signed.role, row)).collect()
}

impl Telling<'_> {
    fn row(&self, role: Role, row: &Listed) -> RowView {
        let (t, summary) = (self.t, &row.summary);
        let open = row.items.iter().map(|item| {
            let says = items::sentence(t, item, self.directory, self.now, self.zone);
            (items::mark_now(t, item, self.now), says)
        });
        let often = row.readmissions >= SEVERAL;
        // The physician's page of a patient is what is shared, and nothing to write.
        let has_page = row.has_page && role != Role::PrimaryCarePhysician;
        let shared = row.shared.then(|| paths::shared(row.episode));
        let own = has_page.then(|| paths::asked(row.episode));
        RowView {
            name: name(row.person.as_ref()),
            facts: facts(t, row.person.as_ref(), self.today),
            href: own.or_else(|| shared.clone()),
            shared: shared.filter(|_| has_page),
            phase: capital(&t.get(&format!("phase-{}", word(summary.phase.as_str())))),
            often: often.then(|| t.with("listed-often", &[("n", &row.readmissions)])),
            told: self.told(row),
            open: open.collect(),
            consent: t.get(consent(row)).into_owned(),
        }
    }

    fn told(&self, row: &Listed) -> Vec<(&'static str, Vec<String>)> {
        let t = self.t;
        let mut told = vec![(
            "listed-where",
            vec![whereabouts(t, &row.summary, self.directory, (self.now, self.zone))],
        )];
        // Nobody answers for the treatment of the dead.
        if row.summary.phase != Phase::Died {
            told.push(("listed-treatment", self.held(row.treatment)));
            told.push(("listed-other", self.held(row.other)));
            told.push(("listed-next", vec![self.next(row)]));
        }
        if row.shared {
            told.push(("listed-home-nursing", self.enrolled(row, RequestKind::HomeNursing)));
            told.push(("listed-home-help", self.enrolled(row, RequestKind::HomeHelp)));
        }
        let named = row.summary.named.iter().map(|(contact, named)| {
            let key = format!("named-contact-{}", word(contact.as_str()));
            let unit = self.directory.unit_name(named.unit);
            format!("{}: {}, {unit}", self.t.get(&key), named.name)
        });
        told.push(("named-title", named.collect()));
        told.retain(|(_, lines)| !lines.is_empty());
        told
    }

    /// One unit, or the two that share it.
    fn held(&self, held: Option<Responsible>) -> Vec<String> {
        let name = |unit: UnitId| match unit == self.unit {
            true => self.t.get("listed-we").into_owned(),
            false => self.directory.unit_name(unit).to_owned(),
        };
        match held {
            None => vec![],
            Some(held) if held.medical == held.nursing => vec![capital(&name(held.medical))],
            Some(held) => {
                let (medical, nursing) = (name(held.medical), name(held.nursing));
                vec![
                    self.t.with("listed-medical", &[("unit", &medical)]),
                    self.t.with("listed-nursing", &[("unit", &nursing)]),
                ]
            }
        }
    }

    fn enrolled(&self, row: &Listed, kind: RequestKind) -> Vec<String> {
        let all = row.summary.enrolments.iter().filter(|one| one.kind == kind);
        let lines: Vec<_> = all.map(|one| self.enrolment(one)).collect();
        if lines.is_empty() { vec![self.t.get("listed-nobody").into_owned()] } else { lines }
    }

    /// "Hemsjukvården Norr: från 24 november till 1 december"
    fn enrolment(&self, one: &Enrolment) -> String {
        let day = |day: Date| format::date(self.t, day, self.today);
        let unit = self.directory.unit_name(one.unit).to_owned();
        let (key, until) = match one.ended_at {
            Some(at) => ("listed-enrolment-over", day(care_time::day_of(at, self.zone))),
            None if one.until < self.today => ("listed-enrolment-over", day(one.until)),
            None => ("listed-enrolment", day(one.until)),
        };
        self.t.with(key, &[("unit", &unit), ("from", &day(one.from)), ("until", &until)])
    }

    fn next(&self, row: &Listed) -> String {
        let Some(contact) = &row.next_contact else {
            let key = if row.shared { "listed-no-next" } else { "listed-no-next-own" };
            return self.t.get(key).into_owned();
        };
        let what = capital(&items::contact_word(self.t, contact.kind));
        let when = format::span(self.t, contact.at, contact.until, self.now, self.zone);
        let unit = self.directory.unit_name(contact.unit).to_owned();
        self.t.with("listed-contact", &[("what", &what), ("when", &when), ("unit", &unit)])
    }
}

/// "Hemma sedan i går kl 14.10"
pub(crate) fn whereabouts(
    t: T,
    summary: &Summary,
    directory: &Directory,
    (now, zone): (Timestamp, &TimeZone),
) -> String {
    let ward = directory.unit_name(summary.ward_unit).to_owned();
    let moment =
        |at: Option<Timestamp>| at.map_or_else(String::new, |at| format::moment(t, at, now, zone));
    let spell = summary.spells.last();
    let (key, when) = match summary.phase {
        Phase::AtHome => ("listed-at-home", moment(spell.map(|spell| spell.from))),
        Phase::BackOnWard => ("listed-back", moment(spell.and_then(|spell| spell.to))),
        Phase::Candidate | Phase::Assessment | Phase::Offered | Phase::Planned => {
            ("listed-on-ward", String::new())
        }
        Phase::Discharged => ("listed-discharged", moment(summary.closed_at)),
        Phase::Died => ("listed-died", moment(summary.closed_at)),
        Phase::NotSuitable | Phase::Declined | Phase::Cancelled => {
            ("listed-ended", moment(summary.closed_at))
        }
    };
    t.with(key, &[("ward", &ward), ("when", &when)])
}

fn consent(row: &Listed) -> &'static str {
    match (row.shared, row.consented) {
        (true, _) => "listed-shared",
        (false, true) => "listed-share-over",
        (false, false) => "listed-not-shared",
    }
}

fn word(word: &str) -> String {
    word.replace('_', "-")
}

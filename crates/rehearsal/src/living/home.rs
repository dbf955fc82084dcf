//! At home: the checks of the first day, visits, rounds, and what somebody finds that nobody did.

use super::chance::minutes_after;
use super::scene::{Deed, Deeds, Scene};
use access::Actor;
use care::episode::Command;
use care::episode::command::HoldRound;
use care::episode::contact::{Contact, Planned};
use care::episode::event::{ContactOutcome, HomeCheck, MeasurementSource, RoundOutcome};
use care::episode::medicine::{Dose, DoseOutcome, Giver};
use care::episode::visit::{Report, SampleTaken, SampleTo, Visit};
use care::open_item::OpenItem;
use care::programme::{ContactKind, Measurer, RequestKind};
use care::vital_sign::VitalSign;
use care::who::Role;
use jiff::Timestamp;
use jiff::civil::time;

/// A contact further back than this is nobody's to tell of any more.
const TOLD_WITHIN_HOURS: i64 = 40;

impl Scene<'_> {
    pub(crate) fn at_home(&self, deeds: &mut Deeds) {
        let Some(home) = self.home_since() else { return };
        self.checks(home, deeds);
        self.measured_at_home(deeds);
        self.comes_in(deeds);
        self.worry(deeds);
        self.says_no(deeds);
        self.dies(deeds);
        self.ends(deeds);
        let open = self.episode.planned().filter(Planned::is_open);
        let due = open.filter(|p| p.contact.until > home && self.is_soon(p.contact.at));
        for planned in due {
            let ago = self.now.duration_since(planned.contact.at).as_hours();
            if ago <= TOLD_WITHIN_HOURS {
                self.contact(&planned.contact, deeds);
            }
        }
    }

    fn checks(&self, home: Timestamp, deeds: &mut Deeds) {
        if self.episode.checked(HomeCheck::Arrival).is_none() {
            let at = self.when("arrival", "", home);
            let help = self.episode.live_request(RequestKind::HomeHelp);
            let help = help.filter(|_| self.episode.is_accepted(RequestKind::HomeHelp));
            let helper = help.and_then(|(_, r)| self.somebody(r.details.to, Role::HomeHelper, at));
            let actor = helper.or_else(|| self.of_ward(Role::WardNurse, at));
            let note = self.words("arrival", &self.habits.words.arrival).to_owned();
            deeds.extend(self.check(HomeCheck::Arrival, at, actor, note));
        }
        if self.episode.checked(HomeCheck::Evening).is_none() {
            let evening = self.at(self.day(home), time(19, 0, 0, 0)).max(home);
            let at = self.when("evening", "", evening);
            let note = self.words("evening", &self.habits.words.evening).to_owned();
            let actor = self.of_ward(Role::WardNurse, at);
            deeds.extend(self.check(HomeCheck::Evening, at, actor, note));
        }
    }

    fn check(
        &self,
        check: HomeCheck,
        at: Timestamp,
        actor: Option<Actor>,
        note: String,
    ) -> Option<Deed> {
        let key = format!("check {check:?} {}", self.episode.spells.len());
        self.deed(&key, at, actor, Command::CheckHome { at, check, well: true, note })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "only home nursing visits")]
    pub(crate) fn contact(&self, contact: &Contact, deeds: &mut Deeds) {
        let word = contact.id.0.simple().to_string();
        let habit = match contact.kind {
            ContactKind::Round => "round",
            ContactKind::FollowUpCall => "follow_up_call",
            ContactKind::Visit
            | ContactKind::PumpChange
            | ContactKind::SampleTaking
            | ContactKind::EveningCall
            | ContactKind::ArrivalCheck => "visit",
        };
        let at = self.when(habit, &word, contact.at);
        if contact.kind == ContactKind::Round {
            self.round(contact, at, deeds);
            return;
        }
        let Some(role) = self.episode.role_at(contact.unit) else { return };
        let Some(actor) = self.somebody(contact.unit, role, at) else { return };
        let is_missed = self.chance(&format!("missed {word}")).share(1) < MISSED;
        let outcome = match is_missed && contact.kind == ContactKind::Visit {
            true => {
                let reason = self.words(&word, &self.habits.words.missed).to_owned();
                ContactOutcome::NotDone { reason }
            }
            false => ContactOutcome::Done,
        };
        let command = match role {
            Role::HomeNurse if contact.kind == ContactKind::Visit => {
                Command::RecordVisit(Box::new(self.visit(contact, at, outcome)))
            }
            _ => {
                let note = self.note_of(contact, role, &word).to_owned();
                Command::RecordContact { at, contact: contact.id, outcome, note }
            }
        };
        deeds.extend(self.deed(&format!("contact {word}"), at, Some(actor), command));
    }

    fn note_of(&self, contact: &Contact, role: Role, word: &str) -> &str {
        let words = &self.habits.words;
        let of = match (contact.kind, role) {
            (ContactKind::PumpChange, _) => &words.pump,
            (ContactKind::SampleTaking, _) => &words.samples,
            (ContactKind::FollowUpCall, _) => &words.follow_up,
            (_, Role::HomeHelper) => &words.help,
            (_, Role::Therapist) => &words.training,
            _ => &words.visit,
        };
        self.words(word, of)
    }

    /// Values at the visits of morning and evening, the drug at each, samples when it is time.
    fn visit(&self, contact: &Contact, at: Timestamp, outcome: ContactOutcome) -> Visit {
        let word = contact.id.0.simple().to_string();
        let is_done = outcome == ContactOutcome::Done;
        // The visit for samples is the short one, at the same time as another.
        let is_sample = contact.until.duration_since(contact.at).as_mins() <= 10;
        let hour = contact.at.to_zoned(self.zone.clone()).hour();
        let has_values = is_done && !is_sample && !(11..17).contains(&hour);
        let source = MeasurementSource { measured_by: Measurer::Staff, reported_by: None };
        let rows = self.episode.medicine_list.iter().flat_map(|list| &list.rows);
        let given = rows.filter(|row| row.giver == Giver::HomeNursing && !is_sample);
        let doses = given.map(|row| Dose {
            medicine: row.id.clone(),
            outcome: match &outcome {
                ContactOutcome::Done => DoseOutcome::Given,
                ContactOutcome::NotDone { reason } => {
                    DoseOutcome::NotGiven { reason: reason.clone() }
                }
            },
        });
        let sample =
            SampleTaken { what: self.habits.words.sample.clone(), goes_to: SampleTo::PrimaryCare };
        Visit {
            at,
            contact: contact.id,
            note: match is_done && !is_sample {
                true => self.words(&word, &self.habits.words.visit).to_owned(),
                false => String::new(),
            },
            reading: has_values.then(|| (self.reading(at, None), source)),
            doses: doses.collect(),
            samples: if is_sample && is_done { vec![sample] } else { vec![] },
            report: None,
            outcome,
        }
    }

    /// The physician every other day, else the nurse; on the last day it is where the care ends.
    fn round(&self, contact: &Contact, at: Timestamp, deeds: &mut Deeds) {
        if self.is_last_day(at) && self.ends_at_round(contact, at, deeds) {
            return;
        }
        let day = self.day(at);
        let role = match day.day_of_year() % 2 {
            0 => Role::WardPhysician,
            _ => Role::WardNurse,
        };
        let Some(actor) = self.of_ward(role, at) else { return };
        let day_at_home = self.episode.home_day(at, self.zone).unwrap_or(1);
        let nth = usize::try_from(day_at_home.saturating_sub(1)).unwrap_or(0);
        let own = self.course.rounds.get(nth).or(self.course.rounds.last());
        let word = format!("round {}", day_at_home);
        let note = own.map_or_else(|| self.words(&word, &self.habits.words.round), String::as_str);
        let hold = HoldRound {
            contact: Some(contact.id),
            channel: contact.channel,
            participants: self.participants(&actor, at),
            outcome: RoundOutcome::Continue,
            note: note.to_owned(),
            bed: None,
            discharge: None,
        };
        let key = format!("round {}", contact.id.0.simple());
        deeds.extend(self.deed(&key, at, Some(actor), Command::HoldRound(Box::new(hold))));
    }

    pub(crate) fn participants(&self, actor: &Actor, at: Timestamp) -> Vec<String> {
        let mut names = vec![self.name(actor)];
        let nurse = self.episode.live_request(RequestKind::HomeNursing);
        let nurse = nurse.and_then(|(_, r)| self.somebody(r.details.to, Role::HomeNurse, at));
        names.extend(nurse.map(|nurse| self.name(&nurse)));
        names
    }

    /// Next of kin, or home help, tells the ward that something is wrong.
    fn worry(&self, deeds: &mut Deeds) {
        let Some(worry) = &self.course.worry else { return };
        let Some(at) = self.on_home_day(worry.home_day, worry.at) else { return };
        let told = self.episode.reports.values().any(|reported| reported.report.worry);
        if told || at < self.since || self.home_since().is_none_or(|home| at < home) {
            return;
        }
        let helper = self.episode.live_request(RequestKind::HomeHelp);
        let helper = helper.and_then(|(_, r)| self.somebody(r.details.to, Role::HomeHelper, at));
        let actor = self.kin_actor().or(helper).or_else(|| Some(self.patient()));
        let report = Report { text: worry.text.clone(), worry: true };
        deeds.extend(self.deed("worry", at, actor, Command::Report { at, report }));
    }
}

/// One visit in so many does not happen as planned.
const MISSED: f64 = 0.012;

impl Scene<'_> {
    /// Somebody who looks finds values missing: the nurse calls and writes down what is read out.
    pub(crate) fn values_chased(&self, since: Timestamp, deeds: &mut Deeds) {
        let at = self.when("chase_values", "", since);
        let signs = self.episode.decision.iter().flat_map(|d| &d.protocol.measures);
        let mut signs: Vec<_> = signs.map(|rule| rule.sign).collect();
        signs.sort_unstable();
        signs.dedup();
        let reading = Box::new(self.reading(at, Some(&signs)));
        let reported_by = Some(Measurer::Patient);
        let source = MeasurementSource { measured_by: Measurer::Patient, reported_by };
        let command = Command::Measure { at, reading, source };
        let key = format!("chase {}", since.as_second());
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
    }

    /// Asked on the telephone to measure again, people do so some minutes before the time.
    pub(crate) fn measured_again(&self, item: &OpenItem, signs: &[VitalSign], deeds: &mut Deeds) {
        let (by, asked) = (item.due_at, item.opens_at);
        let at = minutes_after(by, -10).max(minutes_after(asked, 1));
        let reading = Box::new(self.reading(at, Some(signs)));
        let source = MeasurementSource { measured_by: Measurer::Patient, reported_by: None };
        let command = Command::Measure { at, reading, source };
        let key = format!("again {}", by.as_second());
        deeds.extend(self.deed(&key, at, Some(self.patient()), command));
    }
}

//! Command: the word after `do`, and what a command's reader has at hand.
//!
//! Every command of `care` has a word here; its fields are read in the module of its kind.

use super::{
    correction, end, facts, flow, home, medicine, plan, registers, request, responsibility, social,
    thing, visit,
};
use crate::cast::{Cast, CastEpisode, CastProgramme, Labelled};
use crate::scenario::Find;
use crate::table::{Field, Table};
use care::command::Command;
use care::episode;
use care::ids::{CommandId, UnitId};
use care::who::Who;
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// One step on one day for one episode, while its command is read.
#[derive(Clone, Copy)]
pub(super) struct On<'a, 't> {
    pub(super) cast: &'a Cast,
    pub(super) table: &'a Table<'t>,
    pub(super) index: usize,
    pub(super) day: i32,
    pub(super) time: Time,
    pub(super) episode: Option<(&'a str, &'a CastEpisode)>,
    pub(super) who: Who,
}

pub(super) struct Made {
    pub(super) command: Command,
    pub(super) find: Option<Find>,
}

pub(super) type Read = Option<Vec<Made>>;
type Reader = fn(&On<'_, '_>) -> Read;

const COMMANDS: [(&str, Reader); 74] = [
    ("flag", flow::flag),
    ("answer-criterion", facts::answer_criterion),
    ("record-answer", facts::record_answer),
    ("tick-item", facts::tick_item),
    ("record-contact", facts::record_contact),
    ("check-home", facts::check_home),
    ("measure", facts::measure),
    ("enter-in-journal", facts::enter_in_journal),
    ("do-task", facts::do_task),
    ("decide", flow::decide),
    ("write-agreement", flow::write_agreement),
    ("agree", flow::agree),
    ("reserve-safety-bed", plan::reserve_safety_bed),
    ("release-safety-bed", plan::release_safety_bed),
    ("set-other-way-back", plan::set_other_way_back),
    ("set-legal-status", plan::set_legal_status),
    ("override-item", plan::override_item),
    ("plan-contacts", plan::plan_contacts),
    ("move-contact", plan::move_contact),
    ("cancel-contact", plan::cancel_contact),
    ("send-home", home::send_home),
    ("set-saturation-scale", plan::set_saturation_scale),
    ("handle-alarm", home::handle_alarm),
    ("handle-news2", home::handle_news2),
    ("hold-round", home::hold_round),
    ("return-to-ward", home::return_to_ward),
    ("make-task", plan::make_task),
    ("name-kin", flow::name_kin),
    ("set-unit-consent", flow::set_unit_consent),
    ("send-request", request::send_request),
    ("change-request", request::change_request),
    ("receive-request", request::receive_request),
    ("log-call", request::log_call),
    ("answer-request", request::answer_request),
    ("agree-to-times", request::agree_to_times),
    ("retract-request", request::retract_request),
    ("finish-request", request::finish_request),
    ("write-medicine-list", medicine::write_medicine_list),
    ("check-medicine-list", medicine::check_medicine_list),
    ("order-thing", thing::order_thing),
    ("promise-thing", thing::promise_thing),
    ("move-thing", thing::move_thing),
    ("cancel-thing", thing::cancel_thing),
    ("record-visit", visit::record_visit),
    ("hand-in-sample", visit::hand_in_sample),
    ("report", visit::report),
    ("handle-report", visit::handle_report),
    ("read-notice", end::read_notice),
    ("hand-over-follow-up", end::hand_over_follow_up),
    ("offer-responsibility", responsibility::offer),
    ("reply-to-offer", responsibility::reply),
    ("withdraw-offer", responsibility::withdraw),
    ("reconcile", end::reconcile),
    ("discharge", end::discharge),
    ("name-contact", responsibility::name_contact),
    ("refer-on", end::refer_on),
    ("record-death", end::record_death),
    ("end", end::end),
    ("write-social-note", social::write_social_note),
    ("strike-social-note", social::strike_social_note),
    ("correct", correction::correct),
    ("register-person", registers::register_person),
    ("change-person", registers::change_person),
    ("open-ward", registers::open_ward),
    ("mark-beds", registers::mark_beds),
    ("set-pool", registers::set_pool),
    ("register-unit", registers::register_unit),
    ("change-unit", registers::change_unit),
    ("set-telephones", registers::set_telephones),
    ("set-local-rule", registers::set_local_rule),
    ("register-staff", registers::register_staff),
    ("assign", registers::assign),
    ("end-assignment", registers::end_assignment),
    ("approve-programme", registers::approve_programme),
];

/// The reader of the step's word; a fault that names every word when there is none.
pub(super) fn does(table: &Table<'_>) -> Option<Reader> {
    table.need("do", "a command as \"send-home\"")?.one_of(&COMMANDS)
}

pub(super) fn commands(on: &On<'_, '_>) -> Read {
    does(on.table)?(on)
}

impl<'a, 't> On<'a, 't> {
    pub(super) fn now(&self) -> Timestamp {
        self.cast.at(self.day, self.time)
    }

    pub(super) fn command(&self, part: usize) -> CommandId {
        self.cast.command(self.index, self.name(), self.day, part)
    }

    pub(super) fn name(&self) -> Option<&'a str> {
        self.episode.map(|(name, _)| name)
    }

    pub(super) fn programme(&self) -> Option<&'a CastProgramme> {
        self.cast.programme_of(self.episode?.1)
    }

    /// One command to the step's episode.
    pub(super) fn one(&self, command: episode::Command) -> Read {
        self.many(vec![command])
    }

    pub(super) fn many(&self, commands: Vec<episode::Command>) -> Read {
        let Some((_, episode)) = self.episode else {
            if !self.table.has("episode") && !self.table.has("episodes") {
                self.table.fault("episode", "the id of an episode");
            }
            return None;
        };
        let made = commands
            .into_iter()
            .map(|command| Made { command: Command::Episode(episode.id, command), find: None });
        Some(made.collect())
    }

    /// One command to the step's episode, about something that is found when it is played.
    pub(super) fn found(&self, command: episode::Command, find: Option<Find>) -> Read {
        let made = self.one(command)?;
        Some(made.into_iter().map(|made| Made { find: find.clone(), ..made }).collect())
    }

    /// The unit that a step says, else the one that its staff act for.
    pub(super) fn own_unit(&self) -> Option<UnitId> {
        if let Some(field) = self.table.get("unit") {
            return self.unit_of(&field);
        }
        if self.who.unit().is_none() {
            self.table.fault("unit", "the id of a unit");
        }
        self.who.unit()
    }

    /// When a fact happened: now, unless the step says that it is told afterwards.
    pub(super) fn happened(&self) -> Timestamp {
        let time = self.table.get("happened_at").and_then(|field| field.time());
        let day = self.table.get("happened_day").and_then(|field| field.whole(1..=self.day));
        self.cast.at(day.unwrap_or(self.day), time.unwrap_or(self.time))
    }

    pub(super) fn day_of(&self, key: &'static str) -> Option<Date> {
        self.cast.date(self.day_number(key)?)
    }

    pub(super) fn day_number(&self, key: &'static str) -> Option<i32> {
        self.table.need(key, "a day of the scenario")?.whole(1..=1000)
    }

    pub(super) fn moment(&self, day: &'static str, time: &'static str) -> Option<Timestamp> {
        let (day, time) = (self.day_number(day), self.table.need(time, "a time of day"));
        let time = time.and_then(|field| field.time());
        Some(self.cast.at(day?, time?))
    }

    pub(super) fn unit(&self, key: &'static str) -> Option<UnitId> {
        self.unit_of(&self.table.need(key, "the id of a unit")?)
    }

    pub(super) fn unit_of(&self, field: &Field<'_>) -> Option<UnitId> {
        field.named("unit", &self.cast.units).map(|unit| unit.id)
    }

    /// Another step, by its own id, and the day that is meant: `on_day`, else this step's day.
    pub(super) fn labelled(&self, field: &Field<'_>) -> Option<(&'a Labelled, i32)> {
        let on_day = self.table.get("on_day").and_then(|field| field.whole(1..=1000));
        let label = field.str()?;
        let found = self.cast.labelled(label, self.name());
        if found.is_none() {
            let episode = self.name();
            let own = |steps: &[Labelled]| steps.iter().any(|s| s.episode.as_deref() == episode);
            let known = self.cast.labels.iter().filter(|(_, steps)| own(steps));
            let known: Vec<_> = known.map(|(label, _)| label.as_str()).collect();
            let known = if known.is_empty() { "none has one".into() } else { known.join(", ") };
            field.fault(&format!("the id of a step of this episode: {known}"));
        }
        Some((found?, on_day.unwrap_or(self.day)))
    }
}

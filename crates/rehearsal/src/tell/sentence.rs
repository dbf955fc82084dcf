//! A sentence for each command, for steps that tell no story of their own.
//!
//! The subject stands before it, so each begins with a verb in the present tense.

use crate::scenario::{Find, Names, Step};
use care::command::Command;
use care::ids::ThingId;
use care::programme::{Lang, Text};
use care::who::Who;
use care::{person, social, staff, unit, ward};
use jiff::tz::TimeZone;

pub(super) fn of(step: &Step, names: &Names, zone: &TimeZone) -> Text {
    let count = step.acts.len();
    let in_person = matches!(step.actor.who, Who::Person { .. });
    let say = |lang| {
        let find = step.acts.first().and_then(|act| act.find.as_ref());
        let say = Say { names, zone, lang, count, find, in_person };
        step.acts.first().map(|act| say.any(&act.command))
    };
    Text { sv: say(Lang::Sv).unwrap_or_default(), en: say(Lang::En).unwrap_or_default() }
}

pub(super) struct Say<'a> {
    names: &'a Names,
    pub(super) zone: &'a TimeZone,
    pub(super) lang: Lang,
    count: usize,
    /// What the first act is about, when that is found in the play.
    pub(super) find: Option<&'a Find>,
    /// The patient or next of kin speaks for themselves.
    pub(super) in_person: bool,
}

impl Say<'_> {
    fn any(&self, command: &Command) -> String {
        match command {
            Command::Flag(_, flag) => {
                let (patient, reason) = (self.person(flag.patient), &flag.reason);
                self.pick(
                    format!("Föreslår {patient} för vård hemma: {reason}."),
                    format!("Suggests {patient} for care at home: {reason}."),
                )
            }
            Command::Episode(_, command) if command.is_fact() => self.fact(command),
            Command::Episode(_, command) => self.decision(command),
            Command::Person(id, person::Command::Register { .. }) => {
                let name = self.person(*id);
                self.pick(format!("Registrerar {name}."), format!("Registers {name}."))
            }
            Command::Person(id, person::Command::ChangeDetails { .. }) => {
                let name = self.person(*id);
                self.pick(
                    format!("Ändrar uppgifter om {name}."),
                    format!("Changes details of {name}."),
                )
            }
            Command::Person(id, person::Command::Merge { .. }) => {
                let name = self.person(*id);
                self.pick(
                    format!("För samman två registreringar av {name}."),
                    format!("Merges two registrations of {name}."),
                )
            }
            Command::Person(id, person::Command::UndoMerge { .. }) => {
                let name = self.person(*id);
                self.pick(
                    format!("Skiljer åt det som förts samman för {name}."),
                    format!("Separates what was merged for {name}."),
                )
            }
            Command::Ward(_, command) => self.ward(command),
            Command::Unit(id, command) => self.of_unit(*id, command),
            Command::Social(_, command) => self.social(command),
            Command::Staff(id, command) => self.staff(*id, command),
            Command::Programme(..) => {
                self.fixed("Godkänner vårdprogrammet.", "Approves the programme.")
            }
            Command::Organisation(_, command) => {
                let name = &command.details().name;
                self.pick(format!("Lägger upp {name}."), format!("Enters {name}."))
            }
        }
    }

    fn ward(&self, command: &ward::Command) -> String {
        match command {
            ward::Command::ChangeBeds { beds, .. } => self.pick(
                format!("Ändrar avdelningen till {beds} vårdplatser."),
                format!("Changes the ward to {beds} beds."),
            ),
            ward::Command::Open { beds, .. } => {
                self.pick(format!("Öppnar {beds} vårdplatser."), format!("Opens {beds} beds."))
            }
            ward::Command::MarkBeds { occupied } => {
                let beds = occupied.len();
                self.pick(
                    format!("Markerar {beds} sängar som belagda."),
                    format!("Marks {beds} beds as occupied."),
                )
            }
            ward::Command::TakePatients { episodes } => {
                let n = episodes.len();
                self.pick(format!("Tar {n} patienter."), format!("Takes {n} patients."))
            }
            ward::Command::SetPool { pool } => {
                let (beds, each) = (pool.beds.len(), pool.patients_per_bed);
                self.pick(
                    format!("Delar {beds} trygghetsplatser, {each} patienter på varje."),
                    format!("Shares {beds} safety beds, {each} patients to each."),
                )
            }
        }
    }

    fn of_unit(&self, id: care::ids::UnitId, command: &unit::Command) -> String {
        let unit = self.unit(id);
        match command {
            unit::Command::SetLocalRule { .. } => self.pick(
                format!("Skriver in vad som är överenskommet lokalt om {unit}."),
                format!("Enters what is agreed locally about {unit}."),
            ),
            unit::Command::SetTelephones { .. } => self.pick(
                format!("Ändrar telefonnumren till {unit}."),
                format!("Changes the telephone numbers of {unit}."),
            ),
            unit::Command::CloseTelephone { number, .. } => self.pick(
                format!("Stänger numret {number} till {unit} en tid."),
                format!("Closes the number {number} of {unit} for a while."),
            ),
            unit::Command::OpenTelephone { number } => self.pick(
                format!("Öppnar numret {number} till {unit} igen."),
                format!("Opens the number {number} of {unit} again."),
            ),
            unit::Command::RegisterAbility { .. } => self
                .pick(format!("Anger vad {unit} kan göra."), format!("Says what {unit} can do.")),
            unit::Command::WithdrawAbility { .. } => self.pick(
                format!("Anger att {unit} inte längre kan något som de kunde."),
                format!("Says that {unit} no longer can do something that it could."),
            ),
            unit::Command::OfferSlots(_) => self.pick(
                format!("Lägger ut tider på {unit} för kollegor på andra enheter."),
                format!("Offers times at {unit} to colleagues of other units."),
            ),
            unit::Command::TakeSlot { .. } => self.pick(
                format!("Tar en tid för ett samtal med {unit}."),
                format!("Takes a time for a call with {unit}."),
            ),
            unit::Command::ReturnSlot { .. } => self.pick(
                format!("Lämnar tillbaka en tid hos {unit}."),
                format!("Gives back a time at {unit}."),
            ),
            unit::Command::WithdrawSlot { .. } => self.pick(
                format!("Tar bort en ledig tid på {unit}."),
                format!("Takes away a free time at {unit}."),
            ),
            unit::Command::Close { .. } => {
                self.pick(format!("Stänger {unit}."), format!("Closes {unit}."))
            }
            unit::Command::Reopen => {
                self.pick(format!("Öppnar {unit} igen."), format!("Opens {unit} again."))
            }
            unit::Command::Register { .. } | unit::Command::ChangeDetails { .. } => {
                self.pick(format!("Lägger upp {unit}."), format!("Enters {unit}."))
            }
        }
    }

    fn social(&self, command: &social::Command) -> String {
        match command {
            social::Command::Note { .. } => self.fixed(
                "Skriver i sin egen sociala dokumentation.",
                "Writes in the unit's own social record.",
            ),
            social::Command::Strike { reason, .. } => self.pick(
                format!("Stryker en anteckning i den sociala dokumentationen: {reason}."),
                format!("Strikes a note in the social record: {reason}."),
            ),
        }
    }

    fn staff(&self, id: care::ids::StaffId, command: &staff::Command) -> String {
        let name = self.names.staff.get(&id).map_or("", String::as_str);
        match command {
            staff::Command::Register { .. } => {
                self.pick(format!("Lägger upp {name}."), format!("Enters {name}."))
            }
            staff::Command::Assign { unit, .. } => {
                let unit = self.unit(*unit);
                self.pick(
                    format!("Ger {name} uppdrag på {unit}."),
                    format!("Gives {name} a post at {unit}."),
                )
            }
            staff::Command::Rename { name } => self.pick(
                format!("Rättar namnet till {name}."),
                format!("Corrects the name to {name}."),
            ),
            staff::Command::OpenAccount { .. }
            | staff::Command::ResetPassword
            | staff::Command::CloseAccount
            | staff::Command::ReopenAccount => self.pick(
                format!("Ändrar kontot för {name}."),
                format!("Changes the account of {name}."),
            ),
            staff::Command::EndAssignment { .. } => {
                self.pick(format!("Avslutar {name}s uppdrag."), format!("Ends the post of {name}."))
            }
        }
    }

    pub(super) fn pick(&self, sv: String, en: String) -> String {
        let said = match self.lang {
            Lang::Sv => sv,
            Lang::En => en,
        };
        said.replace("..", ".")
    }

    pub(super) fn fixed(&self, sv: &str, en: &str) -> String {
        self.pick(sv.to_owned(), en.to_owned())
    }

    pub(super) fn counted(&self, one: (&str, &str), several: (&str, &str, &str, &str)) -> String {
        let count = self.count;
        if count == 1 {
            return self.fixed(one.0, one.1);
        }
        let (sv, sv_after, en, en_after) = several;
        self.pick(format!("{sv} {count} {sv_after}"), format!("{en} {count} {en_after}"))
    }

    /// The thing that the first act is about.
    pub(super) fn thing(&self, id: ThingId) -> &str {
        match self.find {
            Some(Find::Thing { text }) => text,
            Some(_) | None => self.names.things.get(&id).map_or("", String::as_str),
        }
    }

    pub(super) fn person(&self, id: care::ids::PersonId) -> &str {
        self.names.persons.get(&id).map_or("", String::as_str)
    }

    pub(super) fn unit(&self, id: care::ids::UnitId) -> &str {
        self.names.units.get(&id).map_or("", String::as_str)
    }
}

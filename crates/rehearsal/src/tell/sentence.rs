//! A sentence for each command, for steps that tell no story of their own.
//!
//! The subject stands before it, so each begins with a verb in the present tense.

use super::calendar::{clock, date};
use super::measured::{sign_word, values};
use crate::scenario::{Names, Step};
use care::command::Command;
use care::episode::Command as Do;
use care::episode::event::{
    AgreeingParty, Answer, Choice, ContactOutcome, HomeCheck, JournalDocument, Party,
    RoundOutcome, Verdict,
};
use care::programme::{Lang, Text};
use care::{person, staff, unit, ward};
use jiff::tz::TimeZone;

pub(super) fn of(step: &Step, names: &Names, zone: &TimeZone) -> Text {
    let count = step.acts.len();
    let say = |lang| step.acts.first().map(|act| Say { names, zone, lang, count }.any(&act.command));
    Text { sv: say(Lang::Sv).unwrap_or_default(), en: say(Lang::En).unwrap_or_default() }
}

struct Say<'a> {
    names: &'a Names,
    zone: &'a TimeZone,
    lang: Lang,
    count: usize,
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
                self.pick(format!("Ändrar uppgifter om {name}."), format!("Changes details of {name}."))
            }
            Command::Ward(_, ward::Command::Open { beds, .. }) => {
                self.pick(format!("Öppnar {beds} vårdplatser."), format!("Opens {beds} beds."))
            }
            Command::Ward(_, ward::Command::MarkBeds { occupied }) => {
                let beds = occupied.len();
                self.pick(
                    format!("Markerar {beds} sängar som belagda."),
                    format!("Marks {beds} beds as occupied."),
                )
            }
            Command::Unit(id, unit::Command::SetTelephones { .. }) => {
                let unit = self.unit(*id);
                self.pick(
                    format!("Ändrar telefonnumren till {unit}."),
                    format!("Changes the telephone numbers of {unit}."),
                )
            }
            Command::Unit(id, unit::Command::Register { .. } | unit::Command::ChangeDetails { .. }) => {
                let unit = self.unit(*id);
                self.pick(format!("Lägger upp {unit}."), format!("Enters {unit}."))
            }
            Command::Staff(id, command) => self.staff(*id, command),
            Command::Programme(..) => {
                self.fixed("Godkänner vårdprogrammet.", "Approves the programme.")
            }
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
            staff::Command::EndAssignment { .. } => {
                self.pick(format!("Avslutar {name}s uppdrag."), format!("Ends the post of {name}."))
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "decisions are told by `decision`")]
    fn fact(&self, command: &Do) -> String {
        match command {
            Do::AnswerCriterion { verdict, .. } => self.verdict(verdict),
            Do::RecordAnswer { party, answer, .. } => self.answer(*party, *answer),
            Do::TickItem { done: true, .. } => self.counted(
                ("Bockar av en punkt på checklistan.", "Ticks an item of the checklist."),
                ("Bockar av", "punkter på checklistan.", "Ticks", "items of the checklist."),
            ),
            Do::TickItem { .. } => self.fixed(
                "Tar bort bocken för en punkt på checklistan.",
                "Unticks an item of the checklist.",
            ),
            Do::RecordContact { outcome: ContactOutcome::Done, .. } => {
                self.fixed("Noterar att den planerade kontakten är gjord.", "Notes that the planned contact is done.")
            }
            Do::RecordContact { outcome: ContactOutcome::NotDone { reason }, .. } => self.pick(
                format!("Noterar att den planerade kontakten inte blev av: {reason}."),
                format!("Notes that the planned contact did not happen: {reason}."),
            ),
            Do::CheckHome { check: HomeCheck::Arrival, well: true, .. } => {
                self.fixed("Ringer vid hemkomsten. Allt är bra.", "Calls on arrival. All is well.")
            }
            Do::CheckHome { check: HomeCheck::Evening, well: true, .. } => {
                self.fixed("Ringer första kvällen. Allt är bra.", "Calls the first evening. All is well.")
            }
            Do::CheckHome { .. } => {
                self.fixed("Ringer hem. Allt är inte bra.", "Calls the home. All is not well.")
            }
            Do::Measure { reading, .. } => {
                let values = values(reading, self.lang);
                self.pick(format!("Mäter {values}."), format!("Measures {values}."))
            }
            Do::EnterInJournal { document: JournalDocument::Agreement(_), .. } => self.fixed(
                "För in överenskommelsen i den egna journalen.",
                "Enters the agreement in the unit's own journal.",
            ),
            Do::EnterInJournal { .. } => self.fixed(
                "För in ronden i den egna journalen.",
                "Enters the round in the unit's own journal.",
            ),
            Do::DoTask { .. } => self.fixed("Gör klart en uppgift.", "Finishes a task."),
            _ => String::new(),
        }
    }

    fn verdict(&self, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Met => self.counted(
                ("Bedömer ett kriterium: uppfyllt.", "Assesses a criterion: met."),
                ("Bedömer", "kriterier: uppfyllda.", "Assesses", "criteria: met."),
            ),
            Verdict::NotMet => self
                .fixed("Bedömer ett kriterium: inte uppfyllt.", "Assesses a criterion: not met."),
            Verdict::CanBeMetBy { .. } => self.fixed(
                "Bedömer ett kriterium: kan uppfyllas med en åtgärd.",
                "Assesses a criterion: can be met by an action.",
            ),
        }
    }

    fn answer(&self, party: Party, answer: Answer) -> String {
        let (sv, en) = match party {
            Party::Patient => ("Patientens svar", "The patient's answer"),
            Party::NextOfKin => ("Närståendes svar", "The answer of next of kin"),
            Party::ReceivingStaff => {
                ("Vårdcentralens svar", "The answer of the primary care centre")
            }
        };
        let (svar, answered) = match answer {
            Answer::Yes => ("ja", "yes"),
            Answer::No => ("nej", "no"),
            Answer::NotYet => ("inte än", "not yet"),
            Answer::NobodyToAsk => ("det finns ingen att fråga", "there is nobody to ask"),
        };
        self.pick(format!("{sv}: {svar}."), format!("{en}: {answered}."))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is told by `planned`")]
    fn decision(&self, command: &Do) -> String {
        match command {
            Do::Decide(decide) => match decide.choice {
                Choice::Yes => self.fixed("Säger ja till vård hemma.", "Says yes to care at home."),
                Choice::YesWhenMet => self.fixed(
                    "Säger ja till vård hemma när åtgärderna är gjorda.",
                    "Says yes to care at home when the actions are done.",
                ),
                Choice::NotNow { .. } => self.fixed("Säger inte nu.", "Says not now."),
            },
            Do::WriteAgreement { .. } => self.fixed(
                "Skriver överenskommelsen tillsammans med patienten.",
                "Writes the agreement together with the patient.",
            ),
            Do::Agree { party: AgreeingParty::Patient, .. } => self
                .fixed("Patienten säger ja till överenskommelsen.", "The patient says yes to the agreement."),
            Do::Agree { .. } => self.fixed(
                "Säger ja till överenskommelsen för vården.",
                "Says yes to the agreement for the care.",
            ),
            Do::SendHome { .. } => self.fixed("Patienten går hem.", "The patient goes home."),
            Do::HandleAlarm { sign, action, .. } => {
                let sign = sign_word(*sign, self.lang);
                self.pick(
                    format!("Hanterar larmet om {sign}: {action}."),
                    format!("Handles the alarm about {sign}: {action}."),
                )
            }
            Do::HoldRound(round) => {
                let note = &round.note;
                let (sv, en) = outcome(round.outcome);
                self.pick(format!("Håller distansrond: {note} {sv}"), format!("Holds the remote round: {note} {en}"))
            }
            Do::ReturnToWard { reason, .. } => self.pick(
                format!("Tar emot patienten direkt på avdelningen: {reason}."),
                format!("Receives the patient directly on the ward: {reason}."),
            ),
            Do::NameKin { kin, relation, may_see } => {
                let name = self.person(*kin);
                let (sv, en) = if *may_see { ("får se", "may see") } else { ("får inte se", "may not see") };
                self.pick(
                    format!("Anger {name} ({relation}) som närstående, som {sv} hur det går."),
                    format!("Names {name} ({relation}) as next of kin, who {en} how things are."),
                )
            }
            Do::SetUnitConsent { unit, given } => {
                let unit = self.unit(*unit);
                let (sv, en) = if *given { ("Låter", "Lets") } else { ("Låter inte längre", "No longer lets") };
                self.pick(format!("{sv} {unit} se det som antecknas."), format!("{en} {unit} see what is recorded."))
            }
            Do::Discharge { .. } => {
                self.fixed("Skriver ut patienten.", "Discharges the patient.")
            }
            Do::End { reason, .. } => {
                self.pick(format!("Avslutar: {reason}."), format!("Ends it: {reason}."))
            }
            Do::Correct { reason, .. } => {
                self.pick(format!("Rättar en anteckning: {reason}."), format!("Corrects an entry: {reason}."))
            }
            _ => self.planned(command),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are told before")]
    fn planned(&self, command: &Do) -> String {
        match command {
            Do::ReserveSafetyBed { .. } => {
                self.fixed("Reserverar trygghetsplats.", "Reserves the safety bed.")
            }
            Do::ReleaseSafetyBed { reason } => self.pick(
                format!("Släpper trygghetsplatsen: {reason}."),
                format!("Releases the safety bed: {reason}."),
            ),
            Do::SetOtherWayBack { route } => self.pick(
                format!("Skriver in en annan väg tillbaka: {route}."),
                format!("Notes another way back: {route}."),
            ),
            Do::SetLegalStatus { .. } => {
                self.fixed("Bestämmer vårdformen hemma.", "Sets the legal status while at home.")
            }
            Do::OverrideItem { reason, .. } => self.pick(
                format!("Går förbi en punkt på checklistan: {reason}."),
                format!("Sets an item of the checklist aside: {reason}."),
            ),
            Do::PlanContacts(plan) => {
                let (unit, what) = (self.unit(plan.unit), &plan.what);
                let (first, last) = (date(plan.first, self.lang), date(plan.last, self.lang));
                self.pick(
                    format!("Bokar från {first} till {last}, {unit}: {what}"),
                    format!("Books from {first} to {last}, {unit}: {what}"),
                )
            }
            Do::MoveContact { at, .. } => {
                let at = self.zone.to_datetime(*at);
                let (day, time) = (date(at.date(), self.lang), clock(at, self.lang));
                self.pick(
                    format!("Flyttar en kontakt till {day} kl {time}."),
                    format!("Moves a contact to {day} at {time}."),
                )
            }
            Do::CancelContact { reason, .. } => self.pick(
                format!("Ställer in en kontakt: {reason}."),
                format!("Cancels a contact: {reason}."),
            ),
            Do::MakeTask { what, .. } => {
                self.pick(format!("Lägger upp en uppgift: {what}."), format!("Makes a task: {what}."))
            }
            Do::SetSaturationScale { reason, .. } => self.pick(
                format!("Väljer saturationsskala för NEWS2: {reason}."),
                format!("Chooses the saturation scale of NEWS2: {reason}."),
            ),
            _ => String::new(),
        }
    }

    fn pick(&self, sv: String, en: String) -> String {
        let said = match self.lang {
            Lang::Sv => sv,
            Lang::En => en,
        };
        said.replace("..", ".")
    }

    fn fixed(&self, sv: &str, en: &str) -> String {
        self.pick(sv.to_owned(), en.to_owned())
    }

    fn counted(&self, one: (&str, &str), several: (&str, &str, &str, &str)) -> String {
        let count = self.count;
        if count == 1 {
            return self.fixed(one.0, one.1);
        }
        let (sv, sv_after, en, en_after) = several;
        self.pick(format!("{sv} {count} {sv_after}"), format!("{en} {count} {en_after}"))
    }

    fn person(&self, id: care::ids::PersonId) -> &str {
        self.names.persons.get(&id).map_or("", String::as_str)
    }

    fn unit(&self, id: care::ids::UnitId) -> &str {
        self.names.units.get(&id).map_or("", String::as_str)
    }
}

fn outcome(outcome: RoundOutcome) -> (&'static str, &'static str) {
    match outcome {
        RoundOutcome::Continue => ("Vården hemma fortsätter.", "Care at home continues."),
        RoundOutcome::RevisePlan => ("Planen ändras.", "The plan is changed."),
        RoundOutcome::BackToWard => ("Tillbaka till avdelningen.", "Back to the ward."),
        RoundOutcome::Discharge => ("Vården avslutas.", "The care ends."),
    }
}

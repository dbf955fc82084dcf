//! A sentence for each decision on the way home, at home and out of it.

use super::measured::sign_word;
use super::sentence::Say;
use care::episode::Command as Do;
use care::episode::event::{AgreeingParty, Choice, RoundOutcome};

impl Say<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is told by `home` and `planned`")]
    pub(super) fn decision(&self, command: &Do) -> String {
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
            Do::Agree { party: AgreeingParty::Patient, .. } if self.in_person => {
                self.fixed("Säger ja till överenskommelsen.", "Says yes to the agreement.")
            }
            Do::Agree { party: AgreeingParty::Patient, .. } => self.fixed(
                "Patienten säger ja till överenskommelsen.",
                "The patient says yes to the agreement.",
            ),
            Do::Agree { .. } => self.fixed(
                "Säger ja till överenskommelsen för vården.",
                "Says yes to the agreement for the care.",
            ),
            Do::NameKin { kin, relation, may_see } => {
                let name = self.person(*kin);
                let (sv, en) =
                    if *may_see { ("får se", "may see") } else { ("får inte se", "may not see") };
                self.pick(
                    format!("Anger {name} ({relation}) som närstående, som {sv} hur det går."),
                    format!("Names {name} ({relation}) as next of kin, who {en} how things are."),
                )
            }
            Do::SetUnitConsent { unit, given } => {
                let unit = self.unit(*unit);
                let (sv, en) = if *given {
                    ("Låter", "Lets")
                } else {
                    ("Låter inte längre", "No longer lets")
                };
                self.pick(
                    format!("{sv} {unit} se det som antecknas."),
                    format!("{en} {unit} see what is recorded."),
                )
            }
            Do::End { reason, .. } => {
                self.pick(format!("Avslutar: {reason}."), format!("Ends it: {reason}."))
            }
            Do::Correct { reason, .. } => self.pick(
                format!("Rättar en anteckning: {reason}."),
                format!("Corrects an entry: {reason}."),
            ),
            _ => self.home(command),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is told by `planned`")]
    fn home(&self, command: &Do) -> String {
        match command {
            Do::SendHome { .. } => self.fixed("Patienten går hem.", "The patient goes home."),
            Do::HandleAlarm { sign, action, .. } => {
                let sign = sign_word(*sign, self.lang);
                self.pick(
                    format!("Hanterar larmet om {sign}: {action}."),
                    format!("Handles the alarm about {sign}: {action}."),
                )
            }
            Do::HandleNews2 { action, .. } => {
                self.pick(format!("Hanterar NEWS2: {action}."), format!("Handles NEWS2: {action}."))
            }
            Do::HoldRound(round) => {
                let note = &round.note;
                let (sv, en) = outcome(round.outcome);
                self.pick(
                    format!("Håller distansrond: {note} {sv}"),
                    format!("Holds the remote round: {note} {en}"),
                )
            }
            Do::ReturnToWard { reason, .. } => self.pick(
                format!("Tar emot patienten direkt på avdelningen: {reason}."),
                format!("Receives the patient directly on the ward: {reason}."),
            ),
            Do::Discharge(_) => self.fixed("Skriver ut patienten.", "Discharges the patient."),
            _ => self.planned(command),
        }
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

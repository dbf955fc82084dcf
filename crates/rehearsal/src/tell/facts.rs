//! A sentence for each fact.

use super::measured::values;
use super::sentence::Say;
use care::episode::Command as Do;
use care::episode::event::{Answer, ContactOutcome, HomeCheck, JournalDocument, Party, Verdict};

impl Say<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "decisions are told by `decision`")]
    pub(super) fn fact(&self, command: &Do) -> String {
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
            Do::RecordContact { outcome: ContactOutcome::Done, .. } => self.fixed(
                "Noterar att den planerade kontakten är gjord.",
                "Notes that the planned contact is done.",
            ),
            Do::RecordContact { outcome: ContactOutcome::NotDone { reason }, .. } => self.pick(
                format!("Noterar att den planerade kontakten inte blev av: {reason}."),
                format!("Notes that the planned contact did not happen: {reason}."),
            ),
            Do::CheckHome { check: HomeCheck::Arrival, well: true, .. } => {
                self.fixed("Ringer vid hemkomsten. Allt är bra.", "Calls on arrival. All is well.")
            }
            Do::CheckHome { check: HomeCheck::Evening, well: true, .. } => self.fixed(
                "Ringer första kvällen. Allt är bra.",
                "Calls the first evening. All is well.",
            ),
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
            Do::EnterInJournal { document: JournalDocument::MedicineList(_), .. } => self.fixed(
                "För in läkemedelslistan i den egna journalen.",
                "Enters the medicine list in the unit's own journal.",
            ),
            Do::EnterInJournal { .. } => self.fixed(
                "För in ronden i den egna journalen.",
                "Enters the round in the unit's own journal.",
            ),
            Do::DoTask { .. } => self.fixed("Gör klart en uppgift.", "Finishes a task."),
            _ => self.together(command),
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
            Party::Patient | Party::NextOfKin if self.in_person => ("Svarar", "Answers"),
            Party::Patient => ("Patientens svar", "The patient's answer"),
            Party::NextOfKin => ("Närståendes svar", "The answer of next of kin"),
            Party::ReceivingStaff => ("De mottagandes svar", "The answer of the receiving staff"),
        };
        let (svar, answered) = match answer {
            Answer::Yes => ("ja", "yes"),
            Answer::No => ("nej", "no"),
            Answer::NotYet => ("inte än", "not yet"),
            Answer::NobodyToAsk => ("det finns ingen att fråga", "there is nobody to ask"),
        };
        match self.in_person {
            true => self.pick(format!("{sv} {svar}."), format!("{en} {answered}.")),
            false => self.pick(format!("{sv}: {svar}."), format!("{en}: {answered}.")),
        }
    }
}

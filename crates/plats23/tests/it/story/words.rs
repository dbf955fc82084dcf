//! What was decided and agreed, in words that can be found again.

use super::*;

impl Stories {
    pub(super) fn yes(&self) -> Decide {
        Decide {
            choice: Choice::Yes,
            reason: format!("Stabil {HSL}"),
            legal_status: LegalStatus::DischargedOnWardList,
            alternative: Alternative::PatientHotel,
            treatment_from: self.today(),
            treatment_days: 14,
            safety_bed: Some(SafetyBed::Overbooking),
        }
    }

    pub(super) fn not_now(&self) -> Decide {
        let reassess_at = self.now() + SignedDuration::from_hours(48);
        Decide { choice: Choice::NotNow { reassess_at }, safety_bed: None, ..self.yes() }
    }

    pub(super) fn content(&self, id: EpisodeId) -> Content {
        let word = word(id);
        Content {
            matters_to_me: format!("Hunden {word} {HSL}"),
            what_happens: format!("Antibiotika {HSL}"),
            i_do: vec![format!("Mäter {word} {HSL}")],
            others_do: vec![Duty {
                who: "Vårdcentralen".into(),
                what: format!("Byter {word} {HSL}"),
            }],
            call: vec![WARD, PRIMARY],
            if_worse: vec![format!("Ring {HSL}")],
            discharge_criteria: vec![Goal { id: "no_fever".into(), text: format!("Ingen {HSL}") }],
            planned_end: self.today().checked_add(13.days()).unwrap(),
            next: format!("Vårdcentralen tar vid {HSL}"),
        }
    }
}

//! Local rule: who does what here, as agreed between the principals of one place. Data per unit.
//!
//! What the law gives is the default; a local agreement may widen it. The 5-day rule, requests for
//! patients who are still enrolled, and faster needs decisions differ from municipality to
//! municipality (`Vård i hemmet – tidig hemgång`, Region Dalarna 2024–25).

use crate::episode::request::NeedsForm;
use crate::programme::{LegalStatus, RequestKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Between units, unless the unit that is written to has agreed on another time.
pub const MESSAGE_MINUTES: u32 = 24 * 60;
/// From the patient and next of kin: within half a working day.
pub const PATIENT_MESSAGE_MINUTES: u32 = 4 * 60;
/// Working days until a deviation is answered, unless the unit has agreed on another time.
pub const FEEDBACK_DAYS: u16 = 10;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LocalRule {
    /// Legal statuses under which this unit takes requests, beside those that it always does.
    pub also_under: BTreeSet<LegalStatus>,
    /// Days that help already given may be extended without a new needs decision.
    pub extension_days: u16,
    /// Faster forms of needs decision that are used here, beside the ordinary one.
    pub needs_forms: BTreeSet<NeedsForm>,
    /// How soon a request is to be answered, in minutes; the programme's own time if absent.
    pub answer_minutes: Option<u32>,
    /// How soon somebody here opens a request, in minutes; an hour if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen_minutes: Option<u32>,
    /// Minutes from an open item's deadline until the next one after the second person is called;
    /// the ladder ends at the unit's list of numbers. An hour if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ladder_minutes: Option<u32>,
    /// How soon a message from another unit is answered here, in minutes; a day if absent. A quarter
    /// of it is the time to open it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message_minutes: Option<u32>,
    /// So for what the patient and next of kin write; four hours if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patient_message_minutes: Option<u32>,
    /// Within how many working days a deviation that another unit has told of is answered here; ten
    /// if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback_days: Option<u16>,
    /// Who has visits at home here, in the words of the agreement (*tröskelprincipen*).
    pub threshold: Option<String>,
}

impl LocalRule {
    /// May this unit be asked for this while the patient has this legal status?
    ///
    /// By default nothing municipal is given to those who are enrolled or on leave: the request is
    /// for discharged patients. A needs assessment may be asked for by anybody at any time.
    pub fn takes(&self, kind: RequestKind, status: LegalStatus) -> bool {
        let enrolled = matches!(status, LegalStatus::EnrolledInpatient | LegalStatus::Leave);
        match kind {
            RequestKind::NeedsAssessment | RequestKind::PrimaryCare => true,
            RequestKind::HomeNursing | RequestKind::HomeHelp | RequestKind::Rehab => {
                !enrolled || self.also_under.contains(&status)
            }
        }
    }

    /// Every legal status under which this unit takes this: what a request carries with it.
    pub fn takes_under(&self, kind: RequestKind) -> Vec<LegalStatus> {
        LegalStatus::ALL.into_iter().filter(|status| self.takes(kind, *status)).collect()
    }

    pub fn message(&self) -> u32 {
        self.message_minutes.unwrap_or(MESSAGE_MINUTES)
    }

    pub fn patient_message(&self) -> u32 {
        self.patient_message_minutes.unwrap_or(PATIENT_MESSAGE_MINUTES)
    }

    pub fn feedback(&self) -> u16 {
        self.feedback_days.unwrap_or(FEEDBACK_DAYS)
    }

    /// How soon somebody opens what is to be answered in so many minutes.
    pub fn message_seen(answer_minutes: u32) -> u32 {
        answer_minutes / 4
    }

    /// A needs decision in this form is used here.
    pub fn decides_by(&self, form: NeedsForm) -> bool {
        form == NeedsForm::Ordinary || self.needs_forms.contains(&form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_municipal_is_given_during_leave_unless_a_local_agreement_says_so() {
        let law = LocalRule::default();
        assert!(!law.takes(RequestKind::HomeNursing, LegalStatus::Leave));
        assert!(!law.takes(RequestKind::HomeHelp, LegalStatus::EnrolledInpatient));
        assert!(law.takes(RequestKind::HomeNursing, LegalStatus::DischargedOnWardList));
        let agreed = LocalRule { also_under: [LegalStatus::Leave].into(), ..law };
        assert!(agreed.takes(RequestKind::HomeNursing, LegalStatus::Leave));
        assert!(!agreed.takes(RequestKind::HomeNursing, LegalStatus::EnrolledInpatient));
    }

    #[test]
    fn a_needs_assessment_may_be_asked_for_at_any_time() {
        let law = LocalRule::default();
        assert!(law.takes(RequestKind::NeedsAssessment, LegalStatus::EnrolledInpatient));
    }

    #[test]
    fn the_faster_forms_are_used_only_where_they_are_agreed() {
        let law = LocalRule::default();
        assert!(law.decides_by(NeedsForm::Ordinary));
        assert!(!law.decides_by(NeedsForm::Frame));
        let agreed = LocalRule { needs_forms: [NeedsForm::Frame].into(), ..law };
        assert!(agreed.decides_by(NeedsForm::Frame));
    }
}

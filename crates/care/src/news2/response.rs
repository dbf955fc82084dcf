//! Response: what the RCP asks of those who see a score; the default of a table that a unit owns.
//!
//! Not here: alarms, timers and names. The RCP leaves the response to the organisation, and a home
//! cannot be watched every hour by visits: the local table decides, the score does not change.

use serde::{Deserialize, Serialize};

/// Clinical risk (RCP, NEWS2 chart 2). Ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Risk {
    Low,
    /// A 3 in one single sign with a total below 5. Not high, as some calculators say.
    LowMedium,
    Medium,
    High,
}

impl Risk {
    pub const ALL: [Risk; 4] = [Self::Low, Self::LowMedium, Self::Medium, Self::High];

    /// The word that is stored and that text keys end with; never changed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::LowMedium => "low_medium",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A row of the RCP's chart 4. Two rows share the low risk but not how often to measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    Zero,
    OneToFour,
    SingleThree,
    FiveOrSix,
    SevenOrMore,
}

impl Band {
    pub const ALL: [Band; 5] =
        [Self::Zero, Self::OneToFour, Self::SingleThree, Self::FiveOrSix, Self::SevenOrMore];

    pub fn risk(self) -> Risk {
        match self {
            Self::Zero | Self::OneToFour => Risk::Low,
            Self::SingleThree => Risk::LowMedium,
            Self::FiveOrSix => Risk::Medium,
            Self::SevenOrMore => Risk::High,
        }
    }
}

/// How often to measure the whole set again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Monitoring {
    /// At the latest after `minutes_max`; the RCP's "4-6 hourly" leaves the rest to judgement.
    Every {
        minutes_min: u16,
        minutes_max: u16,
    },
    Continuous,
}

/// What is to happen, in the RCP's words for a hospital. The sentence for each is in `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    RoutineMonitoring,
    /// A registered nurse assesses, and decides on closer monitoring or escalation.
    NurseAssesses,
    /// The nurse informs the medical team, which reviews and decides on escalation.
    TeamReviews,
    /// The nurse informs the team at once; a clinician with acute competence assesses urgently.
    UrgentAssessment,
    /// A team with critical-care competence assesses; consider a higher level of care.
    EmergencyAssessment,
}

/// What one band asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    pub monitoring: Monitoring,
    pub action: Action,
    /// The chart says "urgent" and "emergency"; the minutes are those of a published study of
    /// NEWS2 (rcpjournals, table 1), for the unit to confirm.
    pub assessed_within_minutes: Option<u16>,
}

/// The table of responses: one row per band. Local policy may replace it, row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responses {
    pub zero: Response,
    pub one_to_four: Response,
    pub single_three: Response,
    pub five_or_six: Response,
    pub seven_or_more: Response,
}

impl Responses {
    /// The RCP's own table (NEWS2, 2017, chart 4).
    pub const RCP: Responses = Responses {
        zero: Response {
            monitoring: Monitoring::Every { minutes_min: 720, minutes_max: 720 },
            action: Action::RoutineMonitoring,
            assessed_within_minutes: None,
        },
        one_to_four: Response {
            monitoring: Monitoring::Every { minutes_min: 240, minutes_max: 360 },
            action: Action::NurseAssesses,
            assessed_within_minutes: None,
        },
        single_three: Response {
            monitoring: Monitoring::Every { minutes_min: 60, minutes_max: 60 },
            action: Action::TeamReviews,
            assessed_within_minutes: None,
        },
        five_or_six: Response {
            monitoring: Monitoring::Every { minutes_min: 60, minutes_max: 60 },
            action: Action::UrgentAssessment,
            assessed_within_minutes: Some(60),
        },
        seven_or_more: Response {
            monitoring: Monitoring::Continuous,
            action: Action::EmergencyAssessment,
            assessed_within_minutes: Some(30),
        },
    };

    pub fn response(&self, band: Band) -> Response {
        match band {
            Band::Zero => self.zero,
            Band::OneToFour => self.one_to_four,
            Band::SingleThree => self.single_three,
            Band::FiveOrSix => self.five_or_six,
            Band::SevenOrMore => self.seven_or_more,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_and_one_to_four_are_both_low_but_not_measured_as_often() {
        let rcp = |band| Responses::RCP.response(band).monitoring;
        let hours =
            |min: u16, max: u16| Monitoring::Every { minutes_min: min * 60, minutes_max: max * 60 };
        assert_eq!(rcp(Band::Zero), hours(12, 12));
        assert_eq!(rcp(Band::OneToFour), hours(4, 6));
        assert_eq!(rcp(Band::SingleThree), hours(1, 1));
        assert_eq!(rcp(Band::FiveOrSix), hours(1, 1));
        assert_eq!(rcp(Band::SevenOrMore), Monitoring::Continuous);
    }

    #[test]
    fn each_band_has_its_own_action() {
        let actions = Band::ALL.map(|band| Responses::RCP.response(band).action);
        let expected = [
            Action::RoutineMonitoring,
            Action::NurseAssesses,
            Action::TeamReviews,
            Action::UrgentAssessment,
            Action::EmergencyAssessment,
        ];
        assert_eq!(actions, expected);
    }

    #[test]
    fn risk_never_falls_when_the_band_rises() {
        let risks = Band::ALL.map(Band::risk);
        assert_eq!(risks, [Risk::Low, Risk::Low, Risk::LowMedium, Risk::Medium, Risk::High]);
        assert!(risks.is_sorted());
        let words = Risk::ALL.map(Risk::as_str);
        assert_eq!(words, ["low", "low_medium", "medium", "high"]);
    }

    #[test]
    fn a_local_table_is_data_and_reads_back() {
        let json = serde_json::to_string(&Responses::RCP).unwrap();
        assert_eq!(serde_json::from_str::<Responses>(&json).unwrap(), Responses::RCP);
    }
}

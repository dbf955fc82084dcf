//! Things on their way to the home and back: aids, kit, medicines, material (FHIR SupplyRequest).
//! A promised time that passes is a gap; what was lent comes back.

use super::Episode;
use crate::ids::ThingId;
use crate::recorded::{Latest, Mark};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing {
    pub kind: ThingKind,
    pub what: String,
    pub count: u32,
    pub source: Source,
    pub transport: Transport,
    /// When it is to be in the home; what goes with the patient is there with the patient.
    pub promised_at: Option<Timestamp>,
    /// The patient does not leave before it is there, goes along, or is promised.
    pub needed_before: bool,
    pub comes_back: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThingKind {
    Aid,
    Medicine,
    Material,
    SamplingOrder,
    MonitoringKit,
    Tablet,
}

impl ThingKind {
    pub const ALL: [ThingKind; 6] = [
        Self::Aid,
        Self::Medicine,
        Self::Material,
        Self::SamplingOrder,
        Self::MonitoringKit,
        Self::Tablet,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aid => "aid",
            Self::Medicine => "medicine",
            Self::Material => "material",
            Self::SamplingOrder => "sampling_order",
            Self::MonitoringKit => "monitoring_kit",
            Self::Tablet => "tablet",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    WardStore,
    AidsCentre,
    Pharmacy,
    Clinic,
    PrimaryCare,
    Municipality,
}

impl Source {
    pub const ALL: [Source; 6] = [
        Self::WardStore,
        Self::AidsCentre,
        Self::Pharmacy,
        Self::Clinic,
        Self::PrimaryCare,
        Self::Municipality,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::WardStore => "ward_store",
            Self::AidsCentre => "aids_centre",
            Self::Pharmacy => "pharmacy",
            Self::Clinic => "clinic",
            Self::PrimaryCare => "primary_care",
            Self::Municipality => "municipality",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// In the patient transport: one aid only.
    WithPatient,
    /// *LD-turen*; can take days.
    DeliveryTour,
    KinFetches,
    HomeNursingFetches,
}

impl Transport {
    pub const ALL: [Transport; 4] =
        [Self::WithPatient, Self::DeliveryTour, Self::KinFetches, Self::HomeNursingFetches];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::WithPatient => "with_patient",
            Self::DeliveryTour => "delivery_tour",
            Self::KinFetches => "kin_fetches",
            Self::HomeNursingFetches => "home_nursing_fetches",
        }
    }
}

/// What has become of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// Packed, or on its way.
    Sent,
    Arrived,
    NotArrived {
        reason: String,
    },
    Refilled,
    Returned,
    Lost {
        reason: String,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tracked {
    pub thing: Thing,
    pub ordered: Mark,
    /// When its way or time was last promised anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Mark>,
    pub step: Option<Latest<Step>>,
    pub cancelled: Option<(String, Mark)>,
}

impl Tracked {
    pub fn step(&self) -> Option<&Step> {
        self.step.as_ref().map(|step| &step.value)
    }

    /// In the home.
    pub fn is_there(&self) -> bool {
        matches!(self.step(), Some(Step::Arrived | Step::Refilled))
    }

    /// When somebody said that it did not come or is lost, unless a new promise was made after.
    pub fn not_come_at(&self) -> Option<Timestamp> {
        let step = self.step.as_ref()?;
        let is_bad = matches!(step.value, Step::NotArrived { .. } | Step::Lost { .. });
        let order = |mark: &Mark| (mark.at, mark.id);
        let answered = self.promised.as_ref().is_some_and(|new| order(new) > order(&step.mark));
        (is_bad && !answered).then_some(step.mark.at)
    }

    /// From when it is missed, if nothing more comes: it was said not to have come, or its promised
    /// time has passed.
    pub fn missed_from(&self) -> Option<Timestamp> {
        let is_over = self.cancelled.is_some() || matches!(self.step(), Some(Step::Returned));
        if is_over || self.is_there() {
            return None;
        }
        self.not_come_at().or(self.thing.promised_at)
    }

    /// Nothing about it stands between the patient and the door. What has come back is not there
    /// for the next homecoming.
    pub fn is_settled(&self) -> bool {
        let packed = matches!(self.step(), Some(Step::Sent));
        match self.thing.transport {
            _ if self.cancelled.is_some() || !self.thing.needed_before || self.is_there() => true,
            _ if matches!(self.step(), Some(Step::Returned)) => false,
            Transport::WithPatient => packed,
            Transport::DeliveryTour | Transport::KinFetches | Transport::HomeNursingFetches => {
                self.thing.promised_at.is_some() && self.not_come_at().is_none()
            }
        }
    }

    /// Lent, and nobody has it back: it is in the home or on its way there.
    pub fn is_out(&self) -> bool {
        let left = match self.step() {
            Some(Step::Sent | Step::Arrived | Step::Refilled) => true,
            Some(Step::Returned | Step::Lost { .. }) => false,
            // Nobody has said anything, or a new promise was made: what is promised is on its way.
            Some(Step::NotArrived { .. }) | None => self.is_coming(),
        };
        self.thing.comes_back && self.cancelled.is_none() && left
    }

    fn is_coming(&self) -> bool {
        self.not_come_at().is_none() && self.thing.promised_at.is_some()
    }
}

impl Episode {
    /// Things that still stand between the patient and the door. What was packed for an earlier
    /// homecoming is packed anew.
    pub fn things_left(&self) -> Vec<(ThingId, &Tracked)> {
        let is_old = |tracked: &Tracked| {
            let packed = tracked.step.as_ref().filter(|step| step.value == Step::Sent);
            tracked.thing.needed_before
                && tracked.thing.transport == Transport::WithPatient
                && tracked.cancelled.is_none()
                && packed.is_some_and(|step| !self.is_for_next_homecoming(&step.mark))
        };
        let left = self.things.iter().filter(|(_, t)| !t.is_settled() || is_old(t));
        left.map(|(id, tracked)| (*id, tracked)).collect()
    }

    /// Lent things that somebody must get back, when nobody needs them any more.
    pub fn things_out(&self) -> Vec<(ThingId, &Tracked)> {
        // What was to go with the patient did, if the patient went and nobody has said otherwise.
        let went_along = |tracked: &Tracked| {
            tracked.thing.transport == Transport::WithPatient
                && tracked.thing.comes_back
                && tracked.cancelled.is_none()
                && tracked.step.is_none()
                && self.first_home_at().is_some()
        };
        let out = self.things.iter().filter(|(_, t)| t.is_out() || went_along(t));
        out.map(|(id, tracked)| (*id, tracked)).collect()
    }
}

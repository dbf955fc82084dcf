//! Where an item's button leads, and what stands on it.

use crate::paths;
use crate::texts::T;
use care::episode::event::HomeCheck;
use care::ids::EpisodeId;
use care::open_item::{OpenItem, What, Why};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Act {
    pub(crate) href: String,
    pub(crate) label: String,
    pub(crate) icon: &'static str,
}

/// The way to do something about it. Whether this reader may is for the page that it leads to.
pub(crate) fn action(t: T, id: EpisodeId, item: &OpenItem) -> Act {
    let (href, key, icon) = match &item.what {
        What::Gap { why, .. } => gap(id, why),
        What::Alarm { sign, .. } => (paths::alarm(id, *sign), "do-alarm", "check"),
        What::News2 { .. } => (paths::news2(id), "do-alarm", "check"),
        What::Assess { .. } => (paths::assessment(id), "do-assess", "list"),
        What::Decide => (paths::decision(id), "do-decide", "pen"),
        What::Ask { .. } => (paths::answers(id), "do-ask", "people"),
        What::WriteAgreement => (paths::agreement(id), "do-write-agreement", "pen"),
        What::Agree { .. } => (paths::agreement(id), "do-agree", "pen"),
        What::Prepare { .. } => (paths::checklist(id), "do-prepare", "list"),
        What::Leave => (paths::homecoming(id), "do-leave", "home"),
        What::Round { .. } => (paths::round(id), "do-round", "video"),
        What::Task { task, .. } => (paths::task(id, *task), "do-task", "check"),
        What::Journal { .. } => (paths::journal(id), "do-journal", "doc"),
        What::Contradiction { .. } => (paths::timeline(id), "do-contradiction", "clock"),
    };
    Act { href, label: t.get(key).into_owned(), icon }
}

fn gap(id: EpisodeId, why: &Why) -> (String, &'static str, &'static str) {
    match why {
        Why::NoWayBack => (paths::way_back(id), "do-way-back", "bed"),
        Why::NoNextContact | Why::ContactNotDone { .. } => {
            (paths::contacts(id), "do-plan-contact", "clock")
        }
        Why::ContactUnanswered { contact, .. } => {
            (paths::contact(id, *contact), "do-answer-contact", "pen")
        }
        Why::ArrivalUnchecked | Why::ArrivalNotWell => {
            (paths::home_check(id, HomeCheck::Arrival), "do-home-check", "home")
        }
        Why::EveningCallMissing | Why::EveningNotWell => {
            (paths::home_check(id, HomeCheck::Evening), "do-home-check", "home")
        }
        Why::MeasurementMissing => (paths::measurement(id), "do-measure", "pulse"),
        Why::NoLongerWanted { .. } => (paths::answers(id), "do-no-longer-wanted", "people"),
        Why::PastPlannedEnd => (paths::round(id), "do-past-planned-end", "clock"),
        Why::AssessmentLate => (paths::assessment(id), "do-assess", "list"),
        Why::ReassessmentDue => (paths::assessment(id), "do-reassess", "list"),
    }
}

/// Every text that a button may carry, for the test of texts.
#[cfg(test)]
pub(super) const KEYS: [&str; 20] = [
    "do-agree",
    "do-alarm",
    "do-answer-contact",
    "do-ask",
    "do-assess",
    "do-contradiction",
    "do-decide",
    "do-home-check",
    "do-journal",
    "do-leave",
    "do-measure",
    "do-no-longer-wanted",
    "do-past-planned-end",
    "do-plan-contact",
    "do-prepare",
    "do-reassess",
    "do-round",
    "do-task",
    "do-way-back",
    "do-write-agreement",
];

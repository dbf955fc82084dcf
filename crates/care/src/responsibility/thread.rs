//! The unbroken line (*trygghetslinjen*) of one patient at one moment: five links, each held by
//! something named, or broken and who can mend it.

use super::joined::{self, Depends};
use super::{Link, Responsible};
use crate::episode::contact::Contact;
use crate::episode::{Episode, Phase};
use crate::ids::{UnitId, WardId};
use crate::open_item::{OpenItem, Weight, What};
use crate::unit::Answering;
use crate::ward::SafetyBed;
use crate::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;

#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    pub responsible: Option<Responsible>,
    pub answers_now: Option<Answering>,
    pub way_back: WayBack,
    pub next_contact: Option<Contact>,
    /// Open items that count now, the most urgent first.
    pub open: Vec<OpenItem>,
    /// Links that are broken now.
    pub broken: Vec<Link>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayBack {
    SafetyBed(SafetyBed),
    Other(String),
    Missing,
}

impl Thread {
    pub fn of(episode: &Episode, directory: &Directory, now: Timestamp, zone: &TimeZone) -> Thread {
        let mut items = super::items(episode, zone);
        if let Some(opening) = &episode.opening {
            let (calls, acts) = (calls(episode), super::competence::acts(episode));
            let on = Depends {
                calls: &calls,
                ward: opening.ward,
                ward_unit: opening.ward_unit,
                safety_bed: episode.safety_bed,
                at_home: episode.phase() == Phase::AtHome,
                acts: &acts,
            };
            items.extend(joined::items(on, directory, now, zone));
        }
        let mut open: Vec<OpenItem> = items.into_iter().filter(|item| item.is_open(now)).collect();
        open.sort_by_key(|item| (item.weight, item.due_at, item.opens_at));
        let answers_now = answers_now(&calls(episode), directory, now, zone);
        let responsible = super::for_treatment(episode, now);
        let broken = broken_links(&open, responsible, answers_now.as_ref(), now);
        // Nobody comes to the home of a patient who lies on the ward again.
        let is_away = episode.phase() == Phase::BackOnWard;
        let mut coming = episode.plan().filter(|p| p.is_open() && p.contact.until >= now);
        let coming = coming.next().filter(|_| !is_away);
        Thread {
            responsible,
            answers_now,
            way_back: way_back(episode),
            next_contact: coming.map(|planned| planned.contact.clone()),
            open,
            broken,
        }
    }

    pub fn holds(&self) -> bool {
        self.broken.is_empty()
    }
}

/// The links that are broken at `now`, given the items open then.
pub fn broken_links(
    open: &[OpenItem],
    responsible: Option<Responsible>,
    answers_now: Option<&Answering>,
    now: Timestamp,
) -> Vec<Link> {
    let of_line = || open.iter().filter(|item| !item.is_feedback());
    let gap_at = |link: Link| {
        let here = |what: &What| matches!(what, What::Gap { link: at, .. } if *at == link);
        of_line().any(|item| item.weight == Weight::Gap && here(&item.what))
    };
    let missing = |link: Link| match link {
        Link::Responsibility => responsible.is_none(),
        Link::AnswersNow => answers_now.is_none(),
        Link::WayBack | Link::NextContact => false,
        Link::OwnerAndTime => of_line().any(|item| item.is_overdue(now)),
    };
    Link::ALL.into_iter().filter(|link| gap_at(*link) || missing(*link)).collect()
}

/// Whom to call, in order: as agreed, else the ward.
pub fn calls(episode: &Episode) -> Vec<UnitId> {
    match (&episode.agreement, &episode.opening) {
        (Some(agreement), _) if !agreement.content.call.is_empty() => {
            agreement.content.call.clone()
        }
        (_, Some(opening)) => vec![opening.ward_unit],
        (_, None) => vec![],
    }
}

/// The first number in the order agreed that somebody answers at `now`.
pub fn answers_now(
    calls: &[UnitId],
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<Answering> {
    calls.iter().find_map(|unit| {
        let telephone = directory.units.get(unit)?.answers_at(now, zone)?;
        let (number, label) = (telephone.number.to_owned(), telephone.label.to_owned());
        Some(Answering { unit: *unit, number, label })
    })
}

/// The way back is a shared bed, and none of the ward's is free now: the link is broken.
pub fn is_pool_used_up(safety_bed: Option<SafetyBed>, ward: WardId, directory: &Directory) -> bool {
    let ward = directory.wards.get(&ward);
    safety_bed == Some(SafetyBed::Pooled) && ward.is_some_and(crate::ward::Ward::is_pool_used_up)
}

pub(crate) fn way_back(episode: &Episode) -> WayBack {
    match (&episode.safety_bed, &episode.other_way_back) {
        (Some(bed), _) => WayBack::SafetyBed(*bed),
        (None, Some(route)) => WayBack::Other(route.clone()),
        (None, None) => WayBack::Missing,
    }
}

//! The line (*trygghetslinjen*), wide: five links, each with what holds it, or who can mend it.

use super::on::On;
use crate::format;
use crate::items::capital;
use care::open_item::{OpenItem, Weight, What};
use care::responsibility::thread::WayBack;
use care::responsibility::{self, Link};
use care::ward::SafetyBed;

pub(crate) struct LineView {
    pub(crate) holds: bool,
    pub(crate) says: String,
    pub(crate) links: Vec<LinkView>,
}

pub(crate) struct LinkView {
    pub(crate) icon: &'static str,
    pub(crate) is_gap: bool,
    pub(crate) label: String,
    pub(crate) strong: String,
    /// A number that can be pressed.
    pub(crate) dial: Option<String>,
    pub(crate) small: Vec<String>,
}

impl LineView {
    pub(crate) fn of(on: &On<'_>) -> Self {
        let thread = &on.view.thread;
        let broken = thread.broken.len();
        let says = match broken {
            0 => on.get("line-holds"),
            _ => on.t().with("line-broken", &[("n", &broken)]),
        };
        let links = Link::ALL.into_iter().map(|link| view(on, link));
        LineView { holds: thread.holds(), says, links: links.collect() }
    }
}

fn view(on: &On<'_>, link: Link) -> LinkView {
    let is_gap = on.view.thread.broken.contains(&link);
    let mut view = match link {
        Link::Responsibility => responsibility(on),
        Link::AnswersNow => answers_now(on),
        Link::WayBack => way_back(on),
        Link::NextContact => next_contact(on),
        Link::OwnerAndTime => owner_and_time(on),
    };
    view.label = capital(&crate::items::link_word(on.t(), link));
    if is_gap {
        view.is_gap = true;
        view.label = on.t().with("line-gap", &[("link", &view.label)]);
        view.small.extend(gap(on, link).map(|item| closer(on, item)));
    }
    view
}

fn link(icon: &'static str, strong: String, small: Vec<String>) -> LinkView {
    LinkView { icon, is_gap: false, label: String::new(), strong, dial: None, small }
}

/// The gap at this link that is to be closed first.
fn gap<'a>(on: &'a On<'_>, link: Link) -> Option<&'a OpenItem> {
    let at = |what: &What| matches!(what, What::Gap { link: at, .. } if *at == link);
    on.view.thread.open.iter().find(|item| item.weight == Weight::Gap && at(&item.what))
}

/// "Sjuksköterska, Infektion 5 kan lösa det, i dag kl 9"
fn closer(on: &On<'_>, item: &OpenItem) -> String {
    let owner = owner(on, item);
    on.t().with("line-closer", &[("owner", &owner), ("due", &on.moment(item.due_at))])
}

fn owner(on: &On<'_>, item: &OpenItem) -> String {
    let role = on.word("role", item.owner.role.as_str());
    capital(&format!("{role}, {}", on.unit(item.owner.unit)))
}

fn responsibility(on: &On<'_>) -> LinkView {
    let Some(own) = on.view.thread.responsible else {
        return link("shield", on.get("line-missing"), vec![]);
    };
    let mut small = match own.medical == own.nursing {
        true => vec![on.get("line-medical-and-nursing")],
        false => vec![on.t().with("line-nursing", &[("unit", &on.unit(own.nursing))])],
    };
    let other = responsibility::for_everything_else(on.episode(), on.now());
    if let Some(other) = other.filter(|other| other.medical != own.medical) {
        small.push(on.t().with("line-everything-else", &[("unit", &on.unit(other.medical))]));
    }
    link("shield", on.unit(own.medical), small)
}

fn answers_now(on: &On<'_>) -> LinkView {
    let Some(answering) = &on.view.thread.answers_now else {
        return link("phone", on.get("line-nobody-answers"), vec![]);
    };
    let unit = on.unit(answering.unit);
    let mut view = link("phone", answering.number.clone(), vec![unit, answering.label.clone()]);
    view.dial = Some(format::telephone_link(&answering.number));
    view
}

fn way_back(on: &On<'_>) -> LinkView {
    let (strong, small) = match &on.view.thread.way_back {
        WayBack::SafetyBed(SafetyBed::Held { bed }) => {
            (on.t().with("line-bed", &[("bed", &bed)]), vec![on.get("line-direct")])
        }
        WayBack::SafetyBed(SafetyBed::Overbooking) => {
            (on.get("line-overbooking"), vec![on.get("line-direct")])
        }
        WayBack::SafetyBed(SafetyBed::Pooled) => {
            let pool = on.view.ward.as_ref().map(|ward| &ward.pool);
            let beds = pool.map_or(0, |pool| pool.beds.len());
            let ratio = pool.map_or(0, |pool| pool.patients_per_bed);
            let free = on.view.ward.as_ref().map_or(0, |ward| ward.free_pool_beds().len());
            let says = on.t().with("line-pool", &[("beds", &beds), ("ratio", &ratio)]);
            (says, vec![on.t().with("line-pool-free", &[("free", &free)])])
        }
        WayBack::Other(route) => (on.get("line-other-way"), vec![route.clone()]),
        WayBack::Missing if on.view.thread.broken.contains(&Link::WayBack) => {
            (on.get("line-missing"), vec![])
        }
        WayBack::Missing if !on.episode().is_open() => (on.get("line-no-longer"), vec![]),
        WayBack::Missing => (on.get("line-not-yet"), vec![on.get("line-bed-at-decision")]),
    };
    link("bed", strong, small)
}

fn next_contact(on: &On<'_>) -> LinkView {
    let Some(contact) = &on.view.thread.next_contact else {
        let at_home = on.episode().home_since().is_some();
        return match at_home {
            true => link("clock", on.get("line-missing"), vec![]),
            false => link("clock", on.get("line-not-yet"), vec![on.get("line-contacts-planned")]),
        };
    };
    let when = format::span(on.t(), contact.at, contact.until, on.now(), on.zone());
    let kind = on.word("contact", contact.kind.as_str());
    let mut small = vec![capital(&format!("{kind}, {}", on.unit(contact.unit)))];
    small.extend(contact.with.clone());
    link("clock", capital(&when), small)
}

fn owner_and_time(on: &On<'_>) -> LinkView {
    let open = &on.view.thread.open;
    let overdue = open.iter().filter(|item| item.is_overdue(on.now())).count();
    let nearest = open.iter().min_by_key(|item| item.due_at);
    let strong = match (open.len(), overdue) {
        (0, _) => on.get("line-nothing-open"),
        (n, 0) => on.t().with("line-open", &[("n", &n)]),
        (n, late) => on.t().with("line-open-late", &[("n", &n), ("late", &late)]),
    };
    let nearest = nearest.map(|item| {
        let owner = owner(on, item);
        on.t().with("line-nearest", &[("owner", &owner), ("due", &on.moment(item.due_at))])
    });
    link("list", strong, nearest.into_iter().collect())
}

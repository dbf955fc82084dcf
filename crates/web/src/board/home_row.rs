//! One row of those at home: who, how, what comes next, whether the line holds.

use super::filter::has_gap;
use super::look::{Look, home_place};
use super::places::{anchor, href};
use crate::format::{self, NewsBadge};
use crate::items::{self, OutsideView, capital, contact_word, link_word};
use crate::paths;
use app::view::board::Row;
use care::episode::contact::Contact;
use care::episode::request::Standing;
use care::open_item::Weight;
use care::programme::ContactKind;
use care::responsibility::Link;
use care::responsibility::thread::is_pool_used_up;
use care::ward::SafetyBed;

pub(super) struct HomeRow {
    pub(super) anchor: String,
    pub(super) class: &'static str,
    pub(super) place: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) age_and_reason: String,
    pub(super) day: String,
    pub(super) news: Option<NewsBadge>,
    /// Values beyond their limits, answered for or not.
    pub(super) outside: Vec<OutsideView>,
    pub(super) next: Option<NextContact>,
    pub(super) thread: Vec<Node>,
    pub(super) holds: bool,
    /// What is broken, or the way back when nothing is.
    pub(super) thread_words: String,
    /// The most pressing request to another unit.
    pub(super) request: Option<RequestView>,
    pub(super) days_saved: String,
    /// Who has the patient this shift.
    pub(super) hands: String,
}

/// Three marks (sent, received, answered) and the same in words.
pub(super) struct RequestView {
    pub(super) marks: [&'static str; 3],
    pub(super) words: String,
    pub(super) href: String,
}

pub(super) struct NextContact {
    pub(super) when: String,
    pub(super) what: String,
    pub(super) more: String,
}

pub(super) struct Node {
    pub(super) icon: &'static str,
    pub(super) holds: bool,
    pub(super) words: String,
}

/// Characters of what is done, on a row of three lines.
const BRIEF_MAX: usize = 60;

pub(super) fn home_row(look: &Look<'_>, row: &Row) -> HomeRow {
    let (_, days) = look.counted(row);
    let place = home_place(row);
    // Work that waits gives a row no colour; a broken line does.
    let weight = row.weight().filter(|weight| *weight != Weight::Work);
    let weight = row.body().or(weight).or(has_gap(row).then_some(Weight::Gap));
    let outside = row.summary.outside.iter();
    let outside =
        outside.map(|one| items::outside(look.t, one, look.directory, look.now, look.zone));
    HomeRow {
        anchor: place.map(anchor).unwrap_or_default(),
        class: items::row_class(weight),
        place: place.map(|place| place.to_string()).unwrap_or_default(),
        name: look.name(row),
        href: href(row),
        age_and_reason: look.age_and_reason(row),
        day: day(look, row),
        news: format::news(look.t, row.summary.vitals.as_ref(), look.now, look.zone),
        outside: outside.collect(),
        next: next(look, row),
        thread: thread(look, row),
        holds: row.broken.is_empty(),
        thread_words: thread_words(look, row),
        request: request(look, row),
        days_saved: format::thousands(look.t, i64::from(days)),
        hands: look.hands(row),
    }
}

/// Unanswered before answered at another time, then the newest yes.
fn request(look: &Look<'_>, row: &Row) -> Option<RequestView> {
    let live = row.summary.requests.iter();
    let (id, request) = live.min_by_key(|(id, request)| {
        let standing = request.standing();
        let newest = std::cmp::Reverse(request.asked_at());
        (!standing.is_unanswered(), standing != Standing::AnotherTime, newest, *id)
    })?;
    let standing = request.standing();
    let is_late = standing.is_unanswered() && request.details.answer_by < look.now;
    let whom = capital(&items::asked_word(look.t, request.details.kind));
    let due = format::moment(look.t, request.details.answer_by, look.now, look.zone);
    let key = match standing {
        Standing::Sent if is_late => "board-request-late",
        Standing::Received if is_late => "board-request-late",
        Standing::Sent => "board-request-sent",
        Standing::Received => "board-request-received",
        Standing::AnotherTime => "board-request-another-time",
        Standing::Accepted => "board-request-accepted",
        Standing::Declined | Standing::Retracted | Standing::Done => return None,
    };
    let (on, off) = ("on", if is_late { "late" } else { "" });
    let marks = match standing {
        Standing::Sent => [on, off, off],
        Standing::Received => [on, on, off],
        Standing::AnotherTime
        | Standing::Accepted
        | Standing::Declined
        | Standing::Retracted
        | Standing::Done => [on, on, on],
    };
    let words = look.t.with(key, &[("whom", &whom), ("due", &due)]);
    Some(RequestView { marks, words, href: paths::request(row.episode, *id) })
}

/// "Tallbo vårdcentral · dag 4 av 9"
fn day(look: &Look<'_>, row: &Row) -> String {
    let unit = look.directory.unit_name(row.summary.primary_care);
    let day = look.counted(row).0.unwrap_or(1);
    let first = row.summary.spells.first().map(|spell| spell.from);
    let of = first.zip(row.summary.planned_end).map(|(first, end)| {
        care::care_time::days_between_inclusive(care::care_time::day_of(first, look.zone), end)
    });
    let day = match of {
        Some(of) => look.t.with("board-day-of", &[("day", &day), ("of", &of)]),
        None => look.t.with("board-day", &[("day", &day)]),
    };
    [unit.to_owned(), day]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn next(look: &Look<'_>, row: &Row) -> Option<NextContact> {
    let coming = row.summary.next_contacts.iter().filter(|contact| contact.until >= look.now);
    let contact = coming.min_by_key(|contact| contact.at)?;
    let when = format::span(look.t, contact.at, contact.until, look.now, look.zone);
    Some(NextContact { when: capital(&when), what: with_whom(look, contact), more: brief(contact) })
}

/// What is done at a visit, in a few words; other kinds say it by their name, and the whole text is
/// on the patient's page.
fn brief(contact: &Contact) -> String {
    if !matches!(contact.kind, ContactKind::Visit | ContactKind::SampleTaking) {
        return String::new();
    }
    let first = contact.what.split(['.', '\n', '?']).next().unwrap_or_default().trim();
    match first.char_indices().nth(BRIEF_MAX) {
        None => first.to_owned(),
        Some((at, _)) => format!("{}…", first[..at].trim_end()),
    }
}

/// "Pumpbyte, Älvsjö vårdcentral"
fn with_whom(look: &Look<'_>, contact: &Contact) -> String {
    let kind = capital(&contact_word(look.t, contact.kind));
    let unit = look.directory.unit_name(contact.unit);
    let with = contact.with.as_deref().unwrap_or(unit);
    if with.is_empty() { kind } else { format!("{kind}, {with}") }
}

fn thread(look: &Look<'_>, row: &Row) -> Vec<Node> {
    let nodes = Link::ALL.into_iter().map(|link| {
        let holds = !row.broken.contains(&link);
        let key = if holds { "link-holds" } else { "link-broken" };
        let link_words = capital(&link_word(look.t, link));
        Node { icon: link_icon(link), holds, words: look.t.with(key, &[("link", &link_words)]) }
    });
    nodes.collect()
}

pub(crate) fn link_icon(link: Link) -> &'static str {
    match link {
        Link::Responsibility => "shield",
        Link::AnswersNow => "phone",
        Link::WayBack => "bed",
        Link::NextContact => "clock",
        Link::OwnerAndTime => "list",
    }
}

fn thread_words(look: &Look<'_>, row: &Row) -> String {
    let t = look.t;
    let summary = &row.summary;
    if is_pool_used_up(summary.safety_bed, summary.ward, look.directory) {
        return t.get("board-row-pool-used-up").into_owned();
    }
    if !row.broken.is_empty() {
        let links: Vec<_> = row.broken.iter().map(|link| link_word(t, *link)).collect();
        return t.with("board-broken", &[("links", &links.join(", "))]);
    }
    match (row.summary.safety_bed, row.summary.other_way_back) {
        (Some(SafetyBed::Held { bed }), _) => t.with("board-safety-bed", &[("n", &bed)]),
        (Some(SafetyBed::Overbooking), _) => t.get("board-safety-overbooking").into_owned(),
        (Some(SafetyBed::Pooled), _) => t.get("board-safety-pooled").into_owned(),
        (None, true) => t.get("board-other-way-back").into_owned(),
        (None, false) => String::new(),
    }
}

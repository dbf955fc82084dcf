//! Today's rounds of a ward: everybody who is at home, with the planned time, done or left.

use crate::failure::Failure;
use crate::format;
use crate::items::capital;
use crate::items::{self, Mark, OutsideView};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::board::Row;
use care::care_time;
use care::episode::Phase;
use care::episode::contact::Planned;
use care::ids::{ContactId, EpisodeId};
use care::open_item::Weight;
use care::programme::ContactKind;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

pub(crate) struct RoundRow {
    pub(crate) episode: EpisodeId,
    pub(crate) place: String,
    pub(crate) name: String,
    pub(crate) facts: String,
    pub(crate) when: String,
    pub(crate) is_done: bool,
    /// What needs the round most: deviating values, gaps.
    pub(crate) mark: Mark,
    /// Values beyond their limits that no alarm says: answered for, and still outside.
    pub(crate) outside: Vec<OutsideView>,
    /// The same in one word, for the list beside a round.
    pub(crate) short: Mark,
    pub(crate) href: String,
    /// The planned round of today, if one is planned.
    pub(crate) contact: Option<ContactId>,
    at: Timestamp,
}

/// Rows in the order of their times, and how many patients there is no room for.
pub(crate) async fn today(
    web: &WebState,
    signed: &Signed,
) -> Result<(Vec<RoundRow>, i64), Failure> {
    let board = web.app.board(&signed.actor).await?;
    let today = care_time::day_of(board.now, web.app.zone());
    let day = web.app.unit_day(&signed.actor, today).await?;
    let rounds = day.contacts.into_iter().filter(|contact| is_round(&contact.planned));
    let planned: BTreeMap<EpisodeId, Planned> =
        rounds.map(|contact| (contact.episode, contact.planned)).collect();
    let mut rows = vec![];
    for row in board.rows.iter().filter(|row| row.summary.phase == Phase::AtHome) {
        let contact = planned.get(&row.episode);
        let held = match contact {
            Some(planned) => planned.held.is_some(),
            // Nothing is planned: a round may have been held all the same.
            None => held_today(web, signed, row.episode, today).await?,
        };
        rows.push(view(web, signed.t(), row, contact, held));
    }
    rows.sort_by_key(|row| (row.is_done, row.at, row.place.clone()));
    Ok((rows, board.more))
}

fn is_round(planned: &Planned) -> bool {
    planned.contact.kind == ContactKind::Round && !planned.cancelled
}

async fn held_today(
    web: &WebState,
    signed: &Signed,
    episode: EpisodeId,
    today: Date,
) -> Result<bool, Failure> {
    let view = web.app.episode(&signed.actor, episode).await?;
    let newest = view.episode.rounds.last();
    Ok(newest.is_some_and(|round| care_time::day_of(round.mark.at, web.app.zone()) == today))
}

fn view(web: &WebState, t: T, row: &Row, planned: Option<&Planned>, is_done: bool) -> RoundRow {
    let (now, zone) = (web.app.now(), web.app.zone());
    let when = match (is_done, planned) {
        (true, _) => t.get("round-done").into_owned(),
        (false, Some(planned)) => capital(&format::weekday_clock(t, planned.contact.at, zone)),
        (false, None) => t.get("round-not-booked").into_owned(),
    };
    let outside = outside(web, t, row, now);
    let mark = needs(web, t, row, now, &outside);
    let short = match row.items.first().filter(|item| item.weight <= Weight::Gap) {
        Some(item) => items::mark_now(t, item, now),
        None => mark.clone(),
    };
    let today = care_time::day_of(now, zone);
    let identity = row.person.as_ref().and_then(|person| person.identity.as_ref());
    let age = identity.and_then(|number| number.age(today));
    let age = age.map(|years| t.with("day-age", &[("n", &years)]));
    let facts = [age, Some(row.summary.reason.clone())].into_iter().flatten();
    let at = planned.map_or(Timestamp::MAX, |planned| planned.contact.at);
    RoundRow {
        episode: row.episode,
        place: row.summary.place.map(|place| place.to_string()).unwrap_or_default(),
        name: row.person.as_ref().map_or_else(|| "–".to_owned(), |person| person.name.full()),
        facts: facts.collect::<Vec<_>>().join(" · "),
        when,
        is_done,
        mark,
        outside,
        short,
        href: paths::round(row.episode),
        contact: planned.map(|planned| planned.contact.id),
        at,
    }
}

fn outside(web: &WebState, t: T, row: &Row, now: Timestamp) -> Vec<OutsideView> {
    let directory = web.app.directory();
    let all = row.summary.outside.iter();
    let silent = all.filter(|one| !row.items.iter().any(|item| one.is_said_by(&item.what)));
    silent.map(|one| items::outside(t, one, &directory, now, web.app.zone())).collect()
}

/// The body and the gaps are what a round is about; work is on the board. Nothing deviates only
/// when nothing is outside its limit, answered for or not.
fn needs(web: &WebState, t: T, row: &Row, now: Timestamp, outside: &[OutsideView]) -> Mark {
    let zone = web.app.zone();
    let urgent = |weight: Weight| weight <= Weight::Gap;
    if let Some(item) = row.items.first().filter(|item| urgent(item.weight)) {
        let label = items::sentence(t, item, &web.app.directory(), now, zone);
        return Mark { label, ..items::mark_now(t, item, now) };
    }
    match outside.first() {
        Some(one) => one.mark.clone(),
        None => Mark {
            class: "p23-mark--ok",
            icon: "check",
            is_filled: false,
            label: t.get("round-calm").into_owned(),
        },
    }
}

//! `GET /slots`: times that units keep free for colleagues elsewhere, physician to physician: those
//! that the own unit has taken, those that are free, and the own unit's; `POST /slots`, more of them;
//! `POST /slots/{unit}/{slot}/{deed}`, one taken, given back or taken away.
//!
//! Nothing of a patient stands here: that is said in the call.

use crate::failure::Failure;
use crate::format;
use crate::forms::{self, Fields, FormBack, FormView, Reader, SubmitError};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::{SlotId, UnitId};
use care::unit::slot::{Offer, Slot};
use care::unit::{self, Unit};
use care::world::Directory;
use jiff::Timestamp;

/// What most such calls take, and a row of them.
const MINUTES: &str = "15";
const COUNT: &str = "2";

#[derive(Template)]
#[template(path = "slots.html")]
struct SlotsPage {
    page: Page,
    t: T,
    form: FormView,
    ours: Vec<SlotView>,
    free: Vec<(String, Vec<SlotView>)>,
    own: Vec<SlotView>,
    unit: String,
}

struct SlotView {
    /// "i dag kl 13–13.15"
    when: String,
    about: String,
    number: String,
    href: String,
    /// Whose it is, or who has it.
    whose: String,
    is_taken: bool,
    id: String,
    unit: UnitId,
}

impl SlotView {
    fn deed(&self, deed: &str) -> String {
        paths::slot(self.unit, &self.id, deed)
    }
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&web, &signed, None)
}

/// For those who speak for their unit; nobody else takes a colleague's time.
fn answer(web: &WebState, signed: &Signed, back: Option<FormBack>) -> Result<Response, Failure> {
    let own = signed.unit.filter(|unit| web.app.keeps_abilities(&signed.actor, *unit));
    let own = own.ok_or(Failure::NOT_FOUND)?;
    let (t, now, directory) = (signed.t(), web.app.now(), web.app.directory());
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let telling = Telling { web, t, now, directory: &directory };
    let others = directory.units.iter().filter(|(id, unit)| **id != own && unit.is_open());
    let (mut ours, mut free) = (vec![], vec![]);
    for (id, unit) in others {
        let ahead = unit.slots.iter().filter(|slot| slot.until() > now);
        let is_ours = |slot: &&Slot| slot.taken.as_ref().is_some_and(|taken| taken.unit == own);
        ours.extend(ahead.clone().filter(is_ours).map(|slot| (slot.at, *id, slot)));
        let left = ahead.filter(|slot| slot.taken.is_none() && slot.at > now);
        let left: Vec<SlotView> = left.map(|slot| telling.slot(*id, slot, String::new())).collect();
        if !left.is_empty() {
            free.push((unit.name().to_owned(), left));
        }
    }
    ours.sort_by_key(|(at, id, _)| (*at, *id));
    free.sort_by(|a, b| a.0.cmp(&b.0));
    let ours = ours
        .into_iter()
        .map(|(_, id, slot)| telling.slot(id, slot, directory.unit_name(id).to_owned()));
    let today = care::care_time::day_of(now, web.app.zone());
    let form = FormView::new(signed, None, back)
        .prefilled("from_date", today.to_string())
        .prefilled("minutes", MINUTES);
    let page = SlotsPage {
        page: Page::of(web, signed),
        t,
        form: form.prefilled("count", COUNT).prefilled("number", number(&directory, own)),
        ours: ours.collect(),
        free,
        own: telling.own(own),
        unit: signed.unit_name.clone(),
    };
    page::answer(status, &page)
}

/// The unit's own number for physicians, or its first.
fn number(directory: &Directory, own: UnitId) -> String {
    let telephones = directory.units.get(&own).map(|unit| unit.telephones.as_slice());
    let mut telephones: Vec<_> = telephones.unwrap_or_default().iter().collect();
    telephones.sort_by_key(|telephone| std::cmp::Reverse(telephone.audience));
    telephones.first().map(|telephone| telephone.number.clone()).unwrap_or_default()
}

struct Telling<'a> {
    web: &'a WebState,
    t: T,
    now: Timestamp,
    directory: &'a Directory,
}

impl Telling<'_> {
    fn own(&self, own: UnitId) -> Vec<SlotView> {
        let slots = self.directory.units.get(&own).map(|unit: &Unit| unit.slots.as_slice());
        let ahead = slots.unwrap_or_default().iter().filter(|slot| slot.until() > self.now);
        let views = ahead.map(|slot| {
            let whose = match &slot.taken {
                Some(taken) => {
                    let who = forms::who(self.t, self.directory, taken.by);
                    let unit = self.directory.unit_name(taken.unit).to_owned();
                    self.t.with("slot-taken-by", &[("who", &who), ("unit", &unit)])
                }
                None => self.t.get("slot-free").into_owned(),
            };
            self.slot(own, slot, whose)
        });
        views.collect()
    }

    fn slot(&self, unit: UnitId, slot: &Slot, whose: String) -> SlotView {
        SlotView {
            when: format::span(self.t, slot.at, slot.until(), self.now, self.web.app.zone()),
            about: slot.about.clone(),
            number: slot.number.clone(),
            href: format::telephone_link(&slot.number),
            whose,
            is_taken: slot.taken.is_some(),
            id: slot.id.0.to_string(),
            unit,
        }
    }
}

pub(crate) async fn offer(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let own = signed.unit.ok_or(Failure::NOT_FOUND)?;
    match offered(&web, &signed, own, &fields).await {
        Ok(()) => Ok(page::go(paths::SLOTS, "notice-slots-offered")),
        Err(error) => answer(&web, &signed, Some(error.back()?)),
    }
}

async fn offered(
    web: &WebState,
    signed: &Signed,
    own: UnitId,
    fields: &Fields,
) -> Result<(), SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let from = reader.moment("from", web.app.zone());
    let (minutes, count) = (reader.number("minutes"), reader.number("count"));
    let (number, about) = (
        reader.needed("number", "slot-number-missing"),
        reader.needed("about", "slot-about-missing"),
    );
    reader.finish().map_err(crate::episodes::act::unread)?;
    let Some(from) = from else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let (minutes, count) = (minutes.unwrap_or_default(), count.unwrap_or(1));
    let offer = unit::Command::OfferSlots(Offer { from, minutes, count, number, about });
    forms::submit(web, signed, fields, Command::Unit(own, offer)).await.map(drop)
}

pub(crate) async fn deed(
    State(web): State<WebState>,
    signed: Signed,
    Path((unit, slot, deed)): Path<(UnitId, SlotId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (command, notice) = match deed.as_str() {
        "take" => (unit::Command::TakeSlot { slot }, "notice-slot-taken"),
        "return" => (unit::Command::ReturnSlot { slot }, "notice-slot-returned"),
        "withdrawal" => (unit::Command::WithdrawSlot { slot }, "notice-slot-withdrawn"),
        _ => return Err(Failure::NOT_FOUND),
    };
    match forms::submit(&web, &signed, &fields, Command::Unit(unit, command)).await {
        Ok(_) => Ok(page::go(paths::SLOTS, notice)),
        Err(error) => answer(&web, &signed, Some(error.back()?)),
    }
}

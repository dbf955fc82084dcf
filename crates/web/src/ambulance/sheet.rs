//! The one page of a patient on a call-out, for a telephone in a dark car: whom to ring now, where
//! to drive, what to do if worse, and what is known of body, medicines and home, each with its age.

use crate::asked::{facts, name};
use crate::failure::Failure;
use crate::format::{self, NewsBadge};
use crate::items::capital;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::call_out::CallOut;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::episode::call_out::{Newest, Ordered, Ring};
use care::episode::contact::Contact;
use care::episode::medicine::DoseOutcome;
use care::episode::thing::Tracked;
use care::ids::UnitId;
use care::responsibility::thread::WayBack;
use care::ward::SafetyBed;
use jiff::Timestamp;
use jiff::tz::TimeZone;

#[derive(Template)]
#[template(path = "ambulance/sheet.html")]
struct SheetPage {
    page: Page,
    t: T,
    name: String,
    facts: String,
    enrolled: String,
    programme: String,
    ring: Option<RingView>,
    responsible: String,
    drive: Drive,
    if_worse: Vec<String>,
    /// When that was written, and whether it was agreed to.
    written: String,
    badge: Option<NewsBadge>,
    values: Vec<ValueView>,
    listed: String,
    medicines: Vec<MedicineView>,
    things: Vec<String>,
    coming: Vec<(String, String)>,
    again: &'static str,
}

struct RingView {
    unit: String,
    number: String,
    href: String,
    label: String,
    answers_now: bool,
}

/// Where to drive, and how the way in is.
struct Drive {
    to: String,
    lines: Vec<String>,
    is_gap: bool,
}

struct ValueView {
    sign: String,
    value: String,
    when: String,
    is_stale: bool,
}

struct MedicineView {
    name: String,
    how: String,
    newest: String,
}

/// What every part of the page is written with.
struct Sheet<'a> {
    view: &'a CallOut,
    zone: &'a TimeZone,
    t: T,
}

pub(super) fn answer(web: &WebState, signed: &Signed, view: &CallOut) -> Result<Response, Failure> {
    let sheet = Sheet { view, zone: web.app.zone(), t: signed.t() };
    let (t, held, patient) = (sheet.t, &view.sheet, view.patient.as_ref());
    let page = SheetPage {
        page: Page::of(web, signed),
        t,
        name: name(patient),
        facts: facts(t, patient, care_time::day_of(view.now, sheet.zone)),
        enrolled: sheet.enrolled(),
        programme: view.programme.title.get(t.lang).to_owned(),
        ring: held.ring.as_ref().map(|ring| sheet.ring(ring)),
        responsible: sheet.responsible(),
        drive: sheet.drive(),
        if_worse: held.if_worse.as_ref().map(|told| told.lines.clone()).unwrap_or_default(),
        written: sheet.written(),
        badge: format::news(t, held.vitals.as_ref(), view.now, sheet.zone),
        values: held.values.iter().map(|newest| sheet.value(*newest)).collect(),
        listed: sheet.listed(),
        medicines: held.medicines.iter().map(|ordered| sheet.medicine(ordered)).collect(),
        things: held.things.iter().map(|tracked| sheet.thing(tracked)).collect(),
        coming: held.coming.iter().map(|contact| sheet.contact(contact)).collect(),
        again: paths::AMBULANCE,
    };
    page::answer(StatusCode::OK, &page)
}

impl Sheet<'_> {
    fn get(&self, key: &str) -> String {
        self.t.get(key).into_owned()
    }

    fn word(&self, of: &str, word: &str) -> String {
        self.get(&format!("{of}-{}", word.replace('_', "-")))
    }

    fn unit(&self, unit: UnitId) -> String {
        self.view.directory.unit_name(unit).to_owned()
    }

    fn moment(&self, at: Timestamp) -> String {
        format::moment(self.t, at, self.view.now, self.zone)
    }

    fn enrolled(&self) -> String {
        let ward = self.unit(self.view.sheet.ward_unit);
        match self.view.sheet.home_day {
            Some(day) => self.t.with("ambulance-enrolled", &[("ward", &ward), ("day", &day)]),
            None => self.t.with("ambulance-leaving", &[("ward", &ward)]),
        }
    }

    fn ring(&self, ring: &Ring) -> RingView {
        RingView {
            unit: self.unit(ring.at.unit),
            number: ring.at.number.clone(),
            href: format::telephone_link(&ring.at.number),
            label: ring.at.label.clone(),
            answers_now: ring.answers_now,
        }
    }

    fn responsible(&self) -> String {
        let Some(own) = self.view.sheet.responsible else { return self.get("line-missing") };
        let medical = self.unit(own.medical);
        if own.medical == own.nursing {
            return medical;
        }
        let nursing = self.t.with("line-nursing", &[("unit", &self.unit(own.nursing))]);
        format!("{medical}. {}", capital(&nursing))
    }

    fn drive(&self) -> Drive {
        let held = &self.view.sheet;
        let unit = self.view.directory.units.get(&held.ward_unit);
        let place = unit.and_then(|unit| unit.details.as_ref()).map(|of| of.place.clone());
        let ward = [Some(self.unit(held.ward_unit)), place.filter(|place| !place.is_empty())];
        let ward = ward.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let direct = self.get("ambulance-direct");
        let to_ward = |bed: String| Drive {
            to: ward.clone(),
            lines: vec![bed, direct.clone()],
            is_gap: false,
        };
        match &held.way_back {
            WayBack::SafetyBed(SafetyBed::Held { bed }) => {
                to_ward(self.t.with("line-bed", &[("bed", bed)]))
            }
            WayBack::SafetyBed(SafetyBed::Overbooking) => to_ward(self.get("line-overbooking")),
            WayBack::SafetyBed(SafetyBed::Pooled) => match held.pool {
                Some((free, _)) if free > 0 => {
                    to_ward(self.t.with("ambulance-pool-free", &[("free", &free)]))
                }
                Some(_) | None => {
                    Drive { to: ward, lines: vec![self.get("ambulance-pool-none")], is_gap: true }
                }
            },
            WayBack::Other(route) => {
                Drive { to: route.clone(), lines: vec![self.get("line-other-way")], is_gap: false }
            }
            WayBack::Missing => Drive {
                to: self.get("line-missing"),
                lines: vec![self.get("ambulance-no-way")],
                is_gap: true,
            },
        }
    }

    fn written(&self) -> String {
        let Some(told) = &self.view.sheet.if_worse else { return String::new() };
        let key = if told.agreed { "ambulance-agreed" } else { "ambulance-not-agreed" };
        self.t.with(key, &[("when", &self.moment(told.written_at))])
    }

    fn value(&self, newest: Newest) -> ValueView {
        let ago = format::ago(self.t, newest.at, self.view.now);
        ValueView {
            sign: capital(&format::sign_name(self.t, newest.sign)),
            value: format::value_with_unit(self.t, newest.sign, newest.value),
            when: format!("{}, {ago}", self.moment(newest.at)),
            is_stale: newest.is_stale,
        }
    }

    fn listed(&self) -> String {
        let Some(at) = self.view.sheet.listed_at else { return String::new() };
        self.t.with("ambulance-listed", &[("when", &self.moment(at))])
    }

    fn medicine(&self, ordered: &Ordered) -> MedicineView {
        let row = &ordered.medicine;
        let route = self.word("our-route", row.route.as_str());
        let newest = match &ordered.newest {
            Some((DoseOutcome::Given, at)) => {
                self.t.with("ambulance-given", &[("when", &self.moment(*at))])
            }
            Some((DoseOutcome::NotGiven { .. }, at)) => {
                self.t.with("ambulance-not-given", &[("when", &self.moment(*at))])
            }
            None => self.get("ambulance-no-dose"),
        };
        MedicineView {
            name: row.name.clone(),
            how: format!("{} {route}, {}", row.dose, row.times),
            newest,
        }
    }

    /// The programme's kit in the reader's language; the rest as it was written.
    fn thing(&self, tracked: &Tracked) -> String {
        let thing = &tracked.thing;
        let kit = self.view.programme.kit.iter().find(|item| item.text.sv == thing.what);
        let what = kit.map_or(thing.what.as_str(), |item| item.text.get(self.t.lang));
        let what = capital(what);
        match thing.count {
            1 => what,
            n => self.t.with("thing-counted", &[("n", &n), ("what", &what)]),
        }
    }

    /// When, and who: "I dag kl 20–20.30", "Besök, Hemsjukvården".
    fn contact(&self, contact: &Contact) -> (String, String) {
        let when = format::span(self.t, contact.at, contact.until, self.view.now, self.zone);
        let kind = self.word("contact", contact.kind.as_str());
        (capital(&when), capital(&format!("{kind}, {}", self.unit(contact.unit))))
    }
}

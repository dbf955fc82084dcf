//! What units ask of each other, and what goes along.

use super::{Way, at, form};
use crate::region::HOME_NURSING;
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;
use care::episode::medicine::{Giver, Route, Supply};
use care::who::Role;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let of = scene.objects(&cell.target);
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let asked = |part: &str, fields: &[(&str, &str)]| form(format!("/asked/{id}/{part}"), fields);
    let is_own = cell.target == "duty of own unit";
    let request = format!("requests/{}", of.request);
    let unit = of.unit.0.to_string();
    let to_unit = HOME_NURSING.0.to_string();
    match cell.action {
        Action::SendRequest => send(scene),
        Action::AnswerRequest => {
            let said = answer(cell, &of.stamp);
            vec![
                asked(&format!("{request}/answer"), &said),
                asked(&format!("{request}/receipt"), &[]),
                asked(&format!("{request}/end"), &[("note", "")]),
                to(&format!("{request}/answer"), &said),
            ]
        }
        Action::LogCall => {
            let call = at(&[("with", "Leila"), ("note", "")]);
            let calls = format!("{request}/calls");
            vec![asked(&calls, &call), to(&calls, &call)]
        }
        Action::OfferResponsibility => {
            let offer = hands_over(of.mandate, &to_unit);
            let withdrawal = format!("offers/{}/withdrawal", of.offers);
            let reason = [("reason", "Behålls")];
            vec![
                to("responsibility/offers", &offer),
                to(&format!("responsibility/{withdrawal}"), &reason),
                asked("offers", &offer),
                asked(&withdrawal, &reason),
            ]
        }
        Action::TakeResponsibility => {
            let said = [("answer", "accepted"), ("reason", ""), ("by_person", "Leila")];
            let offer = format!("offers/{}", of.offered);
            vec![to(&format!("responsibility/{offer}"), &said), asked(&offer, &said)]
        }
        Action::NameContact => {
            let which = if cell.role == Role::HomeHelper { "social_care" } else { "care" };
            let named = [("name", "Leila"), ("unit", unit.as_str()), ("telephone", "")];
            let ward = to("named/care", &named);
            let own = asked(&format!("named/{which}"), &named);
            if is_own { vec![ward, own] } else { vec![ward] }
        }
        Action::WriteMedicineList => vec![to("medicines", &list())],
        Action::CheckMedicineList => {
            let checked = [("agrees", "yes"), ("version", "1"), ("note", ""), ("unit", &unit)];
            let ward = to("medicines/check", &checked);
            if is_own { vec![ward, asked("medicine-list", &checked)] } else { vec![ward] }
        }
        Action::ReadNotice => {
            let ward = to(&format!("notices/{}", of.notice), &[("unit", unit.as_str())]);
            let ours = asked(&format!("notices/{}", of.notice), &[]);
            if is_own { vec![ward, ours] } else { vec![ward] }
        }
        _ => vec![],
    }
}

fn answer<'a>(cell: &Cell, stamp: &'a str) -> Vec<(&'a str, &'a str)> {
    let answer = if cell.role == Role::NeedsAssessor { "granted" } else { "accepted" };
    vec![
        ("answer", answer),
        ("of", stamp),
        ("note", ""),
        ("by_person", "Leila"),
        ("form", "ordinary"),
        ("what", "Tillsyn"),
        ("from", "2026-11-24"),
        ("until", "2026-11-26"),
    ]
}

fn hands_over<'a>(mandate: &'a str, to: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("mandates", mandate),
        ("to", to),
        ("situation", "Hemma"),
        ("background", ""),
        ("assessment", "Stabil"),
        ("recommendation", "Ring"),
        ("takes_effect_date", ""),
        ("takes_effect_time", ""),
        ("answer_by_date", ""),
        ("answer_by_time", ""),
    ]
}

fn send(scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let nursing = HOME_NURSING.0.to_string();
    let asks = [
        ("kind", "home_nursing"),
        ("to", nursing.as_str()),
        ("what", "Besök"),
        ("from", "2026-11-24"),
        ("until", "2026-11-26"),
        ("rows", "0"),
        ("patient_consents", "yes"),
        ("answer_by_date", ""),
        ("answer_by_time", ""),
    ];
    let mut requests = scene.state.requests.iter();
    let request = requests.find(|(_, request)| request.details.to == HOME_NURSING);
    let request = request.map_or(scene.other.request, |(id, _)| id.0);
    vec![
        to("requests", &asks),
        to(&format!("requests/{request}/change"), &asks),
        to(&format!("requests/{request}/retract"), &[("reason", "Behövs inte")]),
        to(&format!("requests/{request}/times"), &[]),
    ]
}

fn list() -> Vec<(&'static str, &'static str)> {
    vec![
        ("rows", "1"),
        ("name_1", "Cefotaxim 2 g"),
        ("dose_1", "2 g"),
        ("times_1", "kl 08"),
        ("route_1", Route::Intravenous.as_str()),
        ("giver_1", Giver::HomeNursing.as_str()),
        ("supply_1", Supply::Packed.as_str()),
        ("reason_1", ""),
        ("until_1", ""),
        ("note", "Ändrad"),
    ]
}

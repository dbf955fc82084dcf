//! What stands around the care: the checklist, contacts, things, journals, next of kin, notes.

use super::{Untouched, Way, at, form, own};
use crate::region::{CLINIC, id as known};
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;
use care::episode::thing::{Source, ThingKind, Transport};
use care::who::Role;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let of = scene.objects(&cell.target);
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let asked = |part: &str, fields: &[(&str, &str)]| form(format!("/asked/{id}/{part}"), fields);
    let is_own = cell.target == "duty of own unit";
    match cell.action {
        Action::TickItem => vec![
            to(&format!("items/{}", of.item), &[("done", "yes"), ("note", "")]),
            to("items", &[("done", of.item)]),
            to(&format!("tasks/{}/done", of.task), &at(&[("note", "")])),
        ],
        Action::OverrideItem => {
            vec![to(
                &format!("items/{}/override", of.item),
                &[("later", "no"), ("reason", "Taget i går")],
            )]
        }
        Action::PlanContact => plan(scene),
        Action::EnterInJournal => {
            let unit = of.unit.0.to_string();
            let said = [("document", "agreement:1"), ("unit", unit.as_str())];
            let ways = [to("journal", &said), asked("journal", &said)];
            // Whoever enters does it for the own unit; another's cannot be named.
            if is_own { ways.into() } else { ways.map(|way| own(way, Untouched::Journal)).into() }
        }
        Action::ManageKin => kin(cell, scene),
        Action::ManageThings => {
            let order = [
                ("kind", ThingKind::Aid.as_str()),
                ("what", "Stol"),
                ("count", "1"),
                ("source", Source::AidsCentre.as_str()),
                ("transport", Transport::DeliveryTour.as_str()),
            ];
            let thing = format!("things/{}", thing(scene));
            let promise = [("step", "promise"), ("transport", Transport::DeliveryTour.as_str())];
            let cancel = [("step", "cancel"), ("reason", "Behövs inte")];
            vec![to("things/new", &order), to(&thing, &promise), to(&thing, &cancel)]
        }
        Action::MoveThing => {
            let thing = thing(scene).to_string();
            let there = [("step", "arrived")];
            vec![
                to(&format!("things/{thing}"), &at(&there)),
                to("things", &[("packed", thing.as_str())]),
                asked(&format!("things/{thing}"), &there),
            ]
        }
        Action::WriteSocialRecord if is_own => {
            let strike = format!("notes/{}/strike", of.note);
            vec![asked("notes", &[("text", "Åt gott")]), asked(&strike, &[("reason", "Fel")])]
        }
        Action::WriteSocialRecord => {
            vec![asked(&format!("notes/{}/strike", scene.other.note), &[("reason", "Fel")])]
        }
        _ => vec![],
    }
}

/// The aid: what units under the social services act are told of too.
fn thing(scene: &Scene) -> uuid::Uuid {
    let mut things = scene.state.things.iter();
    let aid = things.find(|(_, tracked)| tracked.thing.what == "Rollator");
    aid.map_or(known(0), |(id, _)| id.0)
}

fn plan(scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let contact = scene.state.contacts.last().map_or(known(0), |contact| contact.id.0);
    let (ward, clinic) = (scene.told.ward.0.to_string(), CLINIC.0.to_string());
    let series = [
        ("kind", "visit"),
        ("channel", "at_home"),
        ("unit", ward.as_str()),
        ("first", "2026-11-25"),
        ("last", "2026-11-26"),
        ("time", "09:00"),
        ("minutes", "30"),
        ("every_days", "1"),
        ("what", "Byta pump"),
        ("with", ""),
    ];
    let moved = [("at_date", "2026-11-26"), ("at_time", "11:00")];
    vec![
        to("contacts", &series),
        to(&format!("contacts/{contact}/time"), &moved),
        to(&format!("contacts/{contact}/cancellation"), &[("reason", "Behövs inte")]),
        to("follow-up", &[("unit", clinic.as_str())]),
    ]
}

fn kin(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let kin = known(0x50_0000 + 81).to_string();
    let unit = scene.other.unit.0.to_string();
    let named = [("kin", kin.as_str()), ("relation", "dotter"), ("may_see", "yes")];
    let new = [
        ("kin", "new"),
        ("given", "Ny"),
        ("family", "Närstående"),
        ("telephone", ""),
        ("relation", "dotter"),
        ("may_see", "yes"),
    ];
    let mut ways = vec![
        to("kin", &named),
        to("consents", &[("unit", unit.as_str()), ("given", "yes")]),
        own(form("/me/kin".into(), &[("kin", &kin), ("sees", "yes")]), Untouched::Episode),
        own(form("/me/units".into(), &[("unit", &unit), ("sees", "yes")]), Untouched::Episode),
    ];
    // Somebody new is registered first: nobody must be left behind by a form that is denied.
    if !cell.allowed || cell.role != Role::Patient {
        ways.push(to("kin", &new));
    }
    ways
}

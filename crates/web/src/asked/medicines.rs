//! The medicine list that went along, with what has changed; `GET, POST /asked/{id}/medicine-list`:
//! list and packed medicines have been held beside each other.

use super::act;
use super::our::Our;
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, Reader, submit};
use crate::medicines::times;
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::dose_times::{Visits, is_apart, without_visit};
use care::episode::medicine::{Giver, Medicine, MedicineList};
use care::episode::request::Request;
use care::ids::EpisodeId;
use care::unit::UnitKind;
use jiff::civil::Time;

pub(super) struct ListView {
    pub(super) version: u32,
    /// "Skriven av Maria Ek, i dag kl 07.30"
    pub(super) written: String,
    pub(super) note: String,
    pub(super) rows: Vec<MedicineView>,
    pub(super) removed: Vec<String>,
    /// What this unit has said of this version.
    pub(super) checked: Option<String>,
    pub(super) agrees: bool,
    pub(super) may_check: bool,
    pub(super) check: String,
}

#[derive(Clone)]
pub(super) struct MedicineView {
    pub(super) id: String,
    pub(super) dose: String,
    pub(super) dose_reason: String,
    pub(super) name: String,
    /// "1 g intravenöst, kl 08, 14 och 20, till 29 november"
    pub(super) how: String,
    pub(super) reason: String,
    pub(super) giver: String,
    pub(super) is_changed: bool,
    /// This unit gives it.
    pub(super) is_ours: bool,
    /// Given when needed, or at another hour: never signed with the rest in one tap.
    pub(super) is_apart: bool,
}

pub(super) fn list(our: &Our<'_>) -> Option<ListView> {
    let list = our.view.health.as_ref()?.medicine_list.as_ref()?;
    let check = list.check_of(our.view.unit);
    Some(ListView {
        version: list.version,
        written: our.t().with("our-list-written", &[("by", &our.by(&list.mark))]),
        note: list.note.clone(),
        rows: rows(our, list, None),
        // The first version has nothing before it.
        removed: list.removed().iter().map(|row| row.name.clone()).collect(),
        checked: check.map(|check| {
            let by = our.by(&check.mark);
            let key = if check.value.agrees { "our-list-agreed" } else { "our-list-disagreed" };
            our.t().with(key, &[("by", &by), ("note", &check.value.note)])
        }),
        agrees: check.is_some_and(|check| check.value.agrees),
        may_check: our.may(Action::CheckMedicineList),
        check: paths::our_medicines(our.id()),
    })
}

/// Hours of the list at which the visits of a request do not come; nothing for a unit that has no
/// list.
pub(super) fn dose_times(our: &Our<'_>, request: &Request) -> Option<String> {
    let list = our.view.health.as_ref()?.medicine_list.as_ref()?;
    if !request.standing().is_live() {
        return None;
    }
    let kept = our.view.contacts.iter().filter(|planned| !planned.cancelled);
    let visits = Visits::of(request, kept.map(|planned| &planned.contact), our.zone());
    let missing = without_visit(&list.rows, request.details.kind, &visits);
    times::line(our.t(), "dose-times-missing-our", &missing)
}

/// `at` is the hour of the visit that asks, when one does.
pub(super) fn rows(our: &Our<'_>, list: &MedicineList, at: Option<Time>) -> Vec<MedicineView> {
    let changed = list.changed();
    let is_first = list.version == 1;
    let giver = own_giver(our);
    let rows = list.rows.iter().map(|row| MedicineView {
        id: row.id.clone(),
        dose: dose_field(&row.id),
        dose_reason: reason_field(&row.id),
        name: row.name.clone(),
        how: how(our, row),
        reason: row.reason.clone(),
        giver: our.get(&format!("our-giver-{}", row.giver.as_str().replace('_', "-"))),
        is_changed: !is_first && changed.iter().any(|new| new.id == row.id),
        is_ours: Some(row.giver) == giver,
        is_apart: at.is_some_and(|at| is_apart(&row.times, at)),
    });
    rows.collect()
}

/// Who a row says when this unit gives it.
fn own_giver(our: &Our<'_>) -> Option<Giver> {
    let kind = our.own_unit()?.details.as_ref()?.kind;
    match kind {
        UnitKind::HomeNursing => Some(Giver::HomeNursing),
        UnitKind::PrimaryCare => Some(Giver::PrimaryCare),
        UnitKind::Ward
        | UnitKind::Clinic
        | UnitKind::HomeHelp
        | UnitKind::NeedsAssessment
        | UnitKind::Rehab
        | UnitKind::Ambulance
        | UnitKind::Administration => None,
    }
}

fn how(our: &Our<'_>, row: &Medicine) -> String {
    let route = our.get(&format!("our-route-{}", row.route.as_str()));
    let until = row.until.map(|day| {
        let day = format::date(our.t(), day, our.today());
        our.t().with("our-medicine-until", &[("day", &day)])
    });
    let parts = [Some(format!("{} {route}", row.dose)), Some(row.times.clone()), until];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The field that says whether one dose was given; rows keep their ids from version to version.
pub(super) fn dose_field(id: &str) -> String {
    format!("dose-{id}")
}

pub(super) fn reason_field(id: &str) -> String {
    format!("dose-reason-{id}")
}

pub(crate) async fn new_check(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let (asked, start) = ask(&our)?;
    act::answer(&our, asked, start, None)
}

pub(crate) async fn check(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let (asked, start) = ask(&our)?;
    let mut reader = Reader::new(our.t(), &fields);
    let agrees = fields.one("agrees") == "yes";
    let version: Option<u32> = reader.number("version");
    let note = match agrees {
        true => reader.text("note"),
        false => reader.needed("note", "our-check-missing"),
    };
    let sent = match (reader.finish().map_err(unread), version) {
        (Ok(()), Some(version)) => {
            let (at, unit) = (web.app.now(), our.view.unit);
            let command = EpisodeCommand::CheckMedicineList { at, version, unit, agrees, note };
            submit(&web, &signed, &fields, Command::Episode(id, command)).await
        }
        (Ok(()), None) => return Err(Failure::Unreadable),
        (Err(error), _) => Err(error),
    };
    match sent {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-checked")),
        Err(error) => act::answer(&our, asked, start, Some(error.back()?)),
    }
}

fn ask(our: &Our<'_>) -> Result<(Act, Vec<(String, String)>), Failure> {
    let list = list(our).filter(|list| list.may_check).ok_or(Failure::NOT_FOUND)?;
    let act = Act::new(our.get("our-check-title"), our.get("our-check-button"))
        .lead(our.t().with("our-check-lead", &[("ward", &our.ward()), ("n", &list.version)]))
        .field(Field::new(Kind::Hidden, "agrees", ""))
        .field(Field::new(Kind::Hidden, "version", ""))
        .field(
            Field::new(Kind::Area, "note", our.get("our-check-note"))
                .hint(our.get("our-check-hint")),
        );
    let start = vec![
        ("agrees".to_owned(), "no".to_owned()),
        ("version".to_owned(), list.version.to_string()),
    ];
    Ok((act, start))
}

//! Together: the units that the ward asks, who works there, and the steps of asking them.
//!
//! Home nursing comes at 08, 14 and 20 from 25 to 30 November.

use super::*;
use care::episode::Command;
use care::episode::command::{AnswerRequest, SendRequest};
use care::episode::event::HomeCheck;
use care::episode::medicine::{Dose, DoseOutcome, Giver, Medicine, Route, Supply};
use care::episode::request::{Answer, VisitTime};
use care::episode::visit::Visit;
use care::ids::{ContactId, RequestId};
use care::programme::RequestKind;
use jiff::civil::date;

pub(crate) const CLINIC: UnitId = UnitId(id(0x33));
pub(crate) const HOME_NURSING: UnitId = UnitId(id(0x34));
pub(crate) const HOME_HELP: UnitId = UnitId(id(0x35));
pub(crate) const NEEDS: UnitId = UnitId(id(0x36));
pub(crate) const REHAB: UnitId = UnitId(id(0x37));
/// Home nursing of the next municipality, which does not work in the platform.
pub(crate) const BY_LETTER: UnitId = UnitId(id(0x38));
pub(crate) const TIDIG: &str = "sha256:tidig-1";

/// Home nurse.
pub(crate) const LEILA: Who = staff(0x46, HOME_NURSING, Role::HomeNurse);
/// Home helper.
pub(crate) const OSKAR: Who = staff(0x48, HOME_HELP, Role::HomeHelper);
/// Needs assessor.
pub(crate) const BRITT: Who = staff(0x4a, NEEDS, Role::NeedsAssessor);
/// Clinic nurse.
pub(crate) const SAMI: Who = staff(0x4c, CLINIC, Role::ClinicNurse);

/// Somebody on the ward of the profession that assesses this.
pub(crate) fn assessor(role: Role) -> Who {
    staff(0x60 + role as u128 * 2, WARD_UNIT, role)
}

pub(crate) fn units() -> BTreeMap<UnitId, Unit> {
    let unit = |name: &str, kind, law| Unit {
        details: Some(unit::Details { law, ..details(name, kind) }),
        ..Unit::default()
    };
    let mut letter = unit("Hemsjukvården Söder", UnitKind::HomeNursing, Law::Hsl);
    letter.details.as_mut().unwrap().on_platform = false;
    [
        (CLINIC, able(unit("Infektionsmottagningen", UnitKind::Clinic, Law::Hsl))),
        (HOME_NURSING, able(unit("Hemsjukvården Norr", UnitKind::HomeNursing, Law::Hsl))),
        (HOME_HELP, unit("Hemtjänsten Näset", UnitKind::HomeHelp, Law::Sol)),
        (NEEDS, unit("Biståndsenheten", UnitKind::NeedsAssessment, Law::Sol)),
        (REHAB, unit("Kommunens rehab", UnitKind::Rehab, Law::Hsl)),
        (BY_LETTER, able(letter)),
    ]
    .into()
}

pub(crate) fn tidig() -> Programme {
    static READ: LazyLock<Programme> = LazyLock::new(|| {
        let text = include_str!("../../../../../programmes/tidig-hemgang-infektion.toml");
        Programme::parse("tidig-hemgang-infektion.toml", text).unwrap()
    });
    READ.clone()
}

pub(crate) fn medicine(id: &str, name: &str) -> Medicine {
    Medicine {
        id: id.into(),
        name: name.into(),
        dose: "1 g".into(),
        route: Route::Intravenous,
        times: "kl 08, 14 och 20".into(),
        until: None,
        reason: "Rosfeber".into(),
        giver: Giver::HomeNursing,
        supply: Supply::Packed,
    }
}

pub(crate) fn cefotaxim() -> Medicine {
    medicine("cefotaxim", "Cefotaxim, pulver till injektionsvätska, 1 g")
}

pub(crate) fn list(rows: Vec<Medicine>) -> Command {
    Command::WriteMedicineList { rows, note: "Ny ordination.".into() }
}

pub(crate) fn visit_at(hour: i8) -> VisitTime {
    let (time, what) = (time(hour, 0, 0, 0), "Antibiotika i blodet och mätning.".into());
    VisitTime { time, minutes: 30, every_days: 1, what }
}

/// Of any kind, from 25 to 30 November, without visits.
pub(crate) fn asks(kind: RequestKind, to: UnitId) -> SendRequest {
    SendRequest {
        kind,
        to,
        what: "Hjälp under vården hemma.".into(),
        from: date(2026, 11, 25),
        until: date(2026, 11, 30),
        visits: vec![],
        help: None,
        answer_by: None,
        patient_consents: true,
    }
}

pub(crate) fn asks_nursing() -> SendRequest {
    let visits = vec![visit_at(8), visit_at(14), visit_at(20)];
    SendRequest { visits, ..asks(RequestKind::HomeNursing, HOME_NURSING) }
}

pub(crate) fn send(send: SendRequest) -> Command {
    Command::SendRequest(Box::new(send))
}

/// The newest request to a unit.
pub(crate) fn request_to(story: &Story, unit: UnitId) -> RequestId {
    let to_unit = story.episode.requests.iter().filter(|(_, r)| r.details.to == unit);
    *to_unit.max_by_key(|(id, request)| (request.sent.at, **id)).unwrap().0
}

pub(crate) fn replies(request: RequestId, answer: Answer) -> Command {
    let note = "Ring först.".into();
    Command::AnswerRequest(Box::new(AnswerRequest { request, answer, note, by_person: None }))
}

/// The unit's answer to its newest request.
pub(crate) fn says(story: &Story, unit: UnitId, answer: Answer) -> Command {
    replies(request_to(story, unit), answer)
}

pub(crate) fn declines() -> Answer {
    Answer::Declined { reason: "Fullt den veckan.".into() }
}

impl Story {
    /// A unit answers its newest request.
    pub(crate) fn answered(self, by: Who, answer: Answer) -> Story {
        let command = says(&self, by.unit().unwrap(), answer);
        self.and(by, command)
    }
}

pub(crate) fn listed() -> Story {
    booked().at("2026-11-24T11:35").and(HANNA, list(vec![cefotaxim()]))
}

/// Home nursing has been asked, at 11:40.
pub(crate) fn asked() -> Story {
    listed().at("2026-11-24T11:40").and(MARIA, send(asks_nursing()))
}

/// And has said yes, at 11:50.
pub(crate) fn accepted() -> Story {
    asked().at("2026-11-24T11:50").answered(LEILA, Answer::Accepted)
}

pub(crate) fn checks(wall: &str, version: u32, unit: UnitId, agrees: bool) -> Command {
    let note = if agrees { String::new() } else { "En ask saknas.".into() };
    Command::CheckMedicineList { at: at(wall), version, unit, agrees, note }
}

/// At home with home nursing; everybody has read and checked what is theirs, at 20:30.
pub(crate) fn nursed() -> Story {
    tick_all(accepted(), "2026-11-24T12:00")
        .at("2026-11-24T13:00")
        .and(MARIA, send_home("2026-11-24T13:00"))
        .at("2026-11-24T20:30")
        .and(JONAS, check("2026-11-24T14:00", HomeCheck::Arrival, true))
        .and(MARIA, check("2026-11-24T19:10", HomeCheck::Evening, true))
        .and(ERIK_HIMSELF, home_values("2026-11-24T20:00"))
        .and(MARIA, journal())
        .and(LEILA, checks("2026-11-24T20:10", 1, HOME_NURSING, true))
        .reads(JONAS)
        .reads(LEILA)
}

/// Home nursing's visit on this day of November at this hour.
pub(crate) fn visit_on(story: &Story, day: i8, hour: i8) -> ContactId {
    let wanted = date(2026, 11, day).at(hour, 0, 0, 0).to_zoned(stockholm()).unwrap().timestamp();
    let mut newest_first = story.episode.contacts.iter().rev();
    newest_first.find(|c| c.unit == HOME_NURSING && c.at == wanted).unwrap().id
}

/// A visit with nothing but its contact.
pub(crate) fn visit(wall: &str, contact: ContactId) -> Visit {
    Visit {
        at: at(wall),
        contact,
        outcome: care::episode::event::ContactOutcome::Done,
        note: String::new(),
        reading: None,
        doses: vec![],
        samples: vec![],
        report: None,
    }
}

pub(crate) fn records(visit: Visit) -> Command {
    Command::RecordVisit(Box::new(visit))
}

pub(crate) fn given_dose(medicine: &str) -> Dose {
    Dose { medicine: medicine.into(), outcome: DoseOutcome::Given }
}

pub(crate) fn missed_dose(medicine: &str) -> Dose {
    let reason = "Nålen satt inte.".into();
    Dose { medicine: medicine.into(), outcome: DoseOutcome::NotGiven { reason } }
}

//! The way home: flagging, the physician's decision, the agreement, next of kin and consent.

use super::command::{Made, On, Read};
use super::plan::{legal_status, safety_bed};
use crate::cast::{Cast, CastEpisode, CastPerson};
use crate::table::{Field, Table};
use care::command::Command as AnyCommand;
use care::episode::Command;
use care::episode::agreement::{Content, Duty, Goal};
use care::episode::command::{Decide, Flag};
use care::episode::event::{AgreeingParty, Choice};
use care::ids::{EpisodeId, PersonId, UnitId, WardId};
use care::programme::{Alternative, Programme};
use care::who::{Role, Who};

const CHOICES: [(&str, u8); 3] = [("yes", 0), ("yes_when_met", 1), ("not_now", 2)];
const AGREEING: [(&str, AgreeingParty); 2] =
    [("patient", AgreeingParty::Patient), ("staff", AgreeingParty::Staff)];

/// What the flagging step says of its episode; the vårdcentral is that of the patient's list
/// unless the step names another.
pub(super) fn flagged(table: &Table<'_>, cast: &Cast) -> Option<CastEpisode> {
    let patient = table.need("patient", "the id of a person");
    let patient = patient.and_then(|field| field.named("person", &cast.persons));
    let ward = table.need("ward", "the id of a ward");
    let ward = ward.and_then(|field| field.named("ward", &cast.wards));
    let programme = match table.get("programme") {
        Some(field) => field.named("programme", &cast.programmes).and_then(|_| field.text()),
        None => cast.programmes.keys().next().cloned(),
    };
    let primary_care = primary_care(table, cast, patient);
    Some(CastEpisode {
        id: EpisodeId(uuid::Uuid::nil()),
        patient: patient?.id,
        kin: None,
        ward: ward?.unit,
        primary_care: primary_care?,
        programme: programme?,
        order: 0,
    })
}

fn primary_care(table: &Table<'_>, cast: &Cast, of: Option<&CastPerson>) -> Option<UnitId> {
    if let Some(field) = table.get("primary_care") {
        return field.named("unit", &cast.units).map(|unit| unit.id);
    }
    let Some(listed_at) = &of?.listed_at else {
        table.fault("primary_care", "the id of a unit, or a patient who is listed at one");
        return None;
    };
    cast.units.get(listed_at).map(|unit| unit.id)
}

pub(super) fn flag(on: &On<'_, '_>) -> Read {
    let table = on.table;
    let bed = table.get("bed").and_then(|field| field.whole(1..=200_u16));
    let reason = table.text("reason");
    let ward = table.get("ward").and_then(|field| field.text());
    let of = flagged(table, on.cast);
    let ward: Option<WardId> = on.cast.wards.get(&ward?).map(|ward| ward.id);
    let (_, episode) = on.episode?;
    let programme = on.programme()?.hash.clone();
    let (patient, primary_care) = (of?.patient, episode.primary_care);
    let flag = Flag {
        patient,
        ward: ward?,
        programme,
        primary_care,
        bed,
        although_way_back: false,
        reason: reason?,
    };
    let command = AnyCommand::Flag(episode.id, flag);
    Some(vec![Made { command, find: None }])
}

pub(super) fn decide(on: &On<'_, '_>) -> Read {
    let table = on.table;
    let choice = table.need("choice", "yes, yes_when_met or not_now");
    let choice = match choice.and_then(|field| field.one_of(&CHOICES)) {
        Some(0) => Some(Choice::Yes),
        Some(1) => Some(Choice::YesWhenMet),
        Some(_) => {
            let at = on.moment("reassess_day", "reassess_at");
            at.map(|reassess_at| Choice::NotNow { reassess_at })
        }
        None => None,
    };
    let reason = table.note("reason");
    let status = table.need("legal_status", "a legal status").and_then(|f| legal_status(&f));
    let alternative = table.need("alternative", "what the care at home is instead of");
    let alternative = alternative.and_then(|f| f.word(&Alternative::ALL, Alternative::as_str));
    let from = on.day_of("treatment_from_day");
    let days = table.need("treatment_days", "a number of days");
    let days = days.and_then(|field| field.whole(1..=365_u16));
    let bed = table.get("safety_bed").and_then(|field| safety_bed(&field));
    on.one(Command::Decide(Box::new(Decide {
        choice: choice?,
        reason,
        legal_status: status?,
        alternative: alternative?,
        treatment_from: from?,
        treatment_days: days?,
        safety_bed: bed,
    })))
}

/// What the step does not say is as the programme's template has it, in Swedish.
pub(super) fn write_agreement(on: &On<'_, '_>) -> Read {
    let table = on.table;
    let template = on.programme().map(|known| &known.programme);
    let matters_to_me = table.text("matters_to_me");
    let planned_end = on.day_of("planned_end_day");
    let what_happens = table.text_or_none("what_happens");
    let (i_do, if_worse) = (table.get("i_do"), table.get("if_worse"));
    let (others_do, call) = (table.get("others_do"), table.get("call"));
    let (goals, next) = (table.get("discharge_criteria"), table.text_or_none("next"));
    let template = template?;
    let words = &template.agreement;
    let texts = |texts: &[care::programme::Text]| texts.iter().map(|t| t.sv.clone()).collect();
    let content = Content {
        matters_to_me: matters_to_me?,
        what_happens: what_happens.unwrap_or_else(|| words.what_happens.sv.clone()),
        i_do: i_do.map_or_else(|| texts(&words.i_do), |field| field.texts()),
        others_do: others_do.map_or_else(|| duties(template), |field| duties_of(&field)),
        call: match call {
            Some(field) => field.list().iter().filter_map(|unit| on.unit_of(unit)).collect(),
            None => calls(on, template),
        },
        if_worse: if_worse.map_or_else(|| texts(&words.if_worse), |field| field.texts()),
        discharge_criteria: goals
            .map_or_else(|| template_goals(template), |field| goals_of(&field)),
        planned_end: planned_end?,
        next: next.unwrap_or_else(|| words.next.sv.clone()),
    };
    on.one(Command::WriteAgreement { content: Box::new(content) })
}

fn calls(on: &On<'_, '_>, template: &Programme) -> Vec<UnitId> {
    let rows = template.agreement.call.iter();
    rows.filter_map(|row| on.cast.unit_of(on.episode?.1, row.unit)).collect()
}

fn duties(template: &Programme) -> Vec<Duty> {
    let rows = template.agreement.others_do.iter();
    rows.map(|row| Duty { who: row.who.sv.clone(), what: row.what.sv.clone() }).collect()
}

fn duties_of(field: &Field<'_>) -> Vec<Duty> {
    let tables = field.list().into_iter().filter_map(|item| item.table());
    let duties = tables.filter_map(|table| {
        let (who, what) = (table.text("who"), table.text("what"));
        table.finish();
        Some(Duty { who: who?, what: what? })
    });
    duties.collect()
}

fn template_goals(template: &Programme) -> Vec<Goal> {
    let goals = template.discharge_criteria.iter();
    goals.map(|goal| Goal { id: goal.id.clone(), text: goal.text.sv.clone() }).collect()
}

fn goals_of(field: &Field<'_>) -> Vec<Goal> {
    let tables = field.list().into_iter().filter_map(|item| item.table());
    let goals = tables.filter_map(|table| {
        let id = table.need("id", "an id").and_then(|field| field.id());
        let text = table.text("text");
        table.finish();
        Some(Goal { id: id?, text: text? })
    });
    goals.collect()
}

/// The patient agrees for themselves; staff for staff, unless they note the patient's word.
pub(super) fn agree(on: &On<'_, '_>) -> Read {
    let version = on.table.get("version").map_or(Some(1), |field| field.whole(1..=999_u32));
    let usual = match on.who {
        Who::Person { role: Role::Patient, .. } => AgreeingParty::Patient,
        Who::Person { .. } | Who::Staff { .. } | Who::System => AgreeingParty::Staff,
    };
    let party = on.table.get("party").map_or(Some(usual), |field| field.one_of(&AGREEING));
    on.one(Command::Agree { version: version?, party: party? })
}

pub(super) fn name_kin(on: &On<'_, '_>) -> Read {
    let kin = on.table.need("kin", "the id of a person");
    let kin = kin.and_then(|field| field.named("person", &on.cast.persons));
    let kin: Option<PersonId> = kin.map(|person| person.id);
    let (relation, may_see) = (on.table.text("relation"), on.table.flag("may_see", true));
    on.one(Command::NameKin { kin: kin?, relation: relation?, may_see })
}

pub(super) fn set_unit_consent(on: &On<'_, '_>) -> Read {
    let (unit, given) = (on.unit("unit"), on.table.flag("given", true));
    on.one(Command::SetUnitConsent { unit: unit?, given })
}

//! `GET, POST /episodes/{id}/alarms/{of}`: what was done about a value beyond its limit, or about
//! a NEWS2 that asks for an answer (`of` is the sign's word, or `news2`).

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::again;
use care::episode::monitoring::{self, Alarm};
use care::episode::news2_alarm::news2_alarm;
use care::ids::EpisodeId;
use care::vital_sign::VitalSign;
use jiff::Timestamp;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, of)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let of = Of::parse(&of).ok_or(Failure::NOT_FOUND)?;
    act::show(&web, &signed, id, Action::HandleAlarm, |on| Ok(ask(on, of))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, of)): Path<(EpisodeId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let of = Of::parse(&of).ok_or(Failure::NOT_FOUND)?;
    let outcome = handle(&web, &signed, id, of, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-alarm-handled", |on| Ok(ask(on, of))).await
}

/// What the alarm is about.
#[derive(Clone, Copy)]
enum Of {
    Sign(VitalSign),
    News2,
}

impl Of {
    fn parse(word: &str) -> Option<Self> {
        if word == "news2" { Some(Of::News2) } else { VitalSign::parse(word).map(Of::Sign) }
    }
}

/// One open alarm: what it says, what to do, and up to when it has been seen on this page.
struct Open {
    says: Vec<String>,
    up_to: Timestamp,
}

fn ask(on: &On<'_>, of: Of) -> Act {
    let (title, open) = match of {
        Of::Sign(sign) => (
            on.t().with("alarm-title", &[("sign", &format::sign_name(on.t(), sign))]),
            of_sign(on, sign),
        ),
        Of::News2 => (on.get("alarm-news2-title"), of_news2(on)),
    };
    let mut act = Act::new(title, on.get("alarm-button"));
    // A value that comes while this page is open is a new alarm.
    let up_to = open.as_ref().map_or(on.now(), |open| open.up_to);
    let says = open.map_or_else(|| vec![on.get("alarm-none")], |open| open.says);
    for line in says {
        act = act.lead(line);
    }
    if let Some(telephone) = on.view.patient.as_ref().and_then(|p| p.telephone.as_ref()) {
        let whom = on.t().with("alarm-call", &[("name", &on.given_name())]);
        act = act.telephone(whom, telephone);
    }
    let act = act
        .field(action(on))
        .field(Field::new(Kind::Hidden, "up_to", ""))
        .prefilled("up_to", up_to.to_string());
    measure_again(on, of, act)
}

/// A new measurement, by when; the programme and the RCP propose the time. Only of a patient at
/// home: on the ward the values are the ward's own.
fn measure_again(on: &On<'_>, of: Of, act: Act) -> Act {
    if on.episode().home_since().is_none() {
        return act;
    }
    let act = act.field(Field::moment(on.t(), "by", on.get("alarm-again")));
    let proposed = match of {
        Of::Sign(sign) => again::proposed_for_sign(on.episode(), sign, on.now()),
        Of::News2 => again::proposed_for_news2(on.episode(), on.now()),
    };
    match proposed {
        Some(by) => act.at("by", on, by),
        None => act,
    }
}

fn of_sign(on: &On<'_>, sign: VitalSign) -> Option<Open> {
    let alarm = monitoring::alarms(on.episode()).into_iter().find(|alarm| alarm.sign == sign)?;
    let says = [Some(value(on, &alarm)), what_to_do(on, &alarm)].into_iter().flatten().collect();
    Some(Open { says, up_to: alarm.measured_at })
}

fn of_news2(on: &On<'_>) -> Option<Open> {
    let alarm = news2_alarm(on.episode())?;
    let t = on.t();
    let (when, due) = (on.moment(alarm.measured_at), on.moment(alarm.due_at));
    let total = match alarm.total {
        Some(total) => t.with("alarm-news2", &[("total", &total), ("when", &when), ("due", &due)]),
        None => t.with("alarm-news2-incomplete", &[("when", &when), ("due", &due)]),
    };
    let threes: Vec<_> = alarm.threes.iter().map(|sign| format::sign_name(t, *sign)).collect();
    let threes = match threes.is_empty() {
        true => None,
        false => Some(t.with("alarm-news2-threes", &[("signs", &threes.join(", "))])),
    };
    let says = [Some(total), threes].into_iter().flatten().collect();
    Some(Open { says, up_to: alarm.measured_at })
}

fn action(on: &On<'_>) -> Field {
    Field::new(Kind::Area, "action", on.get("alarm-action")).hint(on.get("alarm-action-hint"))
}

fn value(on: &On<'_>, alarm: &Alarm) -> String {
    let t = on.t();
    let key = if alarm.above { "alarm-above" } else { "alarm-below" };
    t.with(
        key,
        &[
            ("value", &format::value_with_unit(t, alarm.sign, alarm.value)),
            ("limit", &format::value_with_unit(t, alarm.sign, alarm.limit)),
            ("when", &on.moment(alarm.measured_at)),
            ("due", &on.moment(alarm.due_at)),
        ],
    )
}

/// The protocol's own words for the limit that was passed.
fn what_to_do(on: &On<'_>, alarm: &Alarm) -> Option<String> {
    let protocol = &on.episode().decision.as_ref()?.protocol;
    let passed = protocol.limits.iter().find(|limit| {
        limit.sign == alarm.sign
            && limit.level == alarm.level
            && [limit.below, limit.above].contains(&Some(alarm.limit))
    });
    passed.map(|limit| on.text(&limit.ask).to_owned())
}

async fn handle(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    of: Of,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let action = reader.needed("action", "alarm-action-missing");
    // No time, no promise.
    let by = match fields.one("by_time").trim() {
        "" => None,
        _ => reader.moment("by", web.app.zone()),
    };
    if by.is_some_and(|by| !again::can_be_promised(by, web.app.now())) {
        reader.fail("by_time", "alarm-again-when");
    }
    reader.finish().map_err(unread)?;
    let up_to: Timestamp =
        fields.one("up_to").parse().map_err(|_| SubmitError::Failure(Failure::Unreadable))?;
    let command = match of {
        Of::Sign(sign) => EpisodeCommand::HandleAlarm { sign, up_to, action, by },
        Of::News2 => EpisodeCommand::HandleNews2 { up_to, action, by },
    };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

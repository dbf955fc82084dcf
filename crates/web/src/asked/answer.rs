//! `GET, POST /asked/{id}/requests/{request}/answer`: yes, yes at other times, no with a reason;
//! a needs assessor grants. `POST …/receipt`: the request has been received.
//!
//! An answer is also a receipt, so nobody has to press twice.

use super::act;
use super::medicines;
use super::our::Our;
use super::request::{needs_form_key, stamp};
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::items::capital;
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Ask;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::AnswerRequest;
use care::episode::request::{Answer, NeedsForm, Request, VisitTime};
use care::ids::{CommandId, EpisodeId, RequestId};
use care::programme::RequestKind;
use jiff::civil::Date;
use uuid::Uuid;

/// Rows beside those that were asked for, for a visit more.
const ROWS_MORE: usize = 1;
/// Most rows of a day; the rules say the same.
const ROWS_MAX: usize = 8;

/// The page that asked had the hours without a visit on it.
const HOURS_SHOWN: &str = "hours_shown";

/// Which answer the page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum As {
    Accepted,
    AnotherTime,
    Declined,
    Granted,
}

fn parse(word: &str) -> Option<As> {
    match word {
        "accepted" => Some(As::Accepted),
        "another_time" => Some(As::AnotherTime),
        "declined" => Some(As::Declined),
        "granted" => Some(As::Granted),
        _ => None,
    }
}

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    answer: Option<String>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let found = our.request(request)?;
    if !our.may(Action::AnswerRequest) {
        return Err(Failure::NOT_FOUND);
    }
    let answer = which.answer.as_deref().and_then(parse).unwrap_or(As::Accepted);
    let (asked, start) = ask(&our, found, answer);
    act::answer(&our, asked, start, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let found = our.request(request)?;
    let answer = parse(fields.one("answer")).ok_or(Failure::Unreadable)?;
    if is_unread(&our, found, answer, &fields) {
        let (asked, start) = ask(&our, found, answer);
        return act::answer(&our, asked, start, None);
    }
    match send(&our, request, found, answer, &fields).await {
        Ok(()) => Ok(match answer {
            // Who declines no longer takes part, so there is no page to go back to.
            As::Declined => page::go(paths::REQUESTS, "notice-our-declined"),
            As::AnotherTime => page::go(&paths::asked(id), "notice-our-another-time"),
            As::Granted => page::go(&paths::asked(id), "notice-our-granted"),
            As::Accepted => page::go(&paths::asked(id), "notice-our-accepted"),
        }),
        Err(error) => {
            let back = error.back()?;
            let (asked, start) = ask(&our, found, answer);
            act::answer(&our, asked, start, Some(back))
        }
    }
}

/// A yes pressed on a list, where hours of the medicine list without a visit do not stand: they are
/// shown before it counts.
fn is_unread(our: &Our<'_>, request: &Request, answer: As, fields: &Fields) -> bool {
    let is_shown = fields.one(HOURS_SHOWN) == "yes";
    answer == As::Accepted && !is_shown && medicines::dose_times(our, request).is_some()
}

/// `POST …/receipt`
pub(crate) async fn receive(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let command = EpisodeCommand::ReceiveRequest { at: web.app.now(), request };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-received")),
        Err(error) => super::show::again(&web, &signed, id, error.back()?).await,
    }
}

async fn send(
    our: &Our<'_>,
    id: RequestId,
    request: &Request,
    answer: As,
    fields: &Fields,
) -> Result<(), SubmitError> {
    let mut reader = Reader::new(our.t(), fields);
    if fields.one("of") != stamp(request) {
        reader.fail("of", "our-request-changed");
    }
    let answer = read(answer, request, &mut reader);
    let note = reader.text("note");
    reader.finish().map_err(unread)?;
    let Some(answer) = answer else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    receive_first(our, id, request).await?;
    let reply = AnswerRequest { request: id, answer, note, by_person: None };
    let command = EpisodeCommand::AnswerRequest(Box::new(reply));
    submit(our.web, our.signed, fields, Command::Episode(our.id(), command)).await?;
    Ok(())
}

/// Who answers has received it; sent twice, the first one counts.
async fn receive_first(our: &Our<'_>, id: RequestId, request: &Request) -> Result<(), SubmitError> {
    if request.received.is_some() {
        return Ok(());
    }
    let command = EpisodeCommand::ReceiveRequest { at: our.web.app.now(), request: id };
    let ask = Ask {
        actor: our.signed.actor.clone(),
        id: CommandId(Uuid::now_v7()),
        command: Command::Episode(our.id(), command),
        seen: None,
    };
    match our.web.app.execute(ask).await {
        Err(app::Problem::NotFound) => Err(SubmitError::Failure(Failure::NOT_FOUND)),
        // What stops the receipt stops the answer too, and that one is said beside the form.
        Ok(_) | Err(_) => Ok(()),
    }
}

fn read(answer: As, request: &Request, reader: &mut Reader<'_>) -> Option<Answer> {
    match answer {
        As::Accepted => Some(Answer::Accepted),
        As::Declined => {
            let reason = reader.needed("reason", "our-decline-missing");
            Some(Answer::Declined { reason })
        }
        As::AnotherTime => {
            let (from, until) = (reader.date("from"), reader.date("until"));
            let visits = times(rows_of(request), reader);
            let (from, until) = ordered(reader, from?, until?)?;
            Some(Answer::AnotherTime { from, until, visits })
        }
        As::Granted => {
            let parse = |word: &str| NeedsForm::ALL.into_iter().find(|f| f.as_str() == word);
            let form = reader.choice("form", "our-form-missing", parse);
            let what = reader.needed("what", "our-granted-what-missing");
            let (from, until) = (reader.date("from"), reader.date("until"));
            let (from, until) = ordered(reader, from?, until?)?;
            Some(Answer::Granted { form: form?, what, from, until })
        }
    }
}

fn ordered(reader: &mut Reader<'_>, from: Date, until: Date) -> Option<(Date, Date)> {
    if until < from {
        reader.fail("until", "our-until-before-from");
        return None;
    }
    Some((from, until))
}

fn rows_of(request: &Request) -> usize {
    let (_, _, visits) = request.plan();
    (visits.len() + ROWS_MORE).min(ROWS_MAX)
}

/// Rows that say something; a row without a time is a visit that is not made.
fn times(rows: usize, reader: &mut Reader<'_>) -> Vec<VisitTime> {
    let mut visits = vec![];
    for row in 0..rows {
        if reader.text(&name("time", row)).is_empty() {
            continue;
        }
        let time = reader.time(&name("time", row));
        let minutes: Option<u32> = reader.number(&name("minutes", row));
        let every_days: Option<u32> = reader.number(&name("every_days", row));
        let what = reader.needed(&name("what", row), "our-visit-what-missing");
        if !minutes.is_none_or(|minutes| (5..=480).contains(&minutes)) {
            reader.fail(&name("minutes", row), "our-minutes-unread");
        }
        if !every_days.is_none_or(|days| (1..=60).contains(&days)) {
            reader.fail(&name("every_days", row), "our-every-days-unread");
        }
        let Some(time) = time else { continue };
        let (minutes, every_days) = (minutes.unwrap_or(30), every_days.unwrap_or(1));
        visits.push(VisitTime { time, minutes, every_days, what });
    }
    visits
}

fn name(field: &str, row: usize) -> String {
    format!("{field}_{}", row + 1)
}

fn ask(our: &Our<'_>, request: &Request, answer: As) -> (Act, Vec<(String, String)>) {
    let (key, word) = match answer {
        As::Accepted => ("our-ask-accepted", "accepted"),
        As::AnotherTime => ("our-ask-another-time", "another_time"),
        As::Declined => ("our-ask-declined", "declined"),
        As::Granted => ("our-ask-granted", "granted"),
    };
    let act = Act::new(our.get(key), our.get(&format!("{key}-button")));
    let mut act = act.lead(our.get(&format!("{key}-lead"))).lead(request.details.what.clone());
    if matches!(answer, As::Accepted | As::AnotherTime) {
        act = medicines::dose_times(our, request).into_iter().fold(act, Act::lead);
    }
    let mut start = vec![("answer".to_owned(), word.to_owned()), ("of".to_owned(), stamp(request))];
    let hidden = |name: &str| Field::new(Kind::Hidden, name, "");
    act = act.field(hidden("answer")).field(hidden("of")).field(hidden(HOURS_SHOWN));
    start.push((HOURS_SHOWN.to_owned(), "yes".to_owned()));
    act = match answer {
        As::Accepted => act,
        As::Declined => {
            let hint = our.get("our-decline-hint");
            act.field(Field::new(Kind::Area, "reason", our.get("our-decline-reason")).hint(hint))
        }
        As::AnotherTime => other_times(our, request, act, &mut start),
        As::Granted => granted(our, request, act, &mut start),
    };
    if answer != As::Declined {
        act = act.field(
            Field::new(Kind::Area, "note", our.get("our-note")).hint(our.get("field-optional")),
        );
    }
    (act, start)
}

fn other_times(
    our: &Our<'_>,
    request: &Request,
    act: Act,
    start: &mut Vec<(String, String)>,
) -> Act {
    let (from, until, visits) = request.plan();
    let today = our.today();
    start.push(("from".to_owned(), from.max(today).to_string()));
    start.push(("until".to_owned(), until.to_string()));
    let mut act = act.field(Field::new(Kind::Date, "from", our.get("our-from"))).field(Field::new(
        Kind::Date,
        "until",
        our.get("our-until"),
    ));
    for row in 0..rows_of(request) {
        let asked = visits.get(row);
        let n = row + 1;
        let label = |key: &str| our.t().with(key, &[("n", &n)]);
        let time = Field::new(Kind::Number { unit: "" }, &name("time", row), label("our-row-time"));
        let time = match asked {
            Some(_) => time,
            None => time.hint(our.get("our-row-more-hint")),
        };
        let number = |field: &str, key: &str, unit: &'static str| {
            Field::new(Kind::Number { unit }, &name(field, row), label(key))
        };
        act = act
            .field(time)
            .field(number("minutes", "our-row-minutes", "min"))
            .field(
                number("every_days", "our-row-every-days", "").hint(our.get("our-row-often-hint")),
            )
            .field(Field::new(Kind::Text, &name("what", row), label("our-row-what")));
        if let Some(visit) = asked {
            let clock = visit.time.strftime("%H:%M").to_string();
            start.push((name("time", row), clock));
            start.push((name("minutes", row), visit.minutes.to_string()));
            start.push((name("every_days", row), visit.every_days.to_string()));
            start.push((name("what", row), visit.what.clone()));
        }
    }
    act
}

fn granted(our: &Our<'_>, request: &Request, act: Act, start: &mut Vec<(String, String)>) -> Act {
    let rule = our.own_unit().map(|unit| unit.local_rule.clone()).unwrap_or_default();
    let forms = NeedsForm::ALL.into_iter().filter(|form| rule.decides_by(*form));
    let forms = forms.map(|form| {
        let words = our.get(&needs_form_key(form.as_str()));
        Choice::new(form.as_str(), capital(&words))
    });
    start.push(("form".to_owned(), NeedsForm::Ordinary.as_str().to_owned()));
    start.push(("from".to_owned(), request.details.from.to_string()));
    start.push(("until".to_owned(), request.details.until.to_string()));
    act.field(Field::new(Kind::Radios, "form", our.get("our-form")).options(forms.collect()))
        .field(
            Field::new(Kind::Area, "what", our.get("our-granted-what"))
                .hint(our.get("our-granted-what-hint")),
        )
        .field(Field::new(Kind::Date, "from", our.get("our-from")))
        .field(Field::new(Kind::Date, "until", our.get("our-until")))
}

/// A needs assessor grants or declines; a bare yes grants nothing.
pub(super) fn accepts(request: &Request) -> bool {
    request.details.kind != RequestKind::NeedsAssessment
}

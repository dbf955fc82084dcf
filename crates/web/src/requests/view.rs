//! One request in words: how it stands, who said so and when, what was asked, what went along, and
//! what may be done with it now. Shared by every page of the ward that shows requests.

use crate::episodes::On;
use crate::format;
use crate::items::{Mark, asked_word, capital};
use crate::medicines::times::TimesView;
use crate::paths;
use access::Action;
use care::episode::request::{Answer, Answered, Details, Help, Request, Standing, VisitTime};
use care::ids::RequestId;
use care::programme::RequestKind;
use jiff::civil::Date;

pub(crate) struct RequestView {
    pub(crate) href: String,
    pub(crate) unit: String,
    pub(crate) mark: Mark,
    /// Sent, received, answered: the class of each part.
    pub(crate) receipt: [&'static str; 3],
    /// "Mottagen i dag kl 6.55 av Petra Holm"
    pub(crate) says: String,
    /// "Svar senast i dag kl 12"; the second says that it has passed.
    pub(crate) due: Option<(String, bool)>,
    pub(crate) what: String,
    pub(crate) days: String,
    pub(crate) help: Option<String>,
    pub(crate) visits: Vec<String>,
    /// Hours of the medicine list at which the unit does not come.
    pub(crate) dose_times: Option<TimesView>,
    pub(crate) next: Option<String>,
    /// Whom to ring while nobody has answered: (link, number).
    pub(crate) phone: Option<(String, String)>,
    pub(crate) along: Vec<String>,
    pub(crate) calls: Vec<String>,
    pub(crate) by_letter: bool,
    pub(crate) buttons: Vec<Button>,
}

pub(crate) struct Button {
    pub(crate) href: String,
    pub(crate) label: String,
    pub(crate) icon: &'static str,
    /// What the standing asks for; the page decides whether it is the filled one.
    pub(crate) is_main: bool,
}

impl RequestView {
    pub(crate) fn of(on: &On<'_>, id: RequestId, request: &Request) -> Self {
        let details = &request.details;
        let (from, until, visits) = request.plan();
        RequestView {
            href: paths::request(on.id(), id),
            unit: on.unit(details.to),
            mark: mark(on, request),
            receipt: receipt(on, request),
            says: says(on, request),
            due: due(on, request),
            what: details.what.clone(),
            days: days(on, from, until),
            help: details.help.map(|help| help_word(on, help)),
            visits: visits_words(on, visits),
            dose_times: TimesView::of(on, id),
            next: next(on, id),
            phone: phone(on, request),
            along: along(on, details),
            calls: request.calls.iter().rev().map(|call| call_words(on, call)).collect(),
            by_letter: details.by_letter,
            buttons: buttons(on, id, request),
        }
    }

    /// With the days and visits that were asked for, whatever was answered.
    pub(crate) fn with_what_was_asked(self, on: &On<'_>, request: &Request) -> Self {
        let details = &request.details;
        RequestView {
            days: days(on, details.from, details.until),
            visits: visits_words(on, &details.visits),
            ..self
        }
    }
}

/// "Hemsjukvården"
pub(crate) fn kind_title(on: &On<'_>, kind: RequestKind) -> String {
    capital(&asked_word(on.t(), kind))
}

pub(crate) fn parse_kind(word: &str) -> Option<RequestKind> {
    RequestKind::ALL.into_iter().find(|kind| kind.as_str() == word)
}

pub(crate) fn help_word(on: &On<'_>, help: Help) -> String {
    on.word("request-help", help.as_str())
}

/// The answer's time has passed and nothing has come.
pub(crate) fn is_late(on: &On<'_>, request: &Request) -> bool {
    request.standing().is_unanswered() && request.details.answer_by < on.now()
}

fn mark(on: &On<'_>, request: &Request) -> Mark {
    let standing = request.standing();
    let word = if is_late(on, request) { "late" } else { standing.as_str() };
    let label = on.word("request-mark", word);
    let (class, icon) = match standing {
        Standing::Sent | Standing::Received if is_late(on, request) => ("p23-mark--gap", "gap"),
        Standing::Sent | Standing::Received => ("p23-mark--info", "clock"),
        Standing::AnotherTime => ("p23-mark--info", "can"),
        Standing::Accepted => ("p23-mark--ok", "met"),
        Standing::Declined => ("p23-mark--gap", "gap"),
        Standing::Retracted => ("", "x"),
        Standing::Done => ("p23-mark--ok", "check"),
    };
    Mark { class, icon, is_filled: false, label }
}

fn receipt(on: &On<'_>, request: &Request) -> [&'static str; 3] {
    let received = request.received.is_some() || request.answer.is_some();
    let answered = match request.standing() {
        Standing::Accepted | Standing::Done => "on",
        Standing::Declined => "late",
        Standing::Sent | Standing::Received if is_late(on, request) => "late",
        Standing::Sent | Standing::Received | Standing::AnotherTime | Standing::Retracted => "",
    };
    ["on", if received { "on" } else { "" }, answered]
}

/// Who and when, in the words of the standing.
fn says(on: &On<'_>, request: &Request) -> String {
    let by = |key: &str, by: String| on.t().with(key, &[("by", &by)]);
    let own = |mark: &care::recorded::Mark| on.by(mark);
    let answered = |key: &str| {
        let said = request.answer.as_ref().map(|answered| answered_by(on, answered));
        by(key, said.unwrap_or_default())
    };
    match request.standing() {
        Standing::Sent => match &request.changed {
            Some(mark) => by("request-was-changed", own(mark)),
            None => by("request-was-sent", own(&request.sent)),
        },
        Standing::Received => {
            by("request-was-received", request.received.as_ref().map(own).unwrap_or_default())
        }
        Standing::AnotherTime => answered("request-was-another-time"),
        Standing::Accepted => match request.answer.as_ref().map(|answered| &answered.answer) {
            // What has been granted is what everybody waits to read.
            Some(Answer::Granted { what, .. }) => {
                let granted = on.t().with("answered-granted", &[("what", what)]);
                format!("{}. {granted}", answered("request-was-accepted"))
            }
            Some(Answer::Accepted | Answer::AnotherTime { .. } | Answer::Declined { .. })
            | None => answered("request-was-accepted"),
        },
        Standing::Declined => answered("request-was-declined"),
        Standing::Retracted => {
            let retracted = request.retracted.as_ref();
            let (reason, by) =
                retracted.map(|(reason, mark)| (reason.clone(), own(mark))).unwrap_or_default();
            on.t().with("request-was-retracted", &[("by", &by), ("reason", &reason)])
        }
        Standing::Done => {
            by("request-was-done", request.done.as_ref().map(|d| own(&d.1)).unwrap_or_default())
        }
    }
}

/// Whoever said it, and whoever wrote it down when that was somebody else.
pub(crate) fn answered_by(on: &On<'_>, answered: &Answered) -> String {
    match &answered.by_person {
        Some(person) => {
            on.t().with("request-by-person", &[("person", person), ("by", &on.by(&answered.mark))])
        }
        None => on.by(&answered.mark),
    }
}

/// "Ja, men på andra tider", and what comes with it.
pub(crate) fn answer_lines(on: &On<'_>, answered: &Answered) -> Vec<String> {
    let mut lines = match &answered.answer {
        Answer::Accepted => vec![on.get("answered-accepted")],
        Answer::AnotherTime { from, until, visits } => {
            let visits = visits_words(on, visits);
            let head = [on.get("answered-another-time"), days(on, *from, *until)];
            head.into_iter().chain(visits).collect()
        }
        Answer::Declined { reason } => {
            vec![on.t().with("answered-declined", &[("reason", reason)])]
        }
        Answer::Granted { form, what, from, until } => vec![
            on.t().with("answered-granted", &[("what", what)]),
            on.word("needs-form", form.as_str()),
            days(on, *from, *until),
        ],
    };
    lines.push(answered.note.clone());
    lines.retain(|line| !line.is_empty());
    lines
}

fn due(on: &On<'_>, request: &Request) -> Option<(String, bool)> {
    if !request.standing().is_unanswered() {
        return None;
    }
    let late = is_late(on, request);
    let key = if late { "request-due-passed" } else { "request-due" };
    Some((on.t().with(key, &[("when", &on.moment(request.details.answer_by))]), late))
}

/// "Från 25 november till 30 november"
pub(crate) fn days(on: &On<'_>, from: Date, until: Date) -> String {
    if from == until {
        return capital(&format::day_word(on.t(), from, on.today()));
    }
    on.t().with("request-days", &[("from", &on.day(from)), ("until", &on.day(until))])
}

/// In order of time.
pub(crate) fn visits_words(on: &On<'_>, visits: &[VisitTime]) -> Vec<String> {
    let mut visits: Vec<&VisitTime> = visits.iter().collect();
    visits.sort_by_key(|visit| visit.time);
    visits.into_iter().map(|visit| visit_words(on, visit)).collect()
}

/// "kl 8, varje dag, 30 min: ge antibiotika"
fn visit_words(on: &On<'_>, visit: &VisitTime) -> String {
    let clock = on.t().with("time-clock", &[("clock", &format::clock(on.t(), visit.time))]);
    let often = on.t().with("request-often", &[("n", &visit.every_days)]);
    let blanks: [(&'static str, &dyn std::fmt::Display); 4] =
        [("clock", &clock), ("often", &often), ("minutes", &visit.minutes), ("what", &visit.what)];
    capital(&on.t().with("request-visit", &blanks))
}

fn phone(on: &On<'_>, request: &Request) -> Option<(String, String)> {
    let waits = request.standing().is_unanswered() && request.calls.is_empty();
    let number = waits.then(|| super::calls::number(on, request.details.to)).flatten()?;
    Some((format::telephone_link(&number), number))
}

fn next(on: &On<'_>, id: RequestId) -> Option<String> {
    let mut coming = on.episode().planned().filter(|planned| {
        planned.contact.request == Some(id)
            && planned.is_open()
            && planned.contact.until >= on.now()
    });
    let contact = coming.next()?.contact;
    let when = format::span(on.t(), contact.at, contact.until, on.now(), on.zone());
    Some(on.t().with("request-next-visit", &[("when", &when)]))
}

/// What went with it, and whether there is something newer.
fn along(on: &On<'_>, details: &Details) -> Vec<String> {
    if details.kind.is_social() {
        return vec![on.get("request-along-social")];
    }
    let newest = on.episode().agreement.as_ref().map(|agreement| agreement.version);
    let agreement = version(on, "journal-agreement", details.agreement, newest);
    let newest = on.episode().medicine_list.as_ref().map(|list| list.version);
    let list = version(on, "journal-medicine-list", details.medicine_list, newest);
    let along: Vec<String> = agreement.into_iter().chain(list).collect();
    if along.is_empty() { vec![on.get("request-along-nothing")] } else { along }
}

fn version(on: &On<'_>, key: &str, sent: Option<u32>, newest: Option<u32>) -> Option<String> {
    let words = on.t().with(key, &[("version", &sent?)]);
    Some(match newest.filter(|newest| Some(*newest) != sent) {
        Some(newest) => {
            on.t().with("request-along-newer", &[("what", &words), ("newest", &newest)])
        }
        None => words,
    })
}

pub(crate) fn call_words(on: &On<'_>, call: &care::episode::request::Call) -> String {
    let said = on.t().with("request-call", &[("with", &call.with), ("by", &on.by(&call.mark))]);
    if call.note.is_empty() { said } else { format!("{said}. {}", call.note) }
}

/// What the standing lets this reader do. What it asks of them comes first, as the main thing;
/// while a unit has its time to answer, nothing is.
fn buttons(on: &On<'_>, id: RequestId, request: &Request) -> Vec<Button> {
    let (standing, details) = (request.standing(), &request.details);
    let to = |step: &str| paths::request_step(on.id(), id, step);
    let open = on.episode().is_open();
    let may_send = open && on.may(Action::SendRequest);
    let may_answer = open && on.may_for(Action::AnswerRequest, details.to);
    let may_call = open && on.may_for(Action::LogCall, details.to);
    let is_ours = details.by_letter || is_late(on, request);
    let answer = (may_answer, "request-do-answer", "pen", to("answer"));
    let call = (may_call, "request-do-call", "phone", to("calls"));
    let letter = (details.by_letter, "request-do-letter", "print", to("letter"));
    let (all, main) = match standing {
        Standing::Sent | Standing::Received if details.by_letter && request.calls.is_empty() => {
            (vec![letter, call, answer], true)
        }
        Standing::Sent | Standing::Received if is_ours => (vec![answer, letter, call], true),
        Standing::Sent | Standing::Received => {
            (vec![call, answer], request.calls.is_empty() && !details.kind.is_social())
        }
        Standing::AnotherTime => {
            (vec![(may_send, "request-do-times", "clock", to("times")), call], true)
        }
        Standing::Accepted if details.by_letter => {
            let anew = (may_answer, "request-do-answer-anew", "pen", to("answer"));
            (vec![call, letter, anew], false)
        }
        Standing::Accepted => (vec![call], false),
        Standing::Declined => {
            let href = paths::new_request(on.id(), details.kind);
            (vec![(may_send, "request-do-another", "msg", href)], true)
        }
        Standing::Retracted | Standing::Done => (vec![], false),
    };
    let live = may_send && standing.is_live();
    let change = (live, "request-do-change", "pen", to("change"));
    let retract = (live, "request-do-retract", "x", to("retract"));
    let all = all.into_iter().chain([change, retract]).filter(|(may, ..)| *may).enumerate();
    let buttons = all.map(|(at, (_, key, icon, href))| {
        let is_main = main && at == 0;
        Button { href, label: on.get(key), icon, is_main }
    });
    buttons.collect()
}

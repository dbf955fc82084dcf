//! A request in words: what is asked, from when, when to answer, and how it stands.

use crate::format;
use crate::items::capital;
use crate::texts::T;
use care::episode::request::{Answer, Request, Standing, VisitTime};
use care::world::Directory;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Whose eyes: language, clock, and the names of units and staff.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) t: T,
    pub(crate) now: Timestamp,
    pub(crate) zone: &'a TimeZone,
    pub(crate) directory: &'a Directory,
}

impl Look<'_> {
    pub(crate) fn moment(&self, at: Timestamp) -> String {
        format::moment(self.t, at, self.now, self.zone)
    }

    fn today(&self) -> Date {
        care::care_time::day_of(self.now, self.zone)
    }

    fn who(&self, who: care::who::Who) -> String {
        crate::forms::who(self.t, self.directory, who)
    }
}

pub(crate) struct RequestView {
    pub(crate) what: String,
    /// "Från i dag till 29 november"
    pub(crate) days: String,
    pub(crate) visits: Vec<String>,
    /// Of home help: more of what is there, or something new.
    pub(crate) help: String,
    /// "Skickad i dag kl 07.05, 15 min sedan"
    pub(crate) sent: String,
    pub(crate) received: String,
    pub(crate) is_unanswered: bool,
    pub(crate) is_received: bool,
    /// "Svara senast i dag kl 9", or "Skulle ha besvarats i dag kl 7"
    pub(crate) answer_by: String,
    pub(crate) is_late: bool,
    /// What happens when nobody answers.
    pub(crate) after: String,
    pub(crate) standing: String,
    /// What was answered, by whom and when; what it was taken back or ended for.
    pub(crate) says: Vec<String>,
    pub(crate) calls: Vec<String>,
    /// Which wording an answer is an answer to.
    pub(crate) of: String,
}

impl RequestView {
    pub(crate) fn of(look: &Look<'_>, request: &Request, ward: &str) -> Self {
        let t = look.t;
        let details = &request.details;
        let standing = request.standing();
        let is_late = standing.is_unanswered() && details.answer_by < look.now;
        let key = if is_late { "our-answer-was-due" } else { "our-answer-by" };
        let (from, until, visits) = request.plan();
        RequestView {
            what: details.what.clone(),
            days: days(look, from, until),
            visits: visit_times(t, visits),
            help: details.help.map_or_else(String::new, |help| {
                t.get(&format!("our-help-{}", help.as_str())).into_owned()
            }),
            sent: sent(look, request),
            received: request.received.as_ref().map_or_else(String::new, |mark| {
                let (who, when) = (look.who(mark.by), look.moment(mark.at));
                t.with("our-received-by", &[("who", &who), ("when", &when)])
            }),
            is_unanswered: standing.is_unanswered(),
            is_received: request.received.is_some(),
            answer_by: t.with(key, &[("when", &look.moment(details.answer_by))]),
            is_late,
            after: t.with(if is_late { "our-after-late" } else { "our-after" }, &[("ward", &ward)]),
            standing: standing_words(t, standing, request),
            says: says(look, request),
            calls: request
                .calls
                .iter()
                .map(|call| {
                    let when = look.moment(call.mark.at);
                    let key = if call.note.is_empty() { "our-called" } else { "our-called-note" };
                    t.with(key, &[("when", &when), ("with", &call.with), ("note", &call.note)])
                })
                .collect(),
            of: stamp(request),
        }
    }
}

/// The wording that stands: an answer from before a change is an answer to something else.
pub(crate) fn stamp(request: &Request) -> String {
    request.asked_at().as_microsecond().to_string()
}

fn sent(look: &Look<'_>, request: &Request) -> String {
    let at = request.asked_at();
    let key = if request.changed.is_some() { "our-changed" } else { "our-sent" };
    let (when, ago) = (look.moment(at), format::ago(look.t, at, look.now));
    look.t.with(key, &[("when", &when), ("ago", &ago)])
}

/// "Från i dag till 29 november"
pub(crate) fn days(look: &Look<'_>, from: Date, until: Date) -> String {
    let today = look.today();
    let word = |day: Date| match today.until(day).map_or(i32::MAX, |span| span.get_days()) {
        0 | 1 => format::day_word(look.t, day, today),
        _ => format::date(look.t, day, today),
    };
    match from == until {
        true => capital(&word(from)),
        false => look.t.with("our-days", &[("from", &word(from)), ("until", &word(until))]),
    }
}

/// "kl 9 varje dag, 30 minuter: antibiotika"
pub(crate) fn visit_times(t: T, visits: &[VisitTime]) -> Vec<String> {
    let mut visits: Vec<_> = visits.iter().collect();
    visits.sort_by_key(|visit| visit.time);
    let words = visits.into_iter().map(|visit| {
        let clock = format::clock(t, visit.time);
        let often = t.with("our-every-days", &[("n", &visit.every_days)]);
        t.with(
            "our-visit-time",
            &[
                ("clock", &clock),
                ("often", &often),
                ("minutes", &visit.minutes),
                ("what", &visit.what),
            ],
        )
    });
    words.collect()
}

fn standing_words(t: T, standing: Standing, request: &Request) -> String {
    let granted = matches!(
        request.answer.as_ref().map(|answered| &answered.answer),
        Some(Answer::Granted { .. })
    );
    let key = match granted && standing == Standing::Accepted {
        true => "our-standing-granted".to_owned(),
        false => format!("our-standing-{}", standing.as_str().replace('_', "-")),
    };
    t.get(&key).into_owned()
}

fn says(look: &Look<'_>, request: &Request) -> Vec<String> {
    let t = look.t;
    let mut says = vec![];
    if let Some(answered) = &request.answer {
        let who = answered.by_person.clone().unwrap_or_else(|| look.who(answered.mark.by));
        let when = look.moment(answered.mark.at);
        says.push(t.with("our-answered-by", &[("who", &who), ("when", &when)]));
        match &answered.answer {
            Answer::Accepted | Answer::AnotherTime { .. } => {}
            Answer::Declined { reason } => {
                says.push(t.with("our-declined-because", &[("reason", reason)]));
            }
            Answer::Granted { form, what, from, until } => {
                let form = t.get(&needs_form_key(form.as_str()));
                let days = days(look, *from, *until);
                says.push(t.with("our-granted", &[("form", &form), ("days", &days)]));
                says.push(what.clone());
            }
        }
        if !answered.note.is_empty() {
            says.push(t.with("our-answer-note", &[("note", &answered.note)]));
        }
    }
    if let Some((reason, mark)) = &request.retracted {
        let when = look.moment(mark.at);
        says.push(t.with("our-retracted", &[("reason", reason), ("when", &when)]));
    }
    if let Some((note, mark)) = &request.done {
        let when = look.moment(mark.at);
        let key = if note.is_empty() { "our-done" } else { "our-done-note" };
        says.push(t.with(key, &[("note", note), ("when", &when)]));
    }
    says
}

pub(crate) fn needs_form_key(word: &str) -> String {
    format!("our-needs-form-{}", word.replace('_', "-"))
}

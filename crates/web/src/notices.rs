//! `/notices`: what somebody has been told, and `/account/notices`: how they want to be told.
//!
//! No word of a patient stands here: a notice says that something waits, and the lists say what.
//! Not here: who is told of what (`care::responsibility::ladder`, `app::notice`).

pub(crate) mod choices;
pub(crate) mod devices;
pub(crate) mod failed;

use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::notice::{Channel, Seen, State as Standing, Wording};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// What one looks back at.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesPage {
    page: Page,
    t: T,
    heading: String,
    lead: &'static str,
    unread: usize,
    /// The list where what it is about is seen.
    work: &'static str,
    told: Vec<Row>,
    sent: Vec<Row>,
}

pub(crate) struct Row {
    pub(crate) at: String,
    pub(crate) what: String,
    pub(crate) step: String,
    /// Where it waits, and to whom it is said; nothing for what is there to read.
    pub(crate) unit: Option<String>,
    pub(crate) standing: String,
    pub(crate) is_unread: bool,
}

/// `GET /notices`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let t = signed.t();
    let seen = web.app.own_notices(&signed.actor, SHOWN).await?;
    let (told, sent): (Vec<&Seen>, Vec<&Seen>) =
        seen.iter().partition(|one| one.channel == Channel::Page);
    let unread = told.iter().filter(|one| one.state == Standing::Unread).count();
    let page = NoticesPage {
        page: Page::of(&web, &signed),
        t,
        heading: t.with("notices-heading", &[("n", &unread)]),
        lead: if signed.unit.is_some() { "notices-lead" } else { "notices-lead-reader" },
        unread,
        work: page::start(&web, &signed),
        told: told.into_iter().map(|one| row(&web, t, one)).collect(),
        sent: sent.into_iter().map(|one| row(&web, t, one)).collect(),
    };
    page::answer(StatusCode::OK, &page)
}

/// `POST /notices`: everything that stands there has been read.
pub(crate) async fn read(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    web.app.read_notices(&signed.actor, web.app.now()).await?;
    Ok(page::go(paths::NOTICES, "notice-notices-read"))
}

pub(crate) fn row(web: &WebState, t: T, seen: &Seen) -> Row {
    let moment = |at| format::moment(t, at, web.app.now(), web.app.zone());
    let channel = t.get(&format!("notices-way-{}", seen.channel.as_str()));
    let state = if seen.state == Standing::Waiting {
        t.with("notices-state-waiting", &[("when", &moment(seen.next_try))])
    } else {
        t.get(&format!("notices-state-{}", seen.state.as_str())).into_owned()
    };
    let error = match seen.error.as_str() {
        "" => String::new(),
        error => t.get(&format!("notices-fault-{}", error.replace(' ', "-"))).into_owned(),
    };
    let standing = [channel.into_owned(), state, error];
    let standing = standing.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Row {
        at: moment(seen.at),
        what: t.get(&format!("notices-about-{}", seen.kind.as_str())).into_owned(),
        step: t.get(&format!("notices-step-{}", seen.step.as_str())).into_owned(),
        unit: seen.unit.map(|unit| web.app.directory().unit_name(unit).to_owned()),
        standing: standing.join(" · "),
        is_unread: seen.state == Standing::Unread,
    }
}

/// What is sent out of the house, in the installation's first language: of nobody, and where to go.
pub fn wording(origin: &str) -> Wording {
    let t = T { lang: crate::lang::Lang::Sv };
    let address = format!("{origin}{}", paths::NOTICES);
    Wording {
        subject: t.get("notices-mail-subject").into_owned(),
        text: t.with("notices-mail-text", &[("address", &address)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::responsibility::ladder::{Kind, Step};

    #[test]
    fn every_word_of_a_notice_is_there_in_both_languages() {
        for lang in [crate::lang::Lang::Sv, crate::lang::Lang::En] {
            let t = T { lang };
            let kinds = Kind::ALL.map(|kind| format!("notices-about-{}", kind.as_str()));
            let steps = Step::ALL.map(|step| format!("notices-step-{}", step.as_str()));
            let ways = Channel::ALL.map(|way| format!("notices-way-{}", way.as_str()));
            let states = Standing::ALL.map(|state| format!("notices-state-{}", state.as_str()));
            let faults =
                ["no-answer", "refused", "no-such-way"].map(|f| format!("notices-fault-{f}"));
            let all = kinds.into_iter().chain(steps).chain(ways).chain(states).chain(faults);
            for key in all {
                assert!(t.has(&key), "{key} in {lang:?}");
            }
        }
    }

    #[test]
    fn what_leaves_the_house_says_where_to_go_and_nothing_of_anybody() {
        let words = wording("https://plats23.region.example");
        let text = "Något väntar på dig i Plats 23. Logga in för att se vad: \
                    https://plats23.region.example/notices";
        assert_eq!((words.subject.as_str(), words.text.as_str()), ("Plats 23", text));
        // One SMS of 160 signs holds it, with an address of the usual length.
        assert!(words.text.chars().count() <= 160);
    }
}

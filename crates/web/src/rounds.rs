//! `GET /rounds`, today's rounds; `GET, POST /episodes/{id}/round`, the round of one patient
//! (*distansrond*), by telephone: what is new, one of four outcomes, and on to the next patient.

mod list;
mod since;
mod write;

pub(crate) use write::{create, show, word};

use crate::episodes::On;
use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::EpisodeId;
use list::RoundRow;

#[derive(Template)]
#[template(path = "rounds.html")]
struct RoundsPage {
    page: Page,
    t: T,
    title: String,
    today: String,
    left: Vec<RoundRow>,
    done: Vec<RoundRow>,
    /// Patients beyond the list's bound; said on the page.
    more: i64,
    /// Whose round was signed just now.
    signed: Option<SignedRound>,
}

/// Whose round it was and how it ended, before the next is opened.
struct SignedRound {
    says: String,
    /// The next round: (where, "Nästa: Gunvor Lindholm").
    next: Option<(String, String)>,
    href: String,
    open: String,
}

impl SignedRound {
    /// The episode is named in the address; whoever may not see it is told nothing.
    async fn of(
        web: &WebState,
        signed: &Signed,
        left: &[RoundRow],
    ) -> Result<Option<Self>, Failure> {
        let query = signed.here.split_once('?').map_or("", |(_, query)| query);
        let named = query.split('&').find_map(|pair| pair.strip_prefix("signed="));
        let Some(id) = named.and_then(|id| id.parse().ok()).map(EpisodeId) else { return Ok(None) };
        let on = match On::open(web, signed, id).await {
            Ok(on) => on,
            Err(Failure::Problem(app::Problem::NotFound)) => return Ok(None),
            Err(failure) => return Err(failure),
        };
        let Some(held) = on.episode().rounds.last() else { return Ok(None) };
        let key = format!("round-signed-{}", write::word(held.round.outcome));
        let next = left.iter().find(|row| row.episode != id);
        Ok(Some(SignedRound {
            says: on.t().with(&key, &[("name", &on.name())]),
            next: next.map(|row| {
                let label =
                    on.t().with("round-next-is", &[("name", &row.name), ("when", &row.when)]);
                (row.href.clone(), label)
            }),
            href: paths::episode(id),
            open: on.t().with("round-back-to", &[("name", &on.name())]),
        }))
    }
}

pub(crate) async fn list(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let (rows, more) = list::today(&web, &signed).await?;
    let (done, left): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.is_done);
    let just = SignedRound::of(&web, &signed, &left).await?;
    let t = signed.t();
    let today = web.app.now().to_zoned(web.app.zone().clone()).date();
    let title = match (left.len(), done.len()) {
        (0, 0) => t.get("round-nobody").into_owned(),
        (0, _) => t.get("round-all-done").into_owned(),
        (n, _) => t.with("round-left", &[("n", &n)]),
    };
    let page = RoundsPage {
        page: Page::of(&web, &signed),
        t,
        title,
        today: crate::items::capital(&format::full_date(t, today)),
        left,
        done,
        more,
        signed: just,
    };
    page::answer(StatusCode::OK, &page)
}

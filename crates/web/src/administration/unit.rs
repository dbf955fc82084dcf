//! `/administration/units/new`: registers a unit of the administrator's own care provider.

use super::local_rule;
use super::unit_view::{KINDS, LAWS, kind_word, law_word};
use super::{authority_words, choose_first, derived, word};
use crate::failure::Failure;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::UnitId;
use care::unit::{self, Details};

#[derive(Template)]
#[template(path = "administration/unit.html")]
struct UnitPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    authority: String,
    kinds: Vec<Choice>,
    laws: Vec<Choice>,
    platform: Vec<Choice>,
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    show(&web, &signed, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    web.app.administration(&signed.actor).await?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let kinds = KINDS.into_iter().map(kind_word);
    let laws = LAWS.into_iter().map(law_word);
    let form = FormView::new(signed, None, back)
        .prefilled("law", law_word(LAWS[0]))
        .prefilled("on_platform", "yes");
    let unit = UnitPage {
        page: Page::of(web, signed),
        t,
        title: t.get("unit-new").into_owned(),
        button: t.get("unit-register").into_owned(),
        form,
        authority: authority_words(signed.actor.authority.as_deref().unwrap_or_default()),
        kinds: choose_first(t, kinds.map(|kind| Choice::new(kind, word(t, "unit-kind", kind)))),
        platform: local_rule::platform(t),
        laws: laws.map(|law| Choice::new(law, word(t, "law-long", law))).collect(),
    };
    page::answer(status, &unit)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let details = match read(&signed, &fields) {
        Ok(details) => details,
        Err(back) => return show(&web, &signed, Some(back)).await,
    };
    let id = UnitId(derived(fields.command()?.0, "unit"));
    let command = Command::Unit(id, unit::Command::Register { details });
    match forms::submit(&web, &signed, &fields, command).await {
        // A unit without a number is a gap from its first minute.
        Ok(_) => Ok(page::go(&paths::telephones(id), "notice-unit-registered")),
        Err(error) => show(&web, &signed, Some(error.back()?)).await,
    }
}

fn read(signed: &Signed, fields: &Fields) -> Result<Details, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let name = read.needed("name", "unit-name-needed");
    let place = read.needed("place", "unit-place-needed");
    let kind = read.choice("kind", "form-choose", |typed| {
        KINDS.into_iter().find(|kind| kind_word(*kind) == typed)
    });
    let law = read
        .choice("law", "form-choose", |typed| LAWS.into_iter().find(|law| law_word(*law) == typed));
    read.finish()?;
    let (Some(kind), Some(law)) = (kind, law) else { return Err(FormBack::unread(fields, vec![])) };
    let authority = signed.actor.authority.clone().unwrap_or_default();
    let on_platform = fields.one("on_platform") != "no";
    Ok(Details { name, place, kind, authority, law, on_platform })
}

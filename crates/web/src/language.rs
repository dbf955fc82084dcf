//! `POST /language`: the language switch, a form so that it works without scripts.

use crate::failure::Failure;
use crate::forms::Fields;
use crate::lang;
use crate::paths;
use crate::session;
use axum::extract::Query;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(serde::Deserialize)]
pub(crate) struct To {
    to: Option<String>,
}

pub(crate) async fn choose(Query(query): Query<To>, fields: Fields) -> Result<Response, Failure> {
    let to = query.to.unwrap_or_else(|| fields.one("to").to_owned());
    let lang = lang::parse(&to).ok_or(Failure::Unreadable)?;
    let back = paths::local(fields.one("back")).unwrap_or(paths::HOME);
    let cookie =
        format!("{}={}; Path=/; Max-Age=31536000; SameSite=Lax", lang::COOKIE, lang::tag(lang));
    let mut response = Redirect::to(back).into_response();
    response.headers_mut().append(SET_COOKIE, session::header(cookie));
    Ok(response)
}

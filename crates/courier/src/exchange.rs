//! Exchange: what SMS gateways and push services have in common over HTTP, and what their answers
//! mean.

use crate::Fault;
use app::notice::NotCarried;
use reqwest::{Client, StatusCode, redirect};

/// Whoever sends elsewhere is not followed there with what was meant for them.
pub(crate) fn client() -> Result<Client, Fault> {
    let client = Client::builder().redirect(redirect::Policy::none()).timeout(crate::WITHIN);
    client.build().map_err(|error| Fault::Client(error.to_string()))
}

pub(crate) fn no_answer(error: &reqwest::Error, whose: &str) -> NotCarried {
    let (connect, timeout) = (error.is_connect(), error.is_timeout());
    tracing::warn!(connect, timeout, "{whose} does not answer");
    NotCarried::NoAnswer
}

pub(crate) fn judged(status: StatusCode, whose: &str) -> Result<(), NotCarried> {
    // Too many at once is no no; nor is a wrong token, which somebody will mend.
    let is_for_now = matches!(
        status,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN
    );
    if status.is_success() {
        return Ok(());
    }
    if status.is_client_error() && !is_for_now {
        tracing::warn!(%status, "{whose} refused a message");
        return Err(NotCarried::Refused);
    }
    tracing::warn!(%status, "{whose} does not take it now");
    Err(NotCarried::NoAnswer)
}

//! Fields: what a form sent, repeated fields kept in order.

use crate::failure::Failure;
use crate::state::WebState;
use axum::Form;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use care::ids::CommandId;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(pub(crate) BTreeMap<String, Vec<String>>);

impl FromRequest<WebState> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, web: &WebState) -> Result<Self, Response> {
        let form = Form::<Vec<(String, String)>>::from_request(request, web).await;
        let Form(pairs) = form.map_err(IntoResponse::into_response)?;
        Ok(pairs.into_iter().collect())
    }
}

impl FromIterator<(String, String)> for Fields {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(value);
        }
        Fields(fields)
    }
}

impl Fields {
    /// A field's value without the space around it; empty when it was not sent.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.all(name).first().map_or("", |value| value.trim())
    }

    /// Every value of a field that may be repeated: ticked boxes, lines of a list.
    pub(crate) fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Values that say something.
    pub(crate) fn lines(&self, name: &str) -> Vec<String> {
        let lines = self.all(name).iter().flat_map(|value| value.lines());
        lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// The id made when the page was written. A form without one is no form of ours.
    pub(crate) fn command(&self) -> Result<CommandId, Failure> {
        self.id("command").map(CommandId).ok_or(Failure::Unreadable)
    }

    pub(crate) fn acting(&self) -> Option<Uuid> {
        self.id("acting")
    }

    pub(crate) fn seen(&self) -> Option<u64> {
        self.one("seen").parse().ok()
    }

    pub(crate) fn id(&self, name: &str) -> Option<Uuid> {
        self.one(name).parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn repeated_fields_keep_their_order_and_empty_lines_say_nothing() {
        let sent = fields(&[("met", "b"), ("met", "a"), ("note", " x "), ("met", " ")]);
        assert_eq!(sent.all("met"), ["b", "a", " "]);
        assert_eq!(sent.lines("met"), ["b", "a"]);
        assert_eq!(sent.one("note"), "x");
        assert_eq!(sent.one("absent"), "");
    }

    #[test]
    fn a_form_without_its_id_is_not_ours() {
        assert!(fields(&[]).command().is_err());
        assert!(fields(&[("command", "1")]).command().is_err());
        let id = "019aaaaa-0000-7000-8000-000000000001";
        assert_eq!(fields(&[("command", id)]).command().unwrap().0.to_string(), id);
    }
}

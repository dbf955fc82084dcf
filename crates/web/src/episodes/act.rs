//! Act: the one small page for anything that is done to an episode. Whom it is about, what is
//! asked, one button; a refusal gives the same page back with everything that was typed.

use super::identity::Identity;
use super::on::On;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, FormBack, FormView, SubmitError};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::EpisodeId;
use jiff::Timestamp;

/// What one act's page asks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Act {
    pub(crate) title: String,
    /// What to know before: one paragraph each.
    pub(crate) lead: Vec<String>,
    pub(crate) fields: Vec<Field>,
    pub(crate) button: String,
    /// Somebody to ring first: (whom, link, number).
    pub(crate) telephone: Option<(String, String, String)>,
    /// Nothing is asked here: (what to do instead, where).
    pub(crate) instead: Option<(String, String)>,
    /// The patient that something goes to, when that is not the one whose page it is.
    pub(crate) to: Option<Identity>,
    /// Another act on the same thing, beside the button: (label, where).
    pub(crate) other: Option<(String, String)>,
    pub(crate) prefilled: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Area,
    Number {
        unit: &'static str,
    },
    Moment {
        date: String,
        time: String,
    },
    Date,
    Radios,
    /// Several of them, or none.
    Boxes,
    Select,
    Hidden,
}

#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) options: Vec<Choice>,
}

impl Field {
    pub(crate) fn new(kind: Kind, name: &str, label: impl Into<String>) -> Self {
        let (name, label) = (name.to_owned(), label.into());
        Field { kind, name, label, hint: String::new(), options: vec![] }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    pub(crate) fn options(mut self, options: Vec<Choice>) -> Self {
        self.options = options;
        self
    }

    /// A moment: `{name}_date` and `{name}_time`.
    pub(crate) fn moment(t: T, name: &str, label: impl Into<String>) -> Self {
        let date = t.get("field-date").into_owned();
        let time = t.get("field-time").into_owned();
        Field::new(Kind::Moment { date, time }, name, label)
    }
}

impl Act {
    pub(crate) fn new(title: impl Into<String>, button: impl Into<String>) -> Self {
        Act { title: title.into(), button: button.into(), ..Act::default() }
    }

    pub(crate) fn lead(mut self, lead: impl Into<String>) -> Self {
        self.lead.push(lead.into());
        self
    }

    pub(crate) fn telephone(mut self, whom: impl Into<String>, number: &str) -> Self {
        self.telephone = Some((whom.into(), format::telephone_link(number), number.to_owned()));
        self
    }

    pub(crate) fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    pub(crate) fn fields(mut self, fields: Vec<Field>) -> Self {
        self.fields.extend(fields);
        self
    }

    pub(crate) fn instead(mut self, label: impl Into<String>, href: String) -> Self {
        self.instead = Some((label.into(), href));
        self
    }

    pub(crate) fn to(mut self, patient: Identity) -> Self {
        self.to = Some(patient);
        self
    }

    pub(crate) fn or(mut self, label: impl Into<String>, href: String) -> Self {
        self.other = Some((label.into(), href));
        self
    }

    pub(crate) fn prefilled(mut self, name: &str, value: impl Into<String>) -> Self {
        self.prefilled.push((name.to_owned(), value.into()));
        self
    }

    /// When it happened: now, until somebody says otherwise.
    pub(crate) fn happened(self, on: &On<'_>, at: Timestamp) -> Self {
        let field = Field::moment(on.t(), "at", on.get("field-happened-at"));
        self.field(field).at("at", on, at)
    }

    /// A moment to start from.
    pub(crate) fn at(self, name: &str, on: &On<'_>, at: Timestamp) -> Self {
        self.prefilled(&format!("{name}_date"), format::iso_date(at, on.zone()))
            .prefilled(&format!("{name}_time"), format::iso_time(at, on.zone()))
    }
}

#[derive(Template)]
#[template(path = "episode/act.html")]
struct ActPage {
    page: Page,
    t: T,
    identity: Identity,
    act: Act,
    form: FormView,
    path: String,
    /// Where they came from.
    back: String,
    title: String,
}

/// `GET` of an act's page. What they may not do is not there.
pub(crate) async fn show(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    action: Action,
    act: impl FnOnce(&On<'_>) -> Result<Act, Failure>,
) -> Result<Response, Failure> {
    let on = On::open(web, signed, id).await?;
    if !on.may(action) {
        return Err(Failure::NOT_FOUND);
    }
    let asked = act(&on)?;
    answer(&on, asked, None)
}

/// After `POST`: on to the patient's page with a notice, or the act's page again.
#[expect(clippy::too_many_arguments, reason = "the one end of every act, as handlers have it")]
pub(crate) async fn sent(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    outcome: Result<Answer, SubmitError>,
    notice: &'static str,
    act: impl FnOnce(&On<'_>) -> Result<Act, Failure>,
) -> Result<Response, Failure> {
    match outcome {
        Ok(_) => Ok(page::go(&onward(signed, id), notice)),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(web, signed, id).await?;
            let asked = act(&on)?;
            answer(&on, asked, Some(back))
        }
    }
}

/// Back to the page that the form came from: a word in its address, so never another site's.
fn onward(signed: &Signed, id: EpisodeId) -> String {
    let query = signed.here.split_once('?').map_or("", |(_, query)| query);
    match query.split('&').find_map(|pair| pair.strip_prefix("back=")) {
        Some("preparation") => paths::checklist(id),
        Some("agreement") => paths::agreement(id),
        Some("round") => paths::round(id),
        Some("medicines") => paths::medicines(id),
        Some("assessment") => paths::assessment(id),
        Some("requests") => paths::requests(id),
        Some(_) | None => paths::episode(id),
    }
}

/// The page of an act, fresh or come back.
pub(crate) fn answer(on: &On<'_>, act: Act, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let mut form = FormView::new(on.signed, Some(on.episode().version), back);
    for (name, _) in &act.prefilled {
        let values = act.prefilled.iter().filter(|(own, _)| own == name);
        form = form.prefilled_all(name, values.map(|(_, value)| value.clone()).collect());
    }
    let (page, t) = (Page::of(on.web, on.signed), on.t());
    let title = match form.has_errors() {
        true => t.with("form-title-error", &[("title", &act.title)]),
        false => format!("{}, {}", act.title, on.name()),
    };
    let path = on.signed.here.clone();
    let (identity, back) = (Identity::of(on), onward(on.signed, on.id()));
    page::answer(status, &ActPage { page, t, identity, act, form, path, back, title })
}

/// Reading failed before anything was asked of the door.
pub(crate) fn unread(back: FormBack) -> SubmitError {
    SubmitError::Back(Box::new(back))
}

//! `GET, POST /me/measurements`: the patient measures. One short form with large fields; then, in
//! words, what we got and what happens next.

use super::call::Call;
use super::patients_own;
use super::value::ValueTold;
use crate::episodes::On;
use crate::episodes::act::unread;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::event::MeasurementSource;
use care::episode::{Command as EpisodeCommand, monitoring};
use care::open_item::{What, Why};
use care::programme::Measurer;
use care::vital_sign::{NotRead, Reading, VitalSign, Why as Unread};

#[derive(Template)]
#[template(path = "me/measure.html")]
struct MeasurePage {
    page: Page,
    t: T,
    form: FormView,
    fields: Vec<FieldView>,
    call: Option<Call>,
}

struct FieldView {
    name: &'static str,
    label: String,
    hint: String,
    unit: &'static str,
}

#[derive(Template)]
#[template(path = "me/measured.html")]
struct MeasuredPage {
    page: Page,
    t: T,
    values: Vec<(String, String)>,
    value: Option<ValueTold>,
    next: String,
    call: Option<Call>,
}

/// What this patient measures, in the order of the protocol.
pub(crate) fn signs(on: &On<'_>) -> Vec<VitalSign> {
    let decision = on.episode().decision.as_ref();
    let rules = decision.into_iter().flat_map(|decision| &decision.protocol.measures);
    let own = rules.filter(|rule| rule.by == Measurer::Patient && rule.sign.unit().is_some());
    own.map(|rule| rule.sign).collect()
}

/// A planned measurement has not come.
pub(crate) fn is_waited_for(on: &On<'_>) -> bool {
    on.view
        .thread
        .open
        .iter()
        .any(|item| matches!(item.what, What::Gap { why: Why::MeasurementMissing, .. }))
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&patients_own(&web, &signed).await?, None)
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let signs = signs(on);
    if signs.is_empty() || on.episode().home_since().is_none() {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let fields = signs.into_iter().map(|sign| {
        let key = sign.as_str().replace('_', "-");
        FieldView {
            name: sign.as_str(),
            label: label(on, sign),
            hint: on.get(&format!("me-field-{key}-hint")),
            unit: sign.unit().unwrap_or_default(),
        }
    });
    let page = MeasurePage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        form: FormView::new(on.signed, None, back),
        fields: fields.collect(),
        call: Call::of(on),
    };
    page::answer(status, &page)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = patients_own(&web, &signed).await?;
    match send(&on, &fields).await {
        Ok(_) => Ok(Redirect::to("/me/measurements/done").into_response()),
        Err(error) => answer(&on, Some(error.back()?)),
    }
}

async fn send(on: &On<'_>, fields: &Fields) -> Result<app::Answer, SubmitError> {
    let mut reader = Reader::new(on.t(), fields);
    let mut reading = Reading::default();
    let signs = signs(on);
    for sign in &signs {
        match sign.read(fields.one(sign.as_str())) {
            Ok(value) => drop(reading.set(*sign, value)),
            Err(NotRead { why: Unread::Empty, .. }) => {}
            Err(refused) => reader.say(sign.as_str(), not_read(on, &refused)),
        }
    }
    let pressures = reading.systolic.zip(reading.diastolic);
    if pressures.is_some() && reading.check().is_err() {
        reader.fail(VitalSign::SystolicPressure.as_str(), "me-pressure-swapped");
    }
    if let Some(first) = signs.first().filter(|_| nothing_typed(&signs, fields)) {
        reader.fail(first.as_str(), "me-nothing-typed");
    }
    reader.finish().map_err(unread)?;
    let source = MeasurementSource { measured_by: Measurer::Patient, reported_by: None };
    let at = on.web.app.now();
    let command = EpisodeCommand::Measure { at, reading: Box::new(reading), source };
    submit(on.web, on.signed, fields, Command::Episode(on.id(), command)).await
}

fn nothing_typed(signs: &[VitalSign], fields: &Fields) -> bool {
    signs.iter().all(|sign| fields.one(sign.as_str()).is_empty())
}

fn label(on: &On<'_>, sign: VitalSign) -> String {
    on.get(&format!("me-field-{}", sign.as_str().replace('_', "-")))
}

/// "Temperatur: skriv ett tal mellan 25 och 45. Till exempel 37,1."
fn not_read(on: &On<'_>, refused: &NotRead) -> String {
    let value = |value| format::value(on.t(), refused.sign, value);
    let key = match refused.why {
        Unread::NoDecimals => "me-number-whole",
        Unread::NotAChoice | Unread::Empty | Unread::NotANumber | Unread::OutsideAnyBody { .. } => {
            "me-number"
        }
    };
    on.t().with(
        key,
        &[
            ("what", &label(on, refused.sign)),
            ("lowest", &value(refused.lowest)),
            ("highest", &value(refused.highest)),
            ("example", &value(refused.example)),
        ],
    )
}

/// `GET /me/measurements/done`
pub(crate) async fn done(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let on = patients_own(&web, &signed).await?;
    let newest = on.episode().measurements.last().ok_or(Failure::NOT_FOUND)?;
    let values = signs(&on).into_iter().filter_map(|sign| {
        let value = newest.reading.value(sign)?;
        Some((label(&on, sign), format::value_with_unit(on.t(), sign, value)))
    });
    let page = MeasuredPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        values: values.collect(),
        value: ValueTold::of(&on),
        next: next(&on),
        call: Call::of(&on),
    };
    page::answer(StatusCode::OK, &page)
}

fn next(on: &On<'_>) -> String {
    let newest = on.episode().measurements.last().map(|measured| measured.mark.at);
    let protocol = on.episode().decision.as_ref().map(|decision| &decision.protocol);
    let after = newest.unwrap_or(on.now());
    let next = protocol.and_then(|protocol| monitoring::next_planned(protocol, after, on.zone()));
    match next {
        Some(at) => on.t().with("me-next-measure", &[("when", &on.moment(at))]),
        None => String::new(),
    }
}

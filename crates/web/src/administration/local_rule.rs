//! `/administration/units/{unit}/rules`: whether a unit works in the platform, and what principals
//! have agreed about it here: the local rule.
//!
//! Not here: what the law gives without an agreement; that is `care::local_rule`.

use super::{derived, word};
use crate::failure::Failure;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader, SubmitError};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::request::NeedsForm;
use care::ids::UnitId;
use care::local_rule::LocalRule;
use care::programme::LegalStatus;
use care::unit::{self, Details, Unit, UnitKind};

/// Under these, nothing municipal is given unless an agreement says so.
const AGREED: [LegalStatus; 2] = [LegalStatus::Leave, LegalStatus::EnrolledInpatient];

#[derive(Template)]
#[template(path = "administration/local_rule.html")]
struct RulePage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    platform: Vec<Choice>,
    asks: Asks,
    statuses: Vec<Choice>,
    needs_forms: Vec<Choice>,
}

/// What can be agreed about a unit of its kind.
#[derive(Debug, Clone, Copy)]
struct Asks {
    /// It answers requests at all.
    answers: bool,
    statuses: bool,
    extension: bool,
    needs_forms: bool,
}

impl Asks {
    fn of(kind: UnitKind) -> Self {
        Asks {
            answers: kind.answers().is_some(),
            statuses: matches!(kind, UnitKind::HomeNursing | UnitKind::HomeHelp | UnitKind::Rehab),
            extension: kind == UnitKind::HomeHelp,
            needs_forms: kind == UnitKind::NeedsAssessment,
        }
    }
}

pub(crate) async fn edit(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<UnitId>,
) -> Result<Response, Failure> {
    show(&web, &signed, id, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    id: UnitId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let unit = directory.units.get(&id).filter(|_| web.app.keeps_unit(&signed.actor, id));
    let unit = unit.ok_or(Failure::NOT_FOUND)?;
    let details = unit.details.as_ref().ok_or(Failure::NOT_FOUND)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let statuses = AGREED.map(|one| Choice::new(one.as_str(), legal(t, one)));
    let faster = NeedsForm::ALL.into_iter().filter(|form| *form != NeedsForm::Ordinary);
    let rule = RulePage {
        page: Page::of(web, signed),
        t,
        title: t.with("rule-title", &[("unit", &unit.name())]),
        button: t.get("rule-save").into_owned(),
        form: prefilled(FormView::new(signed, None, back), unit, details),
        platform: platform(t),
        asks: Asks::of(details.kind),
        statuses: statuses.into(),
        needs_forms: faster.map(|form| Choice::new(form.as_str(), form_word(t, form))).collect(),
    };
    page::answer(status, &rule)
}

pub(super) fn platform(t: T) -> Vec<Choice> {
    vec![
        Choice::new("yes", t.get("unit-on-platform-yes")),
        Choice::new("no", t.get("unit-on-platform-no")).hint(t.get("unit-on-platform-no-hint")),
    ]
}

fn legal(t: T, status: LegalStatus) -> String {
    crate::items::capital(&word(t, "legal", status.as_str()))
}

fn form_word(t: T, form: NeedsForm) -> String {
    crate::items::capital(&word(t, "rule-form", form.as_str()))
}

fn prefilled(form: FormView, unit: &Unit, details: &Details) -> FormView {
    let rule = &unit.local_rule;
    let statuses = rule.also_under.iter().map(|status| status.as_str().to_owned()).collect();
    let needs = rule.needs_forms.iter().map(|form| form.as_str().to_owned()).collect();
    form.prefilled("on_platform", if details.on_platform { "yes" } else { "no" })
        .prefilled_all("also_under", statuses)
        .prefilled("extension_days", rule.extension_days.to_string())
        .prefilled_all("needs_forms", needs)
        .prefilled("answer_minutes", minutes_of(rule.answer_minutes))
        .prefilled("seen_minutes", minutes_of(rule.seen_minutes))
        .prefilled("message_minutes", minutes_of(rule.message_minutes))
        .prefilled("patient_message_minutes", minutes_of(rule.patient_message_minutes))
        .prefilled("feedback_days", days_of(rule.feedback_days))
        .prefilled("ladder_minutes", minutes_of(rule.ladder_minutes))
        .prefilled("threshold", rule.threshold.clone().unwrap_or_default())
}

fn days_of(days: Option<u16>) -> String {
    days.map(|days| days.to_string()).unwrap_or_default()
}

fn minutes_of(minutes: Option<u32>) -> String {
    minutes.map(|minutes| minutes.to_string()).unwrap_or_default()
}

pub(crate) async fn update(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<UnitId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match save(&web, &signed, id, &fields).await {
        Ok(()) => Ok(page::go(&paths::unit(id), "notice-rule-saved")),
        Err(error) => show(&web, &signed, id, Some(error.back()?)).await,
    }
}

/// Two things in one form; each is sent only when it has changed.
async fn save(
    web: &WebState,
    signed: &Signed,
    id: UnitId,
    fields: &Fields,
) -> Result<(), SubmitError> {
    let directory = web.app.directory();
    let missing = || SubmitError::Failure(Failure::NOT_FOUND);
    let unit = directory.units.get(&id).ok_or_else(missing)?;
    let details = unit.details.clone().ok_or_else(missing)?;
    let asks = Asks::of(details.kind);
    let rule =
        read(signed, fields, unit, asks).map_err(|back| SubmitError::Back(Box::new(back)))?;
    if rule != unit.local_rule {
        let set = Command::Unit(id, unit::Command::SetLocalRule { rule });
        forms::submit(web, signed, fields, set).await?;
    }
    let on_platform = fields.one("on_platform") != "no";
    if on_platform != details.on_platform {
        let command = fields.command().map_err(SubmitError::Failure)?;
        let mut own = fields.clone();
        own.0.insert("command".to_owned(), vec![derived(command.0, "details").to_string()]);
        let change = unit::Command::ChangeDetails { details: Details { on_platform, ..details } };
        forms::submit(web, signed, &own, Command::Unit(id, change)).await?;
    }
    Ok(())
}

/// What is not asked of this kind of unit stays as it was.
fn read(signed: &Signed, fields: &Fields, unit: &Unit, asks: Asks) -> Result<LocalRule, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let mut rule = unit.local_rule.clone();
    if asks.statuses {
        let ticked = fields.all("also_under");
        rule.also_under = LegalStatus::ALL
            .into_iter()
            .filter(|status| ticked.iter().any(|word| word == status.as_str()))
            .collect();
    }
    if asks.extension {
        rule.extension_days = read.number("extension_days").unwrap_or(0);
    }
    if asks.needs_forms {
        let ticked = fields.all("needs_forms");
        rule.needs_forms = NeedsForm::ALL
            .into_iter()
            .filter(|form| ticked.iter().any(|word| word == form.as_str()))
            .collect();
    }
    if asks.answers {
        rule.answer_minutes = read.number("answer_minutes");
        rule.seen_minutes = read.number("seen_minutes");
        let threshold = read.text("threshold");
        rule.threshold = (!threshold.is_empty()).then_some(threshold);
    }
    rule.message_minutes = read.number("message_minutes");
    rule.patient_message_minutes = read.number("patient_message_minutes");
    rule.feedback_days = read.number("feedback_days");
    rule.ladder_minutes = read.number("ladder_minutes");
    read.finish()?;
    Ok(rule)
}

/// The rule in prose, a sentence for each thing that is agreed.
pub(super) fn sentences(t: T, unit: &Unit) -> Vec<String> {
    let Some(details) = &unit.details else { return vec![] };
    let (rule, asks) = (&unit.local_rule, Asks::of(details.kind));
    let mut says = vec![];
    if !details.on_platform {
        says.push(t.get("rule-says-letter").into_owned());
    }
    if asks.statuses {
        let statuses: Vec<String> =
            rule.also_under.iter().map(|status| word(t, "legal", status.as_str())).collect();
        says.push(match statuses.is_empty() {
            true => t.get("rule-says-discharged-only").into_owned(),
            false => t.with("rule-says-also-under", &[("statuses", &statuses.join("; "))]),
        });
    }
    if asks.extension && rule.extension_days > 0 {
        says.push(t.with("rule-says-extension", &[("n", &rule.extension_days)]));
    }
    if asks.needs_forms && !rule.needs_forms.is_empty() {
        let forms = rule.needs_forms.iter().map(|form| word(t, "rule-form", form.as_str()));
        let forms = forms.collect::<Vec<_>>().join(", ");
        says.push(t.with("rule-says-needs-forms", &[("forms", &forms)]));
    }
    if let Some(minutes) = rule.answer_minutes.filter(|_| asks.answers) {
        says.push(match minutes % 60 {
            0 => t.with("rule-says-answer-hours", &[("n", &(minutes / 60))]),
            _ => t.with("rule-says-answer-minutes", &[("n", &minutes)]),
        });
    }
    if let Some(minutes) = rule.seen_minutes.filter(|_| asks.answers) {
        says.push(t.with("rule-says-seen", &[("n", &minutes)]));
    }
    if let Some(minutes) = rule.message_minutes {
        says.push(t.with("rule-says-message", &[("n", &minutes)]));
    }
    if let Some(minutes) = rule.patient_message_minutes {
        says.push(t.with("rule-says-patient-message", &[("n", &minutes)]));
    }
    if let Some(days) = rule.feedback_days {
        says.push(t.with("rule-says-feedback", &[("n", &days)]));
    }
    if let Some(minutes) = rule.ladder_minutes {
        says.push(t.with("rule-says-ladder", &[("n", &minutes)]));
    }
    says.extend(rule.threshold.clone().filter(|_| asks.answers));
    says
}

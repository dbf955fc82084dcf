//! `GET /episodes/{id}/requests/new`, `POST /episodes/{id}/requests`: what is asked of another
//! unit, begun from the programme's words; and `…/{request}/change`, the same form once more.

use super::{draft, found, units, view};
use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::medicines::times::TimesView;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::SendRequest;
use care::episode::dose_times::{Visits, by_hand, without_visit};
use care::episode::request::{Help, Request, VisitTime};
use care::ids::{EpisodeId, RequestId, UnitId};
use care::programme::RequestKind;
use jiff::{Timestamp, ToSpan};

#[derive(Template)]
#[template(path = "requests/send.html")]
struct SendPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    title: String,
    /// What stands in the way, before anything is written: (words, where).
    warnings: Vec<Warning>,
    kind: &'static str,
    /// The unit, when it cannot be chosen any more.
    unit: Option<String>,
    units: Vec<Choice>,
    helps: Vec<Choice>,
    /// None for a needs assessment: the assessor says what is to be done.
    rows: Vec<draft::Row>,
    often: Vec<Choice>,
    along: Vec<String>,
    consent: Vec<Choice>,
    /// Another yes, asked at the same time: may they also see what the ward writes?
    sees: Vec<Choice>,
    button: String,
    action: String,
    back: String,
}

/// What to know first, and where something is done about it: (label, where).
type Warning = (String, Option<(String, String)>);

/// A new request, or one that is changed.
#[derive(Clone, Copy)]
enum Of {
    New(RequestKind),
    Change(RequestId),
}

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    kind: Option<String>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let Some(kind) = which.kind.as_deref().and_then(view::parse_kind) else {
        return Ok(Redirect::to(&paths::requests(id)).into_response());
    };
    answer(&On::open(&web, &signed, id).await?, Of::New(kind), None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let kind = view::parse_kind(fields.one("kind")).ok_or(Failure::Unreadable)?;
    let letter = fields.id("to").is_some_and(|unit| goes_by_letter(&web, UnitId(unit)));
    let notice = if letter { "notice-request-by-letter" } else { "notice-request-sent" };
    let to = Sending { web: &web, signed: &signed, id, of: Of::New(kind) };
    to.go(&fields, &paths::requests(id), notice).await
}

pub(crate) async fn new_change(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, Of::Change(request), None)
}

pub(crate) async fn change(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let to = Sending { web: &web, signed: &signed, id, of: Of::Change(request) };
    to.go(&fields, &paths::request(id, request), "notice-request-changed").await
}

struct Sending<'a> {
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
    of: Of,
}

impl Sending<'_> {
    async fn go(
        &self,
        fields: &Fields,
        then: &str,
        notice: &'static str,
    ) -> Result<Response, Failure> {
        if let Some(more) = draft::more(fields) {
            let mut back = FormBack::unread(&more, vec![]);
            back.status = StatusCode::OK;
            return answer(&On::open(self.web, self.signed, self.id).await?, self.of, Some(back));
        }
        match self.send(fields).await {
            Ok(_) => Ok(page::go(then, notice)),
            Err(error) => {
                let back = error.back()?;
                answer(&On::open(self.web, self.signed, self.id).await?, self.of, Some(back))
            }
        }
    }

    async fn send(&self, fields: &Fields) -> Result<Answer, SubmitError> {
        let send = read(self.web, self.signed, fields)?;
        let command = match self.of {
            Of::New(_) => EpisodeCommand::SendRequest(Box::new(send)),
            Of::Change(request) => EpisodeCommand::ChangeRequest { request, send: Box::new(send) },
        };
        let to = command_unit(&command);
        let sent =
            submit(self.web, self.signed, fields, Command::Episode(self.id, command)).await?;
        if let Some(unit) = to.filter(|_| fields.all("may_see").iter().any(|one| one == "yes")) {
            self.show_to(unit, fields).await?;
        }
        Ok(sent)
    }

    /// The patient was asked once, and said yes to both. Sent again, the request is the same one.
    async fn show_to(&self, unit: UnitId, fields: &Fields) -> Result<Answer, SubmitError> {
        let mut own = fields.clone();
        let command = fields.command().map_err(SubmitError::Failure)?;
        let each = crate::forms::derived(command, &["may_see"]);
        own.0.insert("command".to_owned(), vec![each.0.to_string()]);
        own.0.remove("seen");
        let consent = EpisodeCommand::SetUnitConsent { unit, given: true };
        submit(self.web, self.signed, &own, Command::Episode(self.id, consent)).await
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only these two are sent here")]
fn command_unit(command: &EpisodeCommand) -> Option<UnitId> {
    match command {
        EpisodeCommand::SendRequest(send) => Some(send.to),
        EpisodeCommand::ChangeRequest { send, .. } => Some(send.to),
        _ => None,
    }
}

fn read(web: &WebState, signed: &Signed, fields: &Fields) -> Result<SendRequest, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let kind = view::parse_kind(fields.one("kind"));
    let to = reader.choice("to", "request-to-missing", |word| word.parse().ok().map(UnitId));
    let what = reader.needed("what", "request-what-missing");
    let days = draft::days(&mut reader);
    let visits = draft::visits(&mut reader, fields);
    let help = match kind {
        Some(RequestKind::HomeHelp) => reader.choice("help", "request-help-missing", |word| {
            Help::ALL.into_iter().find(|help| help.as_str() == word)
        }),
        Some(_) | None => None,
    };
    let answer_by = answer_by(&mut reader, web, fields);
    reader.finish().map_err(unread)?;
    let (Some(kind), Some(to), Some((from, until))) = (kind, to, days) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let patient_consents = fields.all("patient_consents").iter().any(|value| value == "yes");
    Ok(SendRequest { kind, to, what, from, until, visits, help, answer_by, patient_consents })
}

/// Left empty, the unit's own time counts.
fn answer_by(reader: &mut Reader<'_>, web: &WebState, fields: &Fields) -> Option<Timestamp> {
    if fields.one("answer_by_date").is_empty() && fields.one("answer_by_time").is_empty() {
        return None;
    }
    let at = reader.moment("answer_by", web.app.zone())?;
    if at <= web.app.now() {
        reader.fail("answer_by_time", "request-answer-by-passed");
    }
    Some(at)
}

fn goes_by_letter(web: &WebState, unit: UnitId) -> bool {
    let directory = web.app.directory();
    let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    details.is_some_and(|details| !details.on_platform)
}

fn answer(on: &On<'_>, of: Of, back: Option<FormBack>) -> Result<Response, Failure> {
    if !on.may(Action::SendRequest) || !on.may(Action::ViewEpisode) {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(on.signed, Some(on.episode().version), back);
    let page = match of {
        Of::New(kind) => fresh(on, kind, form),
        Of::Change(id) => changed(on, id, found(on, id)?, form),
    };
    page::answer(status, &page)
}

/// From the programme's template, for the patient's own municipality.
fn fresh(on: &On<'_>, kind: RequestKind, form: FormView) -> SendPage {
    let template = on.view.programme.requests.iter().find(|template| template.kind == kind);
    let (from, mut until) = draft::treatment_days(on);
    let preferred = units::preferred(on, kind);
    let decided = on.episode().granted(from, until);
    let help = if decided { Help::New } else { Help::Extension };
    if let Some((_, unit)) = preferred.filter(|_| kind == RequestKind::HomeHelp && !decided) {
        until = units::extension_until(unit, from).map_or(until, |last| last.min(until));
    }
    let visits = template.iter().flat_map(|template| &template.visits).map(|visit| VisitTime {
        time: visit.time,
        minutes: visit.minutes,
        every_days: visit.every_days,
        what: on.text(&visit.what).to_owned(),
    });
    let visits: Vec<VisitTime> = visits.collect();
    let what = template.map(|template| on.text(&template.what).to_owned()).unwrap_or_default();
    let minutes = preferred.and_then(|(_, unit)| unit.local_rule.answer_minutes);
    let by = on.now().checked_add(i64::from(minutes.unwrap_or(DAY_MINUTES)).minutes());
    let to = preferred.map(|(id, _)| id.0.to_string()).unwrap_or_default();
    let form = days(on, form, from, until, by.unwrap_or(on.now()));
    let form = draft::prefilled(form, &visits);
    let form = form.prefilled("to", to).prefilled("what", what).prefilled("help", help.as_str());
    let whom = crate::items::asked_word(on.t(), kind);
    SendPage {
        title: on.t().with("request-new-title", &[("whom", &whom)]),
        warnings: already_open(on, kind)
            .into_iter()
            .chain(warnings(on, kind))
            .chain(dose_times(on, kind, to_unit(&form), &form))
            .collect(),
        units: units::choices(on, kind),
        button: on.get("request-send"),
        action: paths::requests(on.id()),
        back: paths::requests(on.id()),
        ..page(on, kind, form)
    }
}

/// Unless the unit's local rule says another time.
const DAY_MINUTES: u32 = 24 * 60;

fn changed(on: &On<'_>, id: RequestId, request: &Request, form: FormView) -> SendPage {
    let details = &request.details;
    let form = days(on, form, details.from, details.until, details.answer_by);
    let form = draft::prefilled(form, &details.visits)
        .prefilled("to", details.to.0.to_string())
        .prefilled("what", details.what.clone())
        .prefilled("help", details.help.map(Help::as_str).unwrap_or_default())
        .prefilled("patient_consents", "yes")
        .prefilled(
            "may_see",
            match on.episode().unit_consents.get(&details.to) {
                Some(true) => "yes",
                Some(false) | None => "",
            },
        );
    let unit = on.unit(details.to);
    let mut page = SendPage {
        title: on.t().with("request-change-title", &[("unit", &unit)]),
        unit: Some(unit),
        warnings: warnings(on, details.kind)
            .into_iter()
            .chain(dose_times(on, details.kind, Some(details.to), &form))
            .collect(),
        button: on.get("request-change-button"),
        action: paths::request_step(on.id(), id, "change"),
        back: paths::request(on.id(), id),
        ..page(on, details.kind, form)
    };
    if request.answer.is_some() {
        page.warnings.insert(0, (on.get("request-change-answered"), None));
    }
    page
}

fn days(
    on: &On<'_>,
    form: FormView,
    from: jiff::civil::Date,
    until: jiff::civil::Date,
    by: Timestamp,
) -> FormView {
    form.prefilled("from", from.to_string())
        .prefilled("until", until.to_string())
        .prefilled("answer_by_date", format::iso_date(by, on.zone()))
        .prefilled("answer_by_time", format::iso_time(by, on.zone()))
}

fn page(on: &On<'_>, kind: RequestKind, form: FormView) -> SendPage {
    let helps = Help::ALL.into_iter().map(|help| {
        let hint = on.word("request-help-hint", help.as_str());
        Choice::new(help.as_str(), view::help_word(on, help)).hint(hint)
    });
    let yes = on.t().with("request-consent-yes", &[("name", &on.given_name())]);
    SendPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        title: String::new(),
        warnings: vec![],
        kind: kind.as_str(),
        unit: None,
        units: vec![],
        helps: if kind == RequestKind::HomeHelp { helps.collect() } else { vec![] },
        rows: if kind == RequestKind::NeedsAssessment { vec![] } else { draft::rows(&form) },
        often: draft::often(on),
        along: along(on, kind),
        sees: match kind.is_social() || !on.may(Action::ManageKin) {
            true => vec![],
            false => {
                let yes = on.t().with("request-sees-yes", &[("name", &on.given_name())]);
                vec![Choice::new("yes", yes).hint(on.get("request-sees-hint"))]
            }
        },
        consent: vec![Choice::new("yes", yes).hint(on.get("request-consent-hint"))],
        button: String::new(),
        action: String::new(),
        back: String::new(),
        form,
    }
}

/// What would be refused, said before anybody has written anything.
fn warnings(on: &On<'_>, kind: RequestKind) -> Vec<Warning> {
    let mut all = vec![];
    let link = |key: &str, href: String| Some((on.get(key), href));
    if kind != RequestKind::NeedsAssessment && !on.episode().is_approved() {
        let decide = link("careplan-to-assessment", paths::decision(on.id()));
        all.push((on.get("request-before-decision"), decide));
    }
    if let Some(status) = units::nobody_takes(on, kind) {
        let whom = crate::items::asked_word(on.t(), kind);
        let status = on.word("legal", status.as_str());
        let says = on.t().with("gap-request-not-allowed", &[("whom", &whom), ("status", &status)]);
        all.push((says, link("do-request-not-allowed", paths::legal_status(on.id()))));
    }
    if kind.gives_medicines() && on.episode().medicine_list.is_none() {
        let write = link("do-write-medicines", paths::medicines_new(on.id()));
        all.push((on.get("refusal-medicine-list-needed"), write));
    }
    let (from, until) = draft::treatment_days(on);
    if kind == RequestKind::HomeHelp && !on.episode().granted(from, until) {
        let ask = paths::new_request(on.id(), RequestKind::NeedsAssessment);
        all.push((on.get("request-help-rule"), link("request-ask-assessment", ask)));
    }
    all
}

/// Hours of the medicine list at which the visits of the form do not come, as far as it is read.
fn dose_times(
    on: &On<'_>,
    kind: RequestKind,
    to: Option<UnitId>,
    form: &FormView,
) -> Option<Warning> {
    let list = on.episode().medicine_list.as_ref()?;
    let day = |name: &str| form.value(name).parse().ok();
    let (from, until) = (day("from")?, day("until")?);
    let planned = on.episode().planned().filter(|planned| !planned.cancelled);
    let contacts: Vec<_> = planned.map(|planned| planned.contact).collect();
    let by_hand = to.map(|to| by_hand(contacts.iter(), to, on.zone())).unwrap_or_default();
    let visits = Visits { from, until, daily: draft::typed(form), by_hand };
    let missing = without_visit(&list.rows, kind, &visits);
    let view = TimesView::with(on, &missing)?;
    Some((view.says, Some((view.label, view.href))))
}

fn to_unit(form: &FormView) -> Option<UnitId> {
    form.value("to").parse().ok().map(UnitId)
}

/// The same kind has been asked for already.
fn already_open(on: &On<'_>, kind: RequestKind) -> Option<Warning> {
    let (id, _) = on.episode().live_request(kind)?;
    let see = (on.get("request-see-open"), paths::request(on.id(), id));
    Some((on.get("request-has-open"), Some(see)))
}

/// What goes with it; a unit under the social services act gets the request and nothing else.
fn along(on: &On<'_>, kind: RequestKind) -> Vec<String> {
    if kind.is_social() {
        return vec![on.get("request-along-social")];
    }
    let agreement = on
        .episode()
        .agreement
        .as_ref()
        .map(|agreement| on.t().with("journal-agreement", &[("version", &agreement.version)]));
    let list = on.episode().medicine_list.as_ref().map(|list| {
        let changed = on.moment(list.mark.at);
        let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
            [("version", &list.version), ("when", &changed)];
        on.t().with("request-along-list", &blanks)
    });
    vec![
        agreement.unwrap_or_else(|| on.get("request-along-no-agreement")),
        list.unwrap_or_else(|| on.get("request-along-no-list")),
    ]
}

//! The form of a request: begun from the programme's words, or as the request stands.

use super::warnings::{Warning, already_open, competence, dose_times, to_unit, warnings};
use super::{draft, units, view};
use crate::episodes::{Identity, On};
use crate::format;
use crate::forms::{Choice, FormView};
use crate::page::Page;
use crate::paths;
use crate::texts::T;
use access::Action;
use askama::Template;
use care::episode::answer_by::answer_by;
use care::episode::request::{Help, Request, VisitTime};
use care::ids::RequestId;
use care::programme::RequestKind;
use jiff::Timestamp;

#[derive(Template)]
#[template(path = "requests/send.html")]
pub(super) struct SendPage {
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

/// From the programme's template, for the patient's own municipality.
pub(super) fn fresh(on: &On<'_>, kind: RequestKind, form: FormView) -> SendPage {
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
    let unit = preferred.map(|(_, unit)| unit);
    let by = answer_by(unit, on.now(), from, &visits, on.zone());
    let to = preferred.map(|(id, _)| id.0.to_string()).unwrap_or_default();
    let form = days(on, form, from, until, by);
    let form = draft::prefilled(form, &visits);
    let form = form.prefilled("to", to).prefilled("what", what).prefilled("help", help.as_str());
    let whom = crate::items::asked_word(on.t(), kind);
    SendPage {
        title: on.t().with("request-new-title", &[("whom", &whom)]),
        warnings: already_open(on, kind)
            .into_iter()
            .chain(warnings(on, kind))
            .chain(dose_times(on, kind, to_unit(&form), &form))
            .chain(competence(on, kind, to_unit(&form), &form))
            .collect(),
        units: units::choices(on, kind),
        button: on.get("request-send"),
        action: paths::requests(on.id()),
        back: paths::requests(on.id()),
        ..page(on, kind, form)
    }
}

pub(super) fn changed(on: &On<'_>, id: RequestId, request: &Request, form: FormView) -> SendPage {
    let details = &request.details;
    // A time that has passed is no time to answer by: what is asked anew has a new one.
    let anew = || {
        let unit = on.view.directory.units.get(&details.to);
        let next = details.from.max(on.today().tomorrow().unwrap_or(details.until));
        answer_by(unit, on.now(), next, &details.visits, on.zone())
    };
    let by = Some(details.answer_by).filter(|by| *by > on.now()).unwrap_or_else(anew);
    let form = days(on, form, details.from, details.until, by);
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
            .chain(competence(on, details.kind, Some(details.to), &form))
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

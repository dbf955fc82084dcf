//! `/account/notices`: one's own choices: where messages go, for what, and when not.

use super::devices::{self, Devices};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::notice::{Channel, Choices};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::responsibility::ladder::Kind;
use care::who::Role;
use jiff::civil::Time;
use std::collections::{BTreeMap, BTreeSet};

/// The longest address there is (RFC 5321).
const EMAIL_MAX: usize = 254;

#[derive(Template)]
#[template(path = "account/notices.html")]
struct ChoicesPage {
    page: Page,
    t: T,
    form: FormView,
    kinds: Vec<(String, String)>,
    ways: Vec<Choice>,
    push: Option<Devices>,
}

/// `GET /account/notices`
pub(crate) async fn edit(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    show(&web, &signed, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let t = signed.t();
    let choices = web.app.own_choices(&signed.actor).await?;
    let push = devices::shown(web, signed, &choices);
    // Push is offered where there is a device to send to.
    let offered = |way: &Channel| *way != Channel::Push || !choices.devices.is_empty();
    let ways = Channel::SENT.into_iter().filter(offered).map(|way| {
        let label = t.get(&format!("notices-way-{}", way.as_str()));
        Choice::new(way.as_str(), crate::items::capital(&label))
    });
    let kinds = kinds(signed.role)
        .map(|kind| (field(kind), t.get(&format!("notices-about-{}", kind.as_str())).into_owned()));
    let page = ChoicesPage {
        page: Page::of(web, signed),
        t,
        form: prefilled(FormView::new(signed, None, back), &choices, signed.role),
        kinds: kinds.into(),
        ways: ways.collect(),
        push,
    };
    page::answer(status, &page)
}

/// What somebody with that role is told of.
fn kinds(role: Role) -> [Kind; 3] {
    match role {
        Role::Patient | Role::NextOfKin => Kind::OF_READERS,
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist
        | Role::ClinicNurse
        | Role::PrimaryCareNurse
        | Role::PrimaryCarePhysician
        | Role::CareCoordinator
        | Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor
        | Role::AmbulanceNurse
        | Role::Administrator => Kind::OF_STAFF,
    }
}

fn field(kind: Kind) -> String {
    format!("ways_{}", kind.as_str())
}

fn prefilled(form: FormView, choices: &Choices, role: Role) -> FormView {
    let time = |time: Option<Time>| {
        time.map(|time| time.strftime("%H.%M").to_string()).unwrap_or_default()
    };
    let form = form
        .prefilled("email", choices.email.as_str())
        .prefilled("mobile", choices.mobile.as_str())
        .prefilled("quiet_from", time(choices.quiet.map(|(from, _)| from)))
        .prefilled("quiet_to", time(choices.quiet.map(|(_, to)| to)));
    kinds(role).into_iter().fold(form, |form, kind| {
        let ways = choices.ways.get(&kind).into_iter().flatten();
        form.prefilled_all(&field(kind), ways.map(|way| way.as_str().to_owned()).collect())
    })
}

/// `POST /account/notices`
pub(crate) async fn update(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    match read(signed.t(), &fields, signed.role) {
        Ok(choices) => {
            web.app.choose(&signed.actor, choices).await?;
            Ok(page::go(paths::MY_NOTICES, "notice-notices-chosen"))
        }
        Err(back) => show(&web, &signed, Some(back)).await,
    }
}

fn read(t: T, fields: &Fields, role: Role) -> Result<Choices, FormBack> {
    let mut read = Reader::new(t, fields);
    let email = read.text("email");
    if !email.is_empty() && !is_email(&email) {
        read.fail("email", "notices-email-wrong");
    }
    let mobile = read.telephone("mobile").unwrap_or_default();
    let ways: BTreeMap<Kind, BTreeSet<Channel>> = kinds(role)
        .into_iter()
        .map(|kind| {
            let ticked = fields.all(&field(kind)).iter().filter_map(|word| Channel::parse(word));
            (kind, ticked.filter(|way| Channel::SENT.contains(way)).collect())
        })
        .collect();
    let chosen = |way| ways.values().any(|chosen: &BTreeSet<_>| chosen.contains(&way));
    // A way without an address would be a promise that nobody keeps.
    if chosen(Channel::Email) && email.is_empty() {
        read.fail("email", "notices-email-needed");
    }
    if chosen(Channel::Sms) && mobile.is_empty() {
        read.fail("mobile", "notices-mobile-needed");
    }
    let quiet = match (fields.one("quiet_from"), fields.one("quiet_to")) {
        ("", "") => None,
        _ => read.time("quiet_from").zip(read.time("quiet_to")),
    };
    read.finish()?;
    Ok(Choices { email, mobile, devices: vec![], ways, quiet })
}

/// Enough to be sent; whether somebody reads there is seen when it is tried.
fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    let is_plain = text.len() <= EMAIL_MAX && !text.chars().any(|c| c.is_whitespace() || c == ',');
    is_plain
        && parts.is_some_and(|(name, domain)| {
            !name.is_empty()
                && !domain.contains('@')
                && domain.split('.').all(|part| !part.is_empty())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn sent(pairs: &[(&str, &str)]) -> Result<Choices, FormBack> {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        read(T { lang: Lang::Sv }, &pairs.collect(), Role::WardNurse)
    }

    #[test]
    fn a_chosen_way_needs_its_address() {
        let wrong = sent(&[("ways_gap", "sms"), ("email", "inte en adress")]).unwrap_err();
        let fields: Vec<_> = wrong.errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["email", "mobile"]);
        let read = sent(&[
            ("ways_gap", "sms"),
            ("ways_gap", "page"),
            ("mobile", "070-174 06 05"),
            ("quiet_from", "21"),
            ("quiet_to", "7"),
        ]);
        let read = read.unwrap();
        assert_eq!(read.ways(Kind::Gap).collect::<Vec<_>>(), [Channel::Sms]);
        assert!(read.quiet.is_some());
    }

    #[test]
    fn an_address_is_one_and_whole() {
        for right in ["maria@region.example", "m.l@a.b.se"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in ["maria", "@a.se", "a@", "a@b@c", "a b@c.se", "a@c.se,b@c.se", "a@.se"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}

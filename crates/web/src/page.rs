//! Page: the frame around every page, decided before the template: who, where, in which language.

use crate::failure::Failure;
use crate::format;
use crate::lang::{self, Lang};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use crate::tour::{self, Panel};
use askama::Template;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use care::unit::UnitKind;
use care::who::Role;
use uuid::Uuid;

/// The cookie that carries a notice to the next page: a text key, nothing else.
pub(crate) const FLASH: &str = "flash";

/// What `base.html` shows around the page's own content.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) t: T,
    pub(crate) nav: Vec<NavLink>,
    pub(crate) who: Option<WhoAmI>,
    /// In a demonstration: what time it is there.
    pub(crate) demo: Option<String>,
    /// Its clock and its staff, and where their forms lead back to.
    pub(crate) pace: Option<Pace>,
    pub(crate) notice: Option<String>,
    /// Patient and next of kin: larger, calmer, with the way to somebody who answers.
    pub(crate) is_reader: bool,
    pub(crate) has_keys: bool,
    /// The guided tour, in a demonstration.
    pub(crate) tour: Option<Panel>,
    /// Where the language switch leads back to.
    pub(crate) here: String,
}

#[derive(Debug, Clone)]
pub(crate) struct NavLink {
    pub(crate) href: String,
    pub(crate) label: String,
    pub(crate) is_current: bool,
}

/// How fast the demonstration's clock goes, and whether its staff work.
#[derive(Debug, Clone)]
pub(crate) struct Pace {
    /// (seconds for each of the machine's, its text key, whether it is so now).
    pub(crate) rates: Vec<(u32, &'static str, bool)>,
    pub(crate) has_staff: bool,
    pub(crate) works: bool,
    pub(crate) back: String,
}

impl Pace {
    fn of(web: &WebState, here: &str) -> Option<Self> {
        let now = web.app.clock().rate()?;
        let keys = ["demo-pace-still", "demo-pace-real", "demo-pace-ten", "demo-pace-sixty"];
        let rates = crate::demo_clock::RATES.into_iter().zip(keys);
        let hand = web.demo_hand();
        // A form's own address cannot be shown again.
        let back = here.split('?').next().unwrap_or(paths::HOME).to_owned();
        Some(Pace {
            rates: rates.map(|(rate, key)| (rate, key, rate == now)).collect(),
            has_staff: hand.has_staff(),
            works: hand.staff_works(),
            back,
        })
    }
}

/// A language of the pages, named in itself, and where its form is posted.
#[derive(Debug, Clone)]
pub(crate) struct Language {
    pub(crate) action: String,
    pub(crate) tag: &'static str,
    pub(crate) name: &'static str,
    pub(crate) is_current: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct WhoAmI {
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) unit: String,
    /// Other capacities to act in: (value, what it is).
    pub(crate) others: Vec<(Uuid, String)>,
}

impl Page {
    /// A page for somebody signed in; readers' pages follow from the role.
    pub(crate) fn of(web: &WebState, signed: &Signed) -> Self {
        let t = signed.t();
        let notice = signed.flash.as_deref().filter(|key| key.starts_with("notice-") && t.has(key));
        Page {
            nav: nav(web, signed),
            who: Some(who(signed)),
            notice: notice.map(|key| t.get(key).into_owned()),
            is_reader: matches!(signed.role, Role::Patient | Role::NextOfKin),
            has_keys: signed.has_keys,
            ..Page::bare(web, t, &signed.here)
        }
    }

    /// A page that is the same for whoever is signed in and whoever is not.
    pub(crate) fn for_anybody(
        web: &WebState,
        signed: Option<&Signed>,
        headers: &HeaderMap,
        here: &str,
    ) -> Self {
        match signed {
            Some(signed) => Page::of(web, signed),
            None => Page::bare(web, T { lang: lang::of(headers) }, here),
        }
    }

    /// A page for nobody in particular: the entrance, an error.
    pub(crate) fn bare(web: &WebState, t: T, here: &str) -> Self {
        let zoned = web.app.now().to_zoned(web.app.zone().clone());
        let demo = web.demo.as_ref().map(|_| format::full_moment(t, &zoned));
        let here = here.to_owned();
        let (is_reader, has_keys, tour) = (false, false, tour::panel(web, t, &here));
        let pace = web.demo.as_ref().and_then(|_| Pace::of(web, &here));
        Page {
            t,
            nav: vec![],
            who: None,
            demo,
            pace,
            notice: None,
            is_reader,
            has_keys,
            tour,
            here,
        }
    }

    pub(crate) fn lang(&self) -> &'static str {
        lang::tag(self.t.lang)
    }

    pub(crate) fn languages(&self) -> Vec<Language> {
        let all = [(Lang::Sv, "Svenska"), (Lang::En, "English")];
        let all = all.into_iter().map(|(lang, name)| Language {
            action: paths::language(lang::tag(lang)),
            tag: lang::tag(lang),
            name,
            is_current: lang == self.t.lang,
        });
        all.collect()
    }

    /// The languages that one can change to.
    pub(crate) fn other_languages(&self) -> Vec<Language> {
        self.languages().into_iter().filter(|language| !language.is_current).collect()
    }

    pub(crate) fn asset(&self, name: &str) -> String {
        crate::static_files::url(name)
    }
}

/// Where somebody goes first.
pub(crate) fn start(web: &WebState, signed: &Signed) -> &'static str {
    if comes_home(web, signed) { paths::DAY } else { start_of(signed.role) }
}

/// A therapist of municipal rehabilitation works as home nursing does; one of the ward, at its
/// board. The unit tells them apart.
fn comes_home(web: &WebState, signed: &Signed) -> bool {
    let directory = web.app.directory();
    let unit = signed.unit.and_then(|unit| directory.units.get(&unit)?.details.as_ref());
    signed.role == Role::Therapist && unit.is_some_and(|unit| unit.kind == UnitKind::Rehab)
}

fn start_of(role: Role) -> &'static str {
    match role {
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist => paths::BOARD,
        Role::PrimaryCareNurse
        | Role::PrimaryCarePhysician
        | Role::ClinicNurse
        | Role::HomeNurse
        | Role::HomeHelper => paths::DAY,
        Role::CareCoordinator | Role::NeedsAssessor => paths::REQUESTS,
        Role::AmbulanceNurse => paths::AMBULANCE,
        Role::Patient => paths::ME,
        Role::NextOfKin => paths::KIN,
        Role::Administrator => paths::ADMINISTRATION,
    }
}

/// Main menu: a link's address and its text key, by role.
fn links(role: Role) -> &'static [(&'static str, &'static str)] {
    match role {
        Role::AssistantNurse | Role::Therapist => {
            &[(paths::BOARD, "nav-board"), (paths::CALLS, "nav-calls")]
        }
        Role::ClinicNurse => &[(paths::DAY, "nav-day"), (paths::CALLS, "nav-calls")],
        Role::PrimaryCarePhysician => {
            &[(paths::DAY, "nav-day"), (paths::LISTED, "nav-listed"), (paths::CALLS, "nav-calls")]
        }
        Role::PrimaryCareNurse | Role::CareCoordinator => &[
            (paths::DAY, "nav-day"),
            (paths::REQUESTS, "nav-requests"),
            (paths::LISTED, "nav-listed"),
            (paths::CALLS, "nav-calls"),
            (paths::MEETINGS, "nav-meetings"),
        ],
        Role::HomeNurse | Role::HomeHelper | Role::NeedsAssessor => &[
            (paths::DAY, "nav-day"),
            (paths::REQUESTS, "nav-requests"),
            (paths::CALLS, "nav-calls"),
            (paths::MEETINGS, "nav-meetings"),
        ],
        Role::WardNurse | Role::WardPhysician | Role::CoordinatingNurse => &[
            (paths::BOARD, "nav-board"),
            (paths::ROUNDS, "nav-rounds"),
            (paths::CALLS, "nav-calls"),
        ],
        Role::AmbulanceNurse => &[(paths::AMBULANCE, "nav-ambulance"), (paths::CALLS, "nav-calls")],
        Role::Patient => &[(paths::ME, "nav-me"), (paths::CALLS, "nav-calls")],
        Role::NextOfKin => &[(paths::KIN, "nav-kin"), (paths::CALLS, "nav-calls")],
        Role::Administrator => &[
            (paths::ADMINISTRATION, "nav-administration"),
            (paths::ACCESS_LOG, "nav-access-log"),
            (paths::CALLS, "nav-calls"),
        ],
    }
}

fn menu(web: &WebState, signed: &Signed) -> &'static [(&'static str, &'static str)] {
    links(if comes_home(web, signed) { Role::HomeNurse } else { signed.role })
}

/// Whether the main menu leads there: a list that is never theirs is not there for them.
pub(crate) fn in_menu(web: &WebState, signed: &Signed, href: &str) -> bool {
    menu(web, signed).iter().any(|(known, _)| *known == href)
}

fn nav(web: &WebState, signed: &Signed) -> Vec<NavLink> {
    let here = signed.here.split('?').next().unwrap_or_default();
    let links = menu(web, signed).iter().map(|(href, key)| NavLink {
        href: (*href).to_owned(),
        label: signed.t().get(key).into_owned(),
        is_current: here == *href,
    });
    let told = (signed.unread > 0).then(|| NavLink {
        href: paths::NOTICES.to_owned(),
        label: signed.t().with("nav-notices-unread", &[("n", &signed.unread)]),
        is_current: here == paths::NOTICES,
    });
    // Those who take part in the care of patients, and are told what was not in place.
    let takes_part = !matches!(
        signed.role,
        Role::AmbulanceNurse | Role::Patient | Role::NextOfKin | Role::Administrator
    );
    let feedback = takes_part.then(|| NavLink {
        href: paths::FEEDBACK.to_owned(),
        label: signed.t().get("nav-feedback").into_owned(),
        is_current: here == paths::FEEDBACK,
    });
    links.chain(feedback).chain(told).collect()
}

fn who(signed: &Signed) -> WhoAmI {
    let t = signed.t();
    let role_of = |role: Role| t.get(&format!("role-{}", role.as_str().replace('_', "-")));
    let others = signed.capacities.iter().filter(|capacity| capacity.acting != signed.acting);
    let others = others.map(|capacity| {
        let role = role_of(capacity.role);
        let what = match capacity.unit_name.as_str() {
            "" => role.into_owned(),
            unit => format!("{role}, {unit}"),
        };
        (capacity.acting, what)
    });
    let unit = match (signed.unit_name.as_str(), signed.place.as_str()) {
        ("", _) => String::new(),
        (unit, "") => unit.to_owned(),
        (unit, place) => format!("{unit}, {place}"),
    };
    WhoAmI {
        name: signed.name.clone(),
        role: role_of(signed.role).into_owned(),
        unit,
        others: others.collect(),
    }
}

/// A template as an answer.
pub(crate) fn html(template: &impl Template) -> Result<Html<String>, Failure> {
    Ok(Html(template.render()?))
}

/// A page with a status of its own: 422 with a form that came back.
pub(crate) fn answer(status: StatusCode, template: &impl Template) -> Result<Response, Failure> {
    Ok((status, html(template)?).into_response())
}

/// To another page, which shows a notice (a text key that begins with `notice-`).
pub(crate) fn go(to: &str, notice: &'static str) -> Response {
    let mut response = Redirect::to(to).into_response();
    let cookie = format!("{FLASH}={notice}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_starts_somewhere_and_its_menu_leads_somewhere() {
        for role in Role::ALL {
            assert!(crate::routes::is_served(start_of(role)), "{role:?}");
            for (href, _) in links(role) {
                assert!(crate::routes::is_served(href), "{href}");
            }
        }
    }
}

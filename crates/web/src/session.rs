//! Session: who is signed in, in which capacity, from the cookie and what `record` knows of it.
//!
//! Not here: how long a session lasts (`access::session`) and what anybody may do (the policies).

use crate::failure::Failure;
use crate::help::keys;
use crate::lang::{self, Lang};
use crate::paths;
use crate::state::WebState;
use crate::texts::T;
use access::Actor;
use access::session::{Session, Subject, Token, token_hash};
use app::view::signed::Post;
use axum::extract::FromRequestParts;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method};
use care::ids::{AssignmentId, PersonId, StaffId, UnitId};
use care::who::{Role, Who};
use jiff::Timestamp;
use uuid::Uuid;

/// A person's capacity is kept where staff's post is; these are no posts' ids.
const AS_PATIENT: Uuid = Uuid::from_u128(1);
const AS_KIN: Uuid = Uuid::from_u128(2);

/// Somebody signed in, acting in one capacity. In a handler's signature it means "signed in".
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    pub(crate) actor: Actor,
    /// The post (or own capacity) acted in: what forms carry in their field `acting`.
    pub(crate) acting: Uuid,
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) unit: Option<UnitId>,
    pub(crate) unit_name: String,
    pub(crate) place: String,
    /// All capacities that can be acted in now.
    pub(crate) capacities: Vec<Capacity>,
    pub(crate) account: Uuid,
    pub(crate) session: SessionKey,
    pub(crate) lang: Lang,
    /// The address asked for, where the language switch leads back to.
    pub(crate) here: String,
    /// Single keys do things, until somebody turns them off.
    pub(crate) has_keys: bool,
    /// A short notice left by the page before.
    pub(crate) flash: Option<String>,
    /// What they have been told and not read yet.
    pub(crate) unread: i64,
}

impl Signed {
    pub(crate) fn t(&self) -> T {
        T { lang: self.lang }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Capacity {
    pub(crate) acting: Uuid,
    pub(crate) role: Role,
    pub(crate) unit_name: String,
    post: Option<Post>,
}

/// The hash that a session is found by. Never logged.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct SessionKey(pub(crate) [u8; 32]);

impl std::fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionKey(…)")
    }
}

impl FromRequestParts<WebState> for Signed {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &WebState) -> Result<Self, Failure> {
        let here = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let next = match (&parts.method, parts.uri.path()) {
            (&Method::GET, paths::BOARD_NOW) => paths::BOARD.to_owned(),
            (&Method::GET, paths::REQUESTS_NOW) => paths::REQUESTS.to_owned(),
            (&Method::GET, paths::DAY_NOW) => paths::DAY.to_owned(),
            (&Method::GET, _) => here.clone(),
            _ => paths::HOME.to_owned(),
        };
        let key = key_of(&parts.headers, web.secure_cookies);
        let Some(key) = key else { return Err(Failure::SignIn { next }) };
        // A list that refreshes itself is nobody's hand on the keys.
        let by_itself = [
            paths::BOARD_NOW,
            paths::BOARD_LIVE,
            paths::REQUESTS_NOW,
            paths::REQUESTS_LIVE,
            paths::DAY_NOW,
            paths::DAY_LIVE,
        ];
        let is_use = !by_itself.contains(&parts.uri.path());
        let Some(mut signed) = find(web, key, is_use).await? else {
            return Err(Failure::SignIn { next });
        };
        if is_use && web.demo.is_some() {
            web.demo_hand().note(&signed, parts.uri.path());
        }
        signed.lang = lang::of(&parts.headers);
        signed.flash = cookie(&parts.headers, crate::page::FLASH);
        if is_use && parts.method == Method::GET {
            signed.unread = web.app.unread_notices(&signed.actor).await?;
        }
        signed.here = here;
        signed.has_keys = keys::has_keys(signed.role)
            && cookie(&parts.headers, keys::COOKIE).as_deref() != Some(keys::OFF);
        Ok(signed)
    }
}

/// Somebody who may be signed in: the entrance and the first page ask.
pub(crate) struct MaybeSigned(pub(crate) Option<Signed>);

impl FromRequestParts<WebState> for MaybeSigned {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &WebState) -> Result<Self, Failure> {
        match Signed::from_request_parts(parts, web).await {
            Ok(signed) => Ok(Self(Some(signed))),
            Err(Failure::SignIn { .. }) => Ok(Self(None)),
            Err(other) => Err(other),
        }
    }
}

/// The session's key, from the cookie.
pub(crate) fn key_of(headers: &HeaderMap, secure: bool) -> Option<SessionKey> {
    cookie(headers, name(secure)).map(|token| SessionKey(token_hash(&token)))
}

/// Is there still such a session, and whose is it? Notes that it is used.
async fn find(web: &WebState, key: SessionKey, is_use: bool) -> Result<Option<Signed>, Failure> {
    let record = web.app.record();
    let Some(row) = record.session(key.0).await.map_err(app::Problem::from)? else {
        return Ok(None);
    };
    let now = web.app.now();
    let Some(subject) = Subject::parse(&row.subject_kind) else { return Ok(None) };
    let session = Session {
        account: row.account,
        subject,
        acting: Some(AssignmentId(row.acting)),
        created_at: time(row.created_at),
        last_seen_at: time(row.last_seen_at),
    };
    if !session.alive(now) {
        return Ok(None);
    }
    if is_use {
        let touched = record.touch_session(key.0, &row, now.as_microsecond()).await;
        touched.map_err(app::Problem::from)?;
    }
    // An account of a record that has been merged is the survivor's.
    let of = match subject {
        Subject::Staff => row.subject,
        Subject::Person => web.app.leads_to(PersonId(row.subject)).await?.0,
    };
    let whose = match subject {
        Subject::Staff => staff(web, StaffId(of)),
        Subject::Person => person(web, PersonId(of)).await?,
    };
    let Some((name, capacities)) = whose else { return Ok(None) };
    let chosen = capacities.iter().find(|capacity| capacity.acting == row.acting);
    let Some(chosen) = chosen.or(capacities.first()).cloned() else { return Ok(None) };
    Ok(Some(signed(of, row.account, (name, capacities), chosen, key)))
}

fn signed(
    subject: Uuid,
    account: Uuid,
    (name, capacities): (String, Vec<Capacity>),
    chosen: Capacity,
    session: SessionKey,
) -> Signed {
    let (role, acting) = (chosen.role, chosen.acting);
    let (who, unit, authority, place) = match chosen.post {
        Some(post) => {
            let assignment = post.assignment;
            let who = Who::Staff { staff: StaffId(subject), assignment, unit: post.unit, role };
            (who, Some(post.unit), Some(post.authority), post.place)
        }
        None => (Who::Person { person: PersonId(subject), role }, None, None, String::new()),
    };
    Signed {
        actor: Actor::new(who, authority),
        acting,
        name,
        role,
        unit,
        unit_name: chosen.unit_name,
        place,
        capacities,
        account,
        session,
        lang: Lang::Sv,
        here: String::new(),
        has_keys: false,
        unread: 0,
        flash: None,
    }
}

fn staff(web: &WebState, staff: StaffId) -> Option<(String, Vec<Capacity>)> {
    let capacities = web.app.posts(staff).into_iter().map(|post| Capacity {
        acting: post.assignment.0,
        role: post.role,
        unit_name: post.unit_name.clone(),
        post: Some(post),
    });
    Some((web.app.staff_name(staff), capacities.collect()))
}

async fn person(
    web: &WebState,
    person: PersonId,
) -> Result<Option<(String, Vec<Capacity>)>, Failure> {
    let Some((name, roles)) = web.app.person_capacities(person).await? else { return Ok(None) };
    let capacities = roles.into_iter().map(|role| Capacity {
        acting: if role == Role::NextOfKin { AS_KIN } else { AS_PATIENT },
        role,
        unit_name: String::new(),
        post: None,
    });
    Ok(Some((name.full(), capacities.collect())))
}

/// Does the session still stand, in the same capacity? A stream asks, and using it is no use.
pub(crate) async fn stands(web: &WebState, signed: &Signed) -> bool {
    let Ok(Some(row)) = web.app.record().session(signed.session.0).await else { return false };
    let Some(subject) = Subject::parse(&row.subject_kind) else { return false };
    let same = row.acting.is_nil() || row.acting == signed.acting;
    let session = Session {
        account: row.account,
        subject,
        acting: None,
        created_at: time(row.created_at),
        last_seen_at: time(row.last_seen_at),
    };
    same && session.alive(web.app.now())
}

/// Does the account lead anywhere? A member of staff whose last post has ended has nothing to see.
pub(crate) async fn has_capacity(web: &WebState, account: Uuid) -> Result<bool, Failure> {
    let row = web.app.record().account(account).await.map_err(app::Problem::from)?;
    let Some(row) = row else { return Ok(false) };
    Ok(match Subject::parse(&row.subject_kind) {
        Some(Subject::Staff) => !web.app.posts(StaffId(row.subject)).is_empty(),
        Some(Subject::Person) => true,
        None => false,
    })
}

/// Begins a session for an account that has proved who it is; the answer is its cookie.
pub(crate) async fn begin(web: &WebState, account: Uuid) -> Result<HeaderValue, Failure> {
    let record = web.app.record();
    let row = record.account(account).await.map_err(app::Problem::from)?;
    let Some(row) = row.filter(|row| !row.disabled) else {
        return Err(Failure::SignIn { next: "/".to_owned() });
    };
    let subject = Subject::parse(&row.subject_kind).unwrap_or(Subject::Staff);
    let now = web.app.now();
    let session = Session::begin(account, subject, now);
    let token = access::session::new_token();
    web.app.begin_session(token.hash(), account, session.expires_at()).await?;
    tracing::info!(%account, "a session began");
    Ok(set(web, &token))
}

/// Ends this session; the answer removes its cookie.
pub(crate) async fn end(web: &WebState, key: SessionKey) -> Result<HeaderValue, Failure> {
    web.app.record().end_session(key.0).await.map_err(app::Problem::from)?;
    Ok(header(format!("{}=; Path=/; Max-Age=0{}", name(web.secure_cookies), flags(web))))
}

/// Acts in another capacity from now on.
pub(crate) async fn act_as(web: &WebState, signed: &Signed, acting: Uuid) -> Result<bool, Failure> {
    if !signed.capacities.iter().any(|capacity| capacity.acting == acting) {
        return Ok(false);
    }
    let done = web.app.record().act_as(signed.session.0, acting).await;
    Ok(done.map_err(app::Problem::from)?)
}

fn set(web: &WebState, token: &Token) -> HeaderValue {
    header(format!("{}={}; Path=/{}", name(web.secure_cookies), token.reveal(), flags(web)))
}

/// `__Host-`: only this host, only over HTTPS, for the whole site.
fn name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

fn flags(web: &WebState) -> &'static str {
    if web.secure_cookies { "; HttpOnly; SameSite=Lax; Secure" } else { "; HttpOnly; SameSite=Lax" }
}

pub(crate) fn header(text: String) -> HeaderValue {
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
}

/// One cookie's value.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = pairs.flat_map(|line| line.split(';'));
    let found = pairs.find_map(|pair| pair.trim().split_once('=').filter(|(key, _)| *key == name));
    found.map(|(_, value)| value.to_owned())
}

fn time(microseconds: i64) -> Timestamp {
    Timestamp::from_microsecond(microseconds).unwrap_or(Timestamp::MIN)
}

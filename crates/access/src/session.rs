//! Session: proof, carried in a cookie, that somebody logged in on this device a while ago.
//!
//! Only the token's hash is stored, so a copy of the database opens no session. A new token at
//! every login. Pure but for the randomness; the rows live in `record::accounts`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::ids::AssignmentId;
use jiff::{SignedDuration, Timestamp};
use rand::RngCore;
use sha2::{Digest, Sha256};
use std::fmt;
use uuid::Uuid;

/// A ward's screen is shared and passed by; a patient's own phone is not.
const IDLE_STAFF: SignedDuration = SignedDuration::from_mins(30);
const IDLE_PERSON: SignedDuration = SignedDuration::from_mins(60);
/// Longer than any shift.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// What the cookie holds. Never stored, never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// The cookie's value.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub fn hash(&self) -> [u8; 32] {
        token_hash(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// 256 random bits.
pub fn new_token() -> Token {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    Token(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is stored and looked for, from what the cookie says.
pub fn token_hash(cookie: &str) -> [u8; 32] {
    Sha256::digest(cookie.as_bytes()).into()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Staff,
    Person,
}

impl Subject {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Person => "person",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Staff, Self::Person].into_iter().find(|subject| subject.as_str() == word)
    }

    fn idle_max(self) -> SignedDuration {
        match self {
            Self::Staff => IDLE_STAFF,
            Self::Person => IDLE_PERSON,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    pub account: Uuid,
    pub subject: Subject,
    /// The post that staff act in on this device; changed only by choosing another.
    pub acting: Option<AssignmentId>,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
}

impl Session {
    pub fn begin(account: Uuid, subject: Subject, now: Timestamp) -> Self {
        Self { account, subject, acting: None, created_at: now, last_seen_at: now }
    }

    pub fn alive(&self, now: Timestamp) -> bool {
        now < self.ends_at()
    }

    /// When it ends if nobody does anything more.
    pub fn ends_at(&self) -> Timestamp {
        let idle = self.last_seen_at.saturating_add(self.subject.idle_max());
        idle.unwrap_or(Timestamp::MIN).min(self.expires_at())
    }

    /// When it ends whatever is done.
    pub fn expires_at(&self) -> Timestamp {
        self.created_at.saturating_add(LONGEST).unwrap_or(Timestamp::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + minutes * 60).unwrap()
    }

    fn session(subject: Subject) -> Session {
        Session::begin(Uuid::nil(), subject, at(0))
    }

    #[test]
    fn staff_are_out_after_half_an_hour_of_nothing() {
        assert!(session(Subject::Staff).alive(at(29)));
        assert!(!session(Subject::Staff).alive(at(30)));
    }

    #[test]
    fn a_patient_has_an_hour() {
        assert!(session(Subject::Person).alive(at(59)));
        assert!(!session(Subject::Person).alive(at(60)));
    }

    #[test]
    fn nobody_is_in_for_more_than_twelve_hours() {
        let busy = Session { last_seen_at: at(719), ..session(Subject::Staff) };
        assert!(busy.alive(at(719)));
        assert!(!busy.alive(at(720)));
    }

    #[test]
    fn tokens_are_256_bits_and_never_alike() {
        let (one, two) = (new_token(), new_token());
        assert_ne!(one, two);
        assert_eq!(URL_SAFE_NO_PAD.decode(one.reveal()).unwrap().len(), 32);
        assert_eq!(one.hash(), token_hash(one.reveal()));
    }

    #[test]
    fn a_token_never_reaches_a_log_line() {
        let token = new_token();
        assert!(!format!("{token:?}").contains(token.reveal()));
    }
}

//! State: what every handler can reach.

use access::{Passkeys, Throttle};
use app::App;
use std::ops::Deref;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// The product with its pages; cheap to clone.
#[derive(Clone)]
pub struct WebState(Arc<Inner>);

pub struct Inner {
    pub app: App,
    /// Absent when the address that the product is reached by is not set.
    pub passkeys: Option<Passkeys>,
    /// People to choose from, in a demonstration only.
    pub demo: Option<Demo>,
    /// Cookies are sent over HTTPS only. Off on a plain http://localhost.
    pub secure_cookies: bool,
    pub(crate) throttle: Mutex<Throttle>,
}

impl WebState {
    pub fn new(
        app: App,
        passkeys: Option<Passkeys>,
        demo: Option<Demo>,
        secure_cookies: bool,
    ) -> Self {
        let throttle = Mutex::default();
        Self(Arc::new(Inner { app, passkeys, demo, secure_cookies, throttle }))
    }
}

impl Deref for WebState {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// A demonstration: invented people whom a visitor may be, without a password.
#[derive(Debug, Clone)]
pub struct Demo {
    pub people: Vec<DemoPerson>,
}

/// Where on the entrance somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoGroup {
    Hospital,
    PrimaryCare,
    Municipality,
    Home,
    Administration,
}

impl DemoGroup {
    pub const ALL: [DemoGroup; 5] =
        [Self::Hospital, Self::PrimaryCare, Self::Municipality, Self::Home, Self::Administration];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hospital => "hospital",
            Self::PrimaryCare => "primary-care",
            Self::Municipality => "municipality",
            Self::Home => "home",
            Self::Administration => "administration",
        }
    }
}

#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// The button's value: `ward_nurse`.
    pub key: String,
    pub name: String,
    /// In both languages: "Sjuksköterska, Infektion 5".
    pub role: care::programme::Text,
    pub group: DemoGroup,
    /// What they see first: "tavlan".
    pub sees_first: care::programme::Text,
    /// A name in `icons.svg`, without `i-`.
    pub icon: String,
    pub account: Uuid,
}

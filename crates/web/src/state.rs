//! State: what every handler can reach.

use crate::demo_hand::DemoHand;
use crate::papers::Shelf;
use crate::tour::Tour;
use access::{Code, Passkeys, Throttle};
use app::App;
use app::notice::Push;
use app::paper::Press;
use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
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
    /// The hash of the code that lets somebody set up an empty installation, until it is used.
    setup: Mutex<Option<[u8; 32]>>,
    /// Makes PDFs; without one, pages are printed by the browser.
    press: OnceLock<Arc<dyn Press>>,
    /// How browsers are told by push; without it none are.
    push: OnceLock<Push>,
    hand: DemoHand,
    /// The guided tour, in a demonstration.
    tour: OnceLock<Tour>,
    /// Each unit's latest downtime sheet.
    pub(crate) shelf: Shelf,
}

impl WebState {
    pub fn new(
        app: App,
        passkeys: Option<Passkeys>,
        demo: Option<Demo>,
        secure_cookies: bool,
    ) -> Self {
        let (throttle, press, shelf) = (Mutex::default(), OnceLock::new(), Shelf::default());
        let (setup, hand) = (Mutex::default(), DemoHand::default());
        Self(Arc::new(Inner {
            app,
            passkeys,
            demo,
            secure_cookies,
            throttle,
            setup,
            press,
            push: OnceLock::new(),
            hand,
            tour: OnceLock::new(),
            shelf,
        }))
    }

    /// Lets whoever holds this code set up the installation, once.
    pub fn open_setup(&self, code: &Code) {
        *self.setup.lock().unwrap_or_else(PoisonError::into_inner) = Some(code.hash());
    }

    pub(crate) fn has_setup(&self) -> bool {
        self.setup.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    pub(crate) fn is_setup_code(&self, code: &Code) -> bool {
        *self.setup.lock().unwrap_or_else(PoisonError::into_inner) == Some(code.hash())
    }

    pub(crate) fn end_setup_code(&self) {
        *self.setup.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What visitors of a demonstration have in hand.
    pub fn demo_hand(&self) -> &DemoHand {
        &self.0.hand
    }

    /// With a guided tour; the first one given stays.
    #[must_use]
    pub fn with_tour(self, tour: Tour) -> Self {
        drop(self.0.tour.set(tour));
        self
    }

    pub fn tour(&self) -> Option<&Tour> {
        self.0.tour.get()
    }

    /// With a press; the first one given stays.
    #[must_use]
    pub fn with_press(self, press: Arc<dyn Press>) -> Self {
        drop(self.0.press.set(press));
        self
    }

    /// With push; the first one given stays.
    #[must_use]
    pub fn with_push(self, push: Push) -> Self {
        drop(self.0.push.set(push));
        self
    }

    pub(crate) fn push(&self) -> Option<&Push> {
        self.0.push.get()
    }

    pub(crate) fn press(&self) -> Option<Arc<dyn Press>> {
        self.0.press.get().cloned()
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
    Clinic,
    Ambulance,
    PrimaryCare,
    Municipality,
    /// The other municipality.
    Neighbour,
    Home,
    Administration,
}

impl DemoGroup {
    pub const ALL: [DemoGroup; 8] = [
        Self::Hospital,
        Self::Clinic,
        Self::Ambulance,
        Self::PrimaryCare,
        Self::Municipality,
        Self::Neighbour,
        Self::Home,
        Self::Administration,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hospital => "hospital",
            Self::Clinic => "clinic",
            Self::Ambulance => "ambulance",
            Self::PrimaryCare => "primary-care",
            Self::Municipality => "municipality",
            Self::Neighbour => "neighbour",
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

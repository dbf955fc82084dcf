//! Ways: the requests that an action on a target is, over HTTP. Every way of a denied cell must be
//! denied; of an allowed cell one must lead somewhere.

mod around;
mod before_home;
mod feedback;
mod home;
mod identity;
mod messages;
mod platform;
mod together;
mod views;

use crate::browser::Fields;
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;
use uuid::Uuid;

#[derive(Debug, Clone)]
pub(crate) struct Way {
    pub(crate) is_form: bool,
    pub(crate) path: String,
    pub(crate) fields: Fields,
    pub(crate) names: Names,
}

/// Whether the address says whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// The target: whoever may not is told that there is nothing.
    Target,
    /// It is always about the sender's own, and may answer about that: then nothing of the target
    /// is shown, and this of the target is as it was.
    Own(Untouched),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Untouched {
    Episode,
    Measurements,
    Care,
    Journal,
    /// A search is among everybody: whom it shows, the own ward may find.
    Nobody,
}

impl Way {
    /// Ids left out: the address as the table of routes has it.
    pub(crate) fn pattern(&self) -> String {
        let path = self.path.split('?').next().unwrap_or_default();
        let is_id = |part: &str| part.len() == 36 && Uuid::parse_str(part).is_ok();
        let parts = path.split('/').map(|part| if is_id(part) { "{id}" } else { part });
        let method = if self.is_form { "POST" } else { "GET" };
        format!("{method} {}", parts.collect::<Vec<_>>().join("/"))
    }
}

pub(super) fn page(path: String) -> Way {
    Way { is_form: false, path, fields: vec![], names: Names::Target }
}

pub(super) fn form(path: String, fields: &[(&str, &str)]) -> Way {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Way { is_form: true, path, fields: fields.collect(), names: Names::Target }
}

pub(super) fn own(way: Way, untouched: Untouched) -> Way {
    Way { names: Names::Own(untouched), ..way }
}

/// When it happened: half an hour ago.
pub(super) const AT: [(&str, &str); 2] = [("at_date", "2026-11-24"), ("at_time", "10:00")];

/// Fields with when it happened.
pub(super) fn at<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().copied().chain(AT).collect()
}

/// Where the ward's own patient must be for the action to be more than a refusal.
#[expect(clippy::wildcard_enum_match_arm, reason = "most is done at home")]
pub(crate) fn stage(action: Action) -> &'static str {
    match action {
        Action::Assess | Action::Decide => "early",
        Action::SendHome
        | Action::OverrideItem
        | Action::Cancel
        | Action::SendRequest
        | Action::WriteAgreement => "planned",
        _ => "at_home",
    }
}

/// Every way to do what the cell says.
pub(crate) fn ways(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let mut ways = views::of(cell, scene);
    ways.extend(before_home::of(cell, scene));
    ways.extend(home::of(cell, scene));
    ways.extend(around::of(cell, scene));
    ways.extend(together::of(cell, scene));
    ways.extend(platform::of(cell, scene));
    ways.extend(identity::of(cell, scene));
    ways.extend(messages::of(cell, scene));
    ways.extend(feedback::of(cell, scene));
    ways
}

//! The hazard log as data, and the rules that any entry of it keeps.

use serde::Deserialize;
use std::collections::BTreeSet;

/// Severity times probability from which a risk is not accepted.
const UNACCEPTABLE: u8 = 12;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Log {
    pub(super) hazard: Vec<Hazard>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hazard {
    pub(super) id: String,
    pub(super) area: String,
    pub(super) hazard: String,
    pub(super) cause: String,
    pub(super) effect: String,
    pub(super) before: Risk,
    pub(super) after: Risk,
    pub(super) status: Status,
    pub(super) controls: Vec<String>,
    #[serde(default)]
    pub(super) proofs: Vec<String>,
    #[serde(default)]
    pub(super) residual: String,
    /// What remains to be built or decided, and when.
    #[serde(default)]
    pub(super) planned: String,
}

/// Severity and probability, 1 to 5 each.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Risk(pub(super) u8, pub(super) u8);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    /// Every control is in the product and proved.
    Controlled,
    /// Some are; what is missing is named.
    Partly,
    /// The control is not there yet: the product may not be used where the hazard can arise.
    Open,
}

impl Status {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Status::Controlled => "controlled",
            Status::Partly => "partly",
            Status::Open => "open",
        }
    }
}

impl Risk {
    pub(super) fn product(self) -> u8 {
        self.0.saturating_mul(self.1)
    }
}

impl Log {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string())
    }

    pub(super) fn faults(&self) -> Vec<String> {
        let mut ids = BTreeSet::new();
        let mut faults = vec![];
        for hazard in &self.hazard {
            let mut told: Vec<String> = hazard.faults().into_iter().map(str::to_owned).collect();
            if !ids.insert(&hazard.id) {
                told.push("the id is taken".to_owned());
            }
            faults.extend(told.into_iter().map(|what| format!("{}: {what}", hazard.id)));
        }
        faults
    }
}

impl Hazard {
    fn faults(&self) -> Vec<&'static str> {
        let (before, after) = (self.before, self.after);
        let in_scale = |of: Risk| (1..=5).contains(&of.0) && (1..=5).contains(&of.1);
        let rules = [
            (in_scale(before) && in_scale(after), "severity and probability are 1 to 5"),
            (after.product() <= before.product(), "a control does not make the risk larger"),
            (!self.controls.is_empty(), "without any control"),
            (
                self.status == Status::Open || !self.proofs.is_empty(),
                "a control that is claimed has a proof",
            ),
            (
                self.status == Status::Open || after.product() < UNACCEPTABLE,
                "a risk that is not accepted is open",
            ),
            (
                self.status == Status::Controlled || !self.planned.is_empty(),
                "what is missing has a plan",
            ),
            (
                self.status != Status::Controlled || self.planned.is_empty(),
                "nothing is missing where all is controlled",
            ),
        ];
        rules.into_iter().filter(|(holds, _)| !holds).map(|(_, what)| what).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hazard(change: impl Fn(&mut Hazard)) -> Vec<String> {
        let text = |text: &str| text.to_owned();
        let mut hazard = Hazard {
            id: text("A1"),
            area: text("identity"),
            hazard: text("h"),
            cause: text("c"),
            effect: text("e"),
            before: Risk(4, 4),
            after: Risk(4, 1),
            status: Status::Controlled,
            controls: vec![text("c")],
            proofs: vec![text("a/b.rs::c")],
            residual: String::new(),
            planned: String::new(),
        };
        change(&mut hazard);
        Log { hazard: vec![hazard] }.faults()
    }

    #[test]
    fn an_entry_that_answers_its_hazard_passes() {
        assert_eq!(hazard(|_| ()), [""; 0]);
    }

    #[test]
    fn an_entry_that_does_not_is_found() {
        assert_eq!(hazard(|h| h.after = Risk(4, 6)).len(), 3);
        assert_eq!(hazard(|h| h.after = Risk(4, 3)).len(), 1);
        assert_eq!(hazard(|h| h.controls.clear()).len(), 1);
        assert_eq!(hazard(|h| h.proofs.clear()).len(), 1);
        assert_eq!(hazard(|h| h.status = Status::Partly).len(), 1);
        assert_eq!(hazard(|h| h.planned = "step 4".to_owned()).len(), 1);
        assert_eq!(hazard(|h| h.before = Risk(1, 1)).len(), 1);
    }
}

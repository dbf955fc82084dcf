//! The number to ring, and what to do if it gets worse.

use crate::episodes::On;
use crate::format;

/// Who answers at this moment.
pub(crate) struct Call {
    pub(crate) unit: String,
    /// Which unit, for the count of calls.
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) href: String,
    pub(crate) answers_now: bool,
}

impl Call {
    /// The first in the order agreed that is answered now; else the first there is.
    pub(crate) fn of(on: &On<'_>) -> Option<Self> {
        if let Some(now) = &on.view.thread.answers_now {
            return Some(Call {
                unit: on.unit(now.unit),
                id: now.unit.0.to_string(),
                number: now.number.clone(),
                href: format::telephone_link(&now.number),
                answers_now: true,
            });
        }
        let calls = care::responsibility::thread::calls(on.episode());
        calls.into_iter().find_map(|id| {
            let telephone = on.view.directory.units.get(&id)?.telephones.first()?;
            Some(Call {
                unit: on.unit(id),
                id: id.0.to_string(),
                number: telephone.number.clone(),
                href: format::telephone_link(&telephone.number),
                answers_now: false,
            })
        })
    }
}

/// What was agreed to do if it gets worse, and what to say at 112.
pub(crate) struct Worse {
    pub(crate) rows: Vec<String>,
    pub(crate) bed: String,
    pub(crate) say: String,
}

impl Worse {
    pub(crate) fn of(on: &On<'_>) -> Self {
        let agreed = on.episode().agreement.as_ref().map(|a| a.content.if_worse.clone());
        let ward = on.ward_unit();
        // The agreement says it in its own words.
        let has_bed = agreed.is_none()
            && on.episode().safety_bed.is_some()
            && on.episode().home_since().is_some();
        Worse {
            rows: agreed.unwrap_or_else(|| vec![on.get("me-worse-call")]),
            bed: if has_bed { on.get("me-worse-bed") } else { String::new() },
            say: on.t().with("me-worse-say", &[("ward", &ward)]),
        }
    }
}

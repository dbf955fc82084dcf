//! The sheet for vital signs by hand: the parts of NEWS2 in the order of the RCP's chart, room for
//! eight occasions, and at what values somebody is to ring. No points are printed: counting by hand
//! has its own official chart.

use super::frame::{Frame, identity};
use crate::episodes::On;
use crate::format;
use crate::items::capital;
use app::paper::{Block, GridRow, Kind, Paper, Reading, Turn};
use care::vital_sign::{Consciousness, VitalSign};

const OCCASIONS: usize = 8;

pub(super) fn paper(on: &On<'_>) -> Paper {
    let frame = Frame::of(on);
    let mut rows: Vec<GridRow> = VitalSign::ALL.into_iter().map(|sign| row(on, sign)).collect();
    let by_hand = |key: &str, hint: &str| GridRow { label: on.get(key), hint: on.get(hint) };
    rows.push(by_hand("paper-vital-total", "paper-vital-total-hint"));
    rows.push(by_hand("paper-vital-who", "paper-vital-who-hint"));
    let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let numbers = ward.into_iter().flat_map(|ward| frame.telephones(ward)).take(1).collect();
    let blocks = vec![
        Block::Telephones { rows: numbers },
        Block::Grid {
            caption: on.get("paper-vital-how"),
            corner: on.get("paper-vital-when"),
            columns: vec![String::new(); OCCASIONS],
            rows,
        },
    ];
    Paper {
        identity: Some(identity(on)),
        turn: Turn::Sideways,
        blocks,
        ..frame.paper(Kind::VitalSigns, Reading::Small, on.get("paper-vital-title"))
    }
}

fn row(on: &On<'_>, sign: VitalSign) -> GridRow {
    let hint = match sign {
        VitalSign::SupplementalOxygen => Some(on.get("paper-vital-oxygen")),
        VitalSign::Consciousness => {
            let levels = Consciousness::ALL.into_iter();
            let words = levels.map(|level| format::value(on.t(), sign, level.value()));
            Some(words.collect::<Vec<_>>().join(", "))
        }
        VitalSign::RespiratoryRate
        | VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::Pulse
        | VitalSign::Temperature
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => sign.unit().map(|unit| unit_words(on, unit)),
    };
    let parts: Vec<_> = hint.into_iter().chain(limits(on, sign)).collect();
    GridRow { label: capital(&format::sign_name(on.t(), sign)), hint: parts.join(" · ") }
}

/// "/min" is a code to those who know it.
fn unit_words(on: &On<'_>, unit: &str) -> String {
    match unit {
        "/min" => on.get("paper-per-minute"),
        unit => unit.to_owned(),
    }
}

/// "ring: under 92, över 98", by the decided limits of this patient.
fn limits(on: &On<'_>, sign: VitalSign) -> Option<String> {
    let decision = on.episode().decision.as_ref()?;
    let is_limited = decision.protocol.limits.iter().any(|limit| limit.sign == sign);
    // What is chosen has no number to be under or over.
    match sign {
        VitalSign::SupplementalOxygen => {
            return is_limited.then(|| on.get("paper-ring-oxygen"));
        }
        VitalSign::Consciousness => return is_limited.then(|| on.get("paper-ring-not-alert")),
        VitalSign::RespiratoryRate
        | VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::Pulse
        | VitalSign::Temperature
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => {}
    }
    let limits = decision.protocol.limits.iter().filter(|limit| limit.sign == sign);
    let (mut below, mut above): (Option<i32>, Option<i32>) = (None, None);
    for limit in limits {
        // The first limit that is passed is the one to ring at.
        below = below.max(limit.below);
        above = match (above, limit.above) {
            (Some(known), Some(new)) => Some(known.min(new)),
            (known, new) => known.or(new),
        };
    }
    let say = |key: &'static str, value: i32| {
        on.t().with(key, &[("value", &format::value(on.t(), sign, value))])
    };
    let said = [below.map(|v| say("paper-under", v)), above.map(|v| say("paper-over", v))];
    let said: Vec<_> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| on.t().with("paper-ring-at", &[("when", &said.join(", "))]))
}

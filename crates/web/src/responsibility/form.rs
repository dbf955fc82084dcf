//! The form of a hand-over, the same for the ward and for a unit that has been given something:
//! what, to whom, from when, and SBAR.

use crate::asked::Look;
use crate::episodes::act::{Act, Field, Kind};
use crate::forms::{Choice, Fields, Reader};
use crate::items::{capital, mandate_word};
use care::episode::command::OfferResponsibility;
use care::episode::transfer::HandOver;
use care::ids::UnitId;
use care::responsibility::mandate::Mandate;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// Units named in the list; more is a register and not a choice.
const UNITS_MAX: usize = 200;

/// What the form begins with.
pub(crate) struct Start {
    pub(crate) mandates: Vec<Mandate>,
    pub(crate) to: Option<UnitId>,
    pub(crate) hand_over: HandOver,
}

/// `may` is what can be handed over; `near` are the units to name first.
pub(crate) fn act(
    look: &Look<'_>,
    may: &[Mandate],
    giver: UnitId,
    near: &[UnitId],
    start: Start,
) -> Act {
    let t = look.t;
    let get = |key: &str| t.get(key).into_owned();
    let optional = get("field-optional");
    let mandates = may
        .iter()
        .map(|mandate| Choice::new(mandate.as_str(), capital(&mandate_word(t, *mandate))));
    let area = |name: &str, key: &str| {
        Field::new(Kind::Area, name, get(key)).hint(get(&format!("{key}-hint")))
    };
    let consent = Choice::new("yes", get("hand-over-consent-yes"));
    let mut act = Act::new(get("hand-over-title"), get("hand-over-button"))
        .lead(get("hand-over-lead"))
        .field(
            Field::new(Kind::Boxes, "mandates", get("hand-over-what")).options(mandates.collect()),
        )
        .field(
            Field::new(Kind::Select, "to", get("hand-over-to"))
                .options(units(look, giver, near, may)),
        )
        .field(
            Field::new(Kind::Boxes, "patient_consents", get("hand-over-consent"))
                .hint(get("hand-over-consent-hint"))
                .options(vec![consent]),
        )
        .field(area("situation", "hand-over-situation"))
        .field(area("background", "hand-over-background"))
        .field(area("assessment", "hand-over-assessment"))
        .field(area("recommendation", "hand-over-recommendation"))
        .field(Field::moment(t, "takes_effect", get("hand-over-starts")).hint(optional.clone()))
        .field(Field::moment(t, "answer_by", get("hand-over-answer-by")).hint(optional));
    for mandate in start.mandates {
        act = act.prefilled("mandates", mandate.as_str());
    }
    if let Some(to) = start.to {
        act = act.prefilled("to", to.0.to_string());
    }
    let said = start.hand_over;
    act.prefilled("situation", said.situation)
        .prefilled("background", said.background)
        .prefilled("assessment", said.assessment)
        .prefilled("recommendation", said.recommendation)
}

/// Units that may hold at least one of them, those that take part first.
fn units(look: &Look<'_>, giver: UnitId, near: &[UnitId], may: &[Mandate]) -> Vec<Choice> {
    let all = look.directory.units.iter().filter(|(id, unit)| {
        let kind = unit.details.as_ref().map(|details| details.kind);
        let holds = kind.is_some_and(|kind| may.iter().any(|one| one.may_be_held_by(kind)));
        **id != giver && unit.closed_at.is_none() && holds
    });
    let mut all: Vec<_> = all
        .filter_map(|(id, unit)| Some((*id, unit.details.as_ref()?)))
        .map(|(id, details)| (!near.contains(&id), details.name.clone(), id, details))
        .collect();
    all.sort_by(|one, other| (one.0, &one.1, one.2).cmp(&(other.0, &other.1, other.2)));
    let choose = Choice::new("", look.t.get("hand-over-choose").into_owned());
    let named = all.into_iter().take(UNITS_MAX).map(|(_, name, id, details)| {
        let said = if details.on_platform {
            name
        } else {
            look.t.with("hand-over-by-telephone", &[("unit", &name)])
        };
        Choice::new(id.0.to_string(), said)
    });
    std::iter::once(choose).chain(named).collect()
}

pub(crate) fn read(
    reader: &mut Reader<'_>,
    fields: &Fields,
    zone: &TimeZone,
) -> Option<OfferResponsibility> {
    let mandates = fields.all("mandates").iter().filter_map(|word| Mandate::parse(word));
    let mandates: BTreeSet<Mandate> = mandates.collect();
    if mandates.is_empty() {
        reader.fail("mandates", "hand-over-what-missing");
    }
    let to = reader.choice("to", "hand-over-to-missing", |word| word.parse().ok().map(UnitId));
    let hand_over = HandOver {
        situation: reader.needed("situation", "form-needed"),
        background: reader.text("background"),
        assessment: reader.needed("assessment", "form-needed"),
        recommendation: reader.needed("recommendation", "form-needed"),
    };
    let mut moment = |name: &str| {
        let given = ["date", "time"].map(|part| fields.one(&format!("{name}_{part}")).is_empty());
        if given == [true, true] { None } else { reader.moment(name, zone) }
    };
    let (takes_effect, answer_by) = (moment("takes_effect"), moment("answer_by"));
    let patient_consents = fields.all("patient_consents").iter().any(|word| word == "yes");
    Some(OfferResponsibility {
        mandates,
        to: to?,
        takes_effect,
        hand_over,
        answer_by,
        patient_consents,
    })
}

//! Sheet: the agreement as it is read, by staff, on paper and on the patient's own page. Numbers
//! are the units' own and always current.

use crate::episodes::On;
use crate::format;
use crate::texts::T;
use care::episode::event::AgreeingParty;
use care::ids::UnitId;
use care::recorded::Mark;

pub(crate) struct Sheet {
    pub(crate) version: u32,
    pub(crate) patient: String,
    pub(crate) written: String,
    pub(crate) matters_to_me: String,
    pub(crate) what_happens: String,
    pub(crate) i_do: Vec<String>,
    pub(crate) others_do: Vec<(String, String)>,
    pub(crate) call: Vec<CallView>,
    pub(crate) if_worse: Vec<String>,
    pub(crate) goals: Vec<String>,
    pub(crate) planned_end: String,
    pub(crate) next: String,
    pub(crate) patient_agreed: Option<String>,
    pub(crate) staff_agreed: Option<String>,
}

/// One unit to call: all its numbers, and whether one is answered now.
pub(crate) struct CallView {
    pub(crate) unit: String,
    pub(crate) numbers: Vec<NumberView>,
    pub(crate) answers_now: bool,
}

pub(crate) struct NumberView {
    pub(crate) number: String,
    pub(crate) href: String,
    pub(crate) label: String,
    pub(crate) hours: String,
}

impl Sheet {
    pub(crate) fn of(on: &On<'_>) -> Option<Self> {
        let agreement = on.episode().agreement.as_ref()?;
        let content = &agreement.content;
        let agreed = |party| {
            let mark = agreement.agreed.get(&party)?;
            Some(said_yes(on.t(), party, mark, &on.by(mark)))
        };
        let duties = content.others_do.iter();
        Some(Sheet {
            version: agreement.version,
            patient: on.name(),
            written: on.by(&agreement.written),
            matters_to_me: content.matters_to_me.clone(),
            what_happens: content.what_happens.clone(),
            i_do: content.i_do.clone(),
            others_do: duties.map(|duty| (duty.who.clone(), duty.what.clone())).collect(),
            call: content.call.iter().map(|unit| call(on, *unit)).collect(),
            if_worse: content.if_worse.clone(),
            goals: content.discharge_criteria.iter().map(|goal| goal.text.clone()).collect(),
            planned_end: format::full_date(on.t(), content.planned_end),
            next: content.next.clone(),
            patient_agreed: agreed(AgreeingParty::Patient),
            staff_agreed: agreed(AgreeingParty::Staff),
        })
    }
}

/// Who said yes and when. A yes that somebody else noted is not theirs: it says who noted it.
pub(crate) fn said_yes(t: T, party: AgreeingParty, mark: &Mark, by: &str) -> String {
    let is_noted = party == AgreeingParty::Patient && mark.by.unit().is_some();
    if is_noted { t.with("agreement-noted-by", &[("by", &by)]) } else { by.to_owned() }
}

pub(crate) fn call(on: &On<'_>, id: UnitId) -> CallView {
    let unit = on.view.directory.units.get(&id);
    let telephones = unit.into_iter().flat_map(|unit| &unit.telephones);
    let numbers = telephones.map(|telephone| NumberView {
        number: telephone.number.clone(),
        href: format::telephone_link(&telephone.number),
        label: telephone.label.clone(),
        hours: crate::calls::all_hours(on.t(), telephone),
    });
    CallView {
        unit: on.unit(id),
        numbers: numbers.collect(),
        answers_now: unit.is_some_and(|unit| unit.answers_at(on.now(), on.zone()).is_some()),
    }
}

//! The agreement that went along, as the same sheet that the ward and the patient read.

use super::our::Our;
use crate::agreement::sheet::{CallView, NumberView, Sheet, said_yes};
use crate::format;
use care::episode::event::AgreeingParty;
use care::ids::UnitId;

pub(super) fn sheet(our: &Our<'_>) -> Option<Sheet> {
    let agreement = our.view.health.as_ref()?.agreement.as_ref()?;
    let content = &agreement.content;
    let agreed = |party| {
        let mark = agreement.agreed.get(&party)?;
        Some(said_yes(our.t(), party, mark, &our.by(mark)))
    };
    let duties = content.others_do.iter();
    Some(Sheet {
        version: agreement.version,
        patient: our.name(),
        written: our.by(&agreement.written),
        matters_to_me: content.matters_to_me.clone(),
        what_happens: content.what_happens.clone(),
        i_do: content.i_do.clone(),
        others_do: duties.map(|duty| (duty.who.clone(), duty.what.clone())).collect(),
        call: content.call.iter().map(|unit| call(our, *unit)).collect(),
        if_worse: content.if_worse.clone(),
        goals: content.discharge_criteria.iter().map(|goal| goal.text.clone()).collect(),
        planned_end: format::full_date(our.t(), content.planned_end),
        next: content.next.clone(),
        patient_agreed: agreed(AgreeingParty::Patient),
        staff_agreed: agreed(AgreeingParty::Staff),
    })
}

fn call(our: &Our<'_>, id: UnitId) -> CallView {
    let unit = our.view.directory.units.get(&id);
    let telephones = unit.into_iter().flat_map(|unit| &unit.telephones);
    let numbers = telephones.map(|telephone| NumberView {
        number: telephone.number.clone(),
        href: format::telephone_link(&telephone.number),
        label: telephone.label.clone(),
        hours: crate::calls::all_hours(our.t(), telephone),
    });
    CallView {
        unit: our.unit_name(id),
        numbers: numbers.collect(),
        answers_now: unit.is_some_and(|unit| unit.answers_at(our.now(), our.zone()).is_some()),
    }
}

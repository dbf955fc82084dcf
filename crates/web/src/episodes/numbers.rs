//! Telephone numbers on the patient's page: the patient, next of kin, and every unit, with who
//! answers now.

use super::on::On;
use crate::format;
use crate::items::capital;
use care::episode::Phase;

pub(crate) struct NumberView {
    pub(crate) who: String,
    pub(crate) small: String,
    /// (what is shown, what is dialled); none when nobody has given one.
    pub(crate) number: Option<(String, String)>,
}

pub(crate) fn of(on: &On<'_>) -> Vec<NumberView> {
    let is_dead = on.episode().phase() == Phase::Died;
    let mut numbers = if is_dead { vec![] } else { vec![patient(on)] };
    numbers.extend(kin(on));
    numbers.extend(units(on));
    numbers
}

fn number(number: Option<&str>) -> Option<(String, String)> {
    number.map(|number| (number.to_owned(), format::telephone_link(number)))
}

fn patient(on: &On<'_>) -> NumberView {
    let telephone = on.view.patient.as_ref().and_then(|patient| patient.telephone.as_ref());
    NumberView {
        who: on.name(),
        small: on.get("numbers-patient"),
        number: number(telephone.map(String::as_str)),
    }
}

fn kin(on: &On<'_>) -> Vec<NumberView> {
    let all = on.episode().kin.iter().filter_map(|(person, kin)| {
        let details = on.view.kin.get(person)?;
        let sees = on.get(if kin.may_see { "kin-reads" } else { "kin-reads-not" });
        Some(NumberView {
            who: format!("{}, {}", details.name.full(), kin.relation.to_lowercase()),
            small: capital(&sees),
            number: number(details.telephone.as_deref()),
        })
    });
    all.collect()
}

fn units(on: &On<'_>) -> Vec<NumberView> {
    let units = on.episode().units().into_iter().filter_map(|id| {
        let unit = on.view.directory.units.get(&id)?;
        let now = unit.answers_at(on.now(), on.zone());
        let small = match now {
            Some(telephone) => on.t().with("numbers-now", &[("who", &telephone.label)]),
            None => on.get("numbers-not-now"),
        };
        let first = unit.telephones.first().map(|telephone| telephone.number.as_str());
        let shown = now.map(|reached| reached.number).or(first);
        Some(NumberView { who: unit.name().to_owned(), small, number: number(shown) })
    });
    units.collect()
}

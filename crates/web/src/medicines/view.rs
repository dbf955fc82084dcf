//! Rows of the medicine list as they are read, marked with what has changed, and who has checked.

use crate::episodes::On;
use crate::items::capital;
use crate::paths;
use access::Action;
use care::episode::medicine::{Medicine, MedicineList};
use care::episode::request::Standing;
use care::ids::UnitId;

pub(crate) struct RowView {
    pub(crate) name: String,
    pub(crate) reason: String,
    pub(crate) dose: String,
    pub(crate) times: String,
    pub(crate) route: String,
    pub(crate) until: String,
    pub(crate) giver: String,
    pub(crate) supply: String,
    pub(crate) change: Option<ChangeView>,
}

/// Shape and word, so that it is seen on paper too.
pub(crate) struct ChangeView {
    pub(crate) sign: &'static str,
    pub(crate) word: String,
    pub(crate) class: &'static str,
    /// What it said before.
    pub(crate) before: Vec<String>,
}

impl RowView {
    pub(crate) fn of(on: &On<'_>, list: &MedicineList, row: &Medicine) -> Self {
        RowView { change: change(on, list, row), ..plain(on, row) }
    }

    pub(crate) fn removed(on: &On<'_>, row: &Medicine) -> Self {
        let word = on.get("medicines-removed");
        let change = ChangeView { sign: "−", word, class: "is-removed", before: vec![] };
        RowView { change: Some(change), ..plain(on, row) }
    }
}

fn plain(on: &On<'_>, row: &Medicine) -> RowView {
    RowView {
        name: row.name.clone(),
        reason: row.reason.clone(),
        dose: row.dose.clone(),
        times: row.times.clone(),
        route: on.word("route", row.route.as_str()),
        until: row.until.map(|day| on.day(day)).unwrap_or_default(),
        giver: on.word("giver", row.giver.as_str()),
        supply: on.word("supply", row.supply.as_str()),
        change: None,
    }
}

/// The first version is not a change.
fn change(on: &On<'_>, list: &MedicineList, row: &Medicine) -> Option<ChangeView> {
    if list.version == 1 || list.before.contains(row) {
        return None;
    }
    let Some(before) = list.before.iter().find(|before| before.id == row.id) else {
        let word = on.get("medicines-new");
        return Some(ChangeView { sign: "+", word, class: "is-new", before: vec![] });
    };
    let (old, new) = (plain(on, before), plain(on, row));
    let none = || on.get("medicines-nothing");
    let fields = [
        ("medicines-name", &old.name, &new.name),
        ("medicines-dose", &old.dose, &new.dose),
        ("medicines-times", &old.times, &new.times),
        ("medicines-route", &old.route, &new.route),
        ("medicines-until", &old.until, &new.until),
        ("medicines-reason", &old.reason, &new.reason),
        ("medicines-giver", &old.giver, &new.giver),
        ("medicines-supply", &old.supply, &new.supply),
    ];
    let changed = fields.into_iter().filter(|(_, old, new)| old != new);
    let before = changed.map(|(key, old, _)| {
        let was = if old.is_empty() { none() } else { old.clone() };
        on.t().with("medicines-before", &[("what", &on.get(key).to_lowercase()), ("was", &was)])
    });
    let (word, before) = (on.get("medicines-changed"), before.collect());
    Some(ChangeView { sign: "±", word, class: "is-changed", before })
}

pub(crate) struct CheckView {
    pub(crate) unit: String,
    pub(crate) says: String,
    pub(crate) by: String,
    pub(crate) icon: &'static str,
    pub(crate) class: &'static str,
    pub(crate) is_left: bool,
    pub(crate) is_gap: bool,
    /// Where the ward writes down a check that was told by telephone.
    pub(crate) note_it: Option<String>,
}

/// Every unit that gives medicines, and whoever else has checked this version.
pub(crate) fn checks(on: &On<'_>, list: &MedicineList) -> Vec<CheckView> {
    let givers = on.episode().live_requests().filter(|(_, request)| {
        request.details.kind.gives_medicines() && request.standing() == Standing::Accepted
    });
    let givers = givers.map(|(_, request)| request.details.to);
    let others = list.checks.keys().copied().filter(|unit| list.check_of(*unit).is_some());
    let mut units: Vec<UnitId> = givers.chain(others).collect();
    units.sort_unstable();
    units.dedup();
    units.into_iter().map(|unit| check(on, list, unit)).collect()
}

fn check(on: &On<'_>, list: &MedicineList, unit: UnitId) -> CheckView {
    let may = on.episode().is_open() && on.may_for(Action::CheckMedicineList, unit);
    let note_it = may.then(|| paths::medicines_check(on.id(), unit));
    let name = on.unit(unit);
    let Some(check) = list.check_of(unit) else {
        return CheckView {
            unit: name,
            says: on.t().with("medicines-not-checked", &[("version", &list.version)]),
            by: String::new(),
            icon: "can",
            class: "",
            is_left: true,
            is_gap: false,
            note_it,
        };
    };
    let agrees = check.value.agrees;
    let key = if agrees { "medicines-agree" } else { "medicines-disagree" };
    let note = check.value.note.clone();
    let says = if note.is_empty() { on.get(key) } else { format!("{}. {note}", on.get(key)) };
    CheckView {
        unit: name,
        says: capital(&says),
        by: on.by(&check.mark),
        icon: if agrees { "met" } else { "gap" },
        class: if agrees { "met" } else { "is-gap" },
        is_left: false,
        is_gap: !agrees,
        note_it: note_it.filter(|_| !agrees),
    }
}

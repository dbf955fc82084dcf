//! What needs us: every open item with its owner, its deadline, who comes next and the button that
//! closes it. The most urgent first.

use super::on::On;
use crate::format;
use crate::items::{self, Mark, OutsideView};
use access::Kind;
use care::open_item::{OpenItem, What};

pub(crate) struct NeedView {
    pub(crate) class: &'static str,
    pub(crate) mark: Mark,
    pub(crate) says: String,
    pub(crate) owner: items::OwnerWords,
    /// Absent when somebody else is to do it.
    pub(crate) action: Option<items::Act>,
    /// "Ring Gunvor", with the number to dial.
    pub(crate) call: Option<(String, String)>,
}

pub(crate) fn of(on: &On<'_>) -> Vec<NeedView> {
    on.view.thread.open.iter().map(|item| view(on, item)).collect()
}

fn view(on: &On<'_>, item: &OpenItem) -> NeedView {
    let t = on.t();
    NeedView {
        class: items::row_class_now(item, on.now()),
        mark: items::mark_now(t, item, on.now()),
        says: says(on, item),
        owner: items::owner(t, item, &on.view.directory, on.now(), on.zone()),
        action: may(on, item).then(|| items::action(t, on.id(), item)),
        call: call(on, item),
    }
}

fn may(on: &On<'_>, item: &OpenItem) -> bool {
    items::asks(item).is_none_or(|(action, unit)| match action.kinds().contains(&Kind::Duty) {
        true => on.may_for(action, unit),
        false => on.may(action),
    })
}

/// Remedies are said in the reader's language.
fn says(on: &On<'_>, item: &OpenItem) -> String {
    if let What::Task { task, .. } = &item.what
        && let Some((details, _)) = on.episode().tasks.get(task)
    {
        return super::task::words(on, details);
    }
    let says = items::sentence(on.t(), item, &on.view.directory, on.now(), on.zone());
    // The same document in two journals is two things to do: say which.
    let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    if matches!(item.what, What::Journal { .. }) && Some(item.owner.unit) != ward {
        let unit = on.unit(item.owner.unit);
        return on.t().with("item-journal-at", &[("says", &says), ("unit", &unit)]);
    }
    says
}

/// Values beyond their limits that no open item says: answered for, or sent too late.
pub(crate) fn outside(on: &On<'_>) -> Vec<OutsideView> {
    let open = &on.view.thread.open;
    let found = care::episode::outside::outside(on.episode()).into_iter();
    let silent = found.filter(|one| !open.iter().any(|item| one.is_said_by(&item.what)));
    let (t, directory) = (on.t(), &on.view.directory);
    silent.map(|one| items::outside(t, &one, directory, on.now(), on.zone())).collect()
}

/// Values and checks are answered by calling the patient.
fn call(on: &On<'_>, item: &OpenItem) -> Option<(String, String)> {
    let number = on.view.patient.as_ref()?.telephone.as_ref();
    let number = number.filter(|_| item.is_about_the_body())?;
    let label = on.t().with("needs-call", &[("name", &on.given_name())]);
    Some((label, format::telephone_link(number)))
}

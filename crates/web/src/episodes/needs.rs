//! What needs us: every open item with its owner, its deadline, who comes next and the button that
//! closes it. The most urgent first.

use super::on::On;
use crate::format;
use crate::items::{self, Mark};
use care::open_item::{OpenItem, What};

pub(crate) struct NeedView {
    pub(crate) class: &'static str,
    pub(crate) mark: Mark,
    pub(crate) says: String,
    pub(crate) owner: items::OwnerWords,
    pub(crate) action: items::Act,
    /// "Ring Gunvor", with the number to dial.
    pub(crate) call: Option<(String, String)>,
}

pub(crate) fn of(on: &On<'_>) -> Vec<NeedView> {
    on.view.thread.open.iter().map(|item| view(on, item)).collect()
}

fn view(on: &On<'_>, item: &OpenItem) -> NeedView {
    let t = on.t();
    NeedView {
        class: items::row_class(Some(item.weight)),
        mark: items::mark(t, item.weight),
        says: says(on, item),
        owner: items::owner(t, item, &on.view.directory, on.now(), on.zone()),
        action: items::action(t, on.id(), item),
        call: call(on, item),
    }
}

/// Remedies are said in the reader's language.
fn says(on: &On<'_>, item: &OpenItem) -> String {
    if let What::Task { task, .. } = &item.what
        && let Some((details, _)) = on.episode().tasks.get(task)
    {
        return super::task::words(on, details);
    }
    items::sentence(on.t(), item, on.now(), on.zone())
}

/// Values and checks are answered by calling the patient.
fn call(on: &On<'_>, item: &OpenItem) -> Option<(String, String)> {
    let number = on.view.patient.as_ref()?.telephone.as_ref();
    let number = number.filter(|_| item.is_about_the_body())?;
    let label = on.t().with("needs-call", &[("name", &on.given_name())]);
    Some((label, format::telephone_link(number)))
}

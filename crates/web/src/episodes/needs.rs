//! What needs us: every open item with its owner, its deadline, who comes next and the button that
//! closes it. The most urgent first.

use super::on::On;
use crate::format;
use crate::items::{self, Mark};
use care::open_item::{OpenItem, What, Why};

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
    match &item.what {
        What::Task { task, .. } => on.episode().tasks.get(task).map_or_else(
            || items::sentence(on.t(), item, on.now(), on.zone()),
            |(details, _)| super::task::words(on, details),
        ),
        What::Gap { .. }
        | What::Alarm { .. }
        | What::News2 { .. }
        | What::Assess { .. }
        | What::Decide
        | What::Ask { .. }
        | What::WriteAgreement
        | What::Agree { .. }
        | What::Prepare { .. }
        | What::Leave
        | What::Round { .. }
        | What::Journal { .. }
        | What::Contradiction { .. }
        | What::SendRequest { .. }
        | What::AnswerRequest { .. }
        | What::AgreeToTimes { .. }
        | What::WriteMedicineList
        | What::CheckMedicineList { .. }
        | What::HandInSample { .. }
        | What::Report { .. }
        | What::Notice { .. }
        | What::TellByTelephone { .. }
        | What::Return { .. } => items::sentence(on.t(), item, on.now(), on.zone()),
    }
}

/// Values and checks are answered by calling the patient.
fn call(on: &On<'_>, item: &OpenItem) -> Option<(String, String)> {
    let is_about_now = match &item.what {
        What::Alarm { .. } | What::News2 { .. } => true,
        What::Gap { why, .. } => matches!(
            why,
            Why::ArrivalUnchecked
                | Why::ArrivalNotWell
                | Why::EveningCallMissing
                | Why::EveningNotWell
                | Why::MeasurementMissing
        ),
        What::Assess { .. }
        | What::Decide
        | What::Ask { .. }
        | What::WriteAgreement
        | What::Agree { .. }
        | What::Prepare { .. }
        | What::Leave
        | What::Round { .. }
        | What::Task { .. }
        | What::Journal { .. }
        | What::Contradiction { .. }
        | What::SendRequest { .. }
        | What::AnswerRequest { .. }
        | What::AgreeToTimes { .. }
        | What::WriteMedicineList
        | What::CheckMedicineList { .. }
        | What::HandInSample { .. }
        | What::Report { .. }
        | What::Notice { .. }
        | What::TellByTelephone { .. }
        | What::Return { .. } => false,
    };
    let number = on.view.patient.as_ref()?.telephone.as_ref().filter(|_| is_about_now)?;
    let label = on.t().with("needs-call", &[("name", &on.given_name())]);
    Some((label, format::telephone_link(number)))
}

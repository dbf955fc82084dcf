//! Paths of what is printed.

use super::{DAY, episode, request};
use app::paper::Kind as Paper;
use care::ids::{EpisodeId, RequestId};

/// The unit's downtime sheet, a fresh one as a file, and the latest that was kept.
pub(crate) const DOWNTIME: &str = "/downtime";
pub(crate) const DOWNTIME_PDF: &str = "/downtime/pdf";
pub(crate) const DOWNTIME_LATEST: &str = "/downtime/latest";

/// What can be printed about one patient.
pub(crate) fn papers(id: EpisodeId) -> String {
    format!("{}/papers", episode(id))
}

pub(crate) fn paper(id: EpisodeId, kind: Paper) -> String {
    format!("{}/{}", papers(id), kind.as_str())
}

pub(crate) fn paper_pdf(id: EpisodeId, kind: Paper) -> String {
    format!("{}/pdf", paper(id, kind))
}

pub(crate) fn letter(id: EpisodeId, of: RequestId) -> String {
    format!("{}/letter", request(id, of))
}

pub(crate) fn letter_pdf(id: EpisodeId, of: RequestId) -> String {
    format!("{}/pdf", letter(id, of))
}

/// The reader's own papers.
pub(crate) const MY_PAPERS: &str = "/me/papers";
pub(crate) const KIN_PAPERS: &str = "/kin/papers";

/// One of them; `list` is either.
pub(crate) fn own_paper(list: &str, kind: Paper) -> String {
    format!("{list}/{}", kind.as_str())
}

pub(crate) fn own_paper_pdf(list: &str, kind: Paper) -> String {
    format!("{}/pdf", own_paper(list, kind))
}

pub(crate) fn day_paper(day: impl std::fmt::Display) -> String {
    format!("{DAY}/paper?day={day}")
}

pub(crate) fn day_pdf(day: jiff::civil::Date) -> String {
    format!("{DAY}/paper/pdf?day={day}")
}

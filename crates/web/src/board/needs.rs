//! Needs you: one line per thing, the worst first, with whose it is, by when and what to press.

use super::look::{Look, is_home};
use crate::format;
use crate::items::{self, Act, Mark, OwnerWords};
use crate::paths;
use access::Action;
use app::view::board::{Board, Row};
use care::ids::{EpisodeId, RequestId, UnitId};
use care::open_item::{OpenItem, Weight, What, Why};
use care::who::Role;

pub(super) struct Need {
    pub(super) class: &'static str,
    pub(super) mark: Mark,
    pub(super) who: String,
    pub(super) sentence: String,
    pub(super) owner: OwnerWords,
    /// Absent when somebody else is to do it.
    pub(super) action: Option<Act>,
    /// What whoever presses the button must be allowed, and with whose unit.
    pub(super) asks: Option<(Action, UnitId)>,
    /// Somebody to ring about it: (link, number, whose).
    pub(super) phone: Option<Phone>,
    /// Should be rung, and has no number; it is written from the patient's page.
    pub(super) no_number: bool,
    pub(super) episode: EpisodeId,
    /// The patient's page.
    pub(super) open: String,
    /// Whose it is now, by unit and role: also whoever is next when the owner's time is out.
    pub(super) whose: Vec<(UnitId, Role)>,
    /// The reader's own.
    pub(super) is_own: bool,
    /// It cannot be folded away, whosever it is.
    pub(super) is_acute: bool,
    /// The first line has the page's one filled button.
    pub(super) is_first: bool,
}

pub(super) struct Phone {
    pub(super) href: String,
    pub(super) number: String,
    pub(super) whose: String,
}

/// The most that are listed; more are counted and named.
pub(super) const NEEDS_MAX: usize = 40;

/// Everything that needs somebody now, as (row, item), the most urgent first.
pub(super) fn pressing<'a>(look: &Look<'_>, board: &'a Board) -> Vec<(&'a Row, &'a OpenItem)> {
    let rows = board.rows.iter().chain(&board.closed);
    let all = rows.flat_map(|row| row.items.iter().map(move |item| (row, item)));
    let mut pressing: Vec<_> = all.filter(|(_, item)| is_pressing(look, item)).collect();
    pressing.sort_by_key(|(_, item)| (item.weight.min(Weight::Work), item.due_at, item.opens_at));
    pressing
}

/// The body and the organisation at once; work when its time is out.
fn is_pressing(look: &Look<'_>, item: &OpenItem) -> bool {
    match item.weight {
        Weight::Acute | Weight::Soon | Weight::Gap => true,
        Weight::Work | Weight::Information => {
            item.is_overdue(look.now)
                || matches!(item.what, What::MeasureAgain { .. } | What::LastDay)
        }
    }
}

pub(super) fn needs(look: &Look<'_>, board: &Board) -> Vec<Need> {
    let pressing = pressing(look, board).into_iter().take(NEEDS_MAX);
    let needs = pressing.enumerate().map(|(index, (row, item))| {
        let place = look.place(row, super::places::bed_of(board, row));
        let name = look.name(row);
        Need {
            class: items::row_class_now(item, look.now),
            mark: items::mark_now(look.t, item, look.now),
            who: if place.is_empty() { name } else { format!("{name}, {place}") },
            sentence: items::sentence(look.t, item, look.directory, look.now, look.zone),
            owner: items::owner(look.t, item, look.directory, look.now, look.zone),
            action: Some(items::action(look.t, row.episode, item)),
            asks: items::asks(item),
            episode: row.episode,
            phone: phone(look, row, item),
            no_number: is_silent(look, row, item),
            open: paths::episode(row.episode),
            whose: whose(look, item),
            is_own: false,
            is_acute: matches!(item.weight, Weight::Acute | Weight::Soon),
            is_first: index == 0,
        }
    });
    needs.collect()
}

/// The unit that is to be rung, or the one that owns it when that is another, else the patient when
/// it is about how they are.
fn phone(look: &Look<'_>, row: &Row, item: &OpenItem) -> Option<Phone> {
    if let Some(unit) =
        whom(row, item).or((item.owner.unit != look.unit).then_some(item.owner.unit))
    {
        let unit = look.directory.units.get(&unit)?;
        let telephone = unit.answers_at(look.now, look.zone)?;
        return Some(Phone::to(telephone.number, unit.name()));
    }
    let number = row.person.as_ref().and_then(|person| person.telephone.as_deref())?;
    (is_home(row) && item.is_about_the_body()).then(|| Phone::to(number, &look.name(row)))
}

/// About a body at home, and nobody can ring there.
fn is_silent(look: &Look<'_>, row: &Row, item: &OpenItem) -> bool {
    let number = row.person.as_ref().and_then(|person| person.telephone.as_ref());
    let is_ours = whom(row, item).is_none() && item.owner.unit == look.unit;
    number.is_none() && is_ours && is_home(row) && item.is_about_the_body()
}

/// Who is to be rung about it: whoever comes in vain, has not opened what was sent, has not
/// answered, or has not been told.
#[expect(clippy::wildcard_enum_match_arm, reason = "about the others nobody is rung")]
fn whom(row: &Row, item: &OpenItem) -> Option<UnitId> {
    let asked = |wanted: &RequestId| {
        let mut live = row.summary.requests.iter();
        live.find(|(id, _)| id == wanted).map(|(_, request)| request.details.to)
    };
    match &item.what {
        What::TellByTelephone { unit, .. } => Some(*unit),
        What::Gap { why, .. } => match why {
            Why::NotHomeForVisit { unit, .. }
            | Why::OfferUnanswered { to: unit, .. }
            | Why::HolderLeft { unit, .. }
            | Why::VisitorHasNotRead { unit, .. }
            | Why::NotToldOfDischarge { unit, .. } => Some(*unit),
            Why::RequestUnseen { request, .. } | Why::RequestUnanswered { request, .. } => {
                asked(request)
            }
            _ => None,
        },
        _ => None,
    }
}

fn whose(look: &Look<'_>, item: &OpenItem) -> Vec<(UnitId, Role)> {
    let next = item.then.filter(|_| item.is_overdue(look.now));
    [item.owner].into_iter().chain(next).map(|owner| (owner.unit, owner.role)).collect()
}

/// The reader's own first; the order is otherwise as it was.
pub(super) fn own_first(needs: &mut [Need], unit: UnitId, role: Role) {
    for need in needs.iter_mut() {
        // An alarm that comes to an open board is never folded away, whosever it is.
        need.is_own = need.is_acute || need.whose.contains(&(unit, role));
    }
    needs.sort_by_key(|need| !need.is_own);
    for (index, need) in needs.iter_mut().enumerate() {
        need.is_first = index == 0;
    }
}

impl Need {
    /// Takes the button away from whoever may not do what it is for.
    pub(super) fn only_for(&mut self, may: impl Fn(Action, UnitId) -> bool) {
        if self.asks.is_some_and(|(action, unit)| !may(action, unit)) {
            self.action = None;
        }
    }
}

impl Phone {
    fn to(number: &str, whose: &str) -> Self {
        let (number, whose) = (number.to_owned(), whose.to_owned());
        Phone { href: format::telephone_link(&number), number, whose }
    }
}

//! What the preparation page shows: each thing, how it stands, and where it is done.

use super::{answers, item};
use crate::episodes::On;
use crate::episodes::task;
use crate::forms::Choice;
use crate::medicines::times::TimesView;
use crate::paths;
use crate::texts::{Names, missing_words};
use access::Action;
use care::episode::checklist::ItemState;
use care::episode::event::{Answer, ItemRef, Party};
use care::programme::ItemRule;
use care::refusal::Missing;

pub(crate) struct AnswerView {
    pub(crate) party: &'static str,
    pub(crate) title: String,
    pub(crate) question: String,
    pub(crate) icon: &'static str,
    pub(crate) is_yes: bool,
    pub(crate) answer: String,
    pub(crate) note: String,
    /// Who wrote it and when.
    pub(crate) by: String,
}

pub(crate) fn answers(on: &On<'_>) -> Vec<AnswerView> {
    Party::ALL.into_iter().map(|party| answer(on, party)).collect()
}

fn answer(on: &On<'_>, party: Party) -> AnswerView {
    let given = on.episode().answers.get(&party);
    let said = on.episode().answer_of(party);
    let follows = match party {
        Party::Patient => on.get("answer-by-agreement"),
        Party::NextOfKin => String::new(),
        Party::ReceivingStaff => on.get("answer-by-requests"),
    };
    let is_yes = matches!(said, Some(Answer::Yes | Answer::NobodyToAsk));
    let icon = match said {
        Some(Answer::Yes | Answer::NobodyToAsk) => "met",
        Some(Answer::No) => "not",
        Some(Answer::NotYet) | None => "can",
    };
    AnswerView {
        party: answers::word(party),
        title: on.word("answer-of", answers::word(party)),
        question: answers::question(on, party),
        icon,
        is_yes,
        answer: match said {
            Some(said) => on.word("answer", answers::answer_word(said)),
            None => on.get("answer-not-asked"),
        },
        note: given.map(|given| given.value.note.clone()).unwrap_or_default(),
        by: match (given, said) {
            (Some(given), _) => on.by(&given.mark),
            (None, Some(_)) => follows,
            (None, None) => String::new(),
        },
    }
}

/// Something between the patient and the door.
pub(crate) struct MissingView {
    pub(crate) what: String,
    pub(crate) who: String,
    pub(crate) href: String,
}

pub(crate) fn missing(on: &On<'_>) -> Vec<MissingView> {
    let episode = on.episode();
    let names = Names::new(&on.view.directory);
    let all = episode.missing_before_leaving();
    // The three answers are an item of their own too: said once.
    let computed = |id: &str| {
        let items = episode.decision.iter().flat_map(|decision| &decision.checklist);
        let mut items = items.into_iter().filter(|item| item.id == id);
        items.any(|item| matches!(item.rule, ItemRule::AnswersGiven | ItemRule::SafetyBedReserved))
    };
    let all = all.into_iter().filter(|one| !matches!(one, Missing::Item { id } if computed(id)));
    all.map(|one| MissingView {
        what: if let Missing::Item { id } = &one {
            item::text(on, id)
        } else {
            crate::items::capital(&missing_words(on.t(), &one, &names))
        },
        who: who(on, &one),
        href: href(on, &one),
    })
    .collect()
}

/// What does not stop the patient from leaving, and is not as it should be all the same.
pub(crate) fn open_anyway(on: &On<'_>) -> Vec<MissingView> {
    let nurse = format!("{}, {}", on.word("role", "ward_nurse"), on.ward_unit());
    let live = on.episode().live_requests();
    let hours = live.filter_map(|(id, _)| TimesView::of(on, id)).map(|times| MissingView {
        what: times.says,
        who: nurse.clone(),
        href: times.href,
    });
    let known = on.view.patient.as_ref();
    let is_silent = known.is_some_and(|patient| patient.telephone.is_none());
    let telephone = is_silent.then(|| MissingView {
        what: on.get("preparation-no-telephone"),
        who: nurse.clone(),
        href: paths::from_preparation(&paths::patient(on.id())),
    });
    hours.chain(telephone).collect()
}

fn who(on: &On<'_>, missing: &Missing) -> String {
    let nurse = || format!("{}, {}", on.word("role", "ward_nurse"), on.ward_unit());
    match missing {
        Missing::Decision => format!("{}, {}", on.word("role", "ward_physician"), on.ward_unit()),
        Missing::Item { id } => {
            let items = on.episode().decision.iter().flat_map(|decision| &decision.checklist);
            let item = items.into_iter().find(|item| item.id == *id);
            item.map_or_else(nurse, |item| on.role_at(item.owner))
        }
        Missing::Task { what } => {
            let tasks = on.episode().open_tasks();
            let task = tasks.iter().find(|(_, task)| task.what == *what);
            task.map_or_else(nurse, |(_, task)| on.role_at(task.owner))
        }
        Missing::PatientsYes | Missing::KinsYes | Missing::StaffsYes | Missing::WayBack => nurse(),
    }
}

fn href(on: &On<'_>, missing: &Missing) -> String {
    match missing {
        Missing::Decision => paths::decision(on.id()),
        Missing::PatientsYes | Missing::KinsYes | Missing::StaffsYes => "#answers".to_owned(),
        Missing::WayBack => "#way-back".to_owned(),
        Missing::Item { id } => format!("#item-{id}"),
        Missing::Task { .. } => "#tasks".to_owned(),
    }
}

pub(crate) struct ItemView {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) owner: String,
    /// How it stands: note, reason, who and when.
    pub(crate) said: String,
    pub(crate) by: String,
    pub(crate) tick: Option<String>,
    /// What must be done before it can be ticked, in the programme's words.
    pub(crate) waits_for: Vec<String>,
    pub(crate) set_aside: Option<String>,
    /// What closes an item that closes itself, and where.
    pub(crate) closes: Option<(String, String)>,
}

/// The checklist in three heaps: left, done, set aside.
#[derive(Default)]
pub(crate) struct Heaps {
    /// "12 av 19 klara"
    pub(crate) count: String,
    pub(crate) left: Vec<ItemView>,
    pub(crate) done: Vec<ItemView>,
    pub(crate) set_aside: Vec<ItemView>,
}

impl Heaps {
    /// Something is left that this reader may tick now.
    pub(crate) fn may_tick(&self) -> bool {
        self.left.iter().any(|item| item.tick.is_some() && item.waits_for.is_empty())
    }
}

pub(crate) fn heaps(on: &On<'_>) -> Heaps {
    let mut heaps = Heaps::default();
    for (item, state) in on.episode().checklist() {
        let view = item_view(on, item, &state);
        match state {
            ItemState::Left | ItemState::TooEarly { .. } => heaps.left.push(view),
            ItemState::Done { .. } => heaps.done.push(view),
            ItemState::Overridden { .. } => heaps.set_aside.push(view),
        }
    }
    let ready = heaps.done.len() + heaps.set_aside.len();
    let all = ready + heaps.left.len();
    heaps.count = on.t().with("item-count", &[("done", &ready), ("all", &all)]);
    heaps
}

fn item_view(on: &On<'_>, item: &ItemRef, state: &ItemState) -> ItemView {
    let unit = on.episode().unit_of(item.owner.unit);
    let may = |action| unit.is_some_and(|unit| on.may_for(action, unit));
    let (said, by) = match state {
        ItemState::Left => (String::new(), String::new()),
        ItemState::TooEarly { mark } => (on.get("item-too-early"), on.by(mark)),
        ItemState::Done { mark: Some(mark), note } => (note.clone(), on.by(mark)),
        ItemState::Done { mark: None, .. } => (String::new(), on.get("item-by-itself")),
        ItemState::Overridden { mark, reason, later: true } => {
            (format!("{}. {reason}", on.get("item-override-later")), on.by(mark))
        }
        ItemState::Overridden { mark, reason, later: false } => (reason.clone(), on.by(mark)),
    };
    let is_ticked = item.rule == ItemRule::Tick;
    let is_left = state.is_left();
    let tick = is_ticked && may(Action::TickItem);
    let set_aside = is_left && item.override_allowed && may(Action::OverrideItem);
    ItemView {
        text: item::text(on, &item.id),
        owner: on.role_at(item.owner),
        said,
        by,
        waits_for: on
            .episode()
            .item_waits_for(&item.id)
            .iter()
            .map(|id| item::text(on, id))
            .collect(),
        tick: tick.then(|| paths::item(on.id(), &item.id)),
        set_aside: set_aside.then(|| paths::item_override(on.id(), &item.id)),
        closes: (is_left && !is_ticked).then(|| closes(on, item.rule)),
        id: item.id.clone(),
    }
}

/// What closes it, and where on this page or which other page.
fn closes(on: &On<'_>, rule: ItemRule) -> (String, String) {
    let (key, href) = match rule {
        ItemRule::AgreementAgreed => ("item-closes-agreement", paths::agreement(on.id())),
        ItemRule::SafetyBedReserved => ("item-closes-way-back", "#way-back".to_owned()),
        ItemRule::AnswersGiven => ("item-closes-answers", "#answers".to_owned()),
        ItemRule::LegalStatusSet => ("item-closes-legal-status", "#legal".to_owned()),
        ItemRule::ContactPlanned(kind) => {
            ("item-closes-contacts", format!("#plan-{}", kind.as_str()))
        }
        ItemRule::RequestsAccepted => ("item-closes-requests", paths::requests(on.id())),
        ItemRule::RequestsCalled => ("item-closes-calls", paths::calls_to_make(on.id())),
        ItemRule::ThingsSettled => ("item-closes-things", paths::things(on.id())),
        ItemRule::Tick | ItemRule::FirstContactPlanned => {
            ("item-closes-contacts", "#contacts".to_owned())
        }
    };
    (on.get(key), href)
}

pub(crate) struct TaskView {
    pub(crate) what: String,
    pub(crate) owner: String,
    pub(crate) due: String,
    pub(crate) is_late: bool,
    pub(crate) stops: bool,
    pub(crate) href: Option<String>,
}

pub(crate) fn tasks(on: &On<'_>) -> Vec<TaskView> {
    let open = on.episode().open_tasks().into_iter();
    let views = open.map(|(id, details)| {
        let unit = on.episode().unit_of(details.owner.unit);
        let may = unit.is_some_and(|unit| on.may_for(Action::TickItem, unit));
        TaskView {
            what: task::words(on, details),
            owner: on.role_at(details.owner),
            due: on.moment(details.due_at),
            is_late: details.due_at < on.now(),
            stops: details.stops_homecoming,
            href: may.then(|| paths::from_preparation(&paths::task(on.id(), id))),
        }
    });
    views.collect()
}

/// A unit that may be let see, or a next of kin.
pub(crate) struct SeerView {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) relation: String,
    pub(crate) sees: bool,
    pub(crate) says: String,
}

pub(crate) fn units(on: &On<'_>) -> Vec<SeerView> {
    let own = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let others = on.episode().units().into_iter().filter(|unit| Some(*unit) != own);
    let views = others.map(|unit| {
        let given = on.episode().unit_consents.get(&unit).copied();
        let says = match given {
            Some(true) => "preparation-sees",
            Some(false) => "preparation-sees-not",
            None => "preparation-not-asked",
        };
        SeerView {
            id: unit.0.to_string(),
            name: on.unit(unit),
            relation: String::new(),
            sees: given == Some(true),
            says: on.get(says),
        }
    });
    views.collect()
}

pub(crate) fn kin(on: &On<'_>) -> Vec<SeerView> {
    let kin = on.episode().kin.iter().map(|(person, kin)| {
        let known = on.view.kin.get(person);
        let says = if kin.may_see { "preparation-sees" } else { "preparation-sees-not" };
        SeerView {
            id: person.0.to_string(),
            name: known.map_or_else(|| "–".to_owned(), |known| known.name.full()),
            relation: kin.relation.clone(),
            sees: kin.may_see,
            says: on.get(says),
        }
    });
    kin.collect()
}

/// Beds that may be kept, for the form that reserves one from here.
pub(crate) fn beds(on: &On<'_>) -> Vec<Choice> {
    crate::episodes::way_back::beds(on)
}

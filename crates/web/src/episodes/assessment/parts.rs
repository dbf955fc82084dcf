//! Parts: the six cards, the reader's own first; what is answered, and the form for the rest.

use super::may_assess;
use crate::episodes::On;
use crate::format;
use crate::forms::{Choice, FormView};
use care::episode::assessment::{Judged, Read, State};
use care::programme::{Criterion, CriterionRule, Part};

pub(super) struct PartView {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) is_done: bool,
    /// "2 av 3"
    pub(super) progress: String,
    /// Who answered last.
    pub(super) by: String,
    pub(super) is_own: bool,
    /// Whose answers are still to come, when they are not the reader's.
    pub(super) waits_for: String,
    pub(super) answered: Vec<AnsweredView>,
    /// What is left to answer, then what may be changed; none for those who only read.
    pub(super) groups: Vec<Group>,
}

pub(super) struct AnsweredView {
    pub(super) class: &'static str,
    pub(super) icon: &'static str,
    pub(super) is_filled: bool,
    pub(super) state: String,
    pub(super) text: String,
    pub(super) note: String,
    pub(super) remedy: String,
    /// It is measured, and they may.
    pub(super) is_to_measure: bool,
}

pub(super) struct Group {
    pub(super) title: String,
    pub(super) is_open: bool,
    pub(super) questions: Vec<Question>,
}

pub(super) struct Question {
    /// Field names: the verdict, the note, and what stood there when the page was written.
    pub(super) verdict: String,
    pub(super) note: String,
    pub(super) was: String,
    pub(super) text: String,
    pub(super) hint: String,
    pub(super) options: Vec<Choice>,
}

/// The cards, and the page's form with what stands in each of them.
pub(super) fn of(on: &On<'_>, form: FormView) -> (Vec<PartView>, FormView) {
    let form = asked(on).iter().fold(form, |form, criterion| {
        let (verdict, note) = standing(on, criterion);
        let id = &criterion.id;
        form.prefilled(&format!("was-{id}"), format!("{verdict}\n{note}"))
            .prefilled(&format!("verdict-{id}"), verdict)
            .prefilled(&format!("note-{id}"), note)
    });
    let parts = Part::ALL.into_iter().map(|part| view(on, part, &form));
    let mut parts: Vec<PartView> = parts.filter(|part| !part.progress.is_empty()).collect();
    // Own and unanswered first, what waits for others last.
    parts.sort_by_key(|part| (!part.is_own || part.is_done, !part.is_done));
    (parts, form)
}

/// What this reader may answer: each profession its own; the door asks the programme the same.
fn asked<'a>(on: &'a On<'_>) -> Vec<&'a Criterion> {
    if !may_assess(on) {
        return vec![];
    }
    let criteria = on.view.programme.criteria.iter();
    let own = |c: &&Criterion| c.answered_by.contains(&on.signed.role);
    criteria.filter(|c| c.rule == CriterionRule::YesNo).filter(own).collect()
}

fn view(on: &On<'_>, part: Part, form: &FormView) -> PartView {
    let judged: Vec<&Judged> =
        on.view.assessment.judged.iter().filter(|judged| judged.part == part).collect();
    let (answered, of) = on.view.assessment.progress(part);
    let newest = judged.iter().filter_map(|j| j.mark).max_by_key(|mark| mark.at);
    let criteria = on.view.programme.criteria.iter().filter(|c| c.part == part);
    let is_own = criteria.clone().any(|c| c.answered_by.contains(&on.signed.role));
    let shown = judged.iter().filter(|j| j.state != State::Unanswered || j.read.is_some());
    PartView {
        id: part.as_str(),
        title: on.word("part", part.as_str()),
        is_done: answered == of,
        progress: match of {
            0 => String::new(),
            _ => on.t().with("assess-progress", &[("answered", &answered), ("of", &of)]),
        },
        by: newest.map_or_else(String::new, |mark| on.by(&mark)),
        is_own,
        waits_for: waits_for(on, part),
        answered: shown.map(|judged| answered_view(on, judged)).collect(),
        groups: groups(on, part, form),
    }
}

fn criterion<'a>(on: &'a On<'_>, judged: &Judged) -> Option<&'a Criterion> {
    on.view.programme.criteria.iter().find(|criterion| criterion.id == judged.criterion)
}

fn answered_view(on: &On<'_>, judged: &Judged) -> AnsweredView {
    let criterion = criterion(on, judged);
    let (class, icon, is_filled, key) = match &judged.state {
        State::Met => ("met", "met", false, "assess-met"),
        State::NotMet => ("not", "not", true, "assess-not-met"),
        State::CanBeMetBy { .. } => ("can", "can", false, "assess-can-be-met"),
        State::Unanswered => ("can", "gap", false, "assess-unknown"),
    };
    let remedy = match &judged.state {
        State::CanBeMetBy { remedy } => criterion
            .and_then(|c| c.can_be_met_by.iter().find(|r| r.id == *remedy))
            .map_or_else(String::new, |remedy| on.text(&remedy.text).to_owned()),
        State::Met | State::NotMet | State::Unanswered => String::new(),
    };
    let read = judged.read.as_ref().map(|read| read_words(on, read));
    AnsweredView {
        class,
        icon,
        is_filled,
        state: on.get(key),
        text: criterion.map_or_else(String::new, |c| on.text(&c.text).to_owned()),
        note: read.unwrap_or_else(|| judged.note.clone()),
        remedy,
        is_to_measure: judged.state == State::Unanswered && may_assess(on),
    }
}

/// "Väntar på: fysioterapeut eller arbetsterapeut"
fn waits_for(on: &On<'_>, part: Part) -> String {
    let left = on.view.assessment.judged.iter();
    let left = left.filter(|j| j.part == part && j.state == State::Unanswered && j.read.is_none());
    let mut roles: Vec<String> = vec![];
    for judged in left {
        let Some(criterion) = criterion(on, judged) else { continue };
        if criterion.answered_by.contains(&on.signed.role) && may_assess(on) {
            continue;
        }
        // The first who is named is the one whose part it is.
        let role = criterion.answered_by.first().map(|role| on.word("role", role.as_str()));
        roles.extend(role.map(|role| role.to_lowercase()).filter(|role| !roles.contains(role)));
    }
    match roles.is_empty() {
        true => String::new(),
        false => on.t().with("assess-waits-for", &[("who", &roles.join(", "))]),
    }
}

/// What a computed criterion read, or what it lacks.
fn read_words(on: &On<'_>, read: &Read) -> String {
    let t = on.t();
    match read {
        Read::News2 { total } => t.with("assess-read-news2", &[("total", total)]),
        Read::News2Incomplete { missing } => {
            let signs: Vec<_> = missing.iter().map(|sign| format::sign_name(t, *sign)).collect();
            t.with("assess-read-incomplete", &[("signs", &signs.join(", "))])
        }
        Read::Oxygen { given: true } => on.get("assess-read-oxygen"),
        Read::Oxygen { given: false } => on.get("assess-read-air"),
        Read::Nothing => on.get("assess-read-nothing"),
    }
}

/// What is left, open, and what is answered, folded, so that nobody reads twice. What came back with
/// something changed in it is open too.
fn groups(on: &On<'_>, part: Part, form: &FormView) -> Vec<Group> {
    let asked = asked(on).into_iter().filter(|criterion| criterion.part == part);
    let (first, rest): (Vec<&Criterion>, Vec<&Criterion>) =
        asked.partition(|criterion| standing(on, criterion).0.is_empty());
    let touched = rest.iter().any(|criterion| {
        let (verdict, note) = standing(on, criterion);
        let id = &criterion.id;
        form.value(&format!("verdict-{id}")) != verdict || form.value(&format!("note-{id}")) != note
    });
    let groups = [("assess-answer", first, true), ("assess-change", rest, touched)];
    let groups = groups.into_iter().filter(|(_, asked, _)| !asked.is_empty());
    groups
        .map(|(key, asked, is_open)| Group {
            title: on.get(key),
            is_open,
            questions: asked.into_iter().map(|criterion| question(on, criterion)).collect(),
        })
        .collect()
}

/// The verdict's word and the note, as they stand now.
fn standing(on: &On<'_>, criterion: &Criterion) -> (String, String) {
    let judged = on.view.assessment.judged.iter().find(|j| j.criterion == criterion.id);
    let Some(judged) = judged else { return Default::default() };
    let verdict = match &judged.state {
        State::Unanswered => String::new(),
        State::Met => "met".to_owned(),
        State::NotMet => "not_met".to_owned(),
        State::CanBeMetBy { remedy } => format!("by:{remedy}"),
    };
    (verdict, judged.note.clone())
}

fn question(on: &On<'_>, criterion: &Criterion) -> Question {
    let remedies = criterion.can_be_met_by.iter().map(|remedy| {
        let within = on.t().with("assess-remedy-within", &[("n", &remedy.within_hours)]);
        let owner = on.role_at(remedy.owner);
        let label = on.t().with("assess-can-by", &[("what", &on.text(&remedy.text))]);
        Choice::new(format!("by:{}", remedy.id), label).hint(format!("{owner}, {within}"))
    });
    let id = &criterion.id;
    Question {
        verdict: format!("verdict-{id}"),
        note: format!("note-{id}"),
        was: format!("was-{id}"),
        text: on.text(&criterion.text).to_owned(),
        hint: criterion.hint.as_ref().map_or_else(String::new, |h| on.text(h).to_owned()),
        options: [Choice::new("met", on.get("assess-met"))]
            .into_iter()
            .chain(remedies)
            .chain([Choice::new("not_met", on.get("assess-not-met"))])
            .collect(),
    }
}

//! Heading: the situation in a sentence, and the numbers behind it.

use crate::episodes::On;
use care::episode::assessment::{Conclusion, State};
use care::episode::event::Choice;

pub(super) struct Heading {
    /// "Erik Sand kan gå hem om två saker löses"
    pub(super) says: String,
    /// How far it has come, and by when.
    pub(super) small: String,
    pub(super) met: usize,
    pub(super) can: usize,
    pub(super) not_met: usize,
    pub(super) left: usize,
    /// What stands in the way, in the programme's words.
    pub(super) because: Vec<String>,
    /// The kind of need, and whom it takes.
    pub(super) persona: Option<(String, String)>,
}

impl Heading {
    pub(super) fn of(on: &On<'_>) -> Self {
        let assessment = &on.view.assessment;
        let count = |wanted: fn(&State) -> bool| assessment.with(wanted).len();
        let conclusion = assessment.conclusion();
        // Afterwards the page tells what was assessed; what is measured at home judges nothing.
        if !super::is_on_ward(on) {
            return Heading {
                says: on.t().with("assess-past", &[("name", &on.name())]),
                small: small(on),
                met: count(|state| *state == State::Met),
                can: count(|state| matches!(state, State::CanBeMetBy { .. })),
                not_met: count(|state| *state == State::NotMet),
                left: 0,
                because: vec![],
                persona: persona(on),
            };
        }
        Heading {
            says: says(on, &conclusion),
            small: small(on),
            met: count(|state| *state == State::Met),
            can: count(|state| matches!(state, State::CanBeMetBy { .. })),
            not_met: count(|state| *state == State::NotMet),
            left: count(|state| *state == State::Unanswered),
            because: because(on, &conclusion),
            persona: persona(on),
        }
    }
}

/// "Har hjälp hemma …" and "Behövs: avdelningen, hemsjukvården, hemtjänsten": the number of actors drives the
/// difficulty. Shown when something has been answered.
fn persona(on: &On<'_>) -> Option<(String, String)> {
    let (programme, assessment) = (&on.view.programme, &on.view.assessment);
    if on.episode().answered.is_empty() {
        return None;
    }
    let persona = programme.persona(assessment)?;
    let asked = programme.requests_for(assessment).into_iter();
    let asked = asked.map(|kind| crate::items::asked_word(on.t(), kind));
    let whom: Vec<String> = [on.ward_unit()].into_iter().chain(asked).collect();
    let whom = on.t().with("assess-actors", &[("n", &whom.len()), ("whom", &whom.join(", "))]);
    Some((on.text(&persona.text).to_owned(), whom))
}

fn says(on: &On<'_>, conclusion: &Conclusion) -> String {
    let (t, name) = (on.t(), on.name());
    match conclusion {
        Conclusion::CanGoHome => t.with("assess-can-go-home", &[("name", &name)]),
        Conclusion::CanGoHomeWhen { remedies } => {
            t.with("assess-can-go-home-when", &[("name", &name), ("n", remedies)])
        }
        Conclusion::CannotGoHome { not_met } => {
            t.with("assess-cannot-go-home", &[("name", &name), ("n", &not_met.len())])
        }
        Conclusion::Incomplete { missing } => {
            let of = on.view.assessment.judged.len();
            t.with("assess-incomplete", &[("name", &name), ("n", &missing.len()), ("of", &of)])
        }
    }
}

fn small(on: &On<'_>) -> String {
    let decided = on.episode().decision.as_ref();
    if let Some(decision) = decided.filter(|d| !matches!(d.choice, Choice::NotNow { .. })) {
        return on.t().with("assess-decided-by", &[("by", &on.by(&decision.mark))]);
    }
    let Some(opening) = &on.episode().opening else { return String::new() };
    on.t().with("assess-by", &[("when", &on.moment(opening.assess_by))])
}

/// Each criterion that is not met, as a sentence without its stop.
fn because(on: &On<'_>, conclusion: &Conclusion) -> Vec<String> {
    let Conclusion::CannotGoHome { not_met } = conclusion else { return vec![] };
    let words = not_met.iter().filter_map(|id| {
        let criterion = on.view.programme.criteria.iter().find(|c| c.id == *id)?;
        Some(on.text(&criterion.text).to_owned())
    });
    words.collect()
}

//! A deviation or thanks in words: what it is about, between which units, what was said, what came
//! of it, and who does what by when. What has come and not been opened is not shown: opening it is
//! the receipt.

use super::{Desk, topic_word};
use crate::paths;
use app::view::feedback::One;
use care::episode::feedback::{Feedback, Topic, Waits};

pub(crate) struct OneView {
    /// "Avvikelse: läkemedel", "Tack"
    pub(crate) title: String,
    /// "Till Infektion 5, i går kl 14.10"
    pub(crate) between: String,
    /// Nothing when it has not been opened, or was taken back by the other unit.
    pub(crate) words: Option<String>,
    pub(crate) answer: Option<AnswerView>,
    /// "Ni svarar, senast 8 december kl 16", "Läst i dag kl 9"
    pub(crate) status: String,
    /// This unit answers it.
    pub(crate) is_ours: bool,
    pub(crate) is_late: bool,
    pub(crate) is_new: bool,
    pub(crate) href: String,
}

pub(crate) struct AnswerView {
    /// "Vi har ändrat vårt sätt att arbeta"
    pub(crate) outcome: String,
    pub(crate) words: String,
    pub(crate) when: String,
}

impl Desk<'_> {
    pub(crate) fn one_view(&self, one: &One) -> OneView {
        let (told, own) = (&one.told, self.view.unit);
        let known = &told.feedback;
        let is_new = known.is_new_to(own);
        let is_sender = known.from.unit == own;
        let (key, other) = match is_sender {
            true => ("feedback-to", known.to.unit),
            false => ("feedback-from", known.from.unit),
        };
        let blanks = [self.unit(other), self.moment(known.sent.at)];
        let [unit, when] = &blanks;
        let is_hidden = !is_sender && (is_new || known.withdrawn.is_some());
        let is_ours = known.to.unit == own && known.waits() == Some(Waits::ForAnswer);
        OneView {
            title: self.title(known.topic),
            between: self.t().with(key, &[("unit", unit), ("when", when)]),
            words: Some(told.words.clone()).filter(|words| !is_hidden && !words.is_empty()),
            answer: self.answer(one).filter(|_| !is_new && known.withdrawn.is_none()),
            status: self.status(known),
            is_ours,
            is_late: known.waits() == Some(Waits::ForAnswer) && known.due_at < self.view.now,
            is_new,
            href: paths::one_feedback(self.id(), told.id),
        }
    }

    fn title(&self, topic: Topic) -> String {
        let word = topic_word(self.t(), topic);
        match topic {
            Topic::Thanks => word,
            Topic::HandOver
            | Topic::Medicines
            | Topic::Aids
            | Topic::Information
            | Topic::Telephone
            | Topic::Time
            | Topic::Other => self.t().with("feedback-deviation", &[("topic", &word)]),
        }
    }

    fn answer(&self, one: &One) -> Option<AnswerView> {
        let (outcome, mark) = one.told.feedback.answered?;
        Some(AnswerView {
            outcome: self.get(&outcome_key(outcome.as_str())),
            words: one.told.answer.clone().unwrap_or_default(),
            when: self.moment(mark.at),
        })
    }

    /// Who does what by when, or what has been done.
    fn status(&self, known: &Feedback) -> String {
        let own = self.view.unit;
        let at = |key: &str, at| self.t().with(key, &[("when", &self.moment(at))]);
        if let Some(withdrawn) = known.withdrawn {
            return at("feedback-taken-back", withdrawn.at);
        }
        match known.waits() {
            Some(Waits::ForAnswer) => self.to_be_answered(known),
            Some(Waits::ForReader) if known.to.unit == own => self.get("feedback-thanks-to-read"),
            Some(Waits::ForReader) => self.get("feedback-not-opened"),
            Some(Waits::ForSender) if known.from.unit == own => self.get("feedback-answer-to-read"),
            Some(Waits::ForSender) => self.get("feedback-answered"),
            None => match (known.answered, known.opened) {
                (Some((_, answered)), _) => at("feedback-answered-at", answered.at),
                (None, Some(opened)) => at("feedback-read-at", opened.at),
                (None, None) => String::new(),
            },
        }
    }

    fn to_be_answered(&self, known: &Feedback) -> String {
        let (is_ours, is_late) = (known.to.unit == self.view.unit, known.due_at < self.view.now);
        let key = match (is_ours, is_late) {
            (true, false) => "feedback-ours-by",
            (true, true) => "feedback-ours-late",
            (false, false) => "feedback-theirs-by",
            (false, true) => "feedback-theirs-late",
        };
        let (unit, when) = (self.unit(known.to.unit), self.moment(known.due_at));
        let by = self.t().with(key, &[("unit", &unit), ("when", &when)]);
        match known.opened {
            _ if is_ours => by,
            Some(opened) => {
                let when = self.moment(opened.at);
                format!("{by} {}", self.t().with("feedback-opened-at", &[("when", &when)]))
            }
            None => format!("{by} {}", self.get("feedback-not-opened")),
        }
    }
}

pub(super) fn outcome_key(word: &str) -> String {
    format!("feedback-outcome-{}", word.replace('_', "-"))
}

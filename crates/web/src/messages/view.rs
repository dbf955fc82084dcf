//! A conversation in words: what was said, by whom and when, who has opened it and when, and who
//! answers by when. What has come and not been opened is not shown: opening it is the receipt.

use super::Post;
use crate::items::capital;
use crate::paths;
use app::view::messages::Talk;
use care::episode::conversation::{Happened, Message, Settled, Side};
use care::recorded::Mark;
use jiff::Timestamp;

pub(crate) struct TalkView {
    /// "Hemsjukvården Norrstad"
    pub(crate) with: String,
    /// "Ni svarar, senast i dag kl 14", or nothing.
    pub(crate) waits: Option<String>,
    pub(crate) is_ours: bool,
    pub(crate) is_late: bool,
    pub(crate) is_new: bool,
    pub(crate) newest: String,
    /// The beginning of the newest that has been opened.
    pub(crate) excerpt: String,
    pub(crate) href: String,
    pub(crate) lines: Vec<Line>,
}

/// One thing in a conversation, oldest first.
pub(crate) enum Line {
    Said(SaidView),
    /// "Leila Haddad ringde patienten, i dag kl 10"
    Happened(String),
}

pub(crate) struct SaidView {
    pub(crate) who: String,
    pub(crate) when: String,
    /// Nothing when it was taken back from this side.
    pub(crate) text: Option<String>,
    pub(crate) is_own: bool,
    /// "Öppnat av Leila Haddad, i dag kl 10.05", "Inte öppnat än"
    pub(crate) seen: Vec<String>,
    pub(crate) taken_back: Option<String>,
    /// Where it is taken back.
    pub(crate) retract: Option<String>,
}

/// Letters of the newest message that stand in the list.
const EXCERPT: usize = 90;

impl Post<'_> {
    pub(crate) fn talk_view(&self, talk: &Talk) -> TalkView {
        let one = &talk.told.conversation;
        let own = self.view.side.unit();
        let is_ours = talk.waits.is_some_and(|(owner, _)| Some(owner.unit) == own);
        let is_late = talk.waits.is_some_and(|(_, due)| due < self.view.now);
        let newest = one.messages.last().map(|message| self.moment(message.mark.at));
        TalkView {
            with: capital(&self.with(one)),
            waits: talk.waits.map(|(owner, due)| {
                let key = match (is_ours, is_late) {
                    (true, false) => "messages-ours-by",
                    (true, true) => "messages-ours-late",
                    (false, false) => "messages-theirs-by",
                    (false, true) => "messages-theirs-late",
                };
                let (unit, when) = (self.unit(owner.unit), self.moment(due));
                self.t().with(key, &[("unit", &unit), ("when", &when)])
            }),
            is_ours,
            is_late,
            is_new: talk.is_new,
            newest: newest.unwrap_or_default(),
            excerpt: self.excerpt(talk),
            href: paths::conversation(self.id(), talk.told.id),
            lines: self.lines(talk),
        }
    }

    fn excerpt(&self, talk: &Talk) -> String {
        let mut newest_first = talk.told.conversation.messages.iter().rev();
        let opened = newest_first.find(|m| !self.is_hidden(talk, m) && m.retracted.is_none());
        let text = opened.and_then(|message| talk.told.texts.get(&message.mark.id));
        let Some(text) = text else { return String::new() };
        match text.char_indices().nth(EXCERPT) {
            Some((end, _)) => format!("{} …", text[..end].trim_end()),
            None => text.clone(),
        }
    }

    /// Since when this side has not opened what others wrote.
    pub(crate) fn is_hidden(&self, talk: &Talk, message: &Message) -> bool {
        let one = &talk.told.conversation;
        let opened = match self.view.side {
            Side::Unit { unit } => one.opened.get(&unit),
            Side::Patient | Side::Kin { .. } => one.reader_opened.as_ref(),
        };
        message.from != self.view.side && opened.is_none_or(|mark| mark.at < message.mark.at)
    }

    pub(crate) fn lines(&self, talk: &Talk) -> Vec<Line> {
        let messages = talk.told.conversation.messages.iter();
        let shown = messages.filter(|message| !self.is_hidden(talk, message));
        let said = shown.map(|m| (m.mark.at, m.mark.id, Line::Said(self.said(talk, m))));
        let acts = talk.told.happened.iter().filter_map(|(happened, mark)| {
            Some((mark.at, mark.id, Line::Happened(self.happened(happened, *mark)?)))
        });
        let mut lines: Vec<(Timestamp, _, Line)> = said.chain(acts).collect();
        lines.sort_by_key(|(at, id, _)| (*at, *id));
        lines.into_iter().map(|(_, _, line)| line).collect()
    }

    fn said(&self, talk: &Talk, message: &Message) -> SaidView {
        let is_own = message.from == self.view.side;
        let is_reader = self.view.side.unit().is_none();
        let who = match (is_own, is_reader) {
            (true, true) => self.get("messages-you"),
            (true, false) | (false, _) => self.who(message.mark.by),
        };
        let taken_back = message.retracted.as_ref().map(|(reason, mark)| {
            let (who, when) = (self.who(mark.by), self.moment(mark.at));
            let key =
                if reason.is_empty() { "messages-taken-back" } else { "messages-taken-back-for" };
            self.t().with(key, &[("who", &who), ("when", &when), ("reason", reason)])
        });
        let text = talk.told.texts.get(&message.mark.id).cloned();
        let is_new_enough = talk.told.conversation.may_be_retracted(message.mark.id);
        let may_retract = is_own && talk.is_kept && is_new_enough;
        let retract = may_retract.then(|| match self.view.side {
            Side::Unit { .. } => paths::said(self.id(), talk.told.id, message.mark.id),
            Side::Patient => format!("/me/said/{}", message.mark.id.0),
            Side::Kin { .. } => format!("/kin/said/{}", message.mark.id.0),
        });
        SaidView {
            who: capital(&who),
            when: self.moment(message.mark.at),
            text: text.filter(|_| is_own || message.retracted.is_none()),
            is_own,
            seen: if is_own { self.seen(talk, message) } else { vec![] },
            taken_back,
            retract,
        }
    }

    /// The first opening by each other side since it was written.
    fn seen(&self, talk: &Talk, message: &Message) -> Vec<String> {
        let mut sides: Vec<Side> = vec![];
        let mut lines = vec![];
        for (happened, mark) in &talk.told.happened {
            let Happened::Opened { by, .. } = happened else { continue };
            if mark.at < message.mark.at || *by == message.from || sides.contains(by) {
                continue;
            }
            sides.push(*by);
            let (who, when) = (self.who(mark.by), self.moment(mark.at));
            lines.push(self.t().with("messages-opened", &[("who", &who), ("when", &when)]));
        }
        if lines.is_empty() && message.retracted.is_none() {
            lines.push(self.get("messages-not-opened"));
        }
        lines
    }

    /// What became of it otherwise; openings stand at the messages.
    fn happened(&self, happened: &Happened, mark: Mark) -> Option<String> {
        let (who, when) = (self.who(mark.by), self.moment(mark.at));
        let t = self.t();
        let say =
            |key: &str, what: &str| t.with(key, &[("who", &who), ("when", &when), ("what", &what)]);
        Some(match happened {
            Happened::Started { .. } | Happened::Wrote { .. } | Happened::Opened { .. } => {
                return None;
            }
            // What happens to it by others is told in the message's own place.
            Happened::Retracted { .. } => return None,
            Happened::Settled { how: Settled::Rung { with }, .. } => say("messages-rung", with),
            Happened::Settled { how: Settled::NoAnswerNeeded, .. } => {
                say("messages-no-answer-needed", "")
            }
            Happened::Forwarded { to, note, .. } => {
                let unit = self.unit(*to);
                let line = say("messages-forwarded", &unit);
                if note.is_empty() { line } else { format!("{line}: {note}") }
            }
            Happened::Added { unit, .. } => say("messages-added", &self.unit(*unit)),
        })
    }
}

//! The copy as a paper: day by day, in plain sentences, what was struck said to be so.

use super::words::{self, EntryView};
use crate::episodes::On;
use crate::papers::frame::{Frame, identity};
use app::paper::{Block, Fact, Kind, Mark, Paper, Reading};
use app::view::copy::JournalCopy;
use care::episode::copy::Outcome;
use jiff::civil::Date;

pub(super) fn of(on: &On<'_>, copy: &JournalCopy) -> Paper {
    let frame = Frame::of(on);
    let keeper = words::keeper(on, copy.copy.unit, &copy.keeper);
    let unit = keeper.clone();
    let mut blocks = vec![Block::Lead { text: on.get("copy-paper-lead") }, facts(on, copy, &frame)];
    blocks.extend(withheld(on, copy));
    blocks.extend(days(on, &frame, &words::entries(on, copy)));
    blocks.push(Block::Heading { text: on.get("copy-paper-words") });
    blocks.push(Block::Paragraph { text: on.get("copy-paper-words-text") });
    Paper {
        subtitle: Some(keeper),
        identity: Some(identity(on)),
        unit,
        blocks,
        ..frame.paper(Kind::Journal, Reading::Large, on.get("copy-paper-title"))
    }
}

fn facts(on: &On<'_>, copy: &JournalCopy, frame: &Frame<'_>) -> Block {
    let patient = on.view.patient.as_ref();
    let number = patient.and_then(|patient| patient.identity.as_ref());
    let number = number.map(care::identity::IdentityNumber::shown).unwrap_or_default();
    let decided = copy.copy.decided.as_ref();
    let by = decided.map(|(_, mark)| on.who_in_full(mark.by)).unwrap_or_default();
    let when = decided.map(|(_, mark)| frame.moment(mark.at)).unwrap_or_default();
    let rows = [
        ("person-name", on.name()),
        ("person-identity", number),
        ("copy-asked-at", frame.moment(copy.copy.asked.at)),
        ("copy-decided-by", by),
        ("copy-decided-at", when),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    Block::Facts { rows: rows.map(|(key, value)| Fact { label: on.get(key), value }).collect() }
}

/// That something is missing is said first, with why and what can be done about it.
fn withheld(on: &On<'_>, copy: &JournalCopy) -> Option<Block> {
    let (outcome, _) = copy.copy.decided.as_ref()?;
    let Outcome::ReleasedInPart { withheld, ground, reason } = outcome else { return None };
    let ground = on.word("copy-ground", ground.as_str());
    let text = on
        .t()
        .with("copy-withheld", &[("n", &withheld.len()), ("ground", &ground), ("reason", reason)]);
    let text = format!("{text} {}", on.get("copy-appeal"));
    Some(Block::Note { mark: Mark::Information, title: on.get("copy-withheld-title"), text })
}

fn days(on: &On<'_>, frame: &Frame<'_>, entries: &[EntryView]) -> Vec<Block> {
    let mut blocks = vec![];
    let mut today: Option<Date> = None;
    for entry in entries {
        let civil = on.zone().to_datetime(entry.at);
        if today != Some(civil.date()) {
            today = Some(civil.date());
            let text = crate::items::capital(&frame.day(civil.date()));
            blocks.push(Block::Heading { text });
        }
        let clock = crate::format::column_clock(on.t(), civil.time());
        let mut inner = vec![Block::Subheading { text: format!("{clock}. {}", entry.says) }];
        let mut lines = entry.lines.clone();
        lines.push(on.t().with("copy-written-by", &[("who", &on.who_in_full(entry.by))]));
        if let Some(struck) = &entry.struck {
            let (who, when) = (on.who_in_full(struck.by), frame.moment(struck.at));
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("who", &who), ("when", &when), ("reason", &struck.reason)];
            let key = if struck.instead.is_empty() { "copy-struck" } else { "copy-corrected" };
            lines.push(on.t().with(key, &blanks));
            lines.extend(struck.instead.iter().cloned());
        }
        inner.push(Block::Paragraph { text: lines.join("\n") });
        blocks.push(Block::Together { blocks: inner });
    }
    blocks
}

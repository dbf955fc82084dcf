//! Draft: the agreement as it is being written. Begins from the programme's template or from the
//! newest version, and keeps every row that has been typed, with spare rows to write more in.

use crate::episodes::On;
use crate::forms::{Fields, FormBack, Reader};
use care::episode::agreement::{Content, Duty, Goal};
use care::ids::UnitId;
use jiff::ToSpan;

/// Empty rows at the end of each list; the button that adds more gives these again.
const SPARE: usize = 2;

#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) matters_to_me: String,
    pub(crate) what_happens: String,
    pub(crate) i_do: Vec<String>,
    /// Who, and what.
    pub(crate) others_do: Vec<(String, String)>,
    pub(crate) call: Vec<String>,
    pub(crate) if_worse: Vec<String>,
    /// Id (empty for a new one), and text.
    pub(crate) goals: Vec<(String, String)>,
    pub(crate) planned_end: String,
    pub(crate) next: String,
}

impl Draft {
    pub(crate) fn begin(on: &On<'_>) -> Self {
        let draft = match &on.episode().agreement {
            Some(agreement) => Draft::of(&agreement.content),
            None => Draft::template(on),
        };
        draft.with_spare_rows()
    }

    fn of(content: &Content) -> Self {
        let duties = content.others_do.iter();
        let goals = content.discharge_criteria.iter();
        Draft {
            matters_to_me: content.matters_to_me.clone(),
            what_happens: content.what_happens.clone(),
            i_do: content.i_do.clone(),
            others_do: duties.map(|duty| (duty.who.clone(), duty.what.clone())).collect(),
            call: content.call.iter().map(|unit| unit.0.to_string()).collect(),
            if_worse: content.if_worse.clone(),
            goals: goals.map(|goal| (goal.id.clone(), goal.text.clone())).collect(),
            planned_end: content.planned_end.to_string(),
            next: content.next.clone(),
        }
    }

    /// The programme's own words, where the conversation with the patient begins.
    fn template(on: &On<'_>) -> Self {
        let programme = &on.view.programme;
        let template = &programme.agreement;
        let words = |text: &care::programme::Text| on.text(text).to_owned();
        let call = template.call.iter().filter_map(|row| on.episode().unit_of(row.unit));
        let duties = template.others_do.iter().filter(|duty| on.episode().has_duty(duty));
        let goals = programme.discharge_criteria.iter();
        Draft {
            matters_to_me: String::new(),
            what_happens: words(&template.what_happens),
            i_do: template.i_do.iter().map(words).collect(),
            others_do: duties.map(|duty| (words(&duty.who), words(&duty.what))).collect(),
            call: call.map(|unit| unit.0.to_string()).collect(),
            if_worse: template.if_worse.iter().map(words).collect(),
            goals: goals.map(|goal| (goal.id.clone(), words(&goal.text))).collect(),
            planned_end: planned_end(on),
            next: words(&template.next),
        }
    }

    /// What somebody has typed, also the rows that are empty.
    pub(crate) fn typed(back: &FormBack) -> Self {
        let fields = Fields(back.values.clone());
        let one = |name: &str| fields.one(name).to_owned();
        let draft = Draft {
            matters_to_me: one("matters_to_me"),
            what_happens: one("what_happens"),
            i_do: fields.lines("i_do"),
            others_do: pairs(&fields, "others_who", "others_what"),
            call: fields.lines("call"),
            if_worse: fields.lines("if_worse"),
            goals: pairs(&fields, "goal_id", "discharge_criteria"),
            planned_end: one("planned_end"),
            next: one("next"),
        };
        draft.with_spare_rows()
    }

    fn with_spare_rows(mut self) -> Self {
        for list in [&mut self.i_do, &mut self.call, &mut self.if_worse] {
            list.extend((0..SPARE).map(|_| String::new()));
        }
        for list in [&mut self.others_do, &mut self.goals] {
            list.extend((0..SPARE).map(|_| (String::new(), String::new())));
        }
        self
    }
}

fn planned_end(on: &On<'_>) -> String {
    let Some(decision) = &on.episode().decision else { return String::new() };
    let days = i64::from(decision.treatment_days).saturating_sub(1).days();
    let last = decision.treatment_from.checked_add(days);
    last.map(|day| day.to_string()).unwrap_or_default()
}

/// Rows of two fields; a row whose second field says nothing is no row, unless the first does.
fn pairs(fields: &Fields, first: &str, second: &str) -> Vec<(String, String)> {
    let (first, second) = (fields.all(first), fields.all(second));
    let rows = first.iter().zip(second).map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()));
    rows.filter(|(_, words)| !words.is_empty()).collect()
}

/// What was typed, as an agreement; none when the end cannot be read.
pub(crate) fn content(reader: &mut Reader<'_>, fields: &Fields) -> Option<Content> {
    let planned_end = reader.date("planned_end");
    let call = fields.lines("call");
    let call: Vec<UnitId> = call.iter().filter_map(|id| id.parse().ok().map(UnitId)).collect();
    let duties = pairs(fields, "others_who", "others_what").into_iter();
    Some(Content {
        matters_to_me: reader.needed("matters_to_me", "agreement-matters-missing"),
        what_happens: reader.text("what_happens"),
        i_do: fields.lines("i_do"),
        others_do: duties.map(|(who, what)| Duty { who, what }).collect(),
        call,
        if_worse: fields.lines("if_worse"),
        discharge_criteria: goals(pairs(fields, "goal_id", "discharge_criteria")),
        planned_end: planned_end?,
        next: reader.text("next"),
    })
}

/// The programme's criteria keep their ids; the patient's own get the next free one.
fn goals(rows: Vec<(String, String)>) -> Vec<Goal> {
    let mut goals: Vec<Goal> = vec![];
    let taken: Vec<String> = rows.iter().map(|(id, _)| id.clone()).collect();
    let mut number = 1;
    for (id, text) in rows {
        let mut own = id;
        while own.is_empty() {
            let candidate = format!("own-{number}");
            number += 1;
            if !taken.contains(&candidate) {
                own = candidate;
            }
        }
        goals.push(Goal { id: own, text });
    }
    goals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_criteria_get_ids_that_nobody_has() {
        let row = |id: &str, text: &str| (id.to_owned(), text.to_owned());
        let rows = vec![row("crp", "CRP"), row("own-1", "Gå"), row("", "Sova"), row("", "Äta")];
        let ids: Vec<String> = goals(rows).into_iter().map(|goal| goal.id).collect();
        assert_eq!(ids, ["crp", "own-1", "own-2", "own-3"]);
    }
}

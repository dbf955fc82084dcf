//! Steps: who does what and when, one step for each day and each episode that the file names.
//!
//! What is done is read in `command`; here is all that steps have in common.

use super::by::{by, has_episode, refused};
use super::command::{On, commands, does};
use crate::cast::{Cast, CastEpisode, Labelled};
use crate::known::Known;
use crate::scenario::{Act, Step};
use crate::table::{Field, Table};
use care::ids::EpisodeId;
use care::who::Who;
use jiff::civil::Time;

/// Longest rehearsal, in days.
const DAYS_MAX: i32 = 400;

pub(super) fn steps(file: &Table<'_>, cast: &mut Cast) -> Vec<Step> {
    let tables = file.tables("step");
    cast.episodes = episodes(&tables, cast);
    name_kin(&tables, cast);
    for (index, table) in tables.iter().enumerate() {
        label(index, table, cast);
    }
    let mut steps = vec![];
    for (index, table) in tables.iter().enumerate() {
        steps.extend(expanded(index, table, cast));
    }
    // Stable: at the same minute the order of the file counts.
    steps.sort_by_key(|step: &Step| step.at);
    steps
}

/// An episode begins with the step that flags it.
fn episodes(tables: &[Table<'_>], cast: &Cast) -> Known<CastEpisode> {
    let mut episodes = Known::default();
    for (order, table) in tables.iter().enumerate().filter(|(_, table)| is(table, "flag")) {
        let name = table.need("episode", "an id of the new episode").and_then(|f| f.id());
        let flagged = super::flow::flagged(table, cast);
        let Some(name) = name else { continue };
        if episodes.is_named(&name) {
            table.fault("episode", "another id; this episode is flagged already");
            continue;
        }
        let id = EpisodeId(cast.id("episode", &name));
        episodes.put(name, flagged.map(|flagged| CastEpisode { id, order, ..flagged }));
    }
    episodes
}

/// `by = "kin"` is the first whom the patient names.
fn name_kin(tables: &[Table<'_>], cast: &mut Cast) {
    for table in tables.iter().filter(|table| is(table, "name-kin")) {
        let kin = table.get("kin").and_then(|field| field.named("person", &cast.persons));
        let kin = kin.map(|person| person.id);
        for name in episode_names(table, cast) {
            let episode = cast.episodes.get_mut(&name);
            if let Some(episode) = episode {
                episode.kin = episode.kin.or(kin);
            }
        }
    }
}

fn is(table: &Table<'_>, word: &str) -> bool {
    table.get("do").is_some_and(|field| field.value.get_ref().as_str() == Some(word))
}

fn label(index: usize, table: &Table<'_>, cast: &mut Cast) {
    let Some(label) = table.get("id").and_then(|field| field.id()) else { return };
    let (days, time) = when(table);
    let names = episode_names(table, cast);
    let names: Vec<_> = match names.is_empty() {
        true => vec![None],
        false => names.into_iter().map(Some).collect(),
    };
    for episode in names {
        let on = on(index, table, cast, (days.first().copied().unwrap_or(1), time), &episode);
        let series = is(table, "plan-contacts").then(|| super::plan::series(&on)).flatten();
        let does = table.get("do").and_then(|field| field.text()).unwrap_or_default();
        if cast.labelled(&label, episode.as_deref()).is_some() {
            table.fault("id", "another id; another step of this episode has it");
            continue;
        }
        let labelled = Labelled { index, does, episode, days: days.clone(), series };
        cast.labels.entry(label.clone()).or_default().push(labelled);
    }
}

fn on<'a, 't>(
    index: usize,
    table: &'a Table<'t>,
    cast: &'a Cast,
    (day, time): (i32, Time),
    episode: &'a Option<String>,
) -> On<'a, 't> {
    let known = episode.as_ref().and_then(|name| cast.episodes.get_key_value(name));
    let episode = known.map(|(name, episode)| (name.as_str(), episode));
    On { cast, table, index, day, time, episode, who: Who::System }
}

fn expanded(index: usize, table: &Table<'_>, cast: &Cast) -> Vec<Step> {
    let (days, time) = when(table);
    table.get("id");
    let story = table.get("story").and_then(|field| field.both());
    let because = table.get("because").and_then(|field| field.both());
    let refused = table.get("refused").and_then(|field| refused(&field));
    let names = episode_names(table, cast);
    if !has_episode(table) {
        table.get("episode");
    }
    let names: Vec<_> = match names.is_empty() {
        true => vec![None],
        false => names.into_iter().map(Some).collect(),
    };
    if does(table).is_none() {
        return vec![];
    }
    let mut steps = vec![];
    for name in &names {
        for day in &days {
            let mut on = on(index, table, cast, (*day, time), name);
            let actor = by(&on);
            on.who = actor.as_ref().map_or(Who::System, |actor| actor.who);
            let (acts, Some(actor)) = (acts(&on), actor) else { continue };
            steps.push(Step {
                line: table.line(),
                day: *day,
                at: on.now(),
                actor,
                episode: name.clone(),
                acts,
                story: story.clone(),
                because: because.clone(),
                refused: refused.clone(),
            });
        }
    }
    table.finish();
    steps
}

fn acts(on: &On<'_, '_>) -> Vec<Act> {
    let made = commands(on).unwrap_or_default();
    let acts = made.into_iter().enumerate().map(|(part, made)| Act {
        id: on.command(part),
        command: made.command,
        find: made.find,
    });
    acts.collect()
}

/// The days of a step, and the time of day. After a fault day 1, so that the rest is read too.
pub(super) fn when(table: &Table<'_>) -> (Vec<i32>, Time) {
    let time = table.need("at", "a time of day as \"09:10\"").and_then(|field| field.time());
    let days: Vec<i32> = match (table.get("day"), table.get("every")) {
        (Some(day), None) => day.whole(1..=DAYS_MAX).into_iter().collect(),
        (None, Some(every)) => span(&every),
        (Some(_), Some(every)) => {
            every.fault("either day or every, not both");
            vec![]
        }
        (None, None) => {
            table.fault("day", "a day, or every = { from_day, to_day }");
            vec![]
        }
    };
    (if days.is_empty() { vec![1] } else { days }, time.unwrap_or_default())
}

fn span(every: &Field<'_>) -> Vec<i32> {
    let Some(table) = every.table() else { return vec![] };
    let day = |key| table.need(key, "a day").and_then(|field| field.whole(1..=DAYS_MAX));
    let (from, to) = (day("from_day"), day("to_day"));
    let except = table.get("except").map(|field| field.list()).unwrap_or_default();
    let except: Vec<i32> = except.iter().filter_map(|day| day.whole(1..=DAYS_MAX)).collect();
    table.finish();
    let (Some(from), Some(to)) = (from, to) else { return vec![] };
    let days: Vec<i32> = (from..=to).filter(|day| !except.contains(day)).collect();
    if days.is_empty() {
        table.fault("to_day", &format!("a day from {from} on that is not excepted"));
    }
    days
}

/// `episode = "…"`, or the same for several: `episodes = ["…", "…"]`.
fn episode_names(table: &Table<'_>, cast: &Cast) -> Vec<String> {
    let one = table.has("episode").then(|| table.get("episode")).flatten();
    let several = table.has("episodes").then(|| table.get("episodes")).flatten();
    let fields = several.map(|field| field.list()).unwrap_or_default();
    let fields = one.into_iter().chain(fields);
    let known = fields.filter_map(|field| {
        field.named("episode", &cast.episodes)?;
        field.text()
    });
    known.collect()
}

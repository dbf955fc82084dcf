//! Explains a stop of a plan as data: what its start waits for, and what it would cost if another
//! carer came, or nobody. It puts nothing into words and changes no plan.

use crate::search::Trial;
use crate::{Plan, Problem, Synchronisation, Terms, Ticks, Work};

/// Why this carer, why this time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    pub carer: usize,
    pub starts_at: Ticks,
    pub held_by: Held,
    /// Every other carer, the one who would cost least first, those who cannot last.
    pub others: Vec<Other>,
    /// What changes when the visit is left out altogether.
    pub left_out: Terms,
}

/// What the start waits for: it could not be earlier without that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Its window opens then.
    Window,
    /// The carer is there then, from the visit before or from the start of the day.
    Road { from: Option<usize> },
    /// The other part of a double visit.
    Together { part: usize },
    /// Another visit has to be over first.
    After { visit: usize },
    /// It is locked to that time.
    Lock,
    /// It could have started earlier in this plan.
    Nothing,
}

/// If this carer came instead, at the best place in that carer's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Other {
    pub carer: usize,
    pub why_not: Option<WhyNot>,
    /// The difference of each term that has a weight, and of the weighted sum; more is worse.
    pub changes: Terms,
    pub cost: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// Lacks the ability.
    Ability,
    /// The patient has said no to this carer.
    Refused,
    /// Somebody else is locked to it.
    Locked,
    /// Does the other part of the same visit.
    OtherPart,
    /// No place in the day that can be carried out at all.
    NoPlace,
}

/// Explains one part of a visit; `None` when the plan does not have it.
#[must_use]
pub fn explain(problem: &Problem, plan: &Plan, visit: usize, part: usize) -> Option<Explained> {
    let (route, at) = plan.routes.iter().find_map(|route| {
        let is_it = |stop: &crate::Stop| stop.work == Work::Part { visit, part };
        Some((route, route.stops.iter().position(is_it)?))
    })?;
    let mut trial = Trial::of(problem, plan);
    let weigh = |terms: &Terms| terms.cost(&problem.weights, problem.scale.ticks_per_unit);
    let mut others: Vec<Other> = (0..problem.carers.len())
        .filter(|&carer| carer != route.carer)
        .map(|carer| {
            let nobody = |why_not| Other {
                carer,
                why_not: Some(why_not),
                changes: Terms::default(),
                cost: 0,
            };
            if let Some(why_not) = refusal(problem, plan, carer, visit, part) {
                return nobody(why_not);
            }
            match trial.with_carer(visit, part, carer) {
                None => nobody(WhyNot::NoPlace),
                Some(changes) => Other { carer, why_not: None, changes, cost: weigh(&changes) },
            }
        })
        .collect();
    others.sort_by_key(|other| (other.why_not.is_some(), other.cost, other.carer));
    Some(Explained {
        carer: route.carer,
        starts_at: route.stops[at].starts_at,
        held_by: held_by(problem, plan, route, at),
        others,
        left_out: trial.without(visit),
    })
}

fn refusal(
    problem: &Problem,
    plan: &Plan,
    carer: usize,
    visit: usize,
    part: usize,
) -> Option<WhyNot> {
    let wanted = &problem.visits[visit];
    if problem.carers[carer].abilities.binary_search(&wanted.parts[part].ability).is_err() {
        return Some(WhyNot::Ability);
    }
    if wanted.incompatible.contains(&carer) {
        return Some(WhyNot::Refused);
    }
    let locked_to = wanted.parts[part].promise.filter(|told| told.is_locked);
    if locked_to.and_then(|told| told.carer).is_some_and(|locked_to| locked_to != carer) {
        return Some(WhyNot::Locked);
    }
    let other = Work::Part { visit, part: 1 - part.min(1) };
    let theirs = plan.routes.iter().find(|route| route.carer == carer);
    let does_other = theirs.is_some_and(|route| route.stops.iter().any(|stop| stop.work == other));
    (wanted.synchronisation.is_tied() && does_other).then_some(WhyNot::OtherPart)
}

fn held_by(problem: &Problem, plan: &Plan, route: &crate::Route, at: usize) -> Held {
    let stop = route.stops[at];
    let Work::Part { visit, part } = stop.work else { return Held::Nothing };
    let (wanted, starts_at) = (&problem.visits[visit], stop.starts_at);
    if wanted.parts[part].promise.is_some_and(|told| told.is_locked) {
        return Held::Lock;
    }
    let carer = &problem.carers[route.carer];
    let (before, there_at) = match at.checked_sub(1).map(|before| route.stops[before]) {
        Some(before) => {
            let from = problem.visits[before.work.visit()].place;
            (Some(before.work.visit()), before.ends_at + problem.travel(from, wanted.place))
        }
        None => {
            let leaves_at = carer.shift.map_or(0, |shift| shift.starts_at);
            (None, leaves_at + problem.travel(carer.start_place, wanted.place))
        }
    };
    if there_at >= starts_at {
        return Held::Road { from: before };
    }
    if let Some(after) = wanted.after.iter().find(|after| {
        let parts = problem.visits[after.visit].parts.iter().enumerate();
        let mut ends = parts.filter_map(|(part, rule)| {
            Some(started(plan, after.visit, part)? + rule.duration + after.gap)
        });
        ends.any(|over_at| over_at >= starts_at)
    }) {
        return Held::After { visit: after.visit };
    }
    if wanted.windows.iter().any(|window| window.starts_at == starts_at) {
        return Held::Window;
    }
    let other = 1 - part.min(1);
    match (wanted.synchronisation, started(plan, visit, other)) {
        (Synchronisation::Independent, _) | (_, None) => Held::Nothing,
        (Synchronisation::Simultaneous, Some(at)) if at == starts_at => {
            Held::Together { part: other }
        }
        (Synchronisation::Sequential { min, .. }, Some(at))
            if part == 1 && at + min == starts_at =>
        {
            Held::Together { part: other }
        }
        (Synchronisation::Sequential { max, .. }, Some(at))
            if part == 0 && at - max == starts_at =>
        {
            Held::Together { part: other }
        }
        (Synchronisation::Simultaneous | Synchronisation::Sequential { .. }, Some(_)) => {
            Held::Nothing
        }
    }
}

fn started(plan: &Plan, visit: usize, part: usize) -> Option<Ticks> {
    let stops = plan.routes.iter().flat_map(|route| &route.stops);
    let mut its = stops.filter(|stop| stop.work == Work::Part { visit, part });
    its.next().map(|stop| stop.starts_at)
}

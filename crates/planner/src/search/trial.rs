//! Tries out changes of a plan that is there, and undoes each: what an explanation needs.

use super::layout::{Layout, narrow};
use super::state::State;
use crate::{Plan, Problem, Terms};

/// A plan laid out for trying.
pub(crate) struct Trial<'p> {
    layout: Layout<'p>,
    plan: Plan,
}

impl<'p> Trial<'p> {
    pub(crate) fn of(problem: &'p Problem, plan: &Plan) -> Self {
        Self { layout: Layout::new(problem), plan: plan.clone() }
    }

    fn adopted(&self) -> State<'_, 'p> {
        let mut state = State::new(&self.layout);
        state.adopt(&self.plan);
        state
    }

    /// What changes when this carer does the part at the best place of the day; `None` when no place
    /// can be carried out.
    pub(crate) fn with_carer(&mut self, visit: usize, part: usize, carer: usize) -> Option<Terms> {
        let mut state = self.adopted();
        let before = state.now.terms;
        let stop = self.layout.first_stop[visit] + narrow(part);
        let (_, after) = state.best_in_day(stop, narrow(carer))?;
        Some(after.less(&before))
    }

    pub(crate) fn without(&mut self, visit: usize) -> Terms {
        let mut state = self.adopted();
        let before = state.now.terms;
        for stop in self.layout.stops_of(narrow(visit)) {
            if state.is_in(stop) {
                state.detach(stop);
            }
        }
        state.add_unserved(narrow(visit), 1);
        let is_settled = state.settle(i64::MAX);
        debug_assert!(is_settled, "nothing waits for what is not there");
        state.now.terms.less(&before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::settled::settled;
    use crate::{County, Rounds, Search, checker, county, plan};

    /// What a trial says that a change costs is what the checker counts in the plan with it.
    #[test]
    fn a_trial_and_the_checker_count_the_same() {
        let problem = county(County { visits: 60, carers: 8, seed: 2 });
        let search = Search { seed: 1, threads: 1, start: None, rounds: Rounds::Doubling };
        let found = plan(&problem, &search, &|progress| {
            if progress.iterations >= 20_000 { 1.0 } else { 0.0 }
        });
        let mut trial = Trial::of(&problem, &found.plan);
        // Terms without weight are not kept up in a search.
        let weighed = |terms: Terms| Terms { highest_idle: 0, unevenness: 0, ..terms };
        let before = weighed(checker::check(&problem, &found.plan).terms);
        assert_eq!(trial.adopted().now.terms, before);
        let mut tried = 0;
        for (visit, carer) in (0..60).flat_map(|visit| (0..8).map(move |carer| (visit, carer))) {
            let stop = trial.layout.first_stop[visit];
            let may = trial.layout.may(stop as usize, carer);
            let Some(changes) = may.then(|| trial.with_carer(visit, 0, carer)).flatten() else {
                continue;
            };
            let mut state = trial.adopted();
            let (place, _) = state.best_in_day(stop, narrow(carer)).expect("again");
            state.detach(stop);
            state.attach(stop, place);
            assert!(state.settle(i64::MAX));
            let verdict = checker::check(&problem, &settled(&trial.layout, &state.now));
            let is_twin = verdict.faults == [checker::Fault::SameCarer(visit)];
            assert!(verdict.faults.is_empty() || is_twin, "{:?}", verdict.faults);
            assert_eq!(
                weighed(verdict.terms).less(&before),
                changes,
                "visit {visit}, carer {carer}"
            );
            tried += 1;
        }
        assert!(tried > 100, "only {tried}");
    }
}

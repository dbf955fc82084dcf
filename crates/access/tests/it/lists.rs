//! Lists and single checks agree both ways: no list drops an episode that may be seen, and none
//! starts from an episode that may not.

use crate::cast::{acting, person, themselves, unit};
use access::resource::PHASES;
use access::{Action, Actor, EpisodeFacts, Policies, Resource, scope_rows, scopes};
use care::ids::EpisodeId;
use care::who::Role;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use std::sync::LazyLock;
use uuid::Uuid;

static POLICIES: LazyLock<Policies> = LazyLock::new(|| Policies::built_in().expect("policies"));

const LISTS: [Action; 9] = [
    Action::ViewBoard,
    Action::ViewUnitDay,
    Action::ViewOwnList,
    Action::ViewEpisode,
    Action::ViewEpisodeShared,
    Action::ViewTimeline,
    Action::ViewOwnPage,
    Action::ViewKinPage,
    Action::WriteToCare,
];

/// Four units and four persons, so that relations of all kinds are common.
fn episodes() -> impl Strategy<Value = EpisodeFacts> {
    let units = || btree_set((0..4_u128).prop_map(unit), 0..4);
    let follow_up = prop::option::of((0..4_u128).prop_map(unit));
    let parts =
        ((0..4_u128, 0..4_u128), units(), (units(), units()), units(), (units(), follow_up));
    let people = (0..4_u128, btree_set((0..4_u128).prop_map(person), 0..4));
    let state = (prop::sample::select(&PHASES[..]), any::<[bool; 4]>());
    (any::<u128>(), parts, people, state).prop_map(|(id, parts, (patient, kin), state)| {
        let ((ward, primary_care), units, (shared_with, refused), asked, (feedback, follow_up)) =
            parts;
        let (phase, [open, recent, lately, due_home]) = state;
        EpisodeFacts {
            episode: EpisodeId(Uuid::from_u128(id)),
            ward_unit: unit(ward),
            primary_care: unit(primary_care),
            units,
            shared_with,
            refused,
            asked,
            follow_up,
            feedback,
            patient: person(patient),
            kin,
            phase: phase.into(),
            open,
            recent,
            lately,
            due_home,
        }
    })
}

fn actors() -> impl Strategy<Value = Actor> {
    (prop::sample::select(&Role::ALL[..]), 0..4_u128)
        .prop_map(|(role, number)| acting(role, number))
}

/// What SQL will do: does a row of the episode match a scope of the actor?
fn listed(actor: &Actor, action: Action, episode: &EpisodeFacts) -> bool {
    let rows = scope_rows(episode);
    scopes(actor, action).iter().any(|scope| rows.contains(scope))
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_list_holds_exactly_what_the_single_check_allows(episode in episodes(), actor in actors()) {
        let resource = Resource::Episode(episode.clone());
        for action in LISTS {
            let single = POLICIES.permit(&actor, action, &resource).allowed;
            prop_assert_eq!(listed(&actor, action, &episode), single, "{:?} {:?}", action, actor);
        }
    }

    /// The list of what a unit was asked starts from its day.
    #[test]
    fn no_request_that_may_be_seen_is_missing_from_the_list(
        episode in episodes(),
        actor in actors(),
    ) {
        let Some(own) = actor.unit() else { return Ok(()) };
        let duty = Resource::Duty { episode: episode.clone(), unit: own };
        if POLICIES.permit(&actor, Action::ViewRequest, &duty).allowed {
            prop_assert!(listed(&actor, Action::ViewUnitDay, &episode), "{:?}", actor);
        }
    }

    /// Whoever may do something for their own unit finds the patient in a list of theirs.
    #[test]
    fn nobody_may_do_what_they_cannot_find(episode in episodes(), actor in actors()) {
        let Some(own) = actor.unit() else { return Ok(()) };
        let duty = Resource::Duty { episode: episode.clone(), unit: own };
        let mut may = POLICIES.offered(&actor, &duty, &Action::ALL);
        // A copy is asked for by the patient, also of a unit that nothing is asked of any more: it
        // is found in the unit's own list of copies, which `story::copies` reads.
        // A deviation that waits when the care has ended is found in the unit's own list of those.
        may.retain(|action| !matches!(action, Action::DiscloseCopy | Action::GiveFeedback));
        let lists = [Action::ViewUnitDay, Action::ViewEpisode];
        let found = lists.iter().any(|list| listed(&actor, *list, &episode));
        prop_assert!(found || may.is_empty(), "{:?} {:?}", actor, may);
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn many_at_once_answer_as_one_by_one(
        episodes in vec(episodes(), 0..12),
        actor in actors(),
        action in prop::sample::select(&Action::ALL[..]),
    ) {
        let all: Vec<_> = episodes.into_iter().map(Resource::Episode).collect();
        let single: Vec<_> = all.iter().map(|one| POLICIES.permit(&actor, action, one)).collect();
        prop_assert_eq!(POLICIES.permit_many(&actor, action, &all), single);
    }

    #[test]
    fn what_is_offered_is_what_is_permitted(episode in episodes(), actor in actors()) {
        let resource = Resource::Episode(episode);
        let permitted: Vec<_> = Action::ALL
            .into_iter()
            .filter(|action| POLICIES.permit(&actor, *action, &resource).allowed)
            .collect();
        prop_assert_eq!(POLICIES.offered(&actor, &resource, &Action::ALL), permitted);
    }

    #[test]
    fn no_consent_no_kin_page(mut episode in episodes(), number in 0..4_u128) {
        let kin = themselves(Role::NextOfKin, person(number));
        episode.kin.remove(&person(number));
        let resource = Resource::Episode(episode);
        prop_assert!(POLICIES.offered(&kin, &resource, &Action::ALL).is_empty());
    }
}

#[test]
fn a_row_that_outlives_the_seven_days_is_removed_by_the_single_check() {
    let mut episode =
        crate::cast::world(Role::PrimaryCareNurse, "recently_closed").unwrap().episode;
    let rows = scope_rows(&episode);
    let nurse = crate::cast::actor(Role::PrimaryCareNurse);
    let scope = scopes(&nurse, Action::ViewUnitDay);
    assert!(scope.iter().all(|scope| rows.contains(scope)));

    episode.recent = false;
    let late = POLICIES.permit(&nurse, Action::ViewUnitDay, &Resource::Episode(episode));
    assert!(!late.allowed);
}

/// Without a request a unit under the social services act finds nothing, whatever else it is.
#[test]
fn social_services_list_only_what_they_were_asked() {
    for role in [Role::HomeHelper, Role::NeedsAssessor] {
        let scope = scopes(&crate::cast::actor(role), Action::ViewUnitDay);
        for (relation, expected) in
            [("asked_before_decision", true), ("visits_only", false), ("declined", false)]
        {
            let rows = scope_rows(&crate::cast::world(role, relation).unwrap().episode);
            let found = scope.iter().any(|scope| rows.contains(scope));
            assert_eq!(found, expected, "{role:?} {relation}");
        }
    }
}

#[test]
fn an_administrator_lists_no_episode_at_all() {
    let administrator = crate::cast::actor(Role::Administrator);
    assert!(Action::ALL.into_iter().all(|action| scopes(&administrator, action).is_empty()));
}

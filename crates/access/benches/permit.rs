//! How long one question takes. The goal: less than 30 µs, the building of entities included.

use access::{Action, Actor, EpisodeFacts, Policies, Resource};
use care::ids::{AssignmentId, EpisodeId, PersonId, StaffId, UnitId};
use care::who::{Role, Who};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use uuid::Uuid;

fn episode(number: u128) -> Resource {
    Resource::Episode(EpisodeFacts {
        episode: EpisodeId(Uuid::from_u128(number)),
        ward_unit: UnitId(Uuid::from_u128(1)),
        primary_care: UnitId(Uuid::from_u128(2)),
        units: [UnitId(Uuid::from_u128(2)), UnitId(Uuid::from_u128(3))].into(),
        shared_with: [UnitId(Uuid::from_u128(2))].into(),
        refused: [].into(),
        asked: [UnitId(Uuid::from_u128(3))].into(),
        follow_up: None,
        feedback: [].into(),
        patient: PersonId(Uuid::from_u128(4)),
        kin: [PersonId(Uuid::from_u128(5)), PersonId(Uuid::from_u128(6))].into(),
        phase: "at_home".into(),
        open: true,
        recent: false,
        lately: false,
        due_home: false,
    })
}

fn staff(role: Role, unit: u128) -> Actor {
    let (staff, assignment) = (StaffId(Uuid::from_u128(7)), AssignmentId(Uuid::from_u128(8)));
    let who = Who::Staff { staff, assignment, unit: UnitId(Uuid::from_u128(unit)), role };
    Actor::new(who, Some("2321000016".into()))
}

fn permit(criterion: &mut Criterion) {
    let policies = Policies::built_in().expect("the built-in policies are sound");
    let nurse = staff(Role::WardNurse, 1);
    let care = staff(Role::PrimaryCareNurse, 2);
    let one = episode(9);
    criterion.bench_function("ward nurse, one episode", |bencher| {
        bencher.iter(|| policies.permit(black_box(&nurse), Action::ViewEpisode, black_box(&one)));
    });
    criterion.bench_function("primary care nurse, one episode", |bencher| {
        let action = Action::ViewEpisodeShared;
        bencher.iter(|| policies.permit(black_box(&care), action, black_box(&one)));
    });
    criterion.bench_function("ward nurse, all actions on one episode", |bencher| {
        bencher.iter(|| policies.offered(&nurse, black_box(&one), &Action::ALL));
    });
    let board: Vec<_> = (100..200).map(episode).collect();
    criterion.bench_function("ward nurse, a list of 100", |bencher| {
        bencher.iter(|| policies.permit_many(&nurse, Action::ViewBoard, black_box(&board)));
    });
}

criterion_group!(benches, permit);
criterion_main!(benches);

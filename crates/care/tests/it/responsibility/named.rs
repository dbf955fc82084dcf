//! Named contacts: three people who are never one, and nobody discharged without the first.

use super::{none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::named::{Named, NamedContact};
use care::open_item::Why;
use care::refusal::Refusal;
use care::who::Role;

fn missing(why: &Why) -> bool {
    matches!(why, Why::NoNamedContact { contact: NamedContact::Care })
}

fn jonas() -> Command {
    names(NamedContact::Care, PRIMARY_CARE)
}

#[test]
fn nobody_named_is_a_gap_of_whoever_takes_over_from_the_day_before_the_last() {
    let gap = opens(&settled(), missing, "2026-12-06T00:00");
    assert_eq!((gap.owner.unit, gap.owner.role), (PRIMARY_CARE, Role::PrimaryCareNurse));
    assert_eq!((gap.then.unwrap().role, gap.due_at), (Role::WardNurse, at("2026-12-06T08:00")));
    none(&settled().and(JONAS, jonas()), missing);
    let clinic = settled().and(MARIA, Command::HandOverFollowUp { unit: CLINIC });
    assert_eq!(opens(&clinic, missing, "2026-12-06T00:00").owner.unit, CLINIC);
}

#[test]
fn whoever_comes_home_after_that_day_lacks_a_name_at_once() {
    let mut story = settled();
    story.episode.spells[0].from = at("2026-12-06T14:00");
    opens(&story, missing, "2026-12-06T14:00");
}

#[test]
fn it_stays_open_after_the_discharge_until_somebody_is_named() {
    let story = settled().at("2026-12-07T11:00").and(HANNA, discharge());
    opens(&story, missing, "2026-12-07T11:00");
    none(&story.and(MARIA, jonas()), missing);
    none(&discharged(), missing);
    let died = Command::RecordDeath { at: at("2026-11-24T20:00"), note: String::new() };
    none(&settled().and(MARIA, died), missing);
}

#[test]
fn a_physician_or_an_assistant_nurse_is_somebody_else() {
    let physician = names(NamedContact::Physician, PRIMARY_CARE);
    let story = settled().and(JONAS, physician);
    opens(&story, missing, "2026-12-06T00:00");
    let found = &story.episode.named[&NamedContact::Physician].named;
    let said = Named { name: "Jonas Lindgren".into(), unit: PRIMARY_CARE, telephone: None };
    assert_eq!(*found, said);
}

#[test]
fn the_newest_name_of_each_counts() {
    let story = settled().and(JONAS, jonas());
    let named =
        Named { name: "Sara".into(), unit: WARD_UNIT, telephone: Some("0980-319 230".into()) };
    let story = story
        .and(MARIA, Command::NameContact { contact: NamedContact::Care, named: named.clone() });
    assert_eq!(story.episode.named[&NamedContact::Care].named, named);
}

#[test]
fn each_unit_names_its_own_and_the_ward_writes_for_others() {
    let nursing = names(NamedContact::Care, HOME_NURSING);
    given(nursed()).when(JONAS, nursing.clone()).refused(Refusal::AnswersItself);
    nursed().and(LEILA, nursing.clone());
    nursed().and(MARIA, nursing);
}

#[test]
fn who_it_can_be_follows_from_where_they_work() {
    let unit = || Refusal::Invalid { field: "unit" };
    given(nursed())
        .when(MARIA, names(NamedContact::Physician, HOME_NURSING))
        .refused(unit())
        .when(MARIA, names(NamedContact::SocialCare, PRIMARY_CARE))
        .refused(unit())
        .when(MARIA, names(NamedContact::Care, REHAB))
        .refused(unit())
        .when(MARIA, names(NamedContact::Care, NO_UNIT))
        .refused(Refusal::NotFound { what: "unit" });
    let help = nursed().and(MARIA, send(asks(care::programme::RequestKind::Rehab, REHAB)));
    help.and(MARIA, names(NamedContact::Care, REHAB));
}

#[test]
fn nobody_is_named_before_there_is_a_decision_nor_without_a_name() {
    let phase = care::episode::Phase::Assessment;
    given(assessed()).when(MARIA, jonas()).refused(Refusal::WrongPhase { phase });
    let named = Named { name: "  ".into(), unit: PRIMARY_CARE, telephone: None };
    let nameless = Command::NameContact { contact: NamedContact::Care, named };
    given(settled()).when(MARIA, nameless).refused(Refusal::TextMissing { field: "name" });
}

#[test]
fn a_number_of_their_own_is_a_number() {
    let named = |telephone: &str| Named {
        name: "Sara".into(),
        unit: WARD_UNIT,
        telephone: Some(telephone.into()),
    };
    let says =
        |telephone| Command::NameContact { contact: NamedContact::Care, named: named(telephone) };
    given(settled())
        .when(MARIA, says("på morgonen"))
        .refused(Refusal::Invalid { field: "telephone" })
        .and(MARIA, says("070-174 06 12"));
}

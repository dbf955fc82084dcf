//! Deviations and thanks when the care has ended: whoever has one to answer or read keeps their part
//! in it, and in nothing else.

use crate::cast::{OWN, actor, relations, unit, world};
use access::{Action, Policies};
use care::who::Role;

/// An ambulance takes part in no care here: nobody tells it anything.
fn is_staff(role: Role) -> bool {
    !matches!(role, Role::AmbulanceNurse | Role::Patient | Role::NextOfKin | Role::Administrator)
}

#[test]
fn what_waits_opens_its_own_page_to_the_units_staff_and_nothing_else_to_anybody() {
    let policies = Policies::built_in().unwrap();
    for role in Role::ALL {
        for relation in relations(role) {
            let mut told = world(role, relation).unwrap();
            let before = world(role, relation).unwrap();
            told.episode.feedback = [unit(OWN)].into();
            for target in ["duty of own unit", "duty of another", "episode", "unit", "person"] {
                let (on, was) = (told.resource(target).unwrap(), before.resource(target).unwrap());
                for action in Action::ALL {
                    let now = policies.permit(&actor(role), action, &on).allowed;
                    let then = policies.permit(&actor(role), action, &was).allowed;
                    if (action, target) == (Action::GiveFeedback, "duty of own unit") {
                        // Another unit's post at the ward opens nothing of the ward's.
                        let opens = is_staff(role) && *relation != "at_the_ward";
                        assert_eq!(now, opens || then, "{role:?} {relation}");
                    } else {
                        assert_eq!(now, then, "{role:?} {relation} {action:?} {target}");
                    }
                }
            }
        }
    }
}

//! Things in easy words: what comes home and when, what goes along, and what is to come back.

use crate::episodes::On;
use crate::things::view;
use care::episode::thing::{Step, ThingKind, Tracked, Transport};
use care::ids::ThingId;
use care::who::Role;

/// One sentence for each thing that the reader may wait for, carry or give back.
pub(crate) fn sentences(on: &On<'_>) -> Vec<String> {
    let all = on.episode().things.iter().filter(|(_, tracked)| tracked.cancelled.is_none());
    let mut says: Vec<String> = all.filter_map(|(id, thing)| sentence(on, *id, thing)).collect();
    says.dedup();
    says
}

fn sentence(on: &On<'_>, id: ThingId, tracked: &Tracked) -> Option<String> {
    let what = view::counted(on, tracked);
    let is_kin = on.signed.role == Role::NextOfKin;
    if !on.episode().is_open() {
        let says = || on.t().with("reader-thing-back", &[("what", &what)]);
        return (view::is_out(on, id) && !is_kin).then(says);
    }
    if tracked.is_there() || matches!(tracked.step(), Some(Step::Returned | Step::Lost { .. })) {
        return None;
    }
    let fetched = tracked.thing.transport == Transport::KinFetches;
    if is_kin && !fetched {
        return None;
    }
    if tracked.not_come_at().is_some() {
        return Some(on.t().with("reader-thing-not-come", &[("what", &what)]));
    }
    let key = match tracked.thing.transport {
        // The small things of the kit are the ward's to pack; aids are seen and asked about.
        Transport::WithPatient => {
            let along = on.episode().home_since().is_none() && tracked.thing.kind == ThingKind::Aid;
            return along.then(|| on.t().with("reader-thing-along", &[("what", &what)]));
        }
        Transport::DeliveryTour => "reader-thing-delivery",
        Transport::KinFetches if is_kin => "reader-thing-you-fetch",
        Transport::KinFetches => "reader-thing-kin",
        Transport::HomeNursingFetches => "reader-thing-nursing",
    };
    match tracked.thing.promised_at.filter(|at| *at > on.now()) {
        Some(at) => Some(on.t().with(key, &[("what", &what), ("when", &on.moment(at))])),
        None => Some(on.t().with("reader-thing-later", &[("what", &what)])),
    }
}

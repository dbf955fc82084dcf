//! Identity: the header that says whose page it is. On every page that writes: the wrong patient
//! is the worst slip of the hand.

use super::on::On;
use care::episode::Phase;

#[derive(Debug, Clone)]
pub(crate) struct Identity {
    /// The place at home, in its house; or the bed on the ward.
    pub(crate) place: Option<String>,
    pub(crate) bed: Option<String>,
    pub(crate) name: String,
    pub(crate) protected: bool,
    /// Age, masked number, reason, municipality.
    pub(crate) facts: String,
    pub(crate) phase: String,
    pub(crate) phase_icon: &'static str,
    /// The patient's own page, where this is a page of its own.
    pub(crate) href: String,
}

impl Identity {
    pub(crate) fn of(on: &On<'_>) -> Self {
        let episode = on.episode();
        let phase = episode.phase();
        let place = episode.place.filter(|_| episode.home_since().is_some());
        let bed = episode.bed.filter(|_| place.is_none());
        Identity {
            place: place.map(|place| place.to_string()),
            bed: bed.map(|bed| on.t().with("episode-bed", &[("bed", &bed)])),
            name: on.name(),
            protected: on.view.patient.as_ref().is_some_and(|patient| patient.protected),
            facts: facts(on),
            phase: crate::items::capital(&on.word("phase", phase.as_str())),
            phase_icon: icon(phase),
            href: crate::paths::episode(on.id()),
        }
    }
}

fn facts(on: &On<'_>) -> String {
    let patient = on.view.patient.as_ref();
    let identity = patient.and_then(|patient| patient.identity.as_ref());
    let age = identity.and_then(|number| number.age(on.today()));
    let age = age.map(|years| on.t().with("episode-age", &[("n", &years)]));
    let number = identity.map(care::identity::IdentityNumber::masked);
    let reason = on.episode().opening.as_ref().map(|opening| opening.reason.clone());
    let municipality = patient.filter(|patient| !patient.protected);
    let municipality = municipality.and_then(|patient| patient.municipality.clone());
    let facts = [age, number, reason, municipality].into_iter().flatten();
    facts.filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The disc that fills, the house, the ring with a tick.
pub(crate) fn icon(phase: Phase) -> &'static str {
    match phase {
        Phase::Candidate => "disc1",
        Phase::Assessment | Phase::Offered => "disc2",
        Phase::Planned | Phase::BackOnWard => "disc3",
        Phase::AtHome => "disc4",
        Phase::Discharged
        | Phase::NotSuitable
        | Phase::Declined
        | Phase::Cancelled
        | Phase::Died => "disc5",
    }
}

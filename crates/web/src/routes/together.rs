//! Where units, patients and next of kin meet: messages, times for colleagues, meetings.

use super::{Route, get, post};

/// Messages: a unit's conversations of one patient, and the readers' own.
pub(super) fn messages() -> Vec<Route> {
    use crate::messages::{deed, list, mine, show};
    vec![
        get("/episodes/{id}/messages", list::show),
        post("/episodes/{id}/messages", list::create),
        get("/episodes/{id}/messages/{conversation}", show::show),
        post("/episodes/{id}/messages/{conversation}", show::create),
        post("/episodes/{id}/messages/{conversation}/opening", show::open),
        get("/episodes/{id}/messages/{conversation}/settlement", deed::new_settlement),
        post("/episodes/{id}/messages/{conversation}/settlement", deed::settle),
        get("/episodes/{id}/messages/{conversation}/forward", deed::new_forward),
        post("/episodes/{id}/messages/{conversation}/forward", deed::forward),
        get("/episodes/{id}/messages/{conversation}/parties", deed::new_party),
        post("/episodes/{id}/messages/{conversation}/parties", deed::add),
        get("/episodes/{id}/messages/{conversation}/said/{message}", deed::new_retraction),
        post("/episodes/{id}/messages/{conversation}/said/{message}", deed::retract),
        get("/me/messages", mine::show),
        post("/me/messages", mine::create),
        post("/me/answers", mine::open),
        post("/me/said/{message}", mine::retract),
        get("/kin/messages", mine::show),
        post("/kin/messages", mine::create),
        post("/kin/answers", mine::open),
        post("/kin/said/{message}", mine::retract),
    ]
}

/// Where units meet: times for colleagues, and the coordination meeting.
pub(super) fn meetings() -> Vec<Route> {
    use crate::meetings::{self, subject};
    vec![
        get("/slots", crate::slots::show),
        post("/slots", crate::slots::offer),
        post("/slots/{unit}/{slot}/{deed}", crate::slots::deed),
        get("/meetings", meetings::list),
        get("/meetings/{unit}", meetings::show),
        get("/meetings/{unit}/{episode}", subject::show),
        post("/meetings/{unit}/{episode}", subject::create),
        post("/meetings/{unit}/{episode}/done/{task}", subject::done),
    ]
}

/// Deviations and thanks to the step before.
pub(super) fn feedback() -> Vec<Route> {
    use crate::feedback::{list, show, unit};
    vec![
        get("/episodes/{id}/feedback", list::show),
        post("/episodes/{id}/feedback", list::create),
        get("/episodes/{id}/feedback/{feedback}", show::show),
        post("/episodes/{id}/feedback/{feedback}", show::answer),
        post("/episodes/{id}/feedback/{feedback}/opening", show::open),
        post("/episodes/{id}/feedback/{feedback}/withdrawal", show::withdraw),
        get("/feedback", unit::own),
        get("/units/{unit}/feedback", unit::show),
    ]
}

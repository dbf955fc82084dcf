//! The end of care at home: reconciliation with everyone involved, discharge, death, an end before
//! home; the clinic that takes over the follow-up; and what is left to do when it has ended.

pub(crate) mod before_home;
pub(crate) mod death;
pub(crate) mod discharge;
pub(crate) mod follow_up;
pub(crate) mod left;
pub(crate) mod onward;
pub(crate) mod reconciliation;
pub(crate) mod refer_on;

//! Who leaves later waits less on the road: starts put off as far as nothing ends later by it.

use super::layout::Layout;
use super::state::{NEVER, Routes};
use crate::Ticks;

/// The latest start of each stop of a carer who goes out, told from the last to the first, whose
/// start is the answer. Nothing becomes late, the day ends when it did, and what others wait for,
/// what was promised and breaks stay where they are.
pub(super) fn put_off(
    layout: &Layout,
    routes: &Routes,
    carer: u32,
    mut tell: impl FnMut(u32, Ticks),
) -> Ticks {
    let mut stop = routes.prev[layout.end(carer) as usize];
    let mut latest = routes.moments[stop as usize].starts_at;
    tell(stop, latest);
    loop {
        let before = routes.prev[stop as usize];
        if layout.is_end(before) {
            return latest;
        }
        let then = match routes.moments[stop as usize].break_at {
            NEVER => latest,
            break_at => break_at,
        };
        let moment = routes.moments[before as usize];
        latest = match layout.is_bound(before) || moment.break_at != NEVER {
            true => moment.starts_at,
            false => {
                let leg = layout.leg(before, stop);
                let in_time = then - leg - layout.duration[before as usize];
                let not_late = layout.in_window(before, moment.starts_at);
                in_time.min(not_late).max(moment.starts_at)
            }
        };
        tell(before, latest);
        stop = before;
    }
}

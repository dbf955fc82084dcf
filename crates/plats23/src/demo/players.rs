//! Players: the invented staff look around once a second while the demonstration is open, and hear
//! what visitors want of the clock.

use super::SHOWED;
use app::App;
use jiff::Timestamp;
use rehearsal::living::{Deed, Staff};
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::{Instant, MissedTickBehavior, interval};
use web::{DEMO_SHIFT, DemoWish, WebState};

const LOOK_AROUND_EVERY: Duration = Duration::from_secs(1);
/// A jump goes in steps, so that everything is done at its time.
const STEP_SECONDS: u32 = 5 * 60;
/// How often it is written down where the clock stands.
const NOTED_EVERY: Duration = Duration::from_secs(5);

/// Goes on until a visitor wants everything from the beginning.
pub(super) async fn play(
    mut staff: Staff,
    app: &App,
    state: &WebState,
    mut wishes: Receiver<DemoWish>,
) {
    let mut every = interval(LOOK_AROUND_EVERY);
    every.set_missed_tick_behavior(MissedTickBehavior::Skip);
    let mut noted = Instant::now();
    loop {
        tokio::select! {
            _ = every.tick() => look_around(&mut staff, app, state).await,
            wish = wishes.recv() => match wish {
                Some(DemoWish::Jump { seconds, done }) => {
                    jump(&mut staff, app, state, seconds).await;
                    note(app).await;
                    // Whoever asked may have left the page.
                    let _ = done.send(());
                }
                Some(DemoWish::Restart) | None => return,
            },
        }
        if noted.elapsed() >= NOTED_EVERY {
            note(app).await;
            noted = Instant::now();
        }
    }
}

/// In step with the machine, or faster; a clock that stands still has nobody at work.
async fn look_around(staff: &mut Staff, app: &App, state: &WebState) {
    let rate = app.clock().rate().unwrap_or(1);
    let hand = state.demo_hand();
    if rate == 0 || !hand.staff_works() {
        return;
    }
    let is_fast = rate > 1;
    act(staff, app, &|deed| hand.is_in_hand(deed.actor.who, deed.episode, is_fast)).await;
}

/// Whoever lets hours go by has nothing in hand meanwhile: the staff do it all.
async fn jump(staff: &mut Staff, app: &App, state: &WebState, seconds: u32) {
    let rate = app.clock().rate().unwrap_or(1);
    app.clock().set_rate(0);
    let mut left = seconds;
    while left > 0 {
        let step = left.min(STEP_SECONDS);
        app.clock().advance(step);
        left -= step;
        if state.demo_hand().staff_works() {
            act(staff, app, &|_| false).await;
        }
    }
    app.clock().set_rate(rate);
}

async fn act(staff: &mut Staff, app: &App, hands_off: &(dyn Fn(&Deed) -> bool + Sync)) {
    if let Err(error) = staff.act(app, hands_off).await {
        tracing::warn!(%error, "the demonstration's staff could not do their work");
    }
}

async fn note(app: &App) {
    let shift = app.clock().shift().unwrap_or_default();
    let showed: Timestamp = app.now();
    let (shift, showed) = (shift.to_string(), showed.as_microsecond().to_string());
    let record = app.record();
    for (key, value) in [(DEMO_SHIFT, shift), (SHOWED, showed)] {
        if let Err(error) = record.set_meta(key, &value).await {
            tracing::warn!(%error, "where the demonstration's clock stands was not written down");
        }
    }
}

//! Players: the invented staff look around once a second while the demonstration is open, and hear
//! what visitors want of the clock.

use super::SHOWED;
use app::App;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::RoundOutcome;
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
    let hands_off = |deed: &Deed| {
        hand.is_in_hand(deed.actor.who, deed.episode, is_fast) || is_of_tour(state, deed, app.now())
    };
    act(staff, app, &hands_off).await;
}

/// What the guided tour asks a visitor to do, the staff do not do before them.
fn is_of_tour(state: &WebState, deed: &Deed, now: Timestamp) -> bool {
    let Command::Episode(episode, command) = &deed.command else { return false };
    let discharges = matches!(command,
        EpisodeCommand::HoldRound(round) if round.outcome == RoundOutcome::Discharge);
    let is_a_step = discharges
        || matches!(
            command,
            EpisodeCommand::ReserveSafetyBed { .. }
                | EpisodeCommand::SetOtherWayBack { .. }
                | EpisodeCommand::AnswerRequest(_)
                | EpisodeCommand::AgreeToTimes { .. }
                | EpisodeCommand::SendHome { .. }
                | EpisodeCommand::HandleReport { .. }
                | EpisodeCommand::HandleAlarm { .. }
                | EpisodeCommand::HandleNews2 { .. }
                | EpisodeCommand::Discharge(_)
        );
    is_a_step && state.tour().is_some_and(|tour| tour.keeps(*episode, now))
}

/// Whoever lets hours go by has nothing in hand meanwhile: the staff do it all but the tour's.
async fn jump(staff: &mut Staff, app: &App, state: &WebState, seconds: u32) {
    let rate = app.clock().rate().unwrap_or(1);
    app.clock().set_rate(0);
    let mut left = seconds;
    while left > 0 {
        let step = left.min(STEP_SECONDS);
        app.clock().advance(step);
        left -= step;
        if state.demo_hand().staff_works() {
            act(staff, app, &|deed| is_of_tour(state, deed, app.now())).await;
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

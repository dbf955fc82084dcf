//! Before the patient leaves: the way back, everybody's wish, and what was put off.

use super::*;
use care::episode::Command;
use care::episode::event::{Answer, Choice, Party};
use care::programme::{Channel, ContactKind};
use care::ward::SafetyBed;
use jiff::civil::time as wall_time;

fn approves_without_bed(story: Story) -> Story {
    let mut without = decide(Choice::Yes);
    without.safety_bed = None;
    story.and(HANNA, Command::Decide(Box::new(without)))
}

/// Not now, but on Thursday.
fn put_off() -> Story {
    let mut not_now = decide(Choice::NotNow { reassess_at: at("2026-11-26T09:00") });
    not_now.reason = "Feber.".into();
    assessed().and(HANNA, Command::Decide(Box::new(not_now)))
}

/// Ready to leave; primary care is to come at 15.
fn awaited() -> Story {
    let mut visit = contacts(ContactKind::Visit, PRIMARY_CARE, 24, 24);
    (visit.channel, visit.time) = (Channel::AtHome, wall_time(15, 0, 0, 0));
    ready().and(MARIA, plan(visit))
}

#[expect(clippy::too_many_lines, reason = "one page for each gap")]
pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "Läkaren säger ja till vård hemma utan att någon säng hålls.",
            before: assessed(),
            brings: approves_without_bed,
            opens: "2026-11-24T09:00",
            is: |why| *why == Why::NoWayBack,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "En säng hålls åt patienten.",
            act: |story| {
                let safety_bed = SafetyBed::Held { bed: 3 };
                story.and(MARIA, Command::ReserveSafetyBed { safety_bed })
            },
        },
        Page {
            told: "Läkaren sa inte nu, utan en ny bedömning på torsdag kl 9.",
            before: put_off(),
            brings: time,
            opens: "2026-11-26T09:00",
            is: |why| *why == Why::ReassessmentDue,
            owner: PHYSICIAN,
            then: NURSE,
            closes: "Läkaren fattar ett nytt beslut.",
            act: |story| {
                let fresh = measure("2026-11-26T09:00", well());
                story.and(MARIA, fresh).and(HANNA, yes())
            },
        },
        Page {
            told: "Patienten är klar att åka hem, men säger att hon inte vill längre.",
            before: ready(),
            brings: |story| {
                story.and(MARIA, answer("2026-11-24T12:30", Party::Patient, Answer::No))
            },
            opens: "2026-11-24T12:30",
            is: |why| *why == Why::NoLongerWanted { party: Party::Patient },
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Efter ett samtal säger hon ja igen.",
            act: |story| {
                let yes = answer("2026-11-24T13:00", Party::Patient, Answer::Yes);
                story.at("2026-11-24T13:00").and(MARIA, yes)
            },
        },
        Page {
            told: "Vårdcentralen ska göra ett hembesök kl 15, och patienten ligger kvar på \
                   avdelningen.",
            before: awaited(),
            brings: time,
            opens: "2026-11-24T14:00",
            is: |why| matches!(why, Why::NotHomeForVisit { unit: PRIMARY_CARE, .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Avdelningen ringer och ställer in besöket.",
            act: |story| {
                let contact = contact(&story, ContactKind::Visit, 24);
                let reason = "Inte hemma än.".into();
                story.and(MARIA, Command::CancelContact { contact, reason })
            },
        },
    ]
}

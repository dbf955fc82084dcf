//! The first hours at home: arrival, the evening, and the values.

use super::*;
use care::episode::Command;
use care::episode::event::HomeCheck;
use care::vital_sign::{Reading, TenthsCelsius, VitalSign};

fn temperature(wall: &str, tenths: i16) -> Command {
    let temperature = Some(TenthsCelsius(tenths));
    measure(wall, Reading { temperature, ..Reading::default() })
}

/// A fever at ten, answered for with a new measurement by noon.
fn promised() -> Story {
    let answered = Command::HandleAlarm {
        sign: VitalSign::Temperature,
        up_to: at("2026-11-25T10:00"),
        action: "Ringde, mår bra.".into(),
        by: Some(at("2026-11-25T12:00")),
    };
    settled()
        .at("2026-11-25T10:00")
        .and(ERIK_HIMSELF, temperature("2026-11-25T10:00", 386))
        .at("2026-11-25T10:05")
        .and(MARIA, answered)
}

fn is_well(check: HomeCheck) -> impl Fn(Story) -> Story {
    move |story| {
        let (at, note) = (story.now, String::new());
        story.and(MARIA, Command::CheckHome { at, check, well: true, note })
    }
}

#[expect(clippy::too_many_lines, reason = "one page for each gap")]
pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "Patienten kom hem kl 13. Två timmar senare har ingen mött eller ringt.",
            before: at_home(),
            brings: time,
            opens: "2026-11-24T15:00",
            is: |why| *why == Why::ArrivalUnchecked,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Någon ringer och hör att allt är väl.",
            act: |story| is_well(HomeCheck::Arrival)(story),
        },
        Page {
            told: "Den som mötte patienten hemma såg att allt inte var väl.",
            before: at_home(),
            brings: |story| story.and(JONAS, check("2026-11-24T14:00", HomeCheck::Arrival, false)),
            opens: "2026-11-24T14:00",
            is: |why| *why == Why::ArrivalNotWell,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Någon hör av sig igen, och nu är det väl.",
            act: |story| is_well(HomeCheck::Arrival)(story.at("2026-11-24T14:30")),
        },
        Page {
            told: "Kvällssamtalet skulle ha varit kl 19. En halvtimme senare har ingen ringt.",
            before: at_home(),
            brings: time,
            opens: "2026-11-24T19:30",
            is: |why| *why == Why::EveningCallMissing,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Avdelningen ringer.",
            act: |story| is_well(HomeCheck::Evening)(story),
        },
        Page {
            told: "Vid kvällssamtalet var det inte väl.",
            before: at_home(),
            brings: |story| story.and(MARIA, check("2026-11-24T19:10", HomeCheck::Evening, false)),
            opens: "2026-11-24T19:10",
            is: |why| *why == Why::EveningNotWell,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Någon ringer igen, och nu är det väl.",
            act: |story| is_well(HomeCheck::Evening)(story.at("2026-11-24T21:00")),
        },
        Page {
            told: "Morgonens värden skulle ha kommit kl 8. Två timmar senare saknas de.",
            before: settled(),
            brings: time,
            opens: "2026-11-25T10:00",
            is: |why| *why == Why::MeasurementMissing,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Patienten mäter.",
            act: |story| story.and(ERIK_HIMSELF, home_values("2026-11-25T10:00")),
        },
        Page {
            told: "Febern kl 10 besvarades med att mäta igen före kl 12, och det är inte gjort.",
            before: promised(),
            brings: time,
            opens: "2026-11-25T12:00",
            is: |why| matches!(why, Why::NotMeasuredAgain { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Temperaturen mäts.",
            act: |story| story.and(ERIK_HIMSELF, temperature("2026-11-25T12:00", 371)),
        },
    ]
}

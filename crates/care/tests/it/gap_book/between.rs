//! Between two units, about how they work: told, and not answered.

use super::*;
use care::episode::Command;
use care::episode::feedback::{Act, Outcome, Topic};

fn told() -> Story {
    let story = nursed();
    let words = "Läkemedelslistan var inte med.".into();
    let act = Act::Send { to: WARD_UNIT, topic: Topic::Medicines, words };
    let command = Command::FeedBack { at: story.now, act: Box::new(act) };
    story.and(LEILA, command)
}

pub(super) fn pages() -> Vec<Page> {
    vec![Page {
        told: "Hemsjukvården berättade den 24 november att läkemedelslistan inte var med. Tio \
               arbetsdagar senare har avdelningen inte svarat.",
        before: told(),
        brings: time,
        opens: "2026-12-08T16:00",
        is: |why| matches!(why, Why::FeedbackUnanswered { .. }),
        owner: NURSE,
        then: HOME_NURSE,
        closes: "Avdelningen svarar: listan skrivs nu ut vid hemgång.",
        act: |story| {
            let feedback = *story.episode.feedback.keys().next().unwrap();
            let words = "Listan skrivs nu ut vid hemgång.".into();
            let outcome = Outcome::RoutineChanged;
            let act = Box::new(Act::Answer { feedback, outcome, words });
            let command = Command::FeedBack { at: story.now, act };
            story.and(MARIA, command)
        },
    }]
}

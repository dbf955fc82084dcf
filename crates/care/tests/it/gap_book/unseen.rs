//! What has been sent: nobody opens it, answers it or does it.

use super::*;
use care::episode::Command;
use care::episode::command::SendRequest;
use care::episode::conversation::Act;
use care::episode::request::Answer;
use care::programme::{LegalStatus, RequestKind};

fn double() -> Command {
    let double = care::episode::medicine::Medicine { dose: "2 g".into(), ..cefotaxim() };
    list(vec![double])
}

/// Promised for the last of November.
fn promised_sample() -> Story {
    let sample = asks(RequestKind::PrimaryCare, PRIMARY_CARE);
    settled().and(MARIA, send(sample)).answered(JONAS, Answer::Accepted)
}

fn asks_us() -> Command {
    let text = "Hur länge ska jag ta tabletterna?".into();
    let act = Act::Start { to: None, text, wants_answer: true };
    Command::Converse { at: at("2026-11-24T13:00"), act: Box::new(act) }
}

fn converses(story: Story, by: care::who::Who, act: fn(care::ids::EventId) -> Act) -> Story {
    let conversation = *story.episode.conversations.keys().next().unwrap();
    let command = Command::Converse { at: story.now, act: Box::new(act(conversation)) };
    story.and(by, command)
}

fn opens_it(story: Story) -> Story {
    let (at, request) = (story.now, request_to(&story, HOME_NURSING));
    story.and(LEILA, Command::ReceiveRequest { at, request })
}

#[expect(clippy::too_many_lines, reason = "one page for each gap")]
pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "Hemsjukvården fick en begäran kl 11.40. En timme senare har ingen öppnat den.",
            before: asked(),
            brings: time,
            opens: "2026-11-24T12:40",
            is: |why| matches!(why, Why::RequestUnseen { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Avdelningen ringer, och hemsjukvården öppnar begäran.",
            act: opens_it,
        },
        Page {
            told: "En timme före första besöket har hemsjukvården inte svarat.",
            before: opens_it(asked()),
            brings: time,
            opens: "2026-11-25T07:00",
            is: |why| matches!(why, Why::RequestUnanswered { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Hemsjukvården säger ja.",
            act: |story| story.answered(LEILA, Answer::Accepted),
        },
        Page {
            told: "Hemsjukvården sa nej: fullt den veckan.",
            before: asked(),
            brings: |story| story.answered(LEILA, declines()),
            opens: "2026-11-24T12:00",
            is: |why| matches!(why, Why::RequestDeclined { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "En annan hemsjukvård tillfrågas.",
            act: |story| story.and(MARIA, send(SendRequest { to: BY_LETTER, ..asks_nursing() })),
        },
        Page {
            told: "Patienten får permission i stället, och då kan kommunens hemsjukvård inte \
                   anlitas.",
            before: nursed(),
            brings: |story| {
                story.and(HANNA, Command::SetLegalStatus { status: LegalStatus::Leave })
            },
            opens: "2026-11-24T20:40",
            is: |why| matches!(why, Why::RequestNotAllowed { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Läkaren ändrar hur patienten är inskriven.",
            act: |story| {
                let status = LegalStatus::DischargedOnWardList;
                story.and(HANNA, Command::SetLegalStatus { status })
            },
        },
        Page {
            told: "Vårdcentralen lovade prover senast den 30 november, och dagen är över.",
            before: promised_sample(),
            brings: time,
            opens: "2026-12-01T00:00",
            is: |why| matches!(why, Why::RequestNotDone { .. }),
            owner: CENTRE_NURSE,
            then: NURSE,
            closes: "Vårdcentralen skriver att det är gjort.",
            act: |story| {
                let (at, request) = (story.now, request_to(&story, PRIMARY_CARE));
                story.and(JONAS, Command::FinishRequest { at, request, note: String::new() })
            },
        },
        Page {
            told: "Patienten frågade hemifrån kl 13. En timme senare har ingen öppnat det.",
            before: at_home().at("2026-11-24T13:00").and(ERIK_HIMSELF, asks_us()),
            brings: time,
            opens: "2026-11-24T14:00",
            is: |why| matches!(why, Why::MessageUnseen { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Sjuksköterskan öppnar meddelandet.",
            act: |story| converses(story, MARIA, |conversation| Act::Open { conversation }),
        },
        Page {
            told: "Sjuksköterskan öppnade det, och fyra timmar efter frågan har patienten inget svar.",
            before: converses(
                at_home().at("2026-11-24T13:00").and(ERIK_HIMSELF, asks_us()),
                MARIA,
                |conversation| Act::Open { conversation },
            ),
            brings: time,
            opens: "2026-11-24T17:00",
            is: |why| matches!(why, Why::MessageUnanswered { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Sjuksköterskan svarar.",
            act: |story| {
                converses(story, MARIA, |conversation| {
                    let text = "Ta dem till och med fredag.".into();
                    Act::Write { conversation, text, wants_answer: false }
                })
            },
        },
        Page {
            told: "Medicinen ändrades på morgonen. En halvtimme före besöket har hemsjukvården \
                   inte läst det.",
            before: nursed().at("2026-11-25T06:00").and(HANNA, double()),
            brings: time,
            opens: "2026-11-25T07:30",
            is: |why| matches!(why, Why::VisitorHasNotRead { unit: HOME_NURSING, .. }),
            owner: HOME_NURSE,
            then: NURSE,
            closes: "Sjuksköterskan i hemsjukvården läser.",
            act: |story| story.reads(LEILA),
        },
    ]
}

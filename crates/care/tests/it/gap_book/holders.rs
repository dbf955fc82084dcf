//! Who has the responsibility, who answers, and whether the shared beds are enough.

use super::*;
use crate::responsibility::transfers::{gives, offered, says_no, takes};
use care::episode::Command;
use care::ids::EpisodeId;
use care::programme::UnitPart;
use care::responsibility::mandate::Mandate;
use care::unit::Audience;
use care::ward::{Pool, SafetyBed};
use jiff::civil::time as wall_time;
use uuid::Uuid;

/// The programme means home nursing to have the nursing responsibility, and nobody has asked them.
fn meant_for_others() -> Story {
    let mut story = ready();
    story.episode.opening.as_mut().unwrap().responsibility.treatment_nursing =
        UnitPart::HomeNursing;
    story
}

fn offers_nursing(story: Story, to: UnitId) -> Story {
    story.and(MARIA, gives(&[Mandate::TreatmentNursing], to))
}

fn withdraws(story: Story) -> Story {
    let transfer = story.episode.transfers.last().unwrap().id;
    story.and(MARIA, Command::WithdrawOffer { transfer, reason: "Vi behåller.".into() })
}

/// Home nursing has taken it.
fn taken() -> Story {
    let story = offered();
    let take = takes(&story);
    story.and(LEILA, take)
}

fn finishes(story: Story) -> Story {
    let (at, request) = (story.now, request_to(&story, HOME_NURSING));
    let note = "Klart för vår del.".into();
    story.and(LEILA, Command::FinishRequest { at, request, note })
}

/// The patient has only the centre's number, which is answered on weekdays from 8 to 17.
fn calls_the_centre() -> Story {
    let mut story = settled();
    story.episode.agreement.as_mut().unwrap().content.call = vec![PRIMARY_CARE];
    story
}

fn in_the_pool() -> Story {
    let mut story = ready();
    story = story.and(MARIA, Command::ReleaseSafetyBed { reason: "Poolen.".into() });
    story.ward.pool = Pool { beds: [21, 22].into(), patients_per_bed: 2 };
    let reserve = Command::ReserveSafetyBed { safety_bed: SafetyBed::Pooled };
    let mut story = story.and(MARIA, reserve).at("2026-11-24T13:00");
    story = story.and(MARIA, send_home("2026-11-24T13:00"));
    story.directory.wards.insert(WARD, story.ward.clone());
    story
}

fn others_come_back(mut story: Story) -> Story {
    let other = |n| EpisodeId(Uuid::from_u128(n));
    story.ward.taken.extend([(other(0x21), 21), (other(0x22), 22)]);
    story.directory.wards.insert(WARD, story.ward.clone());
    story
}

#[expect(clippy::too_many_lines, reason = "one page for each gap")]
pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "Patienten åker hem. Programmet ger hemsjukvården omvårdnadsansvaret, och \
                   ingen har frågat dem.",
            before: meant_for_others(),
            brings: |story| story.and(MARIA, send_home("2026-11-24T13:00")),
            opens: "2026-11-24T13:00",
            is: |why| matches!(why, Why::ResponsibilityNotTaken { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Avdelningen erbjuder dem ansvaret.",
            act: |story| offers_nursing(story, HOME_NURSING),
        },
        Page {
            told: "Hemsjukvården har tagit över ansvaret, och säger att deras del är klar.",
            before: taken(),
            brings: finishes,
            opens: "2026-11-25T16:00",
            is: |why| matches!(why, Why::HolderLeft { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Hemsjukvården erbjuder avdelningen ansvaret tillbaka.",
            act: |story| story.and(LEILA, gives(&[Mandate::TreatmentNursing], WARD_UNIT)),
        },
        Page {
            told: "Avdelningen erbjöd hemsjukvården ansvaret, och fyra timmar senare har ingen \
                   svarat.",
            before: offered(),
            brings: time,
            opens: "2026-11-25T00:30",
            is: |why| matches!(why, Why::OfferUnanswered { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Avdelningen ringer, och hemsjukvården tar över.",
            act: |story| {
                let take = takes(&story);
                story.and(LEILA, take)
            },
        },
        Page {
            told: "Hemsjukvården sa nej till att ta över ansvaret.",
            before: offered(),
            brings: |story| {
                let no = says_no(&story);
                story.and(LEILA, no)
            },
            opens: "2026-11-24T22:00",
            is: |why| matches!(why, Why::OfferDeclined { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Avdelningen behåller ansvaret.",
            act: withdraws,
        },
        Page {
            told: "Patienten har bara vårdcentralens nummer, och kl 17 stänger det.",
            before: calls_the_centre(),
            brings: time,
            opens: "2026-11-25T17:00",
            is: |why| *why == Why::NobodyAnswers { caller: Audience::Everybody },
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Vårdcentralen får ett nummer som någon svarar på dygnet runt.",
            act: |mut story| {
                let midnight = wall_time(0, 0, 0, 0);
                let always = telephone("0980-319 101", &[1, 2, 3, 4, 5, 6, 7], midnight, midnight);
                let centre = story.directory.units.get_mut(&PRIMARY_CARE).unwrap();
                centre.telephones.push(always);
                story
            },
        },
        Page {
            told: "Vägen tillbaka är en delad säng, och andra har tagit alla de delade sängarna.",
            before: in_the_pool(),
            brings: others_come_back,
            opens: "2026-11-26T07:00",
            is: |why| *why == Why::PoolUsedUp,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "En av dem blir fri.",
            act: |mut story| {
                story.ward.taken.retain(|_, bed| *bed != 22);
                story.directory.wards.insert(WARD, story.ward.clone());
                story
            },
        },
    ]
}

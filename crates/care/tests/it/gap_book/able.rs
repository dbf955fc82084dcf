//! What somebody must be able to do: the unit says so, until it does not.

use super::*;
use care::programme::Competence;

/// Primary care no longer can change pumps, or can again, from this minute.
fn says(mut story: Story, withdrawn: bool) -> Story {
    let centre = story.directory.units.get_mut(&PRIMARY_CARE).unwrap();
    let ability = centre.abilities.get_mut(&Competence::ElastomericPump).unwrap();
    (ability.withdrawn, ability.said_at) = (withdrawn, story.now);
    story
}

pub(super) fn pages() -> Vec<Page> {
    vec![Page {
        told: "Vårdcentralen ska byta pump i morgon, och anger att de inte längre kan det.",
        before: settled(),
        brings: |story| says(story, true),
        opens: "2026-11-25T12:00",
        is: |why| matches!(why, Why::CompetenceMissing { .. }),
        owner: CENTRE_NURSE,
        then: NURSE,
        closes: "Vårdcentralen anger att de kan byta pump igen.",
        act: |story| says(story, false),
    }]
}

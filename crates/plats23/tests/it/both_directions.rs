//! Two records side by side: home help and needs assessment see nothing of the health-care record
//! but what was sent to them, and no health care sees a social note. Every page that they can come
//! to by following links is read.

use crate::browser::Browser;
use crate::region::*;
use crate::story::{self, HSL, SENT, SOL, Stories};
use care::ids::UnitId;
use care::who::Role;
use std::collections::{BTreeMap, BTreeSet};

/// Pages of one kind that are read in health care; under the social services act all are.
const OF_A_KIND: usize = 6;

struct Seen {
    pages: BTreeSet<String>,
    /// Where each word stands.
    with: [Vec<String>; 3],
    /// Addresses with a name or a number of somebody.
    named: Vec<String>,
}

const WORDS: [&str; 3] = [HSL, SOL, SENT];

/// Under the social services act: the words of their own record, and of nobody else's.
const SOCIAL: [(Role, UnitId); 2] = [(Role::HomeHelper, HOME_HELP), (Role::NeedsAssessor, NEEDS)];
const HEALTH: [(Role, UnitId); 5] = [
    (Role::WardNurse, WARD),
    (Role::WardPhysician, WARD),
    (Role::HomeNurse, HOME_NURSING),
    (Role::PrimaryCareNurse, PRIMARY),
    (Role::ClinicNurse, CLINIC),
];

#[test]
fn what_one_record_says_is_never_read_in_the_other() {
    story::block_on(both_directions());
}

#[expect(clippy::print_stdout, reason = "the test tells what it has read")]
async fn both_directions() {
    let stories = story::shared().await;
    let read = SOCIAL.into_iter().chain(HEALTH).map(|(role, unit)| {
        let stories = stories.clone();
        tokio::spawn(async move {
            let browser = staff_browser(&stories.region.router(), role, unit).await;
            (role, unit, crawl(&stories, &browser, SOCIAL.contains(&(role, unit))).await)
        })
    });
    for read in read.collect::<Vec<_>>() {
        let (role, unit, seen) = read.await.unwrap();
        let (word, [hsl, sol, sent]) = (role.as_str(), seen.with);
        println!("{word}: {} pages", seen.pages.len());
        assert!(seen.named.is_empty(), "{word} has addresses that name: {:#?}", seen.named);
        if SOCIAL.contains(&(role, unit)) {
            assert!(hsl.is_empty(), "{word} reads health care: {hsl:#?}");
            assert!(!sol.is_empty() && !sent.is_empty(), "{word} found nothing");
        } else {
            assert!(sol.is_empty(), "{word} reads social notes: {sol:#?}");
            assert!(!hsl.is_empty(), "{word} found nothing");
        }
    }
}

async fn crawl(stories: &Stories, browser: &Browser, of_all: bool) -> Seen {
    let names = stories.told.values().map(|told| told.mark.clone());
    let personal: Vec<String> =
        names.chain((1..100).map(number)).chain(["Provsson".to_owned()]).collect();
    let mut seen = Seen { pages: BTreeSet::new(), with: Default::default(), named: vec![] };
    // What is linked from nowhere is not a secret: the pages of every patient are asked for too.
    let mut left: Vec<String> = vec!["/".to_owned()];
    // The wards' patients are alike: a few of them are read whole, and nobody else.
    let some = ["asked_before_decision", "with_consent", "recently_closed"];
    let (some, others): (Vec<_>, Vec<_>) =
        stories.told.iter().partition(|(name, _)| of_all || some.contains(*name));
    let others: Vec<String> = others.iter().map(|(_, told)| told.episode.0.to_string()).collect();
    for (_, told) in some {
        let id = told.episode.0;
        left.extend(["episodes", "asked", "shared"].map(|of| format!("/{of}/{id}")));
    }
    let mut of_kind: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(path) = left.pop() {
        let kind = of_kind.entry(kind(&path)).or_default();
        if seen.pages.contains(&path) || (!of_all && *kind >= OF_A_KIND) {
            continue;
        }
        *kind += 1;
        seen.pages.insert(path.clone());
        if personal.iter().any(|of| path.contains(of.as_str())) {
            seen.named.push(path.clone());
        }
        let reply = browser.get(&path).await;
        assert!(reply.status < 500, "{path} -> {}", reply.status);
        for (word, with) in WORDS.into_iter().zip(&mut seen.with) {
            if reply.body.contains(word) {
                with.push(path.clone());
            }
        }
        left.extend(
            links(&reply.body)
                .chain([reply.location])
                .filter(|to| is_page(to) && !others.iter().any(|id| to.contains(id.as_str()))),
        );
    }
    seen
}

/// The address without ids and questions: pages of one kind are written by one template.
fn kind(path: &str) -> String {
    let parts = path.split('?').next().unwrap_or_default().split('/');
    let parts = parts.map(|part| if part.len() == 36 { "{id}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn links(body: &str) -> impl Iterator<Item = String> + '_ {
    let after = body.split("href=\"").skip(1);
    let links = after.filter_map(|rest| rest.split('"').next());
    links.map(|link| link.replace("&amp;", "&").split('#').next().unwrap_or_default().to_owned())
}

/// A page of ours; of all days those around this one, and streams are no pages.
fn is_page(to: &str) -> bool {
    let day = to.split("day=").nth(1).map(|day| day.chars().take(10).collect::<String>());
    let near = day.is_none_or(|day| ("2026-11-21".."2026-11-28").contains(&day.as_str()));
    let aside = ["/assets/", "/language", "/login"].iter().any(|start| to.starts_with(start));
    to.starts_with('/') && near && !aside && !to.ends_with("/live")
}

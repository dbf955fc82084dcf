//! One patient as a unit that takes part sees it: what it was asked, its own visits, and what went
//! along. Nothing else of the record is in here, so that no page can show it.
//!
//! A unit under the social services act gets neither medicines nor agreement nor values.

use crate::App;
use crate::problem::Problem;
use access::{Action, Actor, EpisodeFacts, Resource};
use care::episode::agreement::Agreement;
use care::episode::contact::Planned;
use care::episode::event::HomeCheck;
use care::episode::medicine::MedicineList;
use care::episode::named::{NamedContact, Naming};
use care::episode::notice::Notice;
use care::episode::request::Request;
use care::episode::thing::{ThingKind, Tracked};
use care::episode::transfer::{Holding, Transfer};
use care::episode::visit::{Reported, Sample};
use care::episode::{Episode, Phase};
use care::ids::{EpisodeId, EventId, RequestId, SampleId, ThingId, UnitId};
use care::open_item::OpenItem;
use care::person::Details;
use care::programme::Programme;
use care::responsibility::mandate::{self, Mandate};
use care::responsibility::{self, competence, thread};
use care::unit::Answering;
use care::world::Directory;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, Clone)]
pub struct Asked {
    pub id: EpisodeId,
    pub now: Timestamp,
    pub unit: UnitId,
    pub ward_unit: UnitId,
    pub patient: Option<Details>,
    pub phase: Phase,
    pub home_since: Option<Timestamp>,
    /// Just come home, and nobody has said how it was on arrival.
    pub arrival_missing: bool,
    /// Requests to this unit, the newest first.
    pub requests: Vec<(RequestId, Request)>,
    /// This unit's planned and held contacts, in order of time.
    pub contacts: Vec<Planned>,
    pub notices: Vec<Notice>,
    pub samples: Vec<(SampleId, Sample)>,
    pub reports: Vec<(EventId, Reported)>,
    pub things: Vec<(ThingId, Tracked)>,
    /// Responsibilities that this unit has now, and since when.
    pub holds: Vec<(Mandate, Holding)>,
    /// What it is offered, and what it has offered itself.
    pub offers: Vec<Transfer>,
    /// Whom the patient can turn to by name; of health care's nothing for a unit under the social
    /// services act.
    pub named: BTreeMap<NamedContact, Naming>,
    /// Open items that this unit owns.
    pub items: Vec<OpenItem>,
    pub answers_now: Option<Answering>,
    /// Absent for a unit under the social services act.
    pub health: Option<Health>,
    /// The patient lets this unit see what the ward has recorded.
    pub shared: bool,
    pub may: Vec<Action>,
    pub directory: Arc<Directory>,
    pub version: u64,
}

/// What goes with a request under the health-care act.
#[derive(Debug, Clone)]
pub struct Health {
    pub medicine_list: Option<MedicineList>,
    pub agreement: Option<Agreement>,
    pub programme: Arc<Programme>,
    /// What the unit has entered in its own journal.
    pub journal: Vec<care::episode::event::JournalDocument>,
}

impl Asked {
    pub fn may(&self, action: Action) -> bool {
        self.may.contains(&action)
    }

    pub fn request(&self, id: RequestId) -> Option<&Request> {
        self.requests.iter().find(|(known, _)| *known == id).map(|(_, request)| request)
    }
}

impl App {
    /// The patient, as the actor's own unit sees what it was asked.
    pub async fn asked(&self, actor: &Actor, id: EpisodeId) -> Result<Asked, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let (episode, facts) = self.episode_state(id).await?;
        let on = Resource::Duty { episode: facts.clone(), unit };
        let by = self.allowed(actor, Action::ViewRequest, &on, Some(facts.patient)).await?;
        let patient = facts.patient;
        let asked = self.asked_of(actor, unit, &episode, facts).await?;
        self.looked(actor, Action::ViewRequest, &[patient], by).await?;
        Ok(asked)
    }

    async fn asked_of(
        &self,
        actor: &Actor,
        unit: UnitId,
        episode: &Episode,
        facts: EpisodeFacts,
    ) -> Result<Asked, Problem> {
        let id = facts.episode;
        let (now, directory) = (self.now(), self.directory());
        let patient = self.people(&[facts.patient]).await?.remove(&facts.patient);
        let to_unit = episode.requests.iter().filter(|(_, request)| request.details.to == unit);
        let mut requests: Vec<_> = to_unit.map(|(id, r)| (*id, r.clone())).collect();
        requests.sort_by_key(|(id, request)| std::cmp::Reverse((request.sent.at, *id)));
        let social = is_social(&directory, unit);
        let things = episode.things.iter().filter(|(_, tracked)| {
            tracked.cancelled.is_none() && (!social || tracked.thing.kind == ThingKind::Aid)
        });
        let acts = competence::acts(episode);
        let ahead = competence::items(&acts, &directory, now, self.zone());
        let items = responsibility::items(episode, self.zone()).into_iter().chain(ahead);
        let calls = thread::calls(episode);
        let may = self.may_here(actor, unit, &facts);
        Ok(Asked {
            id,
            now,
            unit,
            ward_unit: facts.ward_unit,
            patient,
            phase: episode.phase(),
            home_since: episode.home_since(),
            arrival_missing: arrival_missing(episode, now),
            contacts: episode.planned().filter(|p| p.contact.unit == unit).collect(),
            notices: of_unit(&episode.notices, |notice| notice.told.contains_key(&unit)),
            samples: episode
                .samples
                .iter()
                .filter(|(_, sample)| sample.unit == unit)
                .map(|(id, sample)| (*id, sample.clone()))
                .collect(),
            reports: episode
                .reports
                .iter()
                .filter(|(_, reported)| reported.unit == unit)
                .map(|(id, reported)| (*id, narrowed(reported, social)))
                .collect(),
            holds: holds(episode, unit, now),
            named: named(episode, social),
            offers: of_unit(&episode.transfers, |t| t.offer.to == unit || t.offer.from == unit),
            things: things.map(|(id, tracked)| (*id, tracked.clone())).collect(),
            items: items.filter(|item| item.owner.unit == unit && item.is_open(now)).collect(),
            answers_now: thread::answers_now(&calls, &directory, now, self.zone()),
            health: if social { None } else { health(episode, &requests, &directory, unit) },
            shared: facts.shared_with.contains(&unit),
            may,
            requests,
            directory,
            version: episode.version,
        })
    }

    fn may_here(&self, actor: &Actor, unit: UnitId, facts: &EpisodeFacts) -> Vec<Action> {
        let duty = Resource::Duty { episode: facts.clone(), unit };
        let mut may = self.policies().offered(actor, &duty, &Action::ALL);
        let on = Resource::Episode(facts.clone());
        may.extend(self.policies().offered(actor, &on, &Action::ALL));
        may
    }
}

fn holds(episode: &Episode, unit: UnitId, now: Timestamp) -> Vec<(Mandate, Holding)> {
    let held = Mandate::ALL.into_iter().filter_map(|mandate| {
        let holding = mandate::holder(episode, mandate, now)?;
        (holding.unit == unit).then_some((mandate, holding))
    });
    held.collect()
}

fn named(episode: &Episode, social: bool) -> BTreeMap<NamedContact, Naming> {
    let mut named = episode.named.clone();
    named.retain(|contact, _| !social || *contact == NamedContact::SocialCare);
    named
}

/// That the ward has dealt with it is told to whoever reported it; what it did stands in the
/// health-care record, which a unit under the social services act does not read.
fn narrowed(reported: &Reported, social: bool) -> Reported {
    let mut reported = reported.clone();
    if let Some((action, _)) = reported.handled.as_mut().filter(|_| social) {
        action.clear();
    }
    reported
}

fn of_unit<T: Clone>(all: &[T], wanted: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|one| wanted(one)).cloned().collect()
}

/// Just come home, and nobody has said how it was on arrival.
pub(crate) fn arrival_missing(episode: &Episode, now: Timestamp) -> bool {
    episode.phase() == Phase::AtHome
        && is_just_home(episode.home_since(), now)
        && episode.checked(HomeCheck::Arrival).is_none()
}

/// An arrival is met within the day; after that the ward has asked, or the rounds have.
pub(crate) fn is_just_home(since: Option<Timestamp>, now: Timestamp) -> bool {
    since.is_some_and(|since| now.duration_since(since) < SignedDuration::from_hours(24))
}

pub(crate) fn is_social(directory: &Directory, unit: UnitId) -> bool {
    let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    // Not known is not health care: the narrow view.
    details.is_none_or(|details| details.law == care::keeper::Law::Sol)
}

/// List and agreement that went along; who has the request has the newest, since a change tells
/// every giver.
fn health(
    episode: &Episode,
    requests: &[(RequestId, Request)],
    directory: &Directory,
    unit: UnitId,
) -> Option<Health> {
    let opening = episode.opening.as_ref()?;
    let programme = directory.programmes.get(&opening.programme.hash)?.clone();
    let live = || requests.iter().filter(|(_, request)| request.standing().is_live());
    let list = live().any(|(_, request)| request.details.medicine_list.is_some());
    let agreement = live().next().is_some();
    let journal = episode.journal.iter().filter(|(by, _, _)| *by == unit);
    Some(Health {
        medicine_list: episode.medicine_list.clone().filter(|_| list),
        agreement: episode.agreement.clone().filter(|_| agreement),
        programme,
        journal: journal.map(|(_, document, _)| *document).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::episode::home::{Checked, Spell};
    use care::recorded::Mark;
    use care::who::Who;
    use uuid::Uuid;

    const HOME: &str = "2026-11-24T13:00:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn home() -> Episode {
        let spells = vec![Spell { from: at(HOME), to: None }];
        Episode { spells, ..Episode::default() }
    }

    fn checked(check: HomeCheck, when: &str) -> Episode {
        let mark = Mark { id: EventId(Uuid::nil()), at: at(when), by: Who::System };
        let home_checks = vec![Checked { check, well: false, note: String::new(), mark }];
        Episode { home_checks, ..home() }
    }

    #[test]
    fn an_arrival_is_asked_for_within_a_day_of_coming_home() {
        assert!(arrival_missing(&home(), at(HOME)));
        assert!(arrival_missing(&home(), at("2026-11-25T12:59:00Z")));
        assert!(!arrival_missing(&home(), at("2026-11-25T13:00:00Z")));
        assert!(!arrival_missing(&Episode::default(), at(HOME)));
        let back = vec![Spell { from: at(HOME), to: Some(at("2026-11-24T15:00:00Z")) }];
        let back = Episode { spells: back, ..Episode::default() };
        assert!(!arrival_missing(&back, at("2026-11-24T16:00:00Z")));
    }

    #[test]
    fn an_arrival_is_asked_for_until_somebody_has_said_how_it_was_this_time() {
        let now = at("2026-11-24T20:00:00Z");
        assert!(!arrival_missing(&checked(HomeCheck::Arrival, "2026-11-24T13:30:00Z"), now));
        assert!(arrival_missing(&checked(HomeCheck::Evening, "2026-11-24T19:00:00Z"), now));
        assert!(arrival_missing(&checked(HomeCheck::Arrival, "2026-11-20T13:30:00Z"), now));
    }
}

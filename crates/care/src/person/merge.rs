//! Merge: two records that are of one human being. May they become one, and what is known then?
//!
//! Patientdatalagen (2008:355) 3:1 and 3:6: one journal for each patient, with the patient's
//! identity. A reserve number that later gets a name, and double registration, are the usual
//! sources. Nothing is moved or erased: the old id leads to the one that goes on.

use super::{Details, Person};
use crate::identity::IdentityNumber;
use crate::ids::{EpisodeId, PersonId};
use crate::refusal::Refusal;

/// What will happen, for whoever confirms it.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    pub details: Details,
    /// The care that is open under the old id and goes on under the other.
    pub open_episode: Option<EpisodeId>,
}

/// Whether the old record may be merged into the survivor's, and what is known then.
pub fn verdict(
    (old_id, old): (PersonId, &Person),
    (survivor_id, survivor): (PersonId, &Person),
) -> Result<Verdict, Refusal> {
    if old_id == survivor_id {
        return Err(Refusal::SamePerson);
    }
    if old.merged.is_some() || survivor.merged.is_some() {
        return Err(Refusal::AlreadyMerged);
    }
    let missing = || Refusal::NotFound { what: "person" };
    let theirs = old.details.as_ref().ok_or_else(missing)?;
    let ours = survivor.details.as_ref().ok_or_else(missing)?;
    if theirs.test != ours.test {
        return Err(Refusal::TestAndReal);
    }
    if differ(numbers(old), numbers(survivor)) {
        return Err(Refusal::IdentitiesDiffer);
    }
    if old.open_episode.is_some() && survivor.open_episode.is_some() {
        return Err(Refusal::BothOpen);
    }
    Ok(Verdict { details: resolved(ours, theirs), open_episode: old.open_episode })
}

fn numbers(person: &Person) -> Vec<&IdentityNumber> {
    let own = person.details.iter().filter_map(|details| details.identity.as_ref());
    let absorbed = person.absorbed.iter().filter_map(|absorbed| absorbed.theirs.identity.as_ref());
    own.chain(&person.former).chain(absorbed).collect()
}

/// Two of the same confirmed kind are two human beings. A samordningsnummer may become a
/// personnummer (folkbokföringslagen 1991:481, 18 a §), and a reserve number confirms nobody.
fn differ(ours: Vec<&IdentityNumber>, theirs: Vec<&IdentityNumber>) -> bool {
    use IdentityNumber::{Personnummer, Samordningsnummer};
    let same_kind = |one: &IdentityNumber, other: &IdentityNumber| {
        matches!(
            (one, other),
            (Personnummer(_), Personnummer(_)) | (Samordningsnummer(_), Samordningsnummer(_))
        )
    };
    let of_kind = |one: &IdentityNumber| theirs.iter().filter(|o| same_kind(one, o)).count();
    ours.iter().any(|one| of_kind(one) > 0 && !theirs.contains(one))
}

/// The survivor's details, completed by the other's; the surest number, and the stricter secrecy.
pub fn resolved(ours: &Details, theirs: &Details) -> Details {
    let protected = ours.protected || theirs.protected;
    let or = |one: &Option<String>, other: &Option<String>| one.clone().or_else(|| other.clone());
    let surer = match (&ours.identity, &theirs.identity) {
        (Some(own), Some(other)) if sureness(other) > sureness(own) => Some(other.clone()),
        (own, other) => own.clone().or_else(|| other.clone()),
    };
    Details {
        identity: surer,
        name: ours.name.clone(),
        telephone: or(&ours.telephone, &theirs.telephone),
        municipality: or(&ours.municipality, &theirs.municipality),
        address: or(&ours.address, &theirs.address).filter(|_| !protected),
        listed_at: ours.listed_at.or(theirs.listed_at),
        protected,
        test: ours.test,
    }
}

fn sureness(number: &IdentityNumber) -> u8 {
    match number {
        IdentityNumber::Personnummer(_) => 3,
        IdentityNumber::Samordningsnummer(_) => 2,
        IdentityNumber::NationalReserve(_) => 1,
        IdentityNumber::LocalReserve { .. } => 0,
    }
}

//! Who has looked: the patient's own extract of the access log. Unit, time and what was opened, so
//! that the patient can judge whether it was right (patientdatalagen 8:5; lag 2022:913 4:5).
//!
//! Not the names of staff: the provider has them, and gives them where the law says so.

use crate::App;
use crate::problem::Problem;
use access::{Action, Actor};
use care::episode::call_out::Warrant;
use care::ids::{PersonId, UnitId};
use jiff::Timestamp;
use uuid::Uuid;

/// Most rows that are shown; the provider has the rest.
const ROWS_MAX: usize = 500;
/// Rows that are read of each id, newest first.
const ENTRIES_MAX: i64 = 5000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub at: Timestamp,
    /// Absent for somebody who looked as themselves: the patient or next of kin.
    pub unit: Option<UnitId>,
    pub is_own: bool,
    pub action: String,
    /// By what right, where whoever looked had to say it.
    pub stated: Option<Warrant>,
}

#[derive(Debug, Clone)]
pub struct Looks {
    /// Newest first; what the same unit did again within the hour is one.
    pub rows: Vec<Look>,
    pub more: usize,
}

impl App {
    pub async fn readers(&self, actor: &Actor) -> Result<Looks, Problem> {
        let own = self.own_page(actor).await?;
        let (_, facts, by) = self.permitted_episode(actor, Action::ViewReaders, own.id).await?;
        let patient = facts.patient;
        let mut entries = vec![];
        // What was looked at under an id that has led here since is the patient's too.
        for id in self.ids_of(patient).await? {
            entries.extend(self.access_log().entries_for_patient(id.0, ENTRIES_MAX).await?);
        }
        let of = |id: Uuid| (!id.is_nil()).then_some(UnitId(id));
        let mut rows: Vec<Look> = entries
            .into_iter()
            .filter(|logged| logged.entry.allowed)
            .map(|logged| Look {
                at: crate::codec::time(logged.entry.at),
                unit: of(logged.entry.unit),
                is_own: logged.entry.actor == patient.0,
                stated: crate::audit::stated(&logged.entry.basis),
                action: logged.entry.action,
            })
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.at));
        let mut seen = std::collections::BTreeSet::new();
        rows.retain(|row| {
            let hour = row.at.as_second().div_euclid(3600);
            seen.insert((hour, row.unit, row.is_own, row.action.clone(), row.stated))
        });
        let more = rows.len().saturating_sub(ROWS_MAX);
        rows.truncate(ROWS_MAX);
        self.looked(actor, Action::ViewReaders, &[patient], by).await?;
        Ok(Looks { rows, more })
    }

    /// The ids that are of one person: their own, and those that have led here.
    pub(crate) async fn ids_of(&self, person: PersonId) -> Result<Vec<PersonId>, Problem> {
        let known = self.person_state(person).await?;
        let absorbed = known.iter().flat_map(|known| &known.absorbed);
        Ok([person].into_iter().chain(absorbed.map(|absorbed| absorbed.person)).collect())
    }
}

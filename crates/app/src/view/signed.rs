//! Who has logged in: a member of staff's posts, or a person's own capacities.
//!
//! Not here: whether they may do anything. Nothing of a patient's record is read.

use crate::App;
use crate::problem::Problem;
use access::{Action, Actor, scopes};
use care::ids::{AssignmentId, PersonId, StaffId, UnitId};
use care::person::Name;
use care::who::{Role, Who};
use jiff::Timestamp;
use record::accounts::NewSession;
use uuid::Uuid;

/// One post that somebody may act in now.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    pub assignment: AssignmentId,
    pub role: Role,
    pub unit: UnitId,
    pub unit_name: String,
    pub place: String,
    pub authority: String,
}

impl App {
    /// Is there such a list for this actor at all?
    pub fn may_list(&self, actor: &Actor, action: Action) -> bool {
        !scopes(actor, action).is_empty()
    }

    /// Begins a session that ends at `until` whatever is done; the post is chosen later.
    pub async fn begin_session(
        &self,
        token_hash: [u8; 32],
        account: Uuid,
        until: Timestamp,
    ) -> Result<(), Problem> {
        let (created_at, expires_at) = (self.now().as_microsecond(), until.as_microsecond());
        let acting = Uuid::nil();
        let new = NewSession { token_hash, account, acting, created_at, expires_at };
        self.record().create_session(new).await?;
        Ok(self.record().note_login(account, created_at).await?)
    }

    /// Posts that hold now, in the order in which they began.
    pub fn posts(&self, staff: StaffId) -> Vec<Post> {
        let (directory, now) = (self.directory(), self.now());
        let Some(staff) = directory.staff.get(&staff) else { return vec![] };
        let holding = staff.assignments.iter().filter(|(_, assignment)| assignment.holds(now));
        let mut holding: Vec<_> = holding.collect();
        holding.sort_by_key(|(id, assignment)| (assignment.from, **id));
        let posts = holding.into_iter().filter_map(|(id, assignment)| {
            let details = directory.units.get(&assignment.unit)?.details.as_ref()?;
            Some(Post {
                assignment: *id,
                role: assignment.role,
                unit: assignment.unit,
                unit_name: details.name.clone(),
                place: details.place.clone(),
                authority: details.authority.clone(),
            })
        });
        posts.collect()
    }

    pub fn staff_name(&self, staff: StaffId) -> String {
        self.directory().staff_name(staff).to_owned()
    }

    /// A person's name, and what they are to the episodes in which they stand: patient first.
    pub async fn person_capacities(
        &self,
        person: PersonId,
    ) -> Result<Option<(Name, Vec<Role>)>, Problem> {
        let Some(details) = self.people(&[person]).await?.remove(&person) else {
            return Ok(None);
        };
        let mut roles = vec![];
        for (role, action) in
            [(Role::Patient, Action::ViewOwnPage), (Role::NextOfKin, Action::ViewKinPage)]
        {
            let actor = Actor::new(Who::Person { person, role }, None);
            for (scope, basis) in scopes(&actor, action) {
                let record = self.record();
                let listed = record.recent_episodes_in_scope(&[scope], basis, i64::MIN, 1).await?;
                if !listed.0.is_empty() {
                    roles.push(role);
                }
            }
        }
        if roles.is_empty() {
            roles.push(Role::Patient);
        }
        Ok(Some((details.name, roles)))
    }
}

//! Set-up: the first administrator and the first organisation of an empty installation.
//!
//! Nobody can be asked who may when nobody is there yet: whoever holds the one-time code on the
//! server's console may, and only until there is an administrator. Not here: the code itself.

use crate::problem::Problem;
use crate::{App, Ask};
use access::Actor;
use care::command::Command;
use care::ids::{AssignmentId, CommandId, StaffId, UnitId};
use care::keeper::Law;
use care::unit::{Details, UnitKind};
use care::who::{Role, Who};
use care::{organisation, staff, unit};
use record::RecordError;
use record::accounts::NewAccount;
use uuid::Uuid;

/// Facts of the installation in the record's `meta`.
const AUTHORITY: &str = "authority";
const SETUP: &str = "setup";
const SETUP_STAFF: &str = "setup_administrator";
const BEGUN: &str = "begun";
const DONE: &str = "done";

/// Whoever sets up, with ids made when the form was written.
pub struct FirstAdministrator {
    pub id: CommandId,
    pub name: String,
    pub login_name: String,
    pub password_phc: String,
}

/// The own organisation, with the office where its administrators have their posts.
pub struct FirstOrganisation {
    pub id: CommandId,
    pub details: organisation::Details,
    pub office: String,
    pub place: String,
}

impl App {
    /// Nobody has ever been able to administrate here.
    pub fn is_without_administrator(&self) -> bool {
        let directory = self.directory();
        let mut posts = directory.staff.values().flat_map(|staff| staff.assignments.values());
        !posts.any(|held| held.role == Role::Administrator)
    }

    /// The first steps after the set-up's code are still there to be taken.
    pub async fn is_setting_up(&self) -> Result<bool, Problem> {
        Ok(self.record().meta(SETUP).await?.as_deref() == Some(BEGUN))
    }

    pub async fn end_setup(&self) -> Result<(), Problem> {
        Ok(self.record().set_meta(SETUP, DONE).await?)
    }

    /// Who has been registered as first administrator, while there is no organisation yet.
    pub async fn first_administrator(&self) -> Result<Option<StaffId>, Problem> {
        let kept = self.record().meta(SETUP_STAFF).await?;
        let staff = kept.and_then(|id| id.parse().ok()).map(StaffId);
        Ok(staff.filter(|staff| self.directory().staff.contains_key(staff)))
    }

    /// Registers the first administrator with an account. They have no post until there is an
    /// organisation.
    pub async fn make_first_administrator(&self, new: FirstAdministrator) -> Result<(), Problem> {
        self.must_be_empty()?;
        let staff = StaffId(new.id.0);
        let name = new.name.clone();
        self.set_up(&new.id, 1, Command::Staff(staff, staff::Command::Register { name })).await?;
        let login_name = new.login_name.clone();
        let open = staff::Command::OpenAccount { login_name };
        self.set_up(&new.id, 2, Command::Staff(staff, open)).await?;
        let account = NewAccount {
            account: Uuid::now_v7(),
            subject_kind: "staff".to_owned(),
            subject: staff.0,
            login_name: new.login_name,
            password_phc: new.password_phc,
            created_at: self.now().as_microsecond(),
        };
        match self.record().create_account(account).await {
            Ok(()) | Err(RecordError::Conflict) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(self.record().set_meta(SETUP_STAFF, &staff.0.to_string()).await?)
    }

    /// Registers the organisation and its office, and gives the first administrator the post.
    /// From now on there is somebody to ask who may. The answer is the account.
    pub async fn make_first_organisation(&self, new: FirstOrganisation) -> Result<Uuid, Problem> {
        self.must_be_empty()?;
        let staff = self.first_administrator().await?.ok_or(Problem::NotFound)?;
        let row = self.record().account_of("staff", staff.0).await?.ok_or(Problem::NotFound)?;
        let number = new.details.number.clone();
        let authority = number.digits().to_owned();
        // What no unit keeps, such as who a person is, is this organisation's to keep.
        self.record().set_meta(AUTHORITY, &authority).await?;
        self.0.authority.set(&authority);
        let register = organisation::Command::Register { details: new.details.clone() };
        self.set_up(&new.id, 1, Command::Organisation(number.id(), register)).await?;
        let unit = UnitId(new.id.0);
        let details = Details {
            name: new.office,
            place: new.place,
            kind: UnitKind::Administration,
            authority,
            law: Law::Org,
            principal: new.details.kind.is_principal().then_some(number),
            on_platform: true,
        };
        let register = Command::Unit(unit, unit::Command::Register { details });
        self.set_up(&new.id, 2, register).await?;
        let assign = staff::Command::Assign {
            assignment: AssignmentId(new.id.0),
            unit,
            role: Role::Administrator,
            from: self.now(),
            until: None,
        };
        self.record().set_meta(SETUP, BEGUN).await?;
        self.set_up(&new.id, 3, Command::Staff(staff, assign)).await?;
        Ok(row.account)
    }

    fn must_be_empty(&self) -> Result<(), Problem> {
        if self.is_without_administrator() { Ok(()) } else { Err(Problem::NotFound) }
    }

    /// One step of several in one form: sent again, each is done once.
    async fn set_up(&self, form: &CommandId, step: u128, command: Command) -> Result<(), Problem> {
        let id = CommandId(Uuid::from_u128(form.0.as_u128() ^ (step << 32)));
        let actor = Actor::new(Who::System, None);
        match self.execute(Ask { actor, id, command, seen: None }).await {
            Ok(_) => Ok(()),
            // Begun before and not finished: what is there is there.
            Err(Problem::Refused(care::refusal::Refusal::Exists)) => Ok(()),
            Err(problem) => Err(problem),
        }
    }
}

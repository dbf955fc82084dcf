//! Accounts: whom a visitor to the demonstration can be, for the page where they choose.

use crate::cast::Cast;
use crate::scenario::{Account, AccountOf};
use crate::table::Table;
use care::who::Role;

const ROLES_OF_PERSONS: [Role; 2] = [Role::Patient, Role::NextOfKin];

pub(super) fn accounts(file: &Table<'_>, cast: &Cast) -> Vec<Account> {
    let mut accounts: Vec<Account> = vec![];
    for table in file.tables("account") {
        let account = account(&table, cast);
        table.finish();
        let Some(account) = account else { continue };
        if accounts.iter().any(|known| known.key == account.key) {
            table.fault("key", "another key; this account is already named");
        } else {
            accounts.push(account);
        }
    }
    accounts
}

fn account(table: &Table<'_>, cast: &Cast) -> Option<Account> {
    let key = table.need("key", "a key as ward_nurse").and_then(|field| field.id());
    if !table.has("staff") && !table.has("person") {
        table.fault("staff", "a staff or a person");
    }
    let staff = table.get("staff").and_then(|field| field.named("staff", &cast.staff));
    let person = table.get("person").and_then(|field| field.named("person", &cast.persons));
    let role = table.get("role").and_then(|f| f.word(&ROLES_OF_PERSONS, Role::as_str));
    let key = key?;
    if let Some(staff) = staff {
        let post = staff.posts.first()?;
        let (assignment, unit) = (post.assignment, post.unit);
        let as_who = AccountOf::Staff { staff: staff.id, assignment, unit };
        return Some(Account { key, name: staff.name.clone(), role: post.role, as_who });
    }
    let person = person?;
    let (name, as_who) = (person.details.name.full(), AccountOf::Person(person.id));
    Some(Account { key, name, role: role.unwrap_or(Role::Patient), as_who })
}

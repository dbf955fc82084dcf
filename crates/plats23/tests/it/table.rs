//! The access table of crate `access`, read for its cells. What is expected of a cell is said
//! there, by hand from the law; nothing of it is repeated here.

use access::Action;
use care::who::Role;

const TABLE: &str = include_str!("../../../access/tests/it/access_table.md");

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cell {
    pub(crate) role: Role,
    pub(crate) relation: String,
    pub(crate) action: Action,
    pub(crate) target: String,
    pub(crate) allowed: bool,
}

impl Cell {
    pub(crate) fn name(&self) -> String {
        let (role, action) = (self.role.as_str(), self.action.as_str());
        format!("{role} | {} | {action} | {}", self.relation, self.target)
    }
}

/// Every cell; a row that is not understood stops the test.
pub(crate) fn cells() -> Vec<Cell> {
    let (mut cells, mut role, mut relations) = (vec![], None, vec![]);
    for line in TABLE.lines() {
        if let Some(word) = line.strip_prefix("## ") {
            role = Some(Role::parse(word).expect("a role"));
        }
        let Some(row) = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |")) else {
            continue;
        };
        let row: Vec<&str> = row.split(" | ").collect();
        let [action, target, answers @ .., _because] = row.as_slice() else {
            panic!("too short: {line}");
        };
        match *action {
            "action" => relations = answers.to_vec(),
            "---" => {}
            word => {
                assert_eq!(answers.len(), relations.len(), "{line}");
                let (role, action) = (role.expect("a role"), Action::parse(word).expect("action"));
                cells.extend(relations.iter().zip(answers).map(|(relation, answer)| Cell {
                    role,
                    relation: (*relation).to_owned(),
                    action,
                    target: (*target).to_owned(),
                    allowed: match *answer {
                        "allow" => true,
                        "deny" => false,
                        other => panic!("neither allow nor deny: {other}"),
                    },
                }));
            }
        }
    }
    cells
}

#[test]
fn the_table_is_read_whole() {
    let rows = TABLE.lines().filter(|line| line.starts_with("| ") && line.contains("llow |"));
    let rows = rows.filter(|line| !line.starts_with("| action"));
    let denies = TABLE.matches("| deny ").count();
    let read = cells();
    assert_eq!(read.iter().filter(|cell| !cell.allowed).count(), denies);
    assert!(rows.count() > 100 && read.len() > denies);
}

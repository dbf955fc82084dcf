//! Read: a programme's file into a programme, or everything that is wrong with it.
//!
//! The names in a file are the names of the types; nothing else is understood, nothing is guessed.

mod between;
mod field;
mod lists;
mod plan;
mod protocol;
mod table;
mod together;
mod waits;

use super::{Alternative, Approval, Fault, FaultKind, LegalStatus, Programme};
use std::cell::RefCell;
use table::{Source, Table, values};
use toml::Spanned;
use toml::de::DeTable;

/// Largest file. The largest programme we can think of is a third of it.
const FILE_MAX: usize = 256 * 1024;

impl Programme {
    /// Reads the text of a programme's file. The file's name is for the faults, and because a
    /// programme is called what its file is called.
    pub fn parse(file_name: &str, text: &str) -> Result<Programme, Vec<Fault>> {
        let source = Source { file: file_name, text, faults: RefCell::default() };
        if text.len() > FILE_MAX {
            let most = format!("{} kB", FILE_MAX / 1024);
            source.fault(&(0..0), "file", FaultKind::FileTooLarge, &most);
            return Err(source.faults.into_inner());
        }
        let root = match DeTable::parse(text) {
            Ok(root) => root,
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                source.fault(&span, "file", FaultKind::NotToml, error.message());
                return Err(source.faults.into_inner());
            }
        };
        let programme = read(&source, &root);
        let mut faults = source.faults.into_inner();
        faults.sort_by_key(|fault| (fault.line, fault.column));
        match programme {
            Some(programme) if faults.is_empty() => Ok(programme),
            Some(_) | None => Err(faults),
        }
    }
}

fn read<'t>(source: &'t Source<'t>, root: &'t Spanned<DeTable<'t>>) -> Option<Programme> {
    Table::root(source, root).finish(programme)
}

fn programme(file: &Table<'_>) -> Option<Programme> {
    let name = name(file);
    let version = file.whole("version", 1..=9_999);
    let (title, owner, approved) = (file.text("title"), file.text("owner"), approved(file));
    let (target_group, ways_in) = (file.text("target_group"), file.texts("ways_in", 1..=20));
    let legal_statuses = file.words("legal_statuses", &LegalStatus::ALL, LegalStatus::as_str);
    let alternatives = file.words("alternatives", &Alternative::ALL, Alternative::as_str);
    let (criteria, answers) = (lists::criteria(file), lists::answers(file));
    let (personas, requests) = (together::personas(file, &criteria), together::requests(file));
    together::asks_fit(&criteria, &requests);
    let (checklist, kit) = (lists::checklist(file), lists::kit(file));
    let protocol = protocol::protocol(file);
    let contacts = plan::contacts(file);
    let (documents, roles) = (lists::documents(file), lists::roles(file));
    let (responsibility, agreement) = (plan::responsibility(file), plan::agreement(file));
    let (discharge_criteria, deadlines) = (lists::discharge_criteria(file), plan::deadlines(file));
    between::parts_covered(file, &criteria);
    between::answers_complete(file, &answers);
    between::checklist_fits(file, &checklist, &contacts);
    Some(Programme {
        name: name?,
        version: version?,
        title: title?,
        owner: owner?,
        approved: approved?,
        target_group: target_group?,
        ways_in,
        legal_statuses,
        alternatives,
        criteria: values(criteria),
        personas,
        requests: values(requests),
        answers: values(answers),
        checklist: values(checklist),
        kit,
        protocol: protocol?,
        contacts: values(contacts),
        documents,
        roles,
        responsibility: responsibility?,
        agreement: agreement?,
        discharge_criteria,
        deadlines: deadlines?,
    })
}

/// A programme is called what its file is called, so that nobody edits another than they think.
fn name(file: &Table<'_>) -> Option<String> {
    let name = file.id("name")?;
    let last = file.source.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let expected = last.strip_suffix(".toml").unwrap_or(last);
    if name == expected {
        return Some(name);
    }
    file.fault("name", FaultKind::NotTheFilesName, expected);
    None
}

/// Who answers for the values, and from which day.
fn approved(file: &Table<'_>) -> Option<Approval> {
    file.table("approved", |approved| {
        let (by, on) = (approved.line("by"), approved.date("on"));
        Some(Approval { by: by?, on: on? })
    })
}

//! Every statement of the record by name, one file each in `sql/`, and the placeholders that the
//! many-row ones are given.
//!
//! Not here: who runs them (`db`). The only text ever put into a statement is `$1, $2, …` and
//! `_next`; values are always bound.

use std::fmt::Write;

/// The live derived tables, or the shadow ones that a reprojection fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tables {
    Live,
    Next,
}

impl Tables {
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Live => "",
            Self::Next => "_next",
        }
    }
}

/// One SQL text. `{rows}` stands for groups of placeholders, `{list}` for a list of them.
#[derive(Debug)]
pub(crate) struct Statement {
    pub(crate) name: &'static str,
    text: &'static str,
    /// How many placeholders the text itself has.
    pub(crate) fixed: usize,
    /// How many one group has; 0 when there are no groups.
    pub(crate) width: usize,
}

/// Both databases take at least this many bound values in one statement.
const BINDS_MAX: usize = 30_000;
/// Longer statements cost more to prepare than a second one costs to send.
const ROWS_MAX: usize = 500;

impl Statement {
    /// How many groups go into one statement at most.
    pub(crate) fn groups_max(&self) -> usize {
        (BINDS_MAX / self.width.max(1)).min(ROWS_MAX)
    }

    /// The text for this many groups.
    pub(crate) fn text(&self, tables: Tables, groups: usize) -> String {
        let lines = self.text.lines().filter(|line| !line.trim_start().starts_with("--"));
        let text = lines.collect::<Vec<_>>().join("\n").replace("{next}", tables.suffix());
        if self.width == 0 {
            return text;
        }
        let (mut list, mut rows) = (String::new(), String::new());
        for group in 0..groups {
            let first = self.fixed + group * self.width + 1;
            let mut row = String::new();
            for number in first..first + self.width {
                let comma = if number == first { "" } else { ", " };
                let _ = write!(row, "{comma}${number}");
            }
            let comma = if group == 0 { "" } else { ", " };
            let _ = write!(list, "{comma}{row}");
            let _ = write!(rows, "{comma}({row})");
        }
        text.replace("{list}", &list).replace("{rows}", &rows)
    }
}

macro_rules! statements {
    ($($name:ident $file:literal $fixed:literal $width:literal;)*) => {
        $(pub(crate) static $name: Statement = Statement {
            name: $file,
            text: include_str!(concat!("../sql/", $file, ".sql")),
            fixed: $fixed,
            width: $width,
        };)*
        static ALL: &[&Statement] = &[$(&$name),*];
    };
}

// Name, file, placeholders of the text itself, placeholders of one group.
statements! {
    INSERT_EVENT "insert_event" 0 14;
    LOCK_HEAD "lock_head" 0 0;
    READ_HEAD "read_head" 0 0;
    INSERT_HEAD "insert_head" 4 0;
    SET_HEAD "set_head" 4 0;
    EVENTS_OF_STREAM "events_of_stream" 4 0;
    EVENTS_OF_STREAMS "events_of_streams" 0 3;
    LOG_PAGE "log_page" 2 0;
    CHANGED_SINCE "changed_since" 2 0;
    STREAM_VERSIONS "stream_versions" 0 2;
    STREAMS_PAGE "streams_page" 3 0;
    SEEN_COMMANDS "seen_commands" 0 1;
    KEYS_OF_SUBJECTS "keys_of_subjects" 0 1;
    KEYS_PAGE "keys_page" 3 0;
    INSERT_KEY "insert_key" 0 6;
    SET_KEY "set_key" 5 0;
    SYSTEM_KEYS "system_keys" 0 0;
    PUT_SYSTEM_KEY "put_system_key" 4 0;
    READ_META "read_meta" 1 0;
    PUT_META "put_meta" 2 0;
    PUT_STATE "put_state" 0 7;
    STATES_OF_STREAMS "states_of_streams" 0 2;
    STATES_OF_KIND "states_of_kind" 1 0;
    STATES_PAGE "states_page" 3 0;
    DELETE_STATES_OF_KEY "delete_states_of_key" 2 0;
    DELETE_EPISODES "delete_episodes" 0 1;
    DELETE_SCOPES "delete_scopes" 0 1;
    DELETE_ITEMS "delete_items" 0 1;
    DELETE_CONTACTS "delete_contacts" 0 1;
    DELETE_PERSONS "delete_persons" 0 1;
    DELETE_TOKENS "delete_tokens" 0 1;
    INSERT_EPISODES "insert_episodes" 0 11;
    INSERT_SCOPES "insert_scopes" 0 4;
    INSERT_ITEMS "insert_items" 0 10;
    INSERT_CONTACTS "insert_contacts" 0 6;
    INSERT_PERSONS "insert_persons" 0 4;
    INSERT_TOKENS "insert_tokens" 0 2;
    EPISODES_IN_SCOPE "episodes_in_scope" 1 1;
    OPEN_EPISODES_IN_SCOPE "open_episodes_in_scope" 1 1;
    EPISODES "episodes" 0 1;
    EPISODES_OF_KEY "episodes_of_key" 2 0;
    PERSONS_OF_KEY "persons_of_key" 2 0;
    OPEN_EPISODES_PAGE "open_episodes_page" 2 0;
    SCOPES_OF_EPISODE "scopes_of_episode" 1 0;
    ITEMS_OF_EPISODES "items_of_episodes" 0 1;
    ITEMS_OF_UNIT "items_of_unit" 3 0;
    CONTACTS_OF_UNIT "contacts_of_unit" 4 0;
    CONTACTS_OF_EPISODES "contacts_of_episodes" 0 1;
    PERSONS "persons" 0 1;
    PERSONS_BY_TOKEN "persons_by_token" 2 1;
}

/// Every statement that the record ever sends: name and text, the many-row ones for one and for
/// three rows. A test prepares them all on both databases.
pub fn statements() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for statement in ALL {
        let groups: &[usize] = if statement.width == 0 { &[0] } else { &[1, 3] };
        for groups in groups {
            for tables in [Tables::Live, Tables::Next] {
                let name = format!("{}{} {groups}", statement.name, tables.suffix());
                all.push((name, statement.text(tables, *groups)));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_numbered_after_the_fixed_ones() {
        let text = PERSONS_BY_TOKEN.text(Tables::Live, 3);
        assert!(text.contains("in ($3, $4, $5)"), "{text}");
        let text = INSERT_TOKENS.text(Tables::Next, 2);
        assert!(text.contains("token_row_next"), "{text}");
        assert!(text.contains("values ($1, $2), ($3, $4)"), "{text}");
    }

    #[test]
    fn the_stated_number_of_placeholders_is_the_real_one() {
        for statement in ALL {
            let text = statement.text(Tables::Live, 3);
            let last = statement.fixed + 3 * statement.width;
            assert!(last == 0 || text.contains(&format!("${last}")), "{}", statement.name);
            assert!(!text.contains(&format!("${}", last + 1)), "{}", statement.name);
            assert!(!text.contains('{'), "{}", statement.name);
        }
    }
}

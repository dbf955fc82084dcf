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
    /// The types of the placeholders of the text itself, a letter each.
    pub(crate) fixed: &'static str,
    /// The types of those of one group; empty when there are no groups.
    pub(crate) group: &'static str,
}

/// Both databases take at least this many bound values in one statement.
const BINDS_MAX: usize = 30_000;
/// Longer statements cost more to prepare than a second one costs to send.
const ROWS_MAX: usize = 500;

impl Statement {
    pub(crate) fn width(&self) -> usize {
        self.group.len()
    }

    /// How many groups go into one statement at most.
    pub(crate) fn groups_max(&self) -> usize {
        (BINDS_MAX / self.width().max(1)).min(ROWS_MAX)
    }

    /// The text for this many groups.
    pub(crate) fn text(&self, tables: Tables, groups: usize) -> String {
        let lines = self.text.lines().filter(|line| !line.trim_start().starts_with("--"));
        let text = lines.collect::<Vec<_>>().join("\n").replace("{next}", tables.suffix());
        if self.width() == 0 {
            return text;
        }
        let (mut list, mut rows) = (String::new(), String::new());
        for group in 0..groups {
            let first = self.fixed.len() + group * self.width() + 1;
            let mut row = String::new();
            for number in first..first + self.width() {
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
    ($($name:ident $file:literal $fixed:literal $group:literal;)*) => {
        $(pub(crate) static $name: Statement = Statement {
            name: $file,
            text: include_str!(concat!("../sql/", $file, ".sql")),
            fixed: $fixed,
            group: $group,
        };)*
        static ALL: &[&Statement] = &[$(&$name),*];
    };
}

// Name, file, types of the placeholders of the text itself, and of those of one group: int, text,
// uuid, blob, bool by i, t, u, b, o.
statements! {
    INSERT_EVENT "insert_event" "" "ituittuiiuuubb";
    LOCK_HEAD "lock_head" "" "";
    READ_HEAD "read_head" "" "";
    INSERT_HEAD "insert_head" "ibib" "";
    SET_HEAD "set_head" "ibib" "";
    EVENTS_OF_STREAM "events_of_stream" "tuii" "";
    EVENTS_OF_STREAMS "events_of_streams" "" "tui";
    LOG_PAGE "log_page" "ii" "";
    ADMINISTRATION_PAGE "administration_page" "ii" "";
    CHANGED_SINCE "changed_since" "ii" "";
    CLEAR_EVENTS "clear_events" "" "";
    CLEAR_KEYS "clear_keys" "" "";
    STREAM_VERSIONS "stream_versions" "" "tu";
    STREAMS_PAGE "streams_page" "tui" "";
    SEEN_COMMANDS "seen_commands" "" "u";
    KEYS_OF_SUBJECTS "keys_of_subjects" "" "u";
    KEYS_PAGE "keys_page" "uti" "";
    INSERT_KEY "insert_key" "" "utbtii";
    SET_KEY "set_key" "utbti" "";
    SYSTEM_KEYS "system_keys" "" "";
    PUT_SYSTEM_KEY "put_system_key" "tbti" "";
    READ_META "read_meta" "t" "";
    EVENT_KINDS "event_kinds" "" "";
    PUT_META "put_meta" "tt" "";
    PUT_STATE "put_state" "" "tuiiutb";
    STATES_OF_STREAMS "states_of_streams" "" "tu";
    STATES_OF_KIND "states_of_kind" "t" "";
    STATES_PAGE "states_page" "tui" "";
    DELETE_STATES_OF_KEY "delete_states_of_key" "ut" "";
    DELETE_EPISODES "delete_episodes" "" "u";
    DELETE_SCOPES "delete_scopes" "" "u";
    DELETE_ITEMS "delete_items" "" "u";
    DELETE_ITEM_ROWS "delete_item_rows" "" "ui";
    DELETE_CONTACT_ROWS "delete_contact_rows" "" "u";
    DELETE_CONTACTS "delete_contacts" "" "u";
    DELETE_TIMERS "delete_timers" "" "u";
    DELETE_TIMER_ROWS "delete_timer_rows" "" "u";
    DELETE_PERSONS "delete_persons" "" "u";
    DELETE_TOKENS "delete_tokens" "" "u";
    INSERT_EPISODES "insert_episodes" "" "uuuutoiiitb";
    INSERT_SCOPES "insert_scopes" "" "uuto";
    INSERT_ITEMS "insert_items" "" "uitiiiiutb";
    INSERT_CONTACTS "insert_contacts" "" "uuuitb";
    INSERT_TIMERS "insert_timers" "" "uuuti";
    INSERT_TOLD "insert_told" "" "uutttoi";
    INSERT_PERSONS "insert_persons" "" "utob";
    INSERT_TOKENS "insert_tokens" "" "bu";
    EPISODES_IN_SCOPE "episodes_in_scope" "i" "u";
    OPEN_EPISODES_IN_SCOPE "open_episodes_in_scope" "i" "u";
    RECENT_EPISODES_IN_SCOPE "recent_episodes_in_scope" "iit" "u";
    LISTED_PAGE "listed_page" "utiiui" "";
    LISTED_COUNT "listed_count" "uti" "";
    LISTED_OF_PERSONS "listed_of_persons" "uti" "u";
    EPISODES "episodes" "" "u";
    EPISODES_OF_KEY "episodes_of_key" "ut" "";
    PERSONS_OF_KEY "persons_of_key" "ut" "";
    OPEN_EPISODES_PAGE "open_episodes_page" "ui" "";
    SCOPES_OF_EPISODE "scopes_of_episode" "u" "";
    ITEMS_OF_EPISODES "items_of_episodes" "" "u";
    OPEN_ITEMS_OF_EPISODES "open_items_of_episodes" "i" "u";
    ITEMS_OF_UNIT "items_of_unit" "uii" "";
    CONTACTS_OF_UNIT "contacts_of_unit" "uiii" "";
    CONTACTS_OF_EPISODES "contacts_of_episodes" "" "u";
    PERSONS "persons" "" "u";
    PERSONS_BY_TOKEN "persons_by_token" "ii" "b";
}

/// A statement as it is sent, with the types of its values.
#[derive(Debug)]
pub struct Sent {
    /// Its name and number of rows.
    pub name: String,
    /// Its text.
    pub text: String,
    /// A letter for the type of each value.
    pub types: String,
}

/// Every statement that the record ever sends, the many-row ones for one and for three rows. A
/// test prepares them all on both databases.
pub fn statements() -> Vec<Sent> {
    let mut all = Vec::new();
    for statement in ALL {
        let groups: &[usize] = if statement.width() == 0 { &[0] } else { &[1, 3] };
        for groups in groups {
            for tables in [Tables::Live, Tables::Next] {
                all.push(Sent {
                    name: format!("{}{} {groups}", statement.name, tables.suffix()),
                    text: statement.text(tables, *groups),
                    types: statement.fixed.to_owned() + &statement.group.repeat(*groups),
                });
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
            let last = statement.fixed.len() + 3 * statement.width();
            assert!(last == 0 || text.contains(&format!("${last}")), "{}", statement.name);
            assert!(!text.contains(&format!("${}", last + 1)), "{}", statement.name);
            assert!(!text.contains('{'), "{}", statement.name);
        }
    }
}

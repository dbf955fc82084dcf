//! The medicine list: its versions, and who has held list and package beside each other.

use super::command::{On, Read};
use crate::table::Table;
use care::episode::Command;
use care::episode::medicine::{Giver, Medicine, Route, Supply};

pub(super) fn write_medicine_list(on: &On<'_, '_>) -> Read {
    let rows = on.table.need("rows", "a list of medicines").map(|field| field.list());
    let note = on.table.note("note");
    let tables = rows?.into_iter().filter_map(|row| row.table());
    let rows: Vec<_> = tables.map(|table| row(on, &table)).collect();
    let rows: Option<Vec<Medicine>> = rows.into_iter().collect();
    on.one(Command::WriteMedicineList { rows: rows?, note })
}

fn row(on: &On<'_, '_>, table: &Table<'_>) -> Option<Medicine> {
    let id = table.need("id", "an id").and_then(|field| field.id());
    let (name, dose, times) = (table.text("name"), table.text("dose"), table.text("times"));
    let route = table.need("route", "how it is given");
    let route = route.and_then(|field| field.word(&Route::ALL, Route::as_str));
    let giver = table.need("giver", "who gives it at home");
    let giver = giver.and_then(|field| field.word(&Giver::ALL, Giver::as_str));
    let supply = table.need("supply", "where it comes from");
    let supply = supply.and_then(|field| field.word(&Supply::ALL, Supply::as_str));
    let until = table.get("until_day").and_then(|field| field.whole(1..=1000_i32));
    let reason = table.note("reason");
    table.finish();
    Some(Medicine {
        id: id?,
        name: name?,
        dose: dose?,
        route: route?,
        times: times?,
        until: until.and_then(|day| on.cast.date(day)),
        reason,
        giver: giver?,
        supply: supply?,
    })
}

/// Of the first version, unless the step says which; for the own unit, unless it says for whom.
pub(super) fn check_medicine_list(on: &On<'_, '_>) -> Read {
    let (at, table) = (on.happened(), on.table);
    let version = table.get("version").map_or(Some(1), |field| field.whole(1..=999_u32));
    let unit = on.own_unit();
    let (agrees, note) = (table.flag("agrees", true), table.note("note"));
    let (version, unit) = (version?, unit?);
    on.one(Command::CheckMedicineList { at, version, unit, agrees, note })
}

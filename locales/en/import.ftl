# Import of units and staff from a table.

import-units = Import units from a file
import-staff = Import staff from a file
import-lead = First you see every row, and what would happen. Nothing is saved until you say so.
import-table = The table
import-template = Download an empty template
import-export = Download what is there now
export-do = Download as a file
import-file = File with the table (CSV)
import-limits = At most { $rows } rows and { $kilobytes } kB. Semicolons or commas between the columns. From Excel: Save as, CSV.
import-paste = Or paste the table
import-paste-hint = The first line is the names of the columns
import-look = Show what would happen
import-columns = What the columns mean
import-summary = { $new ->
    [one] One new
   *[other] { $new } new
}, { $changed ->
    [one] one changed
   *[other] { $changed } changed
}, { $unchanged ->
    [one] one unchanged
   *[other] { $unchanged } unchanged
}, { $wrong } wrong
import-correct-first = Correct the wrong rows in the table below or in the file, and look again. Nothing is saved.
import-confirm = { $n ->
    [one] Save one row
   *[other] Save { $n } rows
}
import-nothing = Everything in the table is there already. There is nothing to save.
import-line = Line
import-standing = What happens
import-row-new = new
import-row-changed = changes
import-row-unchanged = unchanged
import-row-wrong = wrong
import-stopped = Line { $line } could not be saved: { $why } The lines before it are saved. Correct it and look again: what is saved becomes unchanged.
notice-imported = The table is saved.
import-twice = Is already on line { $line }.
import-anothers = Kept by another care provider. Remove the row.
import-anothers-staff = The person has a post at another care provider, which changes the account. Remove the row.
import-organisation-unknown = The organisation is not registered. Register it first.
import-principal-unknown = No region or municipality has that name or number here. Register it first, or leave it empty.
import-id-unknown = No unit that you keep has that id. Leave it empty for a new one.
import-yes-or-no = Write yes or no.
import-one-of = Write one of: { $words }.
import-kind-stays = The kind cannot be changed. Close the unit and register a new one.
import-law-stays = The law cannot be changed. Close the unit and register a new one.
import-hours-unread = The hours cannot be read. Write for example all day and night, or Monday–Friday 7–16 | Saturday 8–12.
import-beds-of-wards = Only wards have beds. Leave it empty.
import-unit-unknown = No open unit has that name. Register it first, or correct the name.
import-unit-several = Several units have that name. Write the name and the place: Name, Place.
import-date-unread = Write the date as 2026-11-24.
import-fault-empty = The table is empty. The first line is the names of the columns, and then comes a line for each.
import-fault-large = The table is { $found } kB. At most { $most } kB: divide it.
import-fault-many = The table has { $found } rows. At most { $most }: divide it.
import-fault-columns = These columns are missing: { $columns }. Download the template to see how they are written.
import-fault-column = The column “{ $column }” is not known. Remove it, or download the template to see how they are written.
import-fault-line = Line { $line } cannot be read. Check the quotation marks.
import-column-id = The unit's id, from what has been downloaded. Empty for a new one.
import-column-namn = Name. Needed for whoever is new.
import-column-plats = Where the unit is
import-column-slag = Such as ward, home nursing or primary care
import-column-organisationsnummer = The provider's. Empty: your own.
import-column-huvudman = Name or number of the region or municipality
import-column-lag = HSL or SoL. Empty: HSL.
import-column-plattform = yes or no. Empty: yes.
import-column-telefon = The first number
import-column-vem-svarar = Such as the ward's nurse
import-column-tider = Such as all day and night, or Monday–Friday 7–16 | Saturday 8–12
import-column-sangar = Number, for a ward
import-column-overbelaggning = Overbooking places, for a ward
import-column-anvandarnamn = Needed. What a member of staff is known by.
import-column-enhet = The unit's name, or Name, Place
import-column-roll = The word of the role, such as ward_nurse or assistant nurse
import-column-fran = Date, as 2026-11-24. Empty: today.
import-column-till = Date when the post ends. Empty: not decided.

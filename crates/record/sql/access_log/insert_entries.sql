-- Entries.
insert into access_entry (
    position, at, actor, assignment, unit, action, allowed, policies, basis, patients,
    interval_from, interval_to, hash
) values {rows}

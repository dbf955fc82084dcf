-- Whom the entries are about.
insert into access_patient (patient, position) values {rows}

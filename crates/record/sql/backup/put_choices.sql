-- From a backup.
insert into notice_choice (staff, body) values {rows}

-- Before a restore.
delete from notice_choice

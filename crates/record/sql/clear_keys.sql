-- The same, of keys.
delete from subject_key

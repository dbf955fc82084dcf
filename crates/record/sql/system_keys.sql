-- The keys that outlive the master key.
select name, wrapped, master_key_id, created_at from system_key order by name

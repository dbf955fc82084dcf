-- Seen now, unless it was noted a moment ago.
update session set last_seen_at = $2 where token_hash = $1 and last_seen_at <= $3

-- Seen now, unless it was noted a moment ago.
update wall set last_seen_at = $2 where wall = $1 and last_seen_at <= $3

-- The log in order, from after a position.
select e.position, e.at, e.actor, e.assignment, e.unit, e.action, e.allowed, e.policies, e.basis,
    e.patients, e.interval_from, e.interval_to, e.hash
from access_entry e where e.position > $1 order by e.position limit $2

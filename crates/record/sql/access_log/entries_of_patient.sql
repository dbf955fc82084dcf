-- Who has seen or done what with a patient, newest first.
select e.position, e.at, e.actor, e.assignment, e.unit, e.action, e.allowed, e.policies, e.basis,
    e.patients, e.interval_from, e.interval_to, e.hash
from access_patient p join access_entry e on e.position = p.position
where p.patient = $1 order by p.position desc limit $2

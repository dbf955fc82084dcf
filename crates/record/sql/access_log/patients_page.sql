-- The index of patients, over the same positions as a page of entries.
select p.position, p.patient from access_patient p
where p.position > $1 and p.position <= $2 order by p.position, p.patient

-- The persons who have all of these tokens; the caller gives each token once.
select person from token_row
where token in ({list})
group by person
having count(*) >= $2
order by person
limit $1

-- What has been counted of a unit since a day.
select day, what, n from call_count where unit = $1 and day >= $2 order by day, what

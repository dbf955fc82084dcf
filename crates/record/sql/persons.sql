-- These persons.
select person, keeper, protected, detail from person_row where person in ({list}) order by person

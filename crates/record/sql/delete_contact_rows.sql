-- Single contacts that have changed or are gone.
delete from contact_row{next} where contact in ({list})

# The primary care centre's day, and what the patient lets the unit see.

day-name = Today's visits
day-age = { $n } years
day-left = { $n ->
    [one] { $day }: one visit is left
   *[other] { $day }: { $n } visits are left
}
day-all-done = { $day }: all visits are done
day-none = { $day }: no visits
day-choose = Choose a day
day-before = The day before
day-to-today = Today
day-after = The day after
day-empty = No patient cared for at home is to come here this day.
day-empty-next = When the ward plans a visit with you, it shows here at once.
day-over = Done
day-more = Not all visits fit the list. Call the ward if somebody is missing.
day-answers = Answers now:
day-nobody-answers = Nobody answers now, according to the telephone hours
day-shared-link = Agreement and values
day-did = Done
day-done-then = Done, at the time above
day-did-not = Did not happen
day-otherwise = Did not happen, another time or a note
day-change = Change
day-reason = Why did it not happen?
day-reason-hint = Only if the visit did not happen.
day-reason-missing = Write why the visit did not happen. If it is done: press Done instead.
day-outcome-missing = Choose whether the visit is done or did not happen.
day-note = Note (optional)
day-when = When did it happen?
day-date = Date
day-time = Time
day-was-done = Done { $when }
day-was-not-done = Did not happen: { $reason } ({ $when })
day-was-cancelled = Cancelled
day-open-earlier = Open that day
day-back = To today's visits
day-shared-why = { $name } lets you see the line, the agreement and the values. This may change any day.
day-shared-no-agreement = There is no agreement yet.
day-shared-values = Newest values
day-shared-no-values = No values yet.
notice-day-recorded = Saved. The ward sees it at once.

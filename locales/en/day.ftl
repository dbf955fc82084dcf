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
day-over = Done, cancelled or not made
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
day-all-off = { $day }: no more visits will take place
day-next = Next at { $clock }: { $name }
day-notices = { $n ->
    [one] One change to read before the next visit
   *[other] { $n } changes to read before the next visit
}
day-not-home = Not home yet – the visit waits
day-more-to-know = There is something to read
day-off-ward = On the ward – the visit is off
day-off-ended = The care at home has ended – the visit is off
day-waits-for-home = Not home yet: on { $ward }. The visit waits.
day-late = The time has passed. Write how it went, or call the ward.
day-next-now = Now, from { $clock }: { $name }
day-all-wait = { $n ->
    [one] { $day }: one visit waits for the patient to come home
   *[other] { $day }: { $n } visits wait for the patient to come home
}
day-patient-phone = The patient's telephone:
day-open-visit = Open the visit
day-show-visit = Show the visit
day-open-round = To the round
day-tell-more = Write values, medicines or a report
day-patient = All about the patient
day-print-ticks = ☐ done   ☐ not done:
notice-day-recorded = Saved. The ward sees it at once.
day-requests-wait = { $n ->
    [1] One request waits for an answer
    [2] Two requests wait for an answer
    [3] Three requests wait for an answer
    [4] Four requests wait for an answer
   *[other] { $n } requests wait for an answer
}
day-answer-requests = Answer requests
day-gaps = Your gaps
day-updated = Updated { $when }
day-lost = No contact with the server. The page is from
day-waits = Something has changed. The page is updated when you have closed the form.
day-filters = Show visits
day-whole-group = Whole group
day-mine = Mine
day-from = From { $ward }
day-from-one = From one ward
day-hidden = { $n ->
    [1] One visit is not shown.
   *[other] { $n } visits are not shown.
}
day-show-all = Show all
day-empty-filtered = No visit fits the choice.

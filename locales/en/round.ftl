# Today's rounds and the remote round of one patient.

nav-rounds = Today's rounds
round-today = Today's rounds
round-nobody = Nobody is at home today
round-empty = There are no rounds to make. Everybody cared for at home is listed here, with the time of the round.
round-all-done = All rounds are done
round-left = { $n ->
    [one] One round is left today
   *[other] { $n } rounds are left today
}
round-count-done = { $n ->
    [one] one done
   *[other] { $n } done
}
round-left-list = Rounds left
round-done-list = Done
round-list = List of rounds
round-more = { $n ->
    [one] One more patient does not fit the list. Open the board.
   *[other] { $n } more patients do not fit the list. Open the board.
}
round-place = place
round-done = done
round-not-booked = not booked
round-calm = Nothing unusual
round-title = Remote round
round-lead = Remote round { $today } · { $done } of { $all } done · day { $day } at home
round-outcome = Outcome
round-outcome-hint = By telephone. Everybody concerned sees it at once.
round-outcome-question = What do you decide?
round-outcome-missing = Choose what you decide.
round-continue = Continue
round-continue-hint = The plan stands.
round-revise-plan = Change the plan
round-revise-plan-hint = Write what changes in the note, then change the plan.
round-back-to-ward = Back to the ward
round-to-bed = Straight to bed { $bed }, which is held.
round-to-ward-hint = Straight to the safety bed, not by way of the emergency department.
round-discharge = Discharge the patient
round-discharge-hint = When all criteria are met.
round-bed = Bed
round-bed-kept = Bed { $bed }, which is held
round-bed-later = Settled on arrival
round-bed-free = Bed { $bed }, free
round-goals = Care at home ends when
round-goals-hint = Tick what is met.
round-no-goals = The agreement has no criteria. Write it first.
round-conversation = Discharge conversation
round-conversation-hint = What you have talked about, and what the patient says.
round-next = What happens next?
round-note = Note
round-note-hint = How the patient is, what you decide and why.
round-note-missing = Write a note about the round.
round-participants = Who takes part?
round-others = Others who take part
round-others-hint = Name and role.
notice-round-signed = The round is signed.

since-title = New since the last round
since-when = { $when } until now
since-pressure = Blood pressure
since-to = to
since-no-values = No new values.
since-patient-says = The patient's answer about care at home
since-last-round = The last round
happened-round-continue = Continue
happened-round-revise-plan = Change the plan
happened-round-back-to-ward = Back to the ward
happened-round-discharge = Discharge

## After signing

round-sign-who = Sign the round with { $name }
round-signed-continue = The round with { $name } is signed. Care at home goes on.
round-signed-revise-plan = The round with { $name } is signed. The plan is to be changed.
round-signed-back-to-ward = The round with { $name } is signed. The patient comes back to the ward.
round-signed-discharge = { $name } is discharged. The round is signed.
round-next-is = Next: { $name }, { $when }
round-back-to = Open { $name }

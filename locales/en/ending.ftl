# When care at home ends: reconciliation, discharge, death, follow-up, and what is left to do.

offer-reconcile = Reconcile before discharge
offer-follow-up = Hand over the follow-up
offer-death = Record a death

## Reconciliation

reconciliation-title = Reconcile before discharge
reconciliation-all-asked = Everyone who must be asked has been asked.
reconciliation-left = { $n ->
    [one] One unit must be asked before { $name } is discharged.
   *[other] { $n } units must be asked before { $name } is discharged.
}
reconciliation-not-asked = Not asked:
reconciliation-must = Must be asked before discharge
reconciliation-done = Everyone involved has been asked
reconciliation-before = Reconciled earlier
reconciliation-last = With { $units }. Noted by { $by }.
reconciliation-units = Who have you reconciled with?
reconciliation-units-hint = Tick all who have been asked, also those who were asked earlier.
reconciliation-units-missing = Tick at least one unit.
reconciliation-how = How?
reconciliation-telephone = By telephone
reconciliation-video = By video
reconciliation-at-home = In the patient's home
reconciliation-at-unit = At the unit
reconciliation-note = What did you agree on?
reconciliation-note-hint = Who does what afterwards, and from which day.
reconciliation-note-missing = Write what you agreed on.
reconciliation-button = Save the reconciliation
notice-reconciled = The reconciliation is saved.

## Discharge

discharge-title = Discharge { $name }
discharge-lead = The care at home ends. Everyone who takes part is told, and the safety bed is given back.
discharge-in-the-way = This stands in the way of discharge
discharge-no-agreement = There is no agreement with criteria for discharge.
discharge-alarm = A value waits for an answer: { $sign }.
discharge-news2 = A high NEWS2 waits for an answer.
discharge-not-asked = Not asked yet: { $units }.
discharge-ask = Reconcile
discharge-conversation-missing = Write what you talked about.
discharge-next-missing = Write what comes next.
discharge-next-hint = The patient reads it on their page.
discharge-next-agreed = The patient reads it on their page. Write what applies now. Before the discharge the agreement said: “{ $next }”
discharge-button = Discharge the patient
notice-discharged = The patient is discharged. What is left to do is below.
onward-refer-to = Who takes over?
onward-referral = Referral
onward-referral-needed = Needed: other units have taken part. Write what is done, what is to be followed up and when.
onward-referral-hint = What is done, what is to be followed up and when. Leave empty if no referral is needed.
onward-call = Whom does the patient call with questions?

## Death

death-title = Record a death
death-lead = A physician establishes the death. You note it here, so that nobody goes to the home or calls in vain. The next step shows what will happen.
death-at = When did the patient die?
death-note = Note
death-note-hint = Optional. For example who was there, and who has spoken with the family.
death-in-future = The time is in the future. Write when it happened.
death-next = Continue
death-says = { $name } died { $when }.
death-happens = This happens when you record it
death-visits = { $n ->
    [one] One planned visit or call is cancelled.
   *[other] { $n } planned visits and calls are cancelled.
}
death-told = These units are told here: { $units }.
death-call = You call these units: { $units }.
death-bed = The safety bed is given back.
death-kin = No next of kin is told by Plats 23. You speak with them yourselves.
death-final = Check that it is the right patient. The note can only be corrected in the timeline.
death-confirm = Record the death
death-recorded = { $name } died { $when }. Noted by { $by }.
notice-death-recorded = The death is recorded. Visits and calls are cancelled.

## Follow-up

follow-up-title = Hand over the follow-up
follow-up-now = { $unit } makes the rounds and follow-up calls now.
follow-up-lead = The clinic takes over rounds and follow-up calls. The ward keeps the safety bed.
follow-up-none = There is no other clinic to hand over to.
follow-up-back = To the patient's page
follow-up-unit = Which clinic takes over?
follow-up-button = Hand over
notice-followed-up = The follow-up is handed over. The clinic is told.

## After the end

left-title = Left after the end
left-refer-to = Takes over
left-referral = Referral
left-call = The patient calls
left-thing = { $what } is to come back
left-thing-back = { $what }: done
left-thing-tell = Write what happened
left-sample = The sample { $what } is not handed in ({ $unit })
left-sample-tell = Write that it is handed in
left-told = { $unit } has read that the care has ended, { $when }
left-not-told = { $unit } has not read that the care has ended
left-to-call = { $unit } does not read here. Call and tell them that the care has ended.
left-told-tell = Write that they know
left-follow-up = Follow-up call: { $when }, { $unit }
left-called = Follow-up call made: { $when }, { $unit }
left-follow-up-tell = Write how it went
reconciliation-nobody-must = No other unit takes part by request, so nobody must be asked. Do agree with those who take over.
reconciliation-then = The physician discharges, at the round or on the patient's page.
notice-reconciled-then = The reconciliation is saved. Next step: the physician discharges.

# The timeline and corrections. Nothing disappears: what is corrected stays, struck.

timeline-title = Timeline
timeline-lead = Everything that has happened, newest first. What is corrected stays, struck.
timeline-late = written down { $when }
timeline-corrected = Corrected
timeline-instead = Instead:
timeline-struck = Struck: entered in error.
timeline-why = Reason:
timeline-correct = Correct
timeline-ticked = Done
timeline-unticked = Not done
timeline-moved-to = Moved to { $when }
timeline-went-home = Place { $place }, planned until { $end }
timeline-bed-used = The bed was taken.
timeline-bed-closed = The care at home ended.
timeline-yes-patient = The patient’s yes
timeline-yes-staff = The staff’s yes
timeline-planned-one = { $what }, { $unit }, { $first }
timeline-planned = { $n } { $what }, { $unit }, from { $first } to { $last }
given-yes = yes
given-no = no
given-not-yet = wants to wait
given-nobody-to-ask = there is nobody to ask
outcome-continue = Continues as planned
outcome-revise-plan = The plan is revised
outcome-back-to-ward = Back to the ward
outcome-discharge = Discharge
timeline-medicine-list = Version { $version }, { $rows ->
    [one] one medicine
   *[other] { $rows } medicines
}
request-days = From { $from } until { $until }
answered-accepted = Yes, as asked
answered-another-time = Yes, but at other times
answered-declined = No: { $reason }
answered-granted = Granted: { $what }
medicines-agree = List and package agree
medicines-disagree = List and package do not agree
dose-given = Given
dose-not-given = Not given: { $reason }
sample-to-primary-care = Handed in at the primary care centre
sample-to-hospital = Handed in at the hospital
report-worry = Worry
transport-with-patient = Goes with the patient
transport-delivery-tour = Delivery tour (LD-turen)
transport-kin-fetches = Next of kin fetches
transport-home-nursing-fetches = Home nursing fetches
step-sent = Packed or on its way
step-arrived = There
step-not-arrived = Did not come: { $reason }
step-refilled = Refilled
step-returned = Back
step-lost = Lost: { $reason }

## Correct

correct-title = Correct
correct-anothers = { $unit } wrote this in its own record, which only they put right. Your correction stands in your record and says what counts here. Call them so that they correct theirs: { $number }.
correct-anothers-silent = { $unit } wrote this in its own record, which only they put right. Your correction stands in your record and says what counts here. Nobody answers there now: talk to them when they are open.
correct-what = { $who } { $what } { $when }
correct-elsewhere = Is it about another patient? Do not correct it here: choose “{ timeline-elsewhere }”. Then it is moved to where it belongs.
correct-lead = Write how it should be. The old stays, struck, with your name and your reason.
correct-how = What do you want to do?
correct-replace = Change it to what is right
correct-strike = Strike it, entered in error
correct-strike-hint = Such as on the wrong patient
correct-reason = Why is it corrected?
correct-reason-hint = Such as: misread the monitor
correct-reason-missing = Write why it is corrected.
correct-button = Save the correction
correct-use-instead = This is not corrected afterwards. Do this instead: { $command }.
correct-answer = Answer
correct-verdict = Verdict
correct-done = Is it done?
correct-why-overridden = Why did you go on without the item?
correct-conversation = The discharge conversation
correct-next = What happens next
timeline-again = New measurement by { $due }: { $signs }

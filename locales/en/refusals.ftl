# Why the rules say no: what is wrong, and what one can do.

refusal-not-found = What you want to change is no longer there. Load the page again.
refusal-exists = It is there already. Nothing needs to be done.
refusal-wrong-phase = This cannot be done when the patient is in the phase “{ $phase }”. Load the page again and see which step is next.
refusal-closed = The care at home has ended ({ $phase }). If something needs to be corrected: use “Correct” beside the entry in the timeline.
refusal-episode-open = The patient already has care at home under way. Open that instead.
refusal-unknown-programme = The care programme is not approved here. Choose one of those in the list.
refusal-text-missing = Write { $field }.
refusal-text-too-long = The text is too long: { $found } characters. Shorten { $field } to { $most } at most.
refusal-in-future = The time is in the future. Write when it happened.
refusal-before-episode = The time is before the care began. Check the date and the time.
refusal-implausible = This cannot be right: { $values }. Check the value and write it again.
refusal-nothing-measured = No value has been filled in. Write at least one.
refusal-unknown-item = “{ $what }” does not belong to the patient's care programme. Load the page again.
refusal-item-computed = “{ $what }” is done by itself when it is so, and cannot be ticked by hand.
refusal-not-overridable = “{ $what }” must be done before going home and cannot be passed over.
refusal-bed-not-free = Bed { $bed } is not free. { $count ->
    [0] No bed is free. Choose an overbooking place, or write another way back.
    [one] Free bed: { $free }.
   *[other] Free beds: { $free }.
}
refusal-no-overbooking-left = The ward has no overbooking places left of { $most }. Choose a free bed, or write another way back.
refusal-safety-bed-needed = A yes needs a safety bed. Choose a bed or an overbooking place.
refusal-assessment-incomplete = The assessment is not complete. First answer: { $what }.
refusal-reason-needed = The decision goes against the assessment ({ $what }). Write why.
refusal-not-of-programme = The choice of { $field } is not in the patient's care programme. Choose one of the alternatives.
refusal-old-agreement = There is a newer agreement, version { $newest }. Read that first; version { $version } no longer counts.
refusal-no-agreement = There is no agreement yet. Write it first.
refusal-dates-order = The last day is before the first. Change one of them.
refusal-too-many = That was too many at once. Plan { $most } at most.
refusal-contact-over = The contact is already over. Plan a new one instead.
refusal-may-not-leave = The patient cannot go home yet. This is left: { $what }.
refusal-criteria-not-met = Not all criteria for discharge are met: { $what }. Tick them, or wait with the discharge.
refusal-use-instead = This is not corrected but changed anew. Use instead: { $command }.
refusal-correction-breaks = The correction would make something that happened later impossible. Correct what came later first.
refusal-invalid = Check { $field }: it cannot be so.

## What is left before going home

missing-decision = the physician's yes
missing-patients-yes = the patient's yes
missing-kins-yes = the next of kin's yes, or that there is nobody to ask
missing-staffs-yes = a yes from the receiving staff
missing-way-back = a way back: a safety bed or another

## Values that cannot be right

implausible-value = { $sign } { $value } (must be between { $lowest } and { $highest })
implausible-pressure = systolic pressure { $systolic } is not above diastolic { $diastolic }

## Fields, as they are named within a sentence

refused-other = this
refused-action = what was done
refused-agreement = the agreement
refused-alternative = the alternative to care at home
refused-answer = the answer
refused-at = the time
refused-bed = the bed
refused-beds = the number of beds
refused-call = whom to call
refused-conversation = what you talked about
refused-discharge-criteria = at least one criterion for discharge
refused-due-at = when it is to be done
refused-every-days = how often
refused-hours = the telephone hours
refused-if-worse = what to do if it gets worse
refused-kin = the next of kin
refused-legal-status = the legal status
refused-matters-to-me = what matters to the patient
refused-met = the criterion
refused-minutes = how long it takes
refused-name = the name
refused-next = what happens next
refused-note = the note
refused-participants = who takes part
refused-reason = the reason
refused-reassess-at = when you assess again
refused-relation = how you are related
refused-replacement = what it should say instead
refused-role = the role
refused-route = the way back
refused-row = the row
refused-telephone = the telephone number
refused-treatment-days = the number of treatment days
refused-what = what it is about
refused-what-happens = what happens
refused-with = whom it is with

## What to use instead of correcting

command-cancel = end the care at home
command-decide = a new decision by the physician
command-write-agreement = a new version of the agreement
command-reserve-safety-bed = a new safety bed
command-set-saturation-scale = change the saturation scale
command-set-legal-status = change the legal status
command-plan-contacts = plan contacts
command-move-contact = move the contact
command-return-to-ward = back to the ward
command-send-home = the patient goes home again
command-do-task = do the task
command-make-task = a new task
command-name-kin = change next of kin
command-set-unit-consent = change who may read
command-correct = correct again

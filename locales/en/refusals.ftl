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
refusal-bed-is-way-back = Bed { $bed } is a shared safety bed: the way back of { $n ->
    [one] one patient
   *[other] { $n } patients
} at home. If it is taken, { $left ->
    [0] no shared bed is
    [one] one shared bed is
   *[other] { $left } shared beds are
} left for them. Choose another bed, or confirm below.
refusal-unit-not-asked = { $unit } has not been asked. Write a request, and the visits plan themselves when the unit says yes.
refusal-no-overbooking-left = The ward has no overbooking places left of { $most }. Choose a free bed, or write another way back.
refusal-safety-bed-needed = A yes needs a safety bed. Choose a bed or an overbooking place.
refusal-assessment-incomplete = The assessment is not complete. This is not answered:
refusal-reason-needed = The decision goes against the assessment. Write why.
refusal-not-of-programme = The choice of { $field } is not in the patient's care programme. Choose one of the alternatives.
refusal-old-agreement = There is a newer agreement, version { $newest }. Read that first; version { $version } no longer counts.
refusal-no-agreement = There is no agreement yet. Write it first.
refusal-dates-order = The last day is before the first. Change one of them.
refusal-slot-taken = { $unit } has that time already. Take another, or ring them.
refusal-slot-over = That time has begun already. Take a later one, or ring the number.
refusal-slots-overlap = One of the times lies on another that is there already. Choose another start.
refusal-too-many-waiting = { $most } of your messages already wait for an answer. Please ring instead.
refusal-too-many = That was too many at once: { $most } at most.
refusal-contact-over = The contact is already over. Plan a new one instead.
refusal-may-not-leave = The patient cannot go home yet. This is left:
refusal-criteria-not-met = Not all criteria for discharge are met. Tick them, or wait with the discharge:
refusal-use-instead = This is not corrected but changed anew. Use instead: { $command }.
refusal-correction-breaks = The correction would make something that happened later impossible. Correct what came later first.
refusal-another-profession = Another profession assesses this: { $roles }.
refusal-request-open = The unit already has an open request of the same kind. Change that instead.
refusal-request-over = The request is { $standing } and is not changed any more. Write a new one if it is needed.
refusal-consent-needed = The patient needs to say yes before anything is given to the unit. Ask, and tick the box.
refusal-request-not-allowed = The unit does not take such a request under the legal status “{ $status }”, by law and local rule. Change the status, or ask another unit.
refusal-extension-too-long = Extended help may last { $most ->
    [one] one day
   *[other] { $most } days
} at most without a new decision here. Shorten the time, or ask for a needs assessment first.
refusal-needs-decision-missing = New help needs a needs decision that covers every day. Ask for a needs assessment first, or choose extended help.
refusal-medicine-list-needed = The medicine list goes with the request. Write that first.
refusal-one-aid-only = The patient transport takes one aid. Choose another way for this one.
refusal-alarms-open = Deviating values wait for somebody to deal with them. Do that first.
refusal-not-reconciled = The discharge has not been settled with: { $units }.
refusal-pool-full = The shared safety beds are enough for { $most } patients, and all are promised. Choose a bed, or write another way back.
refusal-unit-in-use = The unit cannot be closed yet. { $staff ->
    [0] { "" }
    [one] One member of staff has a post there: end the post first.{ " " }
   *[other] { $staff } members of staff have posts there: end the posts first.{ " " }
}{ $patients ->
    [0] { "" }
    [one] One patient has something open at the unit: ask the ward to move it.{ " " }
   *[other] { $patients } patients have something open at the unit: ask the ward to move it.{ " " }
}{ $beds ->
    [0] { "" }
    [one] One place on the ward is in use: wait until it is empty.
   *[other] { $beds } places on the ward are in use: wait until they are empty.
}
refusal-role-not-at-unit = The role { $role } does not exist at a unit of the kind { $kind }. Choose another role or another unit.
refusal-unit-closed = The unit is closed. Choose another unit, or open it again in the administration.
refusal-beds-in-use = The number of beds cannot be changed so now: number { $beds } is in use, or is a place at home. Wait until it is free, or choose another number.
refusal-overbooking-in-use = { $n ->
    [one] One overbooking place is promised. Write at least 1.
   *[other] { $n } overbooking places are promised. Write at least { $n }.
}
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

refused-answered-by = { $what } (answered by { $role })
refused-other = this
refused-action = what was done
refused-agreement = the agreement
refused-alternative = the alternative to care at home
refused-answer = the answer
refused-at = the time
refused-bed = the bed
refused-login-name = user name
refused-number = organisation number
refused-principal = principal
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
refused-from = when it begins
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
refused-people = how many can
refused-with = whom it is with
refused-answer-by = when the answer is needed
refused-answer-minutes = how soon you answer
refused-seen-minutes = how soon somebody opens it
refused-ladder-minutes = how long until the list of numbers
refused-by-person = who said it
refused-command = what is to be done
refused-count = the number
refused-document = the document
refused-dose = the dose
refused-extension-days = how many days help may be extended
refused-form = the form of decision
refused-help = whether it is extended or new help
refused-id = the row
refused-pool = the shared beds
refused-promised-at = when it is to be there
refused-referral = the referral
refused-report = the report
refused-text = the text
refused-thing = the thing
refused-times = when the medicine is given
refused-to = which unit is asked
refused-transport = how it gets home
refused-unit = the unit
refused-until = the last day
refused-visits = the visits

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
command-answer-request = a new answer to the request
command-change-request = change the request
command-send-request = a new request
command-write-medicine-list = a new version of the medicine list
command-promise-thing = change how it gets home
command-order-thing = a new order
command-hand-over-follow-up = hand over the follow-up anew

# The patient's page for staff, and the small pages for everything that is done in an episode.

episode-patient = The patient
episode-place = Place
episode-bed = Bed { $bed }
episode-age = { $n } years
episode-protected = Protected identity. Address and municipality are not shown.
episode-discharged = Discharged by { $by }. What comes next: { $next }
episode-ended = The care at home has ended ({ $phase }) by { $by }. Reason: { $why }

## Fields of many pages

field-date = Date
field-time = Time
field-happened-at = When did it happen?
label-note = Note
field-optional = Optional
form-never-mind = Go back without saving
form-title-error = Error: { $title }

## Legal status while at home, and what it is instead of

legal-enrolled-inpatient = enrolled inpatient, virtual bed
legal-leave = leave from the ward
legal-discharged-on-ward-list = discharged from inpatient care, the ward cares on
legal-outpatient-specialised = specialised outpatient care at home
legal-advanced-home-care = advanced care at home
legal-patient-hotel = patient hotel
legal-home-nursing = home nursing
alternative-ward = care on the ward
alternative-patient-hotel = patient hotel
alternative-leave = leave from the ward
alternative-short-term-unit = short-term unit

## Under the name

chip-instead-of = Instead of { $what }
chip-yes = Yes to care at home: { $who }
chip-no = No to care at home: { $who }
chip-may-see = { $who } may read
party-patient = the patient
party-next-of-kin = next of kin
party-receiving-staff = receiving staff
days-of = Treatment day { $day } of { $of }, until { $last }
days-planned = Treatment for { $of } days, until { $last }
days-day = day

## This needs you

needs-title = This needs you
needs-calm = Nothing needs you right now
needs-none = What is new appears here as soon as it happens.
needs-none-next = Next: { $what } { $when }.
needs-call = Call { $name }

## The line

line-title = The safety line
line-holds = The whole line holds right now
line-broken = { $n ->
    [one] One link is missing
   *[other] { $n } links are missing
}
line-gap = { $link } – gap
line-missing = Missing
line-closer = { $owner } can close it, { $due }
line-medical-and-nursing = medical and nursing responsibility
line-nursing = { $unit }, nursing
line-everything-else = Everything else: { $unit }
line-nobody-answers = Nobody answers now
line-bed = Bed { $bed }, reserved
line-overbooking = Overbooking place, promised
line-pool = { $beds ->
    [one] One shared bed, { $ratio } patients at most
   *[other] { $beds } shared beds, { $ratio } patients per bed at most
}
line-pool-free = { $free ->
    [0] None of them is free now
    [one] One free now
   *[other] { $free } free now
}
line-other-way = Another way
line-direct = Direct admission, not by way of the emergency department
line-not-yet = Not needed yet
line-no-longer = No longer needed
line-bed-at-decision = Reserved when the physician decides
line-contacts-planned = Contacts are planned before going home
line-nothing-open = Nothing open
line-open = { $n } open, all have owners
line-open-late = { $n } open, { $late } past the deadline
line-nearest = Next: { $owner }, { $due }

## Plan and agreement

careplan-title = Plan and agreement
careplan-assessment = Assessment
careplan-before-decision = The plan is written when the physician has decided on care at home.
careplan-to-assessment = Show the assessment
careplan-none = no agreement yet
careplan-agreed = version { $version }, both have said yes
careplan-not-agreed = version { $version }, not yet agreed by both
careplan-matters = What matters to me:
careplan-treatment = Treatment
careplan-days = { $n ->
    [one] 1 day from { $from }
   *[other] { $n } days from { $from }
}
careplan-does = { $name } does
careplan-discharge-when = Ready for discharge when
careplan-if-worse = If things get worse
careplan-next = After that
careplan-more = Who does what, and what comes next
careplan-write = Write the agreement
careplan-change = Change the agreement
careplan-read = Read the agreement

## Today

today-title = Today
today-timeline = The whole timeline
today-now = Now
today-nothing = Nothing planned today
today-done = Done, { $who }
today-not-done = Did not happen: { $why }
today-cancelled = Cancelled
today-unanswered = Nobody has written what happened
today-say-outcome = Write what happened
today-measured-patient = Own measurement
today-measured-kin = Measurement by next of kin
today-measured-staff = Measurement
today-to-measure = Own measurement

## Call

numbers-title = Call
numbers-patient = The patient
numbers-now = Answers now: { $who }
numbers-not-now = Does not answer right now
numbers-none = no number

## What can be done

offers-title = Do something
offers-next = The care
offers-about = About the patient
offers-end = End
offer-measure = Write measurements
offer-assess = Assessment and decision
offer-answers = Ask patient, next of kin and staff
offer-agreement = Agreement
offer-contacts = Plan contacts
offer-checklist = Checklist before going home
offer-send-home = Homecoming
offer-arrival = The patient has come home
offer-evening = The call on the first evening
offer-round = Hold a round
offer-return = Back to the ward
offer-discharge = Discharge the patient
offer-journal = Entered in the journal
offer-way-back = Way back
offer-legal-status = Legal status
offer-kin = Next of kin
offer-consents = Consent to other units
offer-scale = Saturation scale
offer-end = End care at home

## Checks on the first day

home-check-arrival-title = Has the patient come home?
home-check-arrival-lead = Somebody meets the patient, or calls on arrival. The first hours are the most vulnerable.
home-check-evening-title = The call on the first evening
home-check-evening-lead = Call the patient the same evening. Ask how it feels, whether the treatment works and whether the patient knows who answers tonight.
home-check-question = Is everything as it should be?
home-check-well = Yes, everything is as it should be
home-check-not-well = No, something must be solved
home-check-not-well-hint = Becomes a gap on the board until somebody has solved it
home-check-missing = Choose whether everything is as it should be.
home-check-button = Save

## Outcome of a planned contact

contact-question = Did it take place?
contact-done = Yes, it took place
contact-not-done = No, it did not
contact-not-done-hint = Becomes a gap until a new time is planned
contact-missing = Choose whether it took place.
contact-why = Why did it not take place?
contact-why-hint = Only if it did not
contact-why-missing = Write why it did not take place.
contact-button = Save

## Back to the ward

return-title = Back to the ward
return-lead = The patient comes straight to the ward. The safety bed is taken and the place at home is left.
return-bed = Bed
return-bed-kept = Bed { $bed }, the safety bed
return-bed-later = Decided later
return-how = How does the patient come?
return-direct = Straight to the ward
return-not-direct = By way of the emergency department
return-reason = Why?
return-reason-missing = Write why the patient comes back.
return-button = Receive on the ward

## Way back

way-back-title = Way back
way-back-question = Which way back is to apply?
way-back-bed = Safety bed on the ward
way-back-bed-hint = A held bed or a promised overbooking place
way-back-other = Another way
way-back-other-hint = Such as another ward. Write it below
way-back-release = Give the safety bed back
way-back-which = Place
way-back-choose = Choose
way-back-overbooking = Overbooking place
way-back-pooled = Shared safety bed (pool)
way-back-bed-missing = Choose a bed or an overbooking place.
way-back-words = Another way, or the reason
way-back-words-hint = Filled in if you choose another way or give the bed back
way-back-route-missing = Write which way back applies.
way-back-reason-missing = Write why the safety bed is given back.
way-back-button = Save
way-back-now-bed = Bed { $bed } is reserved.
way-back-now-overbooking = An overbooking place is promised.
way-back-now-pooled = One of the shared safety beds is promised.
way-back-now-other = Another way: { $route }
way-back-now-none = No way back is decided.

## End

end-title = End care at home
end-lead = The patient stays on the ward. The safety bed is given back.
end-question = How does it end?
end-declined = Declined
end-declined-hint = Patient, next of kin or receiving staff do not want it
end-not-suitable = Not suitable
end-not-suitable-hint = The physician judges that care at home does not suit
end-cancelled = Cancelled
end-cancelled-hint = For another reason, such as moved or registered by mistake
end-missing = Choose how it ends.
end-reason = Reason
end-reason-missing = Write the reason.
end-button = End

## Next of kin and consent

kin-title = Next of kin
kin-lead = The patient decides who is told, and may change their mind any day.
kin-who = Who is it about?
kin-new = A new next of kin
kin-only-new = Only for a new next of kin
kin-who-missing = Choose who it is about.
kin-relation = Relation
kin-relation-hint = Such as daughter, neighbour or friend
kin-relation-missing = Write how they are related.
kin-see-question = May the person see how things are going?
kin-may-see = Yes, { $name } has said yes
kin-may-not-see = No, { $name } does not want it
kin-see-missing = Choose yes or no.
kin-reads = may see how things are going
kin-reads-not = may not see how things are going
kin-button = Save
consent-title = Consent to other units
consent-lead = With the patient's yes the unit may read what the ward writes. Without it the unit sees only its own visits.
consent-unit = Unit
consent-unit-missing = Choose a unit.
consent-question = May the unit read?
consent-yes = Yes, { $name } has said yes
consent-no = No, { $name } does not want it
consent-missing = Choose yes or no.
consent-given = the patient has said yes
consent-not-given = the patient has said no
consent-not-asked = the patient has not been asked
consent-ambulance = asks when it comes, or reads when there is danger to life
consent-button = Save

## Task, journal and legal status

task-title = The task is done
task-owner = Owner: { $owner }, by { $due }
task-stops = Going home waits for this task.
task-button = Mark as done
journal-title = Entered in the journal
journal-lead = Plats 23 is no journal. Confirm here when { $unit } has entered the document in its own.
journal-question = What has been entered?
journal-agreement = Agreement, version { $version }
journal-medicine-list = Medicine list, version { $version }
journal-round = Round { $when }
journal-missing = Choose what has been entered.
journal-nothing-left = Everything has been entered.
journal-button = Confirm
legal-status-title = Legal status
legal-status-lead = It decides fees, responsibility and documentation while at home.
legal-status-question = What is the time at home?
legal-status-missing = Choose a legal status.
legal-status-button = Change

## Notices when something has been saved

notice-measured = The measurements are saved.
notice-alarm-handled = What was done is saved.
notice-home-checked = The call is saved.
notice-contact-recorded = The outcome is saved.
notice-back-on-ward = The patient is back on the ward.
notice-way-back = The way back is changed.
notice-ended = The care at home has ended.
notice-kin = Next of kin is saved.
notice-consent = The consent is saved.
notice-task-done = The task is done.
notice-journal = Entered in the journal.
notice-legal-status = The legal status is changed.
notice-scale = The scale is changed.
notice-assessed = The answers are saved.
notice-decided = The decision is signed.
notice-flagged = The patient is a candidate. Begin with the assessment.
notice-corrected = The correction is saved.

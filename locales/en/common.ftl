# What all pages have: the frame, days and times, words for roles, phases and vital signs.

skip-to-content = Skip to content
nav-label = Main menu
nav-menu = Menu
nav-board = The board
nav-day = Today's visits
nav-me = Today
nav-kin = How it is going
nav-administration = Administration
nav-calls = Whom do I call now?
nav-requests = Requests
log-out = Log out
act-as = Change to { $what }
demo-banner = Demonstration. Everything here is invented. The time is { $clock }.

role-ward-nurse = nurse
role-ward-physician = physician
role-assistant-nurse = assistant nurse
role-coordinating-nurse = coordinating nurse
role-therapist = physiotherapist or occupational therapist
role-clinic-nurse = clinic nurse
role-primary-care-physician = physician at the primary care centre
role-care-coordinator = care coordinator
role-home-nurse = home nurse
role-home-helper = home-help staff
role-needs-assessor = needs assessor
role-primary-care-nurse = district nurse
role-patient = patient
role-next-of-kin = next of kin
role-administrator = administrator

who-patient = the patient
who-next-of-kin = a next of kin
who-system = Plats 23

## Days and times

day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow
day-coming = on { $weekday }
day-past-1 = last Monday
day-past-2 = last Tuesday
day-past-3 = last Wednesday
day-past-4 = last Thursday
day-past-5 = last Friday
day-past-6 = last Saturday
day-past-7 = last Sunday
time-clock = at { $clock }
time-day-clock = { $day } at { $clock }
date = { $day } { $month }
date-year = { $day } { $month } { $year }
date-full = { $weekday } { $day } { $month }
date-month = { $month } { $year }
ago-now = just now
ago-minutes = { $n } min ago
ago-hours = { $n } h ago
ago-days = { $n } days ago
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Phases, in the order of the care

phase-candidate = candidate
phase-assessment = assessment
phase-offered = offered
phase-planned = planned home
phase-at-home = at home
phase-back-on-ward = back on the ward
phase-discharged = discharged
phase-not-suitable = not suitable
phase-declined = declined
phase-cancelled = cancelled
phase-died = died

## Vital signs

sign-respiratory-rate = breathing
sign-oxygen-saturation = oxygen saturation
sign-supplemental-oxygen = oxygen
sign-systolic-pressure = systolic pressure
sign-pulse = pulse
sign-consciousness = consciousness
sign-temperature = temperature
sign-diastolic-pressure = diastolic pressure
sign-weight = weight
value-supplemental-oxygen-air = air
value-supplemental-oxygen-oxygen = oxygen
value-consciousness-alert = alert
value-consciousness-new-confusion = new confusion
value-consciousness-voice = responds to voice
value-consciousness-pain = responds to pain
value-consciousness-unresponsive = unresponsive
news-label = NEWS2
news-missing-one = { $sign } is missing
news-missing-many = { $n } parts are missing
news-missing-which = Lacks { $signs }, { $when }
news-parts = { $have } of { $of } parts
news-stale = Too old
news-rises = Rising
news-falls = Falling
news-steady = Steady
news-rises-low = rising
news-falls-low = falling
news-steady-low = unchanged
news-medium = Soon, { $way }
news-high = Acute, { $way }

## Planned contacts

contact-round = round
contact-pump-change = pump change
contact-evening-call = evening call
contact-arrival-check = call on arrival home
contact-visit = visit
contact-sample-taking = sample taking
contact-follow-up-call = follow-up call
channel-telephone = telephone
channel-video = video
channel-at-unit = at the unit
channel-at-home = in the home

## Forms

form-error-title = Something needs to be changed
form-error-prefix = Error:
form-needed = Fill in this field.
form-choose = Choose one of the alternatives.
form-number-unread = Write a whole number in digits, for example 3.
form-date-unread = Write the date as 2026-11-23.
form-time-unread = Write the time as 14:10.
form-date-shape = YYYY-MM-DD
form-time-shape = hh:mm
form-conflict = Nothing has been saved. Somebody else made a change while you were writing. Read what has happened, and save again if yours is still right.
form-other-assignment = Nothing has been saved. You have changed post in another tab. Check that the post at the top of the page is the right one, and save again.
form-busy = Nothing has been saved. Many people are writing just now. Wait a few seconds and save again. What you wrote is still here.
form-storage = Nothing has been saved: it is not possible to save just now. What you wrote is still here. Make a note on paper if it is urgent, and try again in a while.
form-not-now = It could not be saved. What you wrote is still here. Try again; the same thing is never saved twice.
notice-saved = Saved.

## What happened, after the name of whoever did it

happened-flagged = flagged the patient
happened-criterion-answered = answered a point of the assessment
happened-decided = decided about care at home
happened-answer-given = noted an answer to the offer
happened-agreement-written = wrote an agreement
happened-agreement-agreed = said yes to the agreement
happened-safety-bed-reserved = reserved a safety bed
happened-safety-bed-released = released the safety bed
happened-other-way-back-set = wrote another way back
happened-saturation-scale-set = changed the saturation scale
happened-legal-status-set = changed the legal status
happened-item-ticked = ticked an item of the checklist
happened-item-overridden = went on without an item of the checklist
happened-contacts-planned = planned contacts
happened-contact-moved = moved a contact
happened-contact-cancelled = cancelled a contact
happened-contact-held = wrote what came of a contact
happened-went-home = wrote that the patient has gone home
happened-home-checked = checked how the patient is at home
happened-measured = wrote vital signs
happened-alarm-handled = handled an alarm
happened-news2-handled = handled a high NEWS2
happened-round-held = wrote a round
happened-returned-to-ward = wrote that the patient has come back
happened-journal-entered = entered it in the journal
happened-task-made = gave a task
happened-task-done = did a task
happened-kin-named = changed next of kin
happened-unit-consent-set = changed who may read
happened-request-sent = sent a request
happened-request-changed = changed a request
happened-request-received = received a request
happened-request-called = called about a request
happened-request-answered = wrote the answer to a request
happened-request-times-agreed = said yes to other times
happened-request-retracted = took back a request
happened-request-done = finished a request
happened-medicine-list-written = wrote the medicine list
happened-medicine-list-checked = checked the medicine list
happened-dose-recorded = recorded a dose
happened-sample-taken = took a sample
happened-sample-handed-in = handed in a sample
happened-reported = reported to the ward
happened-report-handled = dealt with a report
happened-things-ordered = ordered to the home
happened-thing-promised = settled how something gets home
happened-thing-cancelled = cancelled an order
happened-thing-moved = wrote what became of something on its way
happened-notice-read = read a change
happened-follow-up-handed-over = handed over the follow-up
happened-reconciled = settled the discharge with those who take part
happened-discharged = discharged the patient
happened-ended = ended it
happened-corrected = corrected an entry
news-first = First value
news-first-low = first value

# Requests: the ward's side. What is asked, how it stands, and what goes along.

requests-name = Requests
requests-title-none = Nobody has been asked yet
requests-title-ready = Everybody has said yes
requests-title-wait = { $n ->
    [one] One answer is missing
   *[other] { $n } answers are missing
}
requests-title-ask = { $n ->
    [one] One unit is to be asked
   *[other] { $n } units are to be asked
}
requests-none = Nothing has been asked of other units.
requests-none-next = The needs assessment may be asked now. The others are asked when the physician has said yes to care at home.
requests-to-medicines = The medicine list
requests-to-call = Call, and write the call down
requests-to-call-says = The checklist waits for somebody to have called those who receive. Write the call down when it is made.
requests-log-call = Write the call down
requests-others = Ask somebody else
requests-over = { $n ->
    [one] One earlier request
   *[other] { $n } earlier requests
}
requests-ask-again = The last request gave no yes. Ask another unit, or change what you ask for.
requests-ask-first = Nobody has been asked. The needs assessment takes longest: ask first.
requests-not-asked = Nobody has been asked.

## How a request stands, within a sentence

standing-sent = sent
standing-received = received
standing-another-time = answered with other times
standing-accepted = answered with a yes
standing-declined = answered with a no
standing-retracted = taken back
standing-done = finished

request-mark-sent = Sent
request-mark-received = Received
request-mark-late = No answer
request-mark-another-time = Other times
request-mark-accepted = Yes
request-mark-declined = No
request-mark-retracted = Taken back
request-mark-done = Finished

request-was-sent = Sent by { $by }
request-was-changed = Changed by { $by }
request-was-received = Received by { $by }
request-was-another-time = Yes at other times, { $by }
request-was-accepted = Yes, { $by }
request-was-declined = No, { $by }
request-was-retracted = Taken back by { $by }. { $reason }
request-was-done = Finished by { $by }
request-by-person = { $person }, written down by { $by }
request-due = Answer by { $when }
request-due-passed = No answer. Should have come { $when }
request-often = { $n ->
    [one] every day
    [2] every other day
   *[other] every { $n } days
}
request-visit = { $clock }, { $often }, { $minutes } min: { $what }
request-next-visit = Next visit { $when }
request-call = Call with { $with }, { $by }
request-calls = { $n ->
    [one] One call
   *[other] { $n } calls
}
request-along = Went along:
request-along-social = The request only. No medicines, no agreement and no values are given to the social services.
request-along-nothing = Nothing more than the request
request-along-newer = { $what } (now version { $newest })
request-along-list = Medicine list, version { $version }, from { $when }
request-along-no-agreement = No agreement has been written yet. It goes along when there is one.
request-along-no-list = No medicine list has been written.

request-help-extension = Extended help
request-help-new = New help
request-help-hint-extension = More of the help that the patient already has, for some days
request-help-hint-new = Help that the patient does not have today. Needs a needs decision
request-help-rule = More of the help that is there may be given for some days without a new decision. How many is a local rule, and stands under the unit. New help, or more days, needs a needs assessment.
needs-form-ordinary = Ordinary decision
needs-form-frame = Frame decision
needs-form-on-call-nurse = Decision by the nurse on call
needs-form-joint = Joint assessment with an occupational therapist
needs-form-without-test = Service without needs test

## What may be done

request-do-answer = Write the answer
request-do-answer-anew = Write a new answer
request-do-call = Write down a call
request-do-letter = The letter
request-do-times = See the times
request-do-another = Ask another unit
request-do-change = Change
request-do-retract = Take back
request-ask-assessment = Ask for a needs assessment

## The unit's local rule

request-rule-not-under = does not take requests under the legal status “{ $status }”.
request-rule-extension = { $n ->
    [0] extended help always needs a new decision.
    [one] extended help for one day at most without a new decision.
   *[other] extended help for { $n } days at most without a new decision.
}
request-rule-forms = also decides by: { $forms }.
request-rule-answers = answers within { $time } of its opening time.
request-rule-letter = The unit does not write in Plats 23. Print the letter, call, and write the answer here.
request-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
request-minutes = { $n } minutes

## To write and to change

request-new-title = Request to { $whom }
request-change-title = Change the request to { $unit }
request-change-answered = The request has been answered. If you change it, that answer no longer counts: the unit answers anew.
request-change-button = Send the change
request-send = Send the request
request-before-decision = The physician has not said yes to care at home. The request can be sent when there is a decision.
request-has-open = A request of the same kind is already open. If it is the same unit: change that instead.
request-see-open = See it
request-to = To
request-to-missing = Choose which unit is asked.
request-no-unit = There is no such unit in Plats 23.
request-no-unit-next = Ask the administrator to register it, also if it is not going to write here: the request then goes as a letter.
request-help = Which help?
request-help-missing = Choose whether it is extended or new help.
request-what = What is to be done?
request-what-hint = Begins with the care programme's words. Change them so that whoever comes can follow them.
request-what-missing = Write what is to be done.
request-from = First day
request-until = Last day
request-visits = Visits
request-visits-hint = One row for each visit of the day. Empty rows are not sent.
request-visit-row = Visit { $n }
request-visit-time = Time
request-visit-minutes = How long
request-visit-every = How often
request-visit-what = What is done then?
request-visit-what-missing = Write what is done at the visit.
request-minutes-wrong = Write between 5 and 480 minutes.
request-every-wrong = Write 1 for every day, 2 for every other day, 60 at most.
request-more-rows = More rows
request-answer-by = Answer by
request-answer-by-passed = That time has passed. Write a later one.
request-goes-along = This goes along
request-consent = The patient's yes
request-consent-yes = { $name } says yes to the unit getting the information
request-consent-hint = Ask every time. A yes holds for this unit and for what it needs for this.
notice-request-sent = The request is sent. Call too: the number is beside the unit.
notice-request-by-letter = The request has been saved. The unit does not write here: print the letter, and call.
notice-request-changed = The request has been changed. The unit answers anew.

## One request

request-title = Request to { $unit }
request-all = All requests
request-asked = What is asked
request-answer = The answer
request-telephone = Call
request-exchange = What has happened
request-step-sent = Sent
request-step-changed = Changed
request-step-received = Received
request-step-call = Call
request-step-call-with = With { $with }
request-step-answer = Answer
request-step-times = Yes to the other times
request-step-retracted = Taken back
request-step-done = Finished

request-call-title = Call with { $unit }
request-call-number = Call { $number }
request-call-who = Whom did you talk to?
request-call-said = What was said?
request-call-button = Save the call
request-person-hint = Name and role, such as Petra Holm, district nurse
request-person-missing = Write whom you talked to.
notice-request-called = The call has been saved.

request-retract-title = Take back the request to { $unit }
request-retract-lead = Visits that were planned through the request are cancelled, and the unit is told.
request-retract-letter = The unit does not read here. Call too.
request-retract-reason = Why is it not needed?
request-retract-missing = Write why the request is taken back.
request-retract-button = Take back
notice-request-retracted = The request has been taken back.

request-times-title = { $unit } says yes at other times
request-times-asked = You asked for
request-times-offered = They can
request-times-lead = If you say yes, the visits are planned at the new times. If they do not suit: change the request, or take it back.
request-times-button = Yes, the times suit
notice-request-times = The visits are planned at the new times.

request-answer-title = Answer from { $unit }
request-answer-lead = Write what a named person answered by telephone, letter or fax. You stand as the one who wrote it down.
request-answer-who = Who answered?
request-answer-what = What was the answer?
request-answer-accepted = Yes, as asked
request-answer-another-time = Yes, but at other times
request-answer-declined = No
request-answer-granted = Granted
request-answer-missing = Choose what the answer was.
request-answer-button = Save the answer
request-declined-why = Why no?
request-declined-missing = Write why the answer was no.
request-granted-what = What has been granted?
request-granted-hint = Such as help with a shower every day and supervision twice a day
request-granted-missing = Write what has been granted.
request-granted-form = How was it decided?
notice-request-answered = The answer has been saved.

## Together, on the patient's page

together-title = Together
together-not-asked = Not asked
offer-requests = Requests
offer-medicines = Medicine list

## A change to read

notice-when = Happened { $when }. Those who take part are to know before the next visit.
notice-was-read = Read by { $by }
notice-was-told = Called by { $by }
notice-is-called = The unit does not read here. Call and tell them.
notice-reads-here = The unit has been told in Plats 23 and has not read it yet.
notice-with = Whom did you talk to?
notice-read = Read
notice-called = Called
notice-call-note = Told about a change.
notice-told = Saved. The unit knows.

## A report to the ward

report-title = Report to the ward
report-title-worry = Somebody is worried
report-text = “{ $text }”
report-by = { $who }, { $when }
report-call = Call { $unit }: { $number }
report-action = What was done?
report-action-hint = Such as: called the patient, to be measured in an hour
report-action-missing = Write what was done.
report-button = Save
report-handled = { $by }: { $action }
report-nurse = A nurse or physician of the ward answers the report.
report-to-patient = To the patient's page
notice-report-handled = Saved. Whoever reported sees what was done.

## The letter

letter-title = Request to { $whom }
letter-back = Back to the request
letter-how = Print the page and send it by post, fax or by hand, never by ordinary e-mail. Then call. The page prints without the menu, on A4.
letter-from = From
letter-to = To
letter-date = Date
letter-name = Patient
letter-number = Identity number
letter-address = Address
letter-municipality = Municipality
letter-telephone = The patient's telephone
letter-what = We ask you for
letter-answer = Answer by { $when }
letter-answer-how = Call { $unit } and say your name, and we write the answer down. Or fill in here and send it back.
letter-granted = Granted, and for which days:
letter-yes = Yes, as you ask
letter-other-times = Yes, at other times:
letter-no = No, because:
letter-sign = Name, role and date:
letter-call = Call when you wonder about anything
letter-112 = when life is in danger
letter-no-health = The letter holds nothing about medicines or treatment.
request-sees = May they also see what the ward writes?
request-sees-yes = Yes, { $name } wants them to see too
request-sees-hint = The box above is about what is in the request. This is about reading along during all the time at home. It is voluntary and can be changed at any time.
request-ring = Call too, so that it is seen:

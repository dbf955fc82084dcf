# Units that take part in the care: their requests, their part of each patient, the visit in the
# home and the social record.

## Requests that wait

inbox-title = Requests
inbox-heading = { $n ->
    [0] No requests to answer
    [1] One request to answer
    [2] Two requests to answer
    [3] Three requests to answer
    [4] Four requests to answer
   *[other] { $n } requests to answer
}
inbox-updated = Updated { $when }
inbox-lost = No contact with the server. The list is from
inbox-none-left = All have been answered. A new request is shown here at once.
inbox-empty = You have no requests right now.
inbox-empty-next = When a ward asks for your help it is shown here at once.
inbox-waiting = We have proposed other times
inbox-accepted = We have said yes
inbox-over = No, and ended
inbox-more = Not all requests fit in the list. Call the ward if you miss one.

## One request

our-days = From { $from } to { $until }
our-every-days = { $n ->
    [one] every day
    [2] every second day
   *[other] every { $n } days
}
our-visit-time = { $clock }, { $often }, { $minutes } minutes: { $what }
our-help-extension = more of the help that is already there
our-help-new = new help
our-sent = Sent { $when }, { $ago }
our-changed = Changed { $when }, { $ago }. Answer what it says here now.
our-received-by = Received by { $who }, { $when }
our-answer-by = Answer by { $when }
our-answer-was-due = Should have been answered { $when }
our-after = Without an answer { $ward } calls you.
our-after-late = { $ward } sees it as a gap and calls you.
our-called = Call with { $with }, { $when }
our-called-note = Call with { $with }, { $when }: { $note }
our-answered-by = Answer from { $who }, { $when }
our-declined-because = Reason: { $reason }
our-granted = Granted ({ $form }): { $days }
our-answer-note = “{ $note }”
our-retracted = Taken back { $when }: { $reason }
our-done = Ended { $when }
our-done-note = Ended { $when }: { $note }
our-standing-sent = new
our-standing-received = received
our-standing-another-time = other times, waiting for the ward
our-standing-accepted = you have said yes
our-standing-granted = granted
our-standing-declined = you have said no
our-standing-retracted = taken back
our-standing-done = ended
our-needs-form-ordinary = ordinary decision
our-needs-form-frame = frame decision
our-needs-form-on-call-nurse = decision by the nurse on call
our-needs-form-joint = joint assessment with an occupational therapist
our-needs-form-without-test = service without a needs test

## Answering

our-yes = Yes
our-another-time = Other times
our-no = No, with a reason
our-grant = Write the decision
our-receive = We have seen it
our-ring = Call { $who }
our-log-call = Note a call
our-finish = Our part is done
our-request-changed = The request has changed since you opened the page. Go back, read the new one and answer again.
our-ask-accepted = Yes to the request
our-ask-accepted-lead = The visits are planned at once, and the ward sees your yes.
our-ask-accepted-button = Yes, we will do it
our-ask-another-time = Yes, at other times
our-ask-another-time-lead = Change what needs to be changed. It holds when the ward has said yes to the times.
our-ask-another-time-button = Propose the times
our-ask-declined = No to the request
our-ask-declined-lead = The ward sees the reason at once and has to solve it in another way. After that you no longer see the patient.
our-ask-declined-button = Say no
our-ask-granted = Needs decision
our-ask-granted-lead = The ward sees what is granted and until when, and nothing else of your inquiry.
our-ask-granted-button = Save the decision
our-note = A word to the ward
our-decline-reason = Why is it not possible?
our-decline-hint = For example: no staff in the evening, too far to drive
our-decline-missing = Write why it is not possible.
our-from = From and including
our-until = Up to and including
our-until-before-from = The last day comes before the first. Change one of them.
our-row-time = Visit { $n }: time of day
our-row-more-hint = Leave empty if no further visit is needed
our-row-minutes = Visit { $n }: how long
our-row-every-days = Visit { $n }: how often
our-row-often-hint = 1 = every day, 2 = every second day
our-row-what = Visit { $n }: what is done
our-visit-what-missing = Write what is done at the visit, or take away the time.
our-minutes-unread = Write how long the visit takes, from 5 to 480 minutes.
our-every-days-unread = Write a whole number from 1 to 60. 1 means every day.
our-form = Kind of decision
our-form-missing = Choose the kind of decision.
our-granted-what = What is granted?
our-granted-what-hint = For example: shower and dressing every morning, supervision in the evening
our-granted-what-missing = Write what is granted.
our-call-title = A call about the request
our-call-button = Save the call
our-call-with = Whom did you talk to?
our-call-with-hint = Name and unit
our-call-with-missing = Write whom you talked to.
our-call-note = What did you agree on?
our-end-title = Our part is done
our-end-lead = { $ward } sees that you are done. Visits that have not been made are off.
our-end-note = How did it go?
our-end-button = End it
notice-our-received = The ward sees that you have seen the request.
notice-our-accepted = Your yes has been sent, and the visits are planned.
notice-our-another-time = Your times have been sent. They hold when the ward has said yes.
notice-our-declined = Your no has been sent, with the reason.
notice-our-granted = The decision has been sent to the ward.
notice-our-called = The call is saved.
notice-our-done = Your part has ended.

## The patient, as the unit sees them

our-back = To all requests
our-at-home = At home since { $when }.
our-on-ward = On { $ward }, not at home yet.
our-back-on-ward = Back on { $ward }. Visits at home are off until further notice.
our-discharged = Discharged. The care at home has ended.
our-died = The patient has died.
our-ended = The care at home has ended.
our-call-patient = Call { $name }
our-shared = What the patient lets you see: the line, the agreement and the values
our-no-request = There is no request to your unit.
our-notices = { $n ->
    [one] One change to read
   *[other] { $n } changes to read
}
our-read = Read
our-notice-read = { $says } Read by { $by }.
notice-our-read = Noted that you have read it.
our-items = This needs you
our-to-come = Our visits
our-nothing-to-come = No visit is planned.
our-visits-off = On the ward – the visits are off
our-more-to-come = { $n ->
    [one] One more visit is planned. It is on the visits of the day.
   *[other] { $n } more visits are planned. They are on the visits of the day.
}
our-open-visit = Open
our-visit-untold = Nobody has said what happened
our-over = Earlier visits and changes that have been read
our-visit-done = Done: { $by }
our-visit-not-done = Not done: { $reason } ({ $by })

## Medicines, things, samples, journal

our-list = Medicine list, version { $n }
our-list-written = Written by { $by }
our-medicine-changed = changed
our-medicine-removed = removed
our-medicine-until = until { $day }
our-list-agrees = List and packages agree
our-list-differs = They do not agree
our-list-agreed = Agrees: { $by }
our-list-disagreed = Does not agree: { $note } ({ $by })
our-check-title = List and packages do not agree
our-check-lead = Medicine list version { $n }. { $ward } sees at once that something differs. Call as well if it is urgent.
our-check-note = What does not agree?
our-check-hint = Which medicine, what the list says and what is in the home
our-check-missing = Write what does not agree.
our-check-button = Save
our-giver-patient = The patient takes it
our-giver-next-of-kin = Next of kin gives it
our-giver-home-nursing = Home nursing gives it
our-giver-home-help-delegated = Home help gives it, by delegation
our-giver-primary-care = The primary care centre gives it
our-route-oral = by mouth
our-route-intravenous = into a vein (iv)
our-route-intramuscular = into a muscle (im)
our-route-subcutaneous = under the skin (sc)
our-route-inhaled = to breathe in
our-route-topical = on the skin
our-route-other = in another way
notice-our-checked = The check is saved.
our-request = The request
our-more-things = { $n ->
    [one] One more thing
   *[other] { $n } more things
}
our-things = On the way home
our-thing-promised = Is to be there { $when }
our-thing-ordered = Ordered
our-thing-sent = On its way
our-thing-arrived = Arrived { $when }
our-thing-refilled = Refilled { $when }
our-thing-returned = Given back { $when }
our-thing-not = Has not come: { $reason }
our-thing-lost = Lost: { $reason }
our-arrived = Has come
our-not-arrived = Has not come
our-thing-title = Has not come
our-thing-lead = { $ward } sees it at once and finds out where it is.
our-thing-reason = What do you know?
our-thing-hint = For example: was not there at 13:00, next of kin knows nothing
our-thing-missing = Write what you know about why it has not come.
our-thing-button = Save
notice-our-thing = Saved. The ward sees it at once.
our-samples = Samples
our-sample-to-primary-care = the primary care centre
our-sample-to-hospital = the hospital
our-sample-left = { $what }, taken { $when }. To be handed in at { $to }.
our-sample-handed-in = { $what }, handed in { $when }.
our-hand-in = Handed in
notice-our-handed-in = Noted that the sample is handed in.
our-journal = Entered in our own journal
our-journal-list = The medicine list, version { $version }
our-enter = Entered
our-entered = entered

## The arrival

our-arrival-title = The patient has come home
our-arrival-lead = The first hours are the most vulnerable. { $ward } sees the answer at once. Danger to life: call 112.
our-arrival-question = Is all well?
our-arrival-well = All is well
our-arrival-not-well = Not well
our-arrival-not-well-hint = Stands as a gap on the ward's board until somebody has solved it
our-arrival-missing = Choose whether all is well or not.
our-arrival-note = If not: what must be solved?
our-arrival-note-hint = For example: the medicine has not come, cannot get out of bed
our-arrival-note-missing = Write what must be solved.
our-arrival-button = Save
our-arrival-none = No homecoming waits for an answer. Write a report if there is something the ward needs to know.
notice-our-arrival = Saved. The ward sees it at once.

## To the ward

our-reports = To the ward
our-report-title = Report to the ward
our-report-lead = { $ward } sees it at once. Danger to life: call 112.
our-report-text = What does the ward need to know?
our-report-hint = What you have seen or heard, and what you have done
our-report-missing = Write what the ward needs to know.
our-report-read-by-care = Health care reads this. Write only what the care needs.
our-report-button = Send
our-worry = Are you worried about the patient?
our-worry-no = No
our-worry-yes = Yes, I am worried
our-worry-hint = The ward answers within 30 minutes, whatever the values say.
our-reported = { $text } ({ $by })
our-worried = Worry: { $text } ({ $by })
our-report-waits = No answer yet
our-report-dealt-with = The ward has dealt with it ({ $by })
our-report-handled = Answer: { $action } ({ $by })
notice-our-reported = Sent. The ward sees it at once.

## The visit

visit-title = Visit to { $name }
visit-all = All about the patient
visit-outcome = The visit
visit-outcome-missing = Choose whether the visit was done or did not take place.
visit-done = Done
visit-off-ward = On { $ward } – the visit is off. Write only if you have been there all the same.
visit-off-ended = The care at home has ended – the visit is off. Write only if you have been there all the same.
visit-off-reason = The patient was not at home
visit-values = Measured values
visit-who-measured = Somebody else measured or read them out
visit-doses = Medicines that you give
visit-doses-question = Were they given?
visit-doses-all = All given
visit-doses-some = Not all
visit-doses-none = No dose at this visit
visit-doses-missing = Choose whether the medicines were given.
visit-dose-given = Given
visit-dose-not-given = Not given
visit-dose-not-due = Not now
visit-dose-missing = { $medicine }: choose whether the dose was given.
visit-dose-reason = Why was it not given?
visit-dose-reason-hint = Only if it was not given
visit-dose-reason-missing = { $medicine }: write why the dose was not given.
visit-list-changed = The medicine list has changed since you opened the page. Read the new one here and choose again.
visit-apart = When needed or at other hours: tick what was given now
visit-samples-title = Samples that were taken
visit-samples = Which samples?
visit-samples-hint = One on each line
visit-sample-to = Where are they handed in?
visit-sample-to-missing = Choose where the samples are handed in.
visit-to-ward = To the ward
visit-report = Something the ward needs to know?
visit-worry-text-missing = Write what worries you.
visit-note = Note about the visit
visit-note-hint = Optional. The ward reads it.
visit-other-time = It was at another time
visit-save = Save the visit
visit-next-here = Next visit here: { $when }
notice-visit-recorded = The visit is saved. The ward sees it at once.

## Social record

social-title = Own record
social-link = Own record
social-line = Health care cannot read it, only your unit.
social-text = New note
social-text-hint = Under the Social Services Act. What the ward needs to know you write in a report instead.
social-text-missing = Write the note.
social-write = Save the note
social-none = No notes yet.
social-noted = Notes
social-strike = Strike out
social-strike-title = Strike out the note
social-strike-lead = The text is struck out but stays, with the reason beside it.
social-strike-reason = Why is it wrong?
social-strike-hint = For example: written about the wrong person
social-strike-missing = Write why it is wrong.
social-strike-button = Strike out
social-struck = Struck out by { $by }: { $reason }
notice-social-noted = The note is saved.
notice-social-struck = The note is struck out.

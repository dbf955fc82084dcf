# The board, and the sentences for everything that somebody needs to do (used on several pages).

greeting-morning = Good morning.
greeting-day = Hello.
greeting-evening = Good evening.
greeting-night = Good night.
board-needs = { $n ->
    [0] Nothing needs you just now.
    [1] One thing needs you now.
    [2] Two things need you now.
    [3] Three things need you now.
    [4] Four things need you now.
    [5] Five things need you now.
    [6] Six things need you now.
    [7] Seven things need you now.
    [8] Eight things need you now.
    [9] Nine things need you now.
    [10] Ten things need you now.
    [11] Eleven things need you now.
    [12] Twelve things need you now.
   *[other] { $n } things need you now.
}
board-lead = { $home ->
    [0] no patient at home
    [1] one patient at home, { $busy } with something to do, { $calm } where all holds
   *[other] { $home } patients at home, { $busy } with something to do, { $calm } where all holds
}
board-updated = Updated { $when }
board-lost = The board has lost contact and may be old. Load the page again, or call.
board-needs-label = Needs you now
board-needs-own = Yours, and what is urgent
board-needs-others = { $n ->
    [one] One thing with others
   *[other] { $n } things with others
}
board-no-number = The patient’s telephone number is missing. Write it, or ring the next of kin.
board-needs-none = All holds. The next thing shows here as soon as there is one.
board-needs-more = { $n ->
    [one] One more thing, less urgent. Open the patients below.
   *[other] { $n } more things, less urgent. Open the patients below.
}
board-flag = Flag a patient
board-open = Open
board-call = Call { $whose }, { $number }

board-places = The ward's places
board-places-line = { $beds } beds: { $taken } taken, { $held } held for one patient each, { $shared } shared by several, { $free } free
board-ways-back-line = { $homes } { $homes ->
    [one] home
   *[other] homes
} · { $safe } { $safe ->
    [one] safety place
   *[other] safety places
}: { $own } { $own ->
    [one] bed of one’s own
   *[other] beds of one’s own
}, { $shared } in shared beds, { $over } as overbooking
board-find = Find a patient
board-find-hint = Name, place or bed
board-find-says = Showing { $shown } of { $all } patients.
board-find-hides = { $n } that need you now are not shown.
board-find-all = Show all
board-beds = Beds on the ward
board-homes = Places at home
bed-free = free
bed-taken = inpatient
bed-safety = reserved safety bed
bed-key-safety = safety bed
bed-key-free = dashed frame: free bed
home-acute = acute
home-soon = soon
home-outside = outside
home-gap = gap
home-day = day { $n }

board-home = At home
board-order = Most urgent first
board-filters = Show
board-all = All
board-mine = My patients
board-gaps = With a gap
board-home-today = Going home today
board-ending = Discharge today
board-caption = Patients at home, most urgent first
board-column-patient = Patient
board-column-news = NEWS2, trend and age
board-column-next = Next contact
board-column-line = The unbroken line
board-column-days = Days saved
board-home-none = Nobody is at home just now. Whoever goes home gets the next free place and shows here.
board-home-none-filtered = Nobody at home matches the choice.
board-no-news = No values yet
board-no-next = None planned
board-no-name = The record has been removed
board-age = { $n } years
board-place = place { $n }
board-bed = bed { $n }
board-day = day { $day } at home
board-day-of = day { $day } of { $of } at home
board-broken = Missing: { $links }
board-safety-bed = Safety bed: bed { $n }
board-safety-overbooking = Safety bed: overbooking
board-safety-pooled = Safety bed: shared
board-other-way-back = Another way back
board-more = { $shown } of { $all } patients are shown. The others are not on the page: search for them, or choose a filter.
board-empty = No patient is on the way home or at home.
board-empty-next = When somebody is flagged as a candidate the patient shows here.

board-way = On the way home and out
lane-candidate = Candidate
lane-candidate-empty = No candidate just now.
lane-assessment = Assessment
lane-assessment-empty = No assessment under way.
lane-planned = Planned home
lane-planned-empty = No homecoming is planned.
lane-out = Discharged
lane-filtered = Nobody in this selection.
lane-out-empty = Nobody has been discharged in the last week.
card-flagged = Flagged { $when }
card-checklist = Checklist { $done } of { $of }
card-gaps = { $n ->
    [one] One gap
   *[other] { $n } gaps
}
card-closed = { $how } { $when }
card-days-saved = { $n ->
    [one] One day saved
   *[other] { $n } days saved
}

## The five links of the line

link-responsibility = responsibility
link-answers-now = answers now
link-way-back = way back
link-next-contact = next contact
link-owner-and-time = owner and time
link-holds = { $link }: holds
link-broken = { $link }: gap

## How urgent

weight-acute = Acute
weight-soon = Soon
weight-gap = Gap
weight-work = To do
weight-information = To know

## Owner and time

item-due = { $due } at the latest
item-was-due = should have been done { $due }
item-then = then { $who }

## What is open

item-alarm-above = { $sign } { $value }, above the limit { $limit }. Measured { $when }.
item-alarm-below = { $sign } { $value }, below the limit { $limit }. Measured { $when }.
item-news2 = NEWS2 is { $total }. Measured { $when }.
item-news2-three = NEWS2 is { $total }, and { $signs } alone gives 3 points. Measured { $when }.
item-news2-incomplete = NEWS2 cannot be counted, but { $signs } alone gives 3 points. Measured { $when }.
item-measure-again = A new measurement is promised: { $signs }.
item-home-check-arrival = Ask whether the homecoming went well.
item-home-check-evening = Call the first evening and ask how it goes.
item-last-day = Last day of treatment. The physician discharges at the round, or prolongs.
signs-all-of-news2 = all parts of NEWS2
item-assess = The assessment is not complete: { $answered } of { $of } points answered.
item-decide = The assessment is complete. The physician's decision is awaited.
item-ask = An answer is missing from { $whom }.
item-ask-patient = the patient
item-ask-kin = next of kin
item-ask-staff = the receiving staff
item-ask-other = somebody
item-write-agreement = The agreement has not been written.
item-agree = The agreement, version { $version }, awaits a yes from both.
item-prepare = The checklist before going home: { $left } of { $of } left.
item-leave = Everything is done. The patient may go home.
item-round = A round is planned.
item-journal-agreement = The agreement, version { $version }, has not been entered in the journal.
item-journal-round = The round has not been entered in the journal.
item-journal-medicine-list = The medicine list, version { $version }, has not been entered in the journal.
item-send-request = No request has gone to { $whom }.
item-answer-request = { $whom } has not answered yet.
item-agree-to-times = { $whom } says yes, but at other times. Do they suit?
item-write-medicines = The medicine list has not been written. It goes with the request.
item-check-medicines = Medicine list, version { $version }: check that it agrees with what is packed.
item-hand-in-sample = The sample has not been handed in: { $what }.
item-worry = Somebody is worried: “{ $text }”
item-report = Report: “{ $text }”
item-return = { $what }: lent, and not back.
item-tell-by-telephone = { $unit } does not read here. Call and tell them: { $what }
notice-kind-went-home = The patient has gone home.
notice-kind-back-on-ward = The patient is back on the ward.
notice-kind-medicines-changed = The medicine list has changed.
notice-kind-agreement-changed = The agreement has changed.
notice-kind-plan-revised = The plan was changed at the round.
notice-kind-follow-up-handed-over = The clinic has taken over the follow-up.
notice-kind-discharged = The patient has been discharged.
notice-kind-died = The patient has died.
notice-kind-ended = The care at home has ended.
asked-home-nursing = home nursing
asked-home-help = home help
asked-needs-assessment = the needs assessment
asked-primary-care = the primary care centre
asked-rehab = municipal rehabilitation
item-contradiction = A value came after the care at home had ended. Somebody needs to look at it.

gap-no-way-back = No way back. Reserve a safety bed, or write another way.
gap-no-next-contact = No next contact is planned.
gap-contact-unanswered = { $contact } { $when }: nobody has written how it went.
gap-not-home-for-visit = { $contact } { $when }, but the patient is not home yet. Call { $unit }, and move or cancel it.
gap-contact-not-done = { $contact } { $when } did not happen. { $reason }
gap-arrival-unchecked = Nobody has checked that the patient came home well. Call.
gap-arrival-not-well = It was not well when the patient came home. Call and check again.
gap-evening-call-missing = The evening call has not been made. Call.
gap-evening-not-well = It was not well at the evening call. Call and check again.
gap-measurement-missing = A planned measurement is missing. Call and ask for the values.
gap-not-measured-again = The new measurement has not come: { $signs }. Call and ask for it.
gap-patient-wants-it-no-longer = The patient no longer wants it. It is voluntary: talk with the patient today.
gap-kin-wants-it-no-longer = The next of kin no longer want it. Talk with them today.
gap-staff-wants-it-no-longer = The receiving staff can no longer do it. Find another way today.
gap-past-planned-end = The planned end has passed. Decide what happens now.
gap-reassessment-due = It is time to assess again.
gap-request-unanswered = No answer in time from { $whom }. Call.
gap-request-declined = { $whom } has said no. Ask another unit, or change the plan.
gap-request-not-allowed = Under the legal status “{ $status }”, law and local rule stop { $whom } from taking part. Change the status, or find another way.
gap-thing-not-arrived = Has not arrived: { $what }.
gap-medicines-disagree = { $unit }: the medicine list, version { $version }, does not agree with what is packed.
gap-dose-not-given = Dose not given: { $medicine }. { $reason }
gap-dose-without-visit = Medicine times without a visit: { $what }. Change the times of the list, or the visits.

## Buttons

do-agree = Read and say yes
do-alarm = Handle
do-answer-contact = Write how it went
do-ask = Write the answer
do-assess = Assess
do-contradiction = See the timeline
do-decide = Decide
do-home-check = Write the call
do-journal = Enter
do-leave = Goes home
do-measure = Write values
do-no-longer-wanted = See the answers
do-past-planned-end = Hold a round
do-plan-contact = Plan a contact
do-move-visit = Move or cancel
do-prepare = The checklist
do-reassess = Assess again
do-round = Hold a round
do-task = Done
do-way-back = Arrange a way back
do-write-agreement = Write
do-send-request = Write the request
do-answer-request = See the request
do-agree-to-times = See the times
do-request-unanswered = Call and write the answer
do-request-declined = Write a new request
do-request-not-allowed = Legal status
do-write-medicines = Write the list
do-check-medicines = Check
do-medicines-disagree = See the list
do-dose-not-given = See the list
do-dose-without-visit = See the times in the list
do-hand-in-sample = Handed in
do-report = Read and answer
do-notice = Read
do-tell-by-telephone = Call
do-thing = See it
board-column-request = Open request
board-request-none = None open
board-request-sent = { $whom }: sent, answer by { $due }
board-request-received = { $whom }: received, answer by { $due }
board-request-late = { $whom }: no answer, was due { $due }
board-request-another-time = { $whom }: yes, at another time
board-request-accepted = { $whom }: yes
notice-kind-request-retracted = The request has been taken back. Your visits are cancelled.
board-municipality = { $name } municipality
board-row-pool-used-up = Safety bed: shared, and none is free
board-hidden = { $n ->
    [1] One patient is not shown here.
   *[other] { $n } patients are not shown here.
}
board-show-all = Show all
board-choose-mine = Choose my patients
board-home-none-mine = Nobody at home is chosen as yours. Choose your patients, or show all.
board-hands = Has the patient:
mine-title = My patients today
mine-lead = Tick those you have this shift. Everybody on the ward sees it. It holds for 12 hours, or until you change it.
mine-question = Which patients do you have?
mine-save = Save my patients
mine-taken = { $where } · already with: { $who }
mine-nobody = There is no patient to choose.
notice-mine-saved = Saved. The board shows whom you have.
weight-late = { $weight }, late
item-journal-at = { $says } At { $unit }.
outside-limit = Outside the limit
outside-answered = Dealt with { $when } by { $who }: “{ $action }”
outside-unanswered = Nobody has answered for it yet.

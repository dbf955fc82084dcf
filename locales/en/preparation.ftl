# Before going home: the answers, the way back, the contacts, the checklist, and leaving.

preparation-name = Before going home
preparation-title-left = { $n ->
    [one] One thing is left before going home
   *[other] { $n } things are left before going home
}
preparation-title-almost = { $n ->
    [one] The checklist is done, but one thing is open
   *[other] The checklist is done, but { $n } things are open
}
preparation-lead-almost = { $name } can go home, but first see to what stands under Going home.
preparation-no-telephone = The patient’s telephone number is missing: nobody can call home
preparation-title-ready = Everything is ready for going home
preparation-title-home = The plan for the time at home
preparation-lead-left = Everything that must be ready before { $name } goes home is on this page. Counted are what is left on the checklist and, one by one, the answers, the way back and the tasks.
preparation-lead-again = { $name } is back on the ward. Going home is prepared anew: what was packed last time does not count.
preparation-lead-ready = { $name } can go home when you are ready.
preparation-lead-home = { $name } is at home. Answers, contacts and who may see can change any day.
preparation-not-yet = The patient cannot go home yet. This is left:
preparation-back = To plan and checklist
preparation-way-back = Way back
preparation-keep-which = Place to keep
preparation-keep = Reserve
preparation-way-back-other = Write another way back
preparation-way-back-change = Change, release or write another way
preparation-legal = Legal status while at home
preparation-legal-none = Not settled yet
preparation-legal-change = Change legal status
preparation-consents = Who may see?
preparation-consents-lead = The patient decides, and may change it at any time.
preparation-sees = May see
preparation-sees-not = May not see
preparation-not-asked = The patient has not been asked yet
preparation-let-see = Let see
preparation-no-more = Stop showing
preparation-name-kin = Add or change next of kin
preparation-not-decided = The physician has not said yes to care at home yet.
preparation-to-decision = To the assessment and the decision
preparation-agreement = The agreement
preparation-tasks = Tasks
preparation-task-late = time has run out
preparation-task-stops = must be done before going home

answer-title = Three answers
answer-lead = All three must want it. Each may change their mind any day.
answer-of-patient = The patient
answer-of-next-of-kin = Next of kin
answer-of-receiving-staff = Receiving staff
answer-what = Answer
answer-yes = Yes
answer-no = No
answer-not-yet = Wants to wait or know more
answer-nobody-to-ask = No next of kin to ask
answer-not-asked = Not asked
answer-by-agreement = The patient has said yes to the agreement.
answer-by-requests = Those who receive have said yes to the request.
answer-note-it = Note the answer
answer-change = Change the answer
answer-button = Save the answer
notice-answer = The answer is saved.

item-checklist = Checklist before going home
item-count = { $done } of { $all } items of the list done
item-all-done = The whole list is done
item-tick = Done
item-save-ticked = Save what is ticked
item-none-ticked = Tick at least one item first.
item-too-early = Ticked before what it builds on was done. Check again.
item-waits-for = Waits for: { $what }
notice-items-done = What was ticked is saved.
item-with-note = With a note
item-skip = Go on without, with a reason
item-set-aside = You have gone on without
item-done-list = { $n ->
    [one] One item is done
   *[other] { $n } items are done
}
item-change = Change
item-by-itself = Done by itself
item-closes-agreement = Open the agreement
item-closes-way-back = To the way back
item-closes-answers = To the three answers
item-closes-legal-status = To legal status
item-closes-contacts = To the contacts
item-closes-requests = To the requests
item-closes-calls = Write down the telephone call
item-closes-things = To the things on their way
item-title = Is this done?
item-question = How is it?
item-done = Done
item-not-done = Not done
item-button = Save
item-override-title = Go on without this?
item-override-lead = The patient may then go home without it. Everybody who cares for the patient sees the reason.
item-override-which = Which is it?
item-override-which-missing = Choose whether it is done later or not needed.
item-override-needless = Not needed for this patient
item-override-later = Done after the homecoming
item-override-reason = Why
item-override-hint = For example: “The sample was taken at the clinic yesterday.”
item-override-missing = Write why you go on without this.
item-override-button = Go on without
notice-item-done = The item is done.
notice-item-undone = The item is no longer done.
notice-item-overridden = You go on without it. The reason is saved.

plan-contacts = Planned contacts
plan-no-contacts = No contacts are planned
plan-planned = { $n ->
    [one] One planned, { $first }
   *[other] { $n } planned, from { $first } to { $last }
}
plan-more-hint = Plan more if the treatment gets longer.
plan-every-day = Every day
plan-once = Once
plan-every-days = Every { $n } days
plan-all = { $n ->
    [one] Show the planned contact
   *[other] Show all { $n } planned contacts
}
plan-over = { $n ->
    [one] One earlier contact
   *[other] { $n } earlier contacts
}
plan-other = Plan another contact
plan-series = Plan contacts
plan-kind = What
plan-channel = How
plan-unit = Unit
plan-unit-not-asked = { $unit } (not asked yet)
plan-ask-unit = Write a request to { $unit }
plan-first = First day
plan-last = Last day
plan-last-hint = The same as the first day for a single contact.
plan-time = Time
plan-time-hint = For example 09:00.
plan-minutes = How long
plan-every = Days between contacts
plan-what = What is to be done?
plan-with = Who
plan-optional = (may be added later)
plan-button = Plan
plan-move = Move
plan-cancel = Cancel
plan-record = Note what happened
plan-done = Done.
plan-not-done = Did not happen: { $reason }.
plan-cancelled = Cancelled.
notice-contacts-planned = The contacts are planned.
move-title = Move the contact
move-to = New time
move-button = Move
notice-contact-moved = The contact has been moved.
cancel-title = Cancel the contact
cancel-lead = Call whoever was to come or receive, and the patient.
cancel-reason = Why
cancel-missing = Write why the contact is cancelled.
cancel-button = Cancel the contact
notice-contact-cancelled = The contact is cancelled.

go-home-title = Going home
go-home-ready = Everything is ready
go-home-anyway = Does not stop the homecoming, but is not as it should be:
go-home-left = { $n ->
    [one] One thing is left.
   *[other] { $n } things are left.
}
go-home-at = When does the patient leave the ward?
go-home-button = Go home
notice-went-home = The patient has left the ward and counts as at home. Next step: ask whether the homecoming went well.

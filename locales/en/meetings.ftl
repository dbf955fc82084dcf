# Coordination meeting: two units go through the patients whom they share.

nav-meetings = Meetings
meetings-title = Coordination meeting
meetings-lead = Here you go through the patients whom you share with another unit. What you decide becomes a task, with the unit that does it and a time by which it is done.
meetings-empty = You share no patients with another unit just now.
meetings-empty-next = When you are asked about a patient whom more units care for, those units stand here.
meetings-shared = { $n ->
    [one] one shared patient
   *[other] { $n } shared patients
}
meetings-all = All meetings
meeting-title = { $own } and { $with }
meeting-count = { $n ->
    [0] no patients to take up
    [one] one patient to take up
   *[other] { $n } patients to take up
}
meeting-present = Present:
meeting-consent = { $n ->
    [one] One patient at home is not taken up: they have not said yes to that both units see what is recorded. Ask for consent before the next meeting.
   *[other] { $n } patients at home are not taken up: they have not said yes to that both units see what is recorded. Ask for consent before the next meeting.
}
meeting-more = You have more patients than this list holds. Go through the others in your own list.
meeting-empty = You have no shared patients to take up just now.
meeting-decided = Decided together
meeting-decide = Decide something
meeting-what = What is to be done?
meeting-what-hint = One thing at a time, in few words. Both units and the ward see it.
meeting-what-missing = Write what is to be done.
meeting-owner = Who does it?
meeting-owner-missing = Choose which unit does it.
meeting-due = When is it to be done?
meeting-button = Decide
meeting-done = Done
meeting-who = { $unit }, by { $when }.
meeting-who-late = { $unit }, should have been done { $when }.
meeting-since = Decided { $when }.
meeting-agenda = To all patients at the meeting
meeting-next = Next patient: { $name }
meeting-note-line = Note:
meeting-print = Print this page after the meeting: it is then the meeting's notes.
do-task-together = To the task
notice-decided-together = It is decided, and whoever is to do it sees it.

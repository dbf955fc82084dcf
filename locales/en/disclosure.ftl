# The patient's own copy of the record, and who has read it.

copy-title = A copy of your record
copy-lead = You have the right to know what is written about you. Everybody who has written about you gives out their own part. Ask for a copy here.
copy-ask = Ask for a copy
copy-ask-again = Ask for a new copy
copy-asked = You asked for the copy { $when }.
copy-waits = We read it through and answer as soon as we can, by { $when } at the latest.
copy-decided = { $what } { $when }
copy-released = Ready to read.
copy-released-in-part = Ready to read. Something is not in it.
copy-refused = Is not given out.
copy-why = Because:
copy-appeal = You can appeal to the administrative court of appeal. Call us, and we send the decision in writing and tell you how.
copy-read = Read and print
copy-json = Get it as a file for another computer
copy-others = Has somebody else written about you, for example a private company? Ask them for their copy.
copy-back = To your copies
copy-read-hint = This is your copy. Show it only to those you choose.
copy-law-hsl = health care
copy-law-sol = social services
copy-note = Note
copy-paper-title = Copy of the record
copy-paper-lead = This has been written about you in the care at home, day by day.
copy-paper-words = Do you wonder about something?
copy-paper-words-text = Call the one who wrote it. If you think that something is wrong, you have the right to have that noted in the record.
copy-asked-by-patient = The patient asked for the copy { $when }.
copy-asked-at = Asked for
copy-decided-by = Given out by
copy-decided-at = Given out
copy-withheld-title = Something is not in it
copy-withheld = { $n ->
    [one] One entry is not in it: { $ground }. { $reason }
   *[other] { $n } entries are not in it: { $ground }. { $reason }
}
copy-written-by = Written by { $who }
copy-struck = Struck by { $who }, { $when }. Why: { $reason }
copy-corrected = Corrected by { $who }, { $when }. Why: { $reason }. It should be:
copy-ground = Why is it not given out?
copy-ground-hint = Only if something is not given out.
copy-ground-missing = Choose why it is not given out
copy-ground-the-care-itself = the care would be badly harmed
copy-ground-law-the-care-itself = OSL 25:6: of particular weight for the care that the patient does not know. Very rare.
copy-ground-informant = whoever told it would be in danger
copy-ground-law-informant = OSL 25:7, 26:5: a report or statement, with a risk of violence or other serious harm.
copy-ground-another-person = it is about somebody else
copy-ground-law-another-person = OSL 25:1, 26:1: somebody else’s personal circumstances, without that person’s yes.
copy-decide-title = Decide about a copy of the record
copy-decide-lead = The patient has a right to all that stands here, unless secrecy stands in the way. Read it through and tick what cannot be given out.
copy-decide-law = Answer promptly (Freedom of the Press Act 2:16), usually the same day. What is not given out must have a reason, and the patient must be told how to appeal.
copy-entries = This is what we have written
copy-entries-hint = Tick what is not to be given out.
copy-entries-none = We have written nothing.
copy-outcome = Decision
copy-outcome-released = Give out all of it
copy-outcome-in-part = Give out all but what is ticked
copy-outcome-refused = Give out nothing
copy-outcome-missing = Choose a decision
copy-withheld-missing = Tick what is not to be given out
copy-withheld-but-released = Something is ticked. Take the ticks away, or choose to give out all but that.
copy-reason = Reason, which the patient reads
copy-reason-hint = Only if something is not given out. Do not reveal what is secret.
copy-reason-missing = Write the reason
copy-decide-again = Decide again
copy-decide-do = Save the decision
notice-copy-asked = We have received your request.
notice-copy-decided = The decision is saved.
item-disclose-copy = The patient has asked for a copy of the record.
do-disclose-copy = Read and decide
happened-copy-asked = asked for a copy of the record
happened-copy-decided = decided about the copy of the record
me-record = Your record
me-record-copies = Ask for a copy of the record
me-record-readers = See who has read it

readers-title = Who has read your record?
readers-lead = Here you see which units have opened something about you, when, and what they did.
readers-you = you
readers-none = Nobody has read anything yet.
readers-more = { $n ->
    [one] One more row is not shown. Ask us if you want to see it.
   *[other] { $n } more rows are not shown. Ask us if you want to see them.
}
readers-wrong = Does something look strange? Call your ward. We check who it was and why.
action-change-patient = changed the patient’s details
action-merge-persons = compared or merged two records
action-ask-for-copy = asked for or read a copy of the record
action-disclose-copy = tested what can be given out
action-view-readers = saw who has read

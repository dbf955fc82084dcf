# The assessment before care at home, and the physician's decision.

assess-title = Assessment before care at home
assess-can-go-home = { $name } can go home
assess-can-go-home-when = { $name } can go home if { $n ->
    [one] one thing is solved
   *[other] { $n } things are solved
}
assess-cannot-go-home = { $name } cannot go home: { $n ->
    [one] one criterion is not met
   *[other] { $n } criteria are not met
}
assess-incomplete = { $name }: { $n } of { $of } criteria remain
assess-past = The assessment of { $name }
assess-by = The assessment is due { $when }
assess-decided-by = Decision: { $by }
assess-progress = { $answered } of { $of }
assess-done = Done
assess-met = Met
assess-not-met = Not met
assess-can-be-met = Can be met
assess-unknown = Not known
assess-can-by = Can be met: { $what }
assess-remedy-within = within { $n } hours
assess-note = Note (optional)
assess-answer = Answer
assess-change = Change the answers
assess-save = Save the answers
assess-nothing-yet = No answer yet.
assess-verdict-missing = Choose an answer, or remove the note.
assess-nothing-changed = No answer is changed. Choose at least one.
assess-measure = Write measurements
assess-read-news2 = NEWS2 is { $total }
assess-read-incomplete = NEWS2 cannot be counted. Missing: { $signs }
assess-read-oxygen = Is given oxygen
assess-read-air = Breathes air
assess-read-nothing = Oxygen or air has not been noted
assess-n-met = { $n ->
    [one] met
   *[other] met
}
assess-n-can = can be met
assess-n-not = { $n ->
    [one] not met
   *[other] not met
}
assess-n-left = { $n ->
    [one] One criterion is not assessed yet.
   *[other] { $n } criteria are not assessed yet.
}
assess-because = This is not met:
part-vital-signs = Vital signs
part-adl = Managing the day
part-mobility = Mobility
part-home-situation = The home
part-medicines = Medicines
part-disease = The disease

## The physician's decision

decision-title = The physician's decision
decision-waits = The physician has not decided yet.
decision-decide = Decide
decision-change = Change the decision
decision-question = What do you decide?
decision-missing = Choose a decision.
decision-yes = Yes
decision-yes-hint = The safety bed is reserved at once
decision-yes-when-met = Yes, when the actions are done
decision-yes-when-met-hint = The actions become tasks that stop the homecoming until they are done
decision-not-now = Not now
decision-not-now-hint = Say when you assess again
decision-not-suitable = Not suitable
decision-not-suitable-hint = Ends, with a reason
decision-not-now-until = Not now. New assessment { $when }
decision-reassess = New assessment, if not now
decision-bed = Safety bed
decision-bed-hint = A yes needs a way back
decision-bed-none = Choose a place, or none now
decision-legal-status = Legal status at home
decision-alternative = Instead of
decision-alternative-hint = Where the patient would have been cared for. Days saved are counted against it
decision-alternative-missing = Choose what the care at home is instead of.
decision-treatment = Treatment
decision-treatment-from = First day of treatment
decision-treatment-days = Days of treatment
decision-days-unit = days
decision-days-missing = Write how many days the treatment takes, such as 14.
decision-reason = Reason
decision-reason-hint = Required when the decision goes against the assessment, and when it is not a yes. Seen by everybody who cares for the patient
decision-sign = Sign the decision
decision-explains = Plats 23 counts and explains. The physician decides.
decision-is = Decision
decision-by = Decided by
decision-against = Against the assessment
decision-against-says = Not all criteria were met; the physician has given a reason
decision-way-back = Way back
assess-waits-for = Waiting for: { $who }
assess-actors = { $n ->
    [one] One party is needed: { $whom }.
   *[other] { $n } parties are needed: { $whom }.
}
assess-save-all = Saves the answers of all parts at once.
assess-kept = The answers are saved. The decision is not signed yet.
assess-kept-says = What you have written in the decision is still there. Sign it when it is ready.

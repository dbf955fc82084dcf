# How a unit works: in the platform or not, and what the principals have agreed locally.

unit-on-platform = Does the unit use the platform?
unit-on-platform-yes = Yes, the unit reads and answers here
unit-on-platform-no = No
unit-on-platform-no-hint = Requests go as letters. The ward calls, and notes who answered what.
rule-change = Change local rules
rule-title = Local rules, { $unit }
rule-lead = What the principals have agreed. Without a rule the law and the programme apply.
rule-also-under = Does the unit also take requests under
rule-also-under-hint = Without ticks they are taken only for those who are discharged from hospital.
rule-extension = More of help that is already there, without a new needs decision
rule-extension-hint = Number of days. 0 if a decision is always needed.
rule-days = days
rule-needs-forms = Faster forms of needs decision that are used here
rule-needs-forms-hint = The ordinary decision is always there.
rule-form-ordinary = ordinary decision
rule-form-frame = frame decision, where the team decides within a frame
rule-form-on-call-nurse = decision by the nurse on call
rule-form-joint = occupational therapist and assessor together
rule-form-without-test = service without needs test
rule-answer = Answers a request within
rule-answer-hint = 15 minutes to 10 days (14 400 minutes). Empty: the programme's own time.
rule-seen = Somebody here opens a request within
rule-seen-hint = Opening hours are counted. Empty: an hour.
rule-ladder = From the next person to the list of numbers
rule-ladder-hint = When nobody has seen to what is open, the next person is told, and this long after that everybody at the unit. Empty: an hour.
rule-says-seen = { $n ->
    [one] A request is opened within 1 minute.
   *[other] A request is opened within { $n } minutes.
}
rule-says-ladder = { $n ->
    [one] What is left lying goes to the list of numbers after 1 minute.
   *[other] What is left lying goes to the list of numbers after { $n } minutes.
}
rule-threshold = Who has visits at home
rule-threshold-hint = In the agreement's own words, for example: Those who can get to the vårdcentral do so.
rule-save = Save the rules
notice-rule-saved = The rules are saved and apply from now.
rule-says-letter = Does not use the platform: requests go as letters, and answers are taken by telephone.
rule-says-discharged-only = Takes requests only for those who are discharged from hospital.
rule-says-also-under = Takes requests also under { $statuses }.
rule-says-extension = { $n ->
    [one] Gives more of the same help for one day without a new needs decision.
   *[other] Gives more of the same help for up to { $n } days without a new needs decision.
}
rule-says-needs-forms = Faster decisions: { $forms }.
rule-says-answer-hours = { $n ->
    [one] Answers within an hour of its opening time.
   *[other] Answers within { $n } hours of its opening time.
}
rule-says-answer-minutes = Answers within { $n } minutes of its opening time.
